create table intake_reward_scheme (
    county_code   text not null,
    id            uuid not null,
    township_code text,
    name          text not null,
    source        text not null,
    from_on       date not null,
    to_on         date,
    categories    text[] not null,
    claim_days    integer not null,
    first_share   integer not null,
    created_at    timestamptz not null,
    created_by    text not null,
    version       bigint not null default 0,
    primary key (county_code, id)
);
comment on table intake_reward_scheme is '举报奖励办法：本单位依据文件登记的范围、等级和金额，金额不随程序';
comment on column intake_reward_scheme.county_code is '县级代码';
comment on column intake_reward_scheme.id is '编号';
comment on column intake_reward_scheme.township_code is '乡级代码；全县的为空';
comment on column intake_reward_scheme.name is '名称';
comment on column intake_reward_scheme.source is '依据文件和文号';
comment on column intake_reward_scheme.from_on is '施行日期';
comment on column intake_reward_scheme.to_on is '停止施行日期';
comment on column intake_reward_scheme.categories is '适用的事件类别；空为不限';
comment on column intake_reward_scheme.claim_days is '通知后多少日内领取';
comment on column intake_reward_scheme.first_share is '几人反映同一件事时第一报告人所占百分比；100 为只奖第一人';
comment on column intake_reward_scheme.created_at is '登记时间';
comment on column intake_reward_scheme.created_by is '登记人';
comment on column intake_reward_scheme.version is '版本';

create table intake_reward_level (
    county_code text not null,
    scheme_id   uuid not null,
    place       integer not null,
    name        text not null,
    conditions  text not null,
    kind        text not null,
    figure      numeric(14, 4) not null,
    least       numeric(14, 2),
    most        numeric(14, 2),
    primary key (county_code, scheme_id, place)
);
comment on table intake_reward_level is '奖励等级：条件与金额';
comment on column intake_reward_level.county_code is '县级代码';
comment on column intake_reward_level.scheme_id is '办法';
comment on column intake_reward_level.place is '顺序';
comment on column intake_reward_level.name is '等级';
comment on column intake_reward_level.conditions is '条件';
comment on column intake_reward_level.kind is 'FIXED 定额、PERCENT 按罚没款的百分比';
comment on column intake_reward_level.figure is '金额（元）或百分比';
comment on column intake_reward_level.least is '不低于（元）';
comment on column intake_reward_level.most is '不超过（元）';

create table intake_reward_ground (
    county_code   text not null,
    report_id     uuid not null,
    case_id       uuid not null,
    township_code text not null,
    case_number   text not null,
    item          text not null,
    fine          numeric(14, 2) not null,
    closed_on     date not null,
    primary key (county_code, report_id, case_id)
);
comment on table intake_reward_ground is '可以提出奖励的：由报告引出、作出处罚并已结案的案件';
comment on column intake_reward_ground.county_code is '县级代码';
comment on column intake_reward_ground.report_id is '报告';
comment on column intake_reward_ground.case_id is '案件';
comment on column intake_reward_ground.township_code is '乡级代码';
comment on column intake_reward_ground.case_number is '案号';
comment on column intake_reward_ground.item is '违法事项';
comment on column intake_reward_ground.fine is '罚款金额（元）';
comment on column intake_reward_ground.closed_on is '结案日期';

create table intake_reward (
    county_code   text not null,
    id            uuid not null,
    township_code text not null,
    report_id     uuid not null,
    number        text not null,
    case_id       uuid not null,
    case_number   text not null,
    scheme_id     uuid not null,
    scheme_name   text not null,
    level         text not null,
    reason        text not null,
    amount        numeric(14, 2) not null,
    way           text not null,
    stage         text not null,
    keeper_one    uuid,
    keeper_two    uuid,
    keepers       text not null default '',
    proposed_at   timestamptz not null,
    version       bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, report_id, case_id)
);
create index intake_reward_list on intake_reward (county_code, township_code, id desc);
create index intake_reward_open on intake_reward (county_code, stage, id) where stage in ('PROPOSED', 'REVIEWED');
comment on table intake_reward is '举报奖励：一件案件的奖励提议与审批，不含报告人身份';
comment on column intake_reward.county_code is '县级代码';
comment on column intake_reward.id is '编号';
comment on column intake_reward.township_code is '乡级代码';
comment on column intake_reward.report_id is '报告';
comment on column intake_reward.number is '报告流水号';
comment on column intake_reward.case_id is '案件';
comment on column intake_reward.case_number is '案号';
comment on column intake_reward.scheme_id is '奖励办法';
comment on column intake_reward.scheme_name is '奖励办法名称';
comment on column intake_reward.level is '等级';
comment on column intake_reward.reason is '理由';
comment on column intake_reward.amount is '总额（元）';
comment on column intake_reward.way is '金额怎么来的，逐行';
comment on column intake_reward.stage is '阶段';
comment on column intake_reward.keeper_one is '知悉报告人身份的第一人';
comment on column intake_reward.keeper_two is '知悉报告人身份的第二人';
comment on column intake_reward.keepers is '两名知悉人的姓名';
comment on column intake_reward.proposed_at is '提出时间';
comment on column intake_reward.version is '版本';

