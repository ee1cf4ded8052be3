create table intake_contact (
    county_code    text not null,
    report_id      uuid not null,
    township_code  text not null,
    way            text not null,
    address_sealed text not null,
    chosen_at      timestamptz not null,
    primary key (county_code, report_id)
);
comment on table intake_contact is '报告人要我们怎么告诉他：短信或邮件；只凭回执码查的没有行；可随时撤回';
comment on column intake_contact.county_code is '县级代码';
comment on column intake_contact.report_id is '报告编号';
comment on column intake_contact.township_code is '乡级代码';
comment on column intake_contact.way is 'SMS 短信、EMAIL 邮件';
comment on column intake_contact.address_sealed is '号码或邮箱（密文）';
comment on column intake_contact.chosen_at is '选择时间';

create table intake_call (
    county_code   text not null,
    id            uuid not null,
    report_id     uuid not null,
    township_code text not null,
    number        text not null,
    level         smallint not null,
    said          text not null,
    person        uuid,
    opened_at     timestamptz not null,
    due_on        date not null,
    closed_at     timestamptz,
    closed_by     text not null default '',
    done          text not null default '',
    version       bigint not null default 0,
    primary key (county_code, id)
);
create index intake_call_open on intake_call (county_code, township_code, due_on, id) where closed_at is null;
create index intake_call_report on intake_call (county_code, report_id, id);
create index intake_call_list on intake_call (county_code, township_code, id desc);
comment on table intake_call is '不满意回访：评价不满意、非常不满意的，限期回访，写明做了什么才算办完';
comment on column intake_call.county_code is '县级代码';
comment on column intake_call.id is '编号';
comment on column intake_call.report_id is '报告编号';
comment on column intake_call.township_code is '乡级代码';
comment on column intake_call.number is '报告流水号';
comment on column intake_call.level is '评价：2 不满意，1 非常不满意';
comment on column intake_call.said is '评价时说的话';
comment on column intake_call.person is '首接责任人；没有的为空';
comment on column intake_call.opened_at is '产生时间';
comment on column intake_call.due_on is '回访期限';
comment on column intake_call.closed_at is '办完时间';
comment on column intake_call.closed_by is '办理人';
comment on column intake_call.done is '做了什么';
comment on column intake_call.version is '版本，防止互相覆盖';

create table intake_call_try (
    county_code text not null,
    id          uuid not null,
    call_id     uuid not null,
    tried_at    timestamptz not null,
    who         text not null,
    result      text not null,
    words       text not null,
    primary key (county_code, id)
);
create index intake_call_try_call on intake_call_try (county_code, call_id, id);
comment on table intake_call_try is '回访经过：每一次联系，只增不改';
comment on column intake_call_try.county_code is '县级代码';
comment on column intake_call_try.id is '编号';
comment on column intake_call_try.call_id is '回访';
comment on column intake_call_try.tried_at is '时间';
comment on column intake_call_try.who is '谁';
comment on column intake_call_try.result is '联系结果';
comment on column intake_call_try.words is '说明';
