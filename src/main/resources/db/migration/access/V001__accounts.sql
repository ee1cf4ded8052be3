create table access_account (
    county_code   text        not null,
    id            uuid        not null,
    township_code text,
    login         text        not null,
    name          text        not null,
    person_id     uuid,
    state         text        not null,
    hash          text        not null,
    must_change   boolean     not null,
    password_at   timestamptz not null,
    failed        int         not null default 0,
    locked_until  timestamptz,
    stamp         bigint      not null default 0,
    last_grant    uuid,
    created_at    timestamptz not null,
    version       bigint      not null default 0,
    primary key (county_code, id),
    unique (county_code, login)
);
create index access_account_login on access_account (login);
create index access_account_scope on access_account (county_code, township_code, id desc);
comment on table access_account is '账号';
comment on column access_account.county_code is '县级区划代码';
comment on column access_account.id is '账号编号';
comment on column access_account.township_code is '所属乡镇代码，县级账号为空';
comment on column access_account.login is '用户名';
comment on column access_account.name is '姓名';
comment on column access_account.person_id is '实名名册中的人员编号';
comment on column access_account.state is '状态：ACTIVE 正常、DISABLED 停用';
comment on column access_account.hash is '密码散列';
comment on column access_account.must_change is '下次登录必须修改密码';
comment on column access_account.password_at is '密码设置时间';
comment on column access_account.failed is '连续登录失败次数';
comment on column access_account.locked_until is '锁定至';
comment on column access_account.stamp is '权限版本戳：岗位、角色、状态变化即加一，在线会话随之重新核定';
comment on column access_account.last_grant is '上次使用的岗位';
comment on column access_account.created_at is '建立时间';
comment on column access_account.version is '版本号';

create table access_password (
    county_code text        not null,
    id          uuid        not null,
    account_id  uuid        not null,
    hash        text        not null,
    set_at      timestamptz not null,
    primary key (county_code, id)
);
create index access_password_account on access_password (county_code, account_id, id desc);
comment on table access_password is '用过的密码散列，用于禁止重复使用';
comment on column access_password.county_code is '县级区划代码';
comment on column access_password.id is '编号';
comment on column access_password.account_id is '账号编号';
comment on column access_password.hash is '密码散列';
comment on column access_password.set_at is '设置时间';

create table access_role (
    county_code text   not null,
    id          uuid   not null,
    code        text   not null,
    name        text   not null,
    rights      text[] not null,
    version     bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, code),
    unique (county_code, name)
);
comment on table access_role is '角色：一组权限';
comment on column access_role.county_code is '县级区划代码';
comment on column access_role.id is '角色编号';
comment on column access_role.code is '角色代码';
comment on column access_role.name is '角色名称';
comment on column access_role.rights is '权限';
comment on column access_role.version is '版本号';

create table access_post_grant (
    county_code   text        not null,
    id            uuid        not null,
    township_code text,
    account_id    uuid        not null,
    role_id       uuid        not null,
    organ_id      uuid,
    organ_only    boolean     not null default false,
    from_date     date        not null,
    to_date       date,
    granted_by    text        not null,
    granted_at    timestamptz not null,
    revoked_by    text,
    revoked_at    timestamptz,
    primary key (county_code, id)
);
create index access_post_grant_account on access_post_grant (county_code, account_id);
create index access_post_grant_role on access_post_grant (county_code, role_id);
comment on table access_post_grant is '岗位授权：账号以何角色、在何机构、管辖何处、自何时至何时';
comment on column access_post_grant.county_code is '县级区划代码';
comment on column access_post_grant.id is '授权编号';
comment on column access_post_grant.township_code is '管辖乡镇代码，全县为空';
comment on column access_post_grant.account_id is '账号编号';
comment on column access_post_grant.role_id is '角色编号';
comment on column access_post_grant.organ_id is '所在机构编号';
comment on column access_post_grant.organ_only is '仅限本机构数据';
comment on column access_post_grant.from_date is '起始日';
comment on column access_post_grant.to_date is '截止日（含），长期为空';
comment on column access_post_grant.granted_by is '授予人';
comment on column access_post_grant.granted_at is '授予时间';
comment on column access_post_grant.revoked_by is '收回人';
comment on column access_post_grant.revoked_at is '收回时间';