create table intake_reward_share (
    county_code   text not null,
    id            uuid not null,
    township_code text not null,
    reward_id     uuid not null,
    report_id     uuid not null,
    place         integer not null,
    amount        numeric(14, 2) not null,
    way           text not null,
    state         text not null,
    code_print    text,
    wrong         integer not null default 0,
    claim_until   date,
    payee_sealed  text,
    payee_masked  text not null default '',
    paid_on       date,
    voucher       text not null default '',
    version       bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, reward_id, report_id)
);
create index intake_reward_share_list on intake_reward_share (county_code, township_code, id desc);
create index intake_reward_share_report on intake_reward_share (county_code, report_id);
create index intake_reward_share_until on intake_reward_share (county_code, claim_until) where state = 'OFFERED';
comment on table intake_reward_share is '奖励台账：每名报告人的一份，姓名和账号加密';
comment on column intake_reward_share.county_code is '县级代码';
comment on column intake_reward_share.id is '编号';
comment on column intake_reward_share.township_code is '乡级代码';
comment on column intake_reward_share.reward_id is '奖励';
comment on column intake_reward_share.report_id is '这名报告人的报告';
comment on column intake_reward_share.place is '第几报告人';
comment on column intake_reward_share.amount is '金额（元）';
comment on column intake_reward_share.way is '金额怎么来的';
comment on column intake_reward_share.state is '状态';
comment on column intake_reward_share.code_print is '领奖码指纹';
comment on column intake_reward_share.wrong is '领奖码输错次数';
comment on column intake_reward_share.claim_until is '领取期限';
comment on column intake_reward_share.payee_sealed is '收款人与账号（密文）';
comment on column intake_reward_share.payee_masked is '收款人（隐去）';
comment on column intake_reward_share.paid_on is '发放日期';
comment on column intake_reward_share.voucher is '凭证号';
comment on column intake_reward_share.version is '版本';

create table intake_reward_act (
    county_code   text not null,
    id            uuid not null,
    reward_id     uuid not null,
    township_code text not null,
    move          text not null,
    done_at       timestamptz not null,
    person        uuid,
    who           text not null,
    post          text not null,
    basis         text not null,
    words         text not null,
    primary key (county_code, id)
);
create index intake_reward_act_reward on intake_reward_act (county_code, reward_id, id);
comment on table intake_reward_act is '奖励经过：只增不改';
comment on column intake_reward_act.county_code is '县级代码';
comment on column intake_reward_act.id is '编号';
comment on column intake_reward_act.reward_id is '奖励';
comment on column intake_reward_act.township_code is '乡级代码';
comment on column intake_reward_act.move is '动作';
comment on column intake_reward_act.done_at is '时间';
comment on column intake_reward_act.person is '谁（实名库编号）；公众与系统为空';
comment on column intake_reward_act.who is '谁';
comment on column intake_reward_act.post is '岗位';
comment on column intake_reward_act.basis is '依据';
comment on column intake_reward_act.words is '说明';

create table intake_reward_opening (
    county_code text not null,
    id          uuid not null,
    share_id    uuid not null,
    asked_by    uuid not null,
    asked_name  text not null,
    asked_at    timestamptz not null,
    reason      text not null,
    agreed_by   uuid,
    agreed_name text not null default '',
    agreed_at   timestamptz,
    used_at     timestamptz,
    primary key (county_code, id)
);
create index intake_reward_opening_share on intake_reward_opening (county_code, share_id, id);
comment on table intake_reward_opening is '打开收款人：一人申请、另一人同意，才能看一次';
comment on column intake_reward_opening.county_code is '县级代码';
comment on column intake_reward_opening.id is '编号';
comment on column intake_reward_opening.share_id is '奖励份额';
comment on column intake_reward_opening.asked_by is '申请人';
comment on column intake_reward_opening.asked_name is '申请人姓名';
comment on column intake_reward_opening.asked_at is '申请时间';
comment on column intake_reward_opening.reason is '理由';
comment on column intake_reward_opening.agreed_by is '同意人';
comment on column intake_reward_opening.agreed_name is '同意人姓名';
comment on column intake_reward_opening.agreed_at is '同意时间';
comment on column intake_reward_opening.used_at is '查看时间';
