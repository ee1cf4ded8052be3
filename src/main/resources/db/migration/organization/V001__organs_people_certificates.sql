create table organization_organ (
    county_code text not null,
    id uuid not null,
    township_code text,
    name text not null,
    kind text not null,
    parent_id uuid,
    signboards text[] not null default '{}',
    joint_with uuid,
    number_word text not null default '',
    credit_code text not null default '',
    leader_id uuid,
    opened_on date not null,
    closed_on date,
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, parent_id) references organization_organ (county_code, id),
    foreign key (county_code, joint_with) references organization_organ (county_code, id),
    check (closed_on is null or closed_on >= opened_on),
    check (parent_id is distinct from id and joint_with is distinct from id)
);
create unique index organization_organ_name
    on organization_organ (county_code, coalesce(township_code, ''), name) where closed_on is null;
create unique index organization_organ_number_word
    on organization_organ (county_code, number_word) where number_word <> '' and closed_on is null;
create index organization_organ_scope on organization_organ (county_code, township_code, kind);
comment on table organization_organ is '机构：乡镇和县级的机关、单位、队、中队、中心';
comment on column organization_organ.county_code is '县级代码，分片键';
comment on column organization_organ.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_organ.township_code is '乡级代码；县级机构为空';
comment on column organization_organ.name is '机构名称';
comment on column organization_organ.kind is '机构类别，见 OrganKind';
comment on column organization_organ.parent_id is '上级机构；没有则为空';
comment on column organization_organ.signboards is '加挂牌子';
comment on column organization_organ.joint_with is '合署办公的机构；没有则为空';
comment on column organization_organ.number_word is '发文机关代字，如“云执”；不发文的为空字符串';
comment on column organization_organ.credit_code is '统一社会信用代码；没有则为空字符串';
comment on column organization_organ.leader_id is '负责人（中队长）的人员编号；未定为空';
comment on column organization_organ.opened_on is '设立日期';
comment on column organization_organ.closed_on is '撤销日期；在用为空';
comment on column organization_organ.version is '版本号，防止互相覆盖';

create table organization_post (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ_id uuid not null,
    kind text not null,
    title text not null,
    authorised integer not null,
    version bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, organ_id, kind, title),
    foreign key (county_code, organ_id) references organization_organ (county_code, id),
    check (kind in ('ADMINISTRATIVE', 'INSTITUTION', 'WORKER', 'AUXILIARY')),
    check (authorised between 0 and 999)
);
comment on table organization_post is '岗位与编制：每个机构核定的行政、事业、工勤编制，另记编外辅助岗位';
comment on column organization_post.county_code is '县级代码，分片键';
comment on column organization_post.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_post.township_code is '乡级代码；县级机构为空';
comment on column organization_post.organ_id is '所属机构';
comment on column organization_post.kind is '编制种类：ADMINISTRATIVE 行政、INSTITUTION 事业、WORKER 工勤、AUXILIARY 编外辅助（不占编）';
comment on column organization_post.title is '岗位名称';
comment on column organization_post.authorised is '核定数；编外岗位为计划数';
comment on column organization_post.version is '版本号，防止互相覆盖';

create table organization_person (
    county_code text not null,
    id uuid not null,
    township_code text,
    name text not null,
    id_number_sealed text not null,
    id_number_fingerprint text not null,
    phone_sealed text not null default '',
    organ_id uuid not null,
    post_id uuid not null,
    kind text not null,
    assistant_village text,
    seconded_to text not null default '',
    seconded_since date,
    since date not null,
    left_on date,
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, organ_id) references organization_organ (county_code, id),
    foreign key (county_code, post_id) references organization_post (county_code, id),
    check (kind in ('ADMINISTRATIVE', 'INSTITUTION', 'WORKER', 'AUXILIARY')),
    check (left_on is null or left_on >= since),
    check ((seconded_to = '') = (seconded_since is null))
);
create unique index organization_person_once
    on organization_person (county_code, id_number_fingerprint) where left_on is null;
create unique index organization_person_assistant
    on organization_person (county_code, assistant_village) where assistant_village is not null and left_on is null;