create table access_session (
    county_code text        not null,
    id          text        not null,
    account_id  uuid        not null,
    grant_id    uuid,
    since       timestamptz not null,
    last_seen   timestamptz not null,
    address     text        not null,
    agent       text        not null,
    ended_at    timestamptz,
    ended_by    text,
    primary key (county_code, id)
);
create index access_session_open on access_session (county_code, account_id) where ended_at is null;
comment on table access_session is '登录会话';
comment on column access_session.county_code is '县级区划代码';
comment on column access_session.id is '会话令牌的散列';
comment on column access_session.account_id is '账号编号';
comment on column access_session.grant_id is '当前使用的岗位';
comment on column access_session.since is '登录时间';
comment on column access_session.last_seen is '最近活动时间';
comment on column access_session.address is '来源地址';
comment on column access_session.agent is '浏览器';
comment on column access_session.ended_at is '结束时间';
comment on column access_session.ended_by is '结束人';

create table access_token (
    county_code text        not null,
    id          uuid        not null,
    account_id  uuid        not null,
    grant_id    uuid        not null,
    name        text        not null,
    digest      text        not null,
    made_by     text        not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    last_used   timestamptz,
    primary key (county_code, id)
);
create index access_token_account on access_token (county_code, account_id);
comment on table access_token is '接口令牌，只存散列';
comment on column access_token.county_code is '县级区划代码';
comment on column access_token.id is '令牌编号';
comment on column access_token.account_id is '代表的账号';
comment on column access_token.grant_id is '代表的岗位';
comment on column access_token.name is '用途名称';
comment on column access_token.digest is '令牌密文的散列';
comment on column access_token.made_by is '签发人';
comment on column access_token.made_at is '签发时间';
comment on column access_token.expires_at is '到期时间';
comment on column access_token.revoked_at is '作废时间';
comment on column access_token.last_used is '最近使用时间';

create table access_audit (
    county_code   text        not null,
    id            uuid        not null,
    township_code text,
    seq           bigint      not null,
    at            timestamptz not null,
    account_id    uuid,
    actor_name    text        not null,
    post          text        not null,
    what          text        not null,
    subject_kind  text        not null,
    subject_id    uuid,
    detail        text,
    address       text        not null,
    previous      text        not null,
    digest        text        not null,
    primary key (county_code, id),
    unique (county_code, seq)
);
create index access_audit_scope on access_audit (county_code, township_code, seq desc);
create index access_audit_account on access_audit (county_code, account_id, seq desc);
create index access_audit_subject on access_audit (county_code, subject_id);
comment on table access_audit is '审计日志，只增不改，逐条以散列相连';
comment on column access_audit.county_code is '县级区划代码';
comment on column access_audit.id is '编号';
comment on column access_audit.township_code is '操作人管辖乡镇代码，县级为空';
comment on column access_audit.seq is '本县顺序号，自1起连续';
comment on column access_audit.at is '时间';
comment on column access_audit.account_id is '账号编号';
comment on column access_audit.actor_name is '操作人';
comment on column access_audit.post is '操作时的机构与岗位';
comment on column access_audit.what is '事项';
comment on column access_audit.subject_kind is '对象种类';
comment on column access_audit.subject_id is '对象编号';
comment on column access_audit.detail is '说明';
comment on column access_audit.address is '来源地址';
comment on column access_audit.previous is '上一条的散列';
comment on column access_audit.digest is '本条散列（SM3）';

create table access_audit_head (
    county_code text   not null,
    seq         bigint not null,
    digest      text   not null,
    purged_seq  bigint not null default 0,
    primary key (county_code)
);
comment on table access_audit_head is '审计日志链头';
comment on column access_audit_head.county_code is '县级区划代码';
comment on column access_audit_head.seq is '最新顺序号';
comment on column access_audit_head.digest is '最新散列';
comment on column access_audit_head.purged_seq is '已按期限清理到的顺序号';