create index organization_person_scope on organization_person (county_code, township_code, id desc);
create index organization_person_county on organization_person (county_code, id desc);
create index organization_person_organ on organization_person (county_code, organ_id) where left_on is null;
create index organization_person_post on organization_person (county_code, post_id) where left_on is null;
create index organization_person_name on organization_person (county_code, name text_pattern_ops);
comment on table organization_person is '实名制人员：一人一岗，身份证号和电话加密存放';
comment on column organization_person.county_code is '县级代码，分片键';
comment on column organization_person.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_person.township_code is '乡级代码；县级机构的人员为空';
comment on column organization_person.name is '姓名';
comment on column organization_person.id_number_sealed is '身份证号（SM4 加密）';
comment on column organization_person.id_number_fingerprint is '身份证号指纹（带密钥的 SM3），用于查重';
comment on column organization_person.phone_sealed is '电话（SM4 加密）；没有则为空字符串';
comment on column organization_person.organ_id is '所在机构';
comment on column organization_person.post_id is '所在岗位（一人只有一个）';
comment on column organization_person.kind is '本人编制种类；与岗位种类不同即为混岗';
comment on column organization_person.assistant_village is '村级综合协管员所在村（居）代码，每村一名；不是协管员为空';
comment on column organization_person.seconded_to is '借调去向；未借调为空字符串';
comment on column organization_person.seconded_since is '借调开始日期；未借调为空';
comment on column organization_person.since is '到岗日期';
comment on column organization_person.left_on is '离岗日期；在岗为空';
comment on column organization_person.version is '版本号，防止互相覆盖';

create table organization_certificate (
    county_code text not null,
    id uuid not null,
    township_code text,
    person_id uuid not null,
    number text not null,
    issuer text not null,
    fields text[] not null,
    valid_from date not null,
    valid_to date not null,
    state text not null,
    version bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, number),
    foreign key (county_code, person_id) references organization_person (county_code, id),
    check (state in ('VALID', 'SUSPENDED', 'REVOKED')),
    check (valid_to >= valid_from)
);
create index organization_certificate_person on organization_certificate (county_code, person_id, valid_from desc);
create index organization_certificate_running_out
    on organization_certificate (county_code, valid_to) where state <> 'REVOKED';
comment on table organization_certificate is '执法证';
comment on column organization_certificate.county_code is '县级代码，分片键';
comment on column organization_certificate.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_certificate.township_code is '持证人的乡级代码；县级机构的人员为空';
comment on column organization_certificate.person_id is '持证人';
comment on column organization_certificate.number is '证件号码';
comment on column organization_certificate.issuer is '发证机关';
comment on column organization_certificate.fields is '执法领域；空数组表示综合执法，不限领域';
comment on column organization_certificate.valid_from is '有效期起';
comment on column organization_certificate.valid_to is '有效期止（当日仍有效）';
comment on column organization_certificate.state is '状态：VALID 有效、SUSPENDED 暂扣、REVOKED 注销';
comment on column organization_certificate.version is '版本号，防止互相覆盖';

create table organization_legal_qualification (
    county_code text not null,
    person_id uuid not null,
    number text not null,
    obtained_on date not null,
    primary key (county_code, person_id),
    foreign key (county_code, person_id) references organization_person (county_code, id)
);
comment on table organization_legal_qualification is '国家统一法律职业资格：初次从事法制审核的人员应当具备';
comment on column organization_legal_qualification.county_code is '县级代码，分片键';
comment on column organization_legal_qualification.person_id is '人员';
comment on column organization_legal_qualification.number is '资格证书编号';
comment on column organization_legal_qualification.obtained_on is '取得日期';

create table organization_training (
    county_code text not null,
    id uuid not null,
    township_code text,
    person_id uuid not null,
    held_on date not null,
    subject text not null,
    hours numeric(5, 1) not null,
    passed boolean,
    primary key (county_code, id),
    foreign key (county_code, person_id) references organization_person (county_code, id),
    check (hours > 0 and hours <= 400)
);
create index organization_training_person on organization_training (county_code, person_id, held_on desc);
comment on table organization_training is '培训学时';
comment on column organization_training.county_code is '县级代码，分片键';
comment on column organization_training.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_training.township_code is '受训人的乡级代码；县级机构的人员为空';
comment on column organization_training.person_id is '受训人';
comment on column organization_training.held_on is '培训日期';
comment on column organization_training.subject is '培训内容';
comment on column organization_training.hours is '学时';
comment on column organization_training.passed is '考试是否合格；没有考试为空';

create table organization_act (
    county_code text not null,
    id uuid not null,
    township_code text,
    subject_kind text not null,
    subject_id uuid not null,
    what text not null,
    detail text not null,
    actor_name text not null,
    actor_post text not null,
    at timestamptz not null,
    primary key (county_code, id)
);
create index organization_act_subject on organization_act (county_code, subject_id, id desc);
comment on table organization_act is '机构人员的变更记录（只增不改；不含身份证号、电话原文）';
comment on column organization_act.county_code is '县级代码，分片键';
comment on column organization_act.id is '编号';
comment on column organization_act.township_code is '乡级代码；县级为空';
comment on column organization_act.subject_kind is '对象：ORGAN 机构、PERSON 人员、CERTIFICATE 执法证';
comment on column organization_act.subject_id is '对象编号';
comment on column organization_act.what is '做了什么';
comment on column organization_act.detail is '变更前后的内容';
comment on column organization_act.actor_name is '经办人姓名';
comment on column organization_act.actor_post is '经办人岗位';
comment on column organization_act.at is '时间';

create table organization_import (
    county_code text not null,
    id uuid not null,
    township_code text,
    file_name text not null,
    outcome text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (county_code, id)
);
comment on table organization_import is '机构人员导入记录（不保存文件内容，其中有个人信息）';
comment on column organization_import.county_code is '县级代码，分片键';
comment on column organization_import.id is '编号（兼作防重复提交的一次性编号）';
comment on column organization_import.township_code is '导入人的乡级范围；县级为空';
comment on column organization_import.file_name is '文件名';
comment on column organization_import.outcome is '结果，如“机构 3、岗位 8、人员 12、执法证 9”';
comment on column organization_import.made_by is '导入人';
comment on column organization_import.made_at is '导入时间';

create view v_organization_person as
select p.county_code, p.township_code, p.id, p.name, p.organ_id, o.name as organ_name, o.kind as organ_kind,
       q.title as post_title, q.kind as post_kind, p.kind, p.assistant_village, p.seconded_to, p.since
from organization_person p
join organization_organ o on o.county_code = p.county_code and o.id = p.organ_id
join organization_post q on q.county_code = p.county_code and q.id = p.post_id
where p.left_on is null;
comment on view v_organization_person is '在岗人员（不含个人信息），供各室统计';

create view v_organization_certificate_valid as
select c.county_code, c.township_code, c.person_id, p.name as person_name, p.organ_id, c.number, c.issuer, c.fields,
       c.valid_from, c.valid_to
from organization_certificate c
join organization_person p on p.county_code = c.county_code and p.id = c.person_id
where c.state = 'VALID' and p.left_on is null;
comment on view v_organization_certificate_valid is '在岗人员状态为有效的执法证；某日是否有效须再比对有效期起止';

create view v_organization_shortage as
select o.county_code, o.township_code, o.id as organ_id, o.name as organ_name, o.kind,
       (select coalesce(sum(q.authorised), 0) from organization_post q
        where q.county_code = o.county_code and q.organ_id = o.id and q.kind <> 'AUXILIARY') as authorised,
       (select count(*) from organization_person p
        join organization_post q on q.county_code = p.county_code and q.id = p.post_id
        where p.county_code = o.county_code and p.organ_id = o.id and p.left_on is null
          and q.kind <> 'AUXILIARY') as actual
from organization_organ o
where o.closed_on is null;
comment on view v_organization_shortage is '各机构核定编制数与实有人数（不含编外），缺编＝核定－实有';
