create table dispatch_dispute (
    county_code      text not null,
    id               uuid not null,
    township_code    text not null,
    order_id         uuid not null,
    opened_at        timestamptz not null,
    state            text not null,
    ruled_organ      uuid,
    ruled_organ_name text,
    upheld           boolean,
    ruled_person     uuid,
    ruled_by         text,
    ruled_at         timestamptz,
    basis            text,
    words            text,
    closed_at        timestamptz,
    primary key (county_code, id)
);
create unique index dispatch_dispute_open on dispatch_dispute (county_code, order_id) where state = 'OPEN';
create index dispatch_dispute_order on dispatch_dispute (county_code, order_id, id);
create index dispatch_dispute_township on dispatch_dispute (county_code, township_code, id desc);
comment on table dispatch_dispute is '派单争议：承办单位认为不属其职责而退回起，到各方同意或者负责人裁定为止';
comment on column dispatch_dispute.county_code is '县级代码';
comment on column dispatch_dispute.id is '编号';
comment on column dispatch_dispute.township_code is '乡级代码';
comment on column dispatch_dispute.order_id is '派单编号';
comment on column dispatch_dispute.opened_at is '第一次退回的时间';
comment on column dispatch_dispute.state is '状态：OPEN 未了、AGREED 未经裁定而了（有单位签收、移送或不需派单）、RULED 已裁定';
comment on column dispatch_dispute.ruled_organ is '裁定的承办单位';
comment on column dispatch_dispute.ruled_organ_name is '裁定的承办单位名称';
comment on column dispatch_dispute.upheld is '裁定是否维持原派单';
comment on column dispatch_dispute.ruled_person is '裁定人（实名库编号）';
comment on column dispatch_dispute.ruled_by is '裁定人';
comment on column dispatch_dispute.ruled_at is '裁定时间';
comment on column dispatch_dispute.basis is '裁定依据';
comment on column dispatch_dispute.words is '裁定理由';
comment on column dispatch_dispute.closed_at is '了结时间';

create table dispatch_dispute_side (
    county_code   text not null,
    id            uuid not null,
    township_code text not null,
    dispute_id    uuid not null,
    order_id      uuid not null,
    organ         uuid not null,
    organ_name    text not null,
    person        uuid,
    who           text not null,
    returned      boolean not null,
    claims        uuid,
    claims_name   text,
    words         text not null,
    said_at       timestamptz not null,
    primary key (county_code, id)
);
create index dispatch_dispute_side_of on dispatch_dispute_side (county_code, dispute_id, id);
comment on table dispatch_dispute_side is '派单争议中各方的意见：只增不改';
comment on column dispatch_dispute_side.county_code is '县级代码';
comment on column dispatch_dispute_side.id is '编号';
comment on column dispatch_dispute_side.township_code is '乡级代码';
comment on column dispatch_dispute_side.dispute_id is '争议';
comment on column dispatch_dispute_side.order_id is '派单编号';
comment on column dispatch_dispute_side.organ is '哪个单位';
comment on column dispatch_dispute_side.organ_name is '单位名称';
comment on column dispatch_dispute_side.person is '谁（实名库编号）';
comment on column dispatch_dispute_side.who is '谁';
comment on column dispatch_dispute_side.returned is '是否退回（否则是陈述意见）';
comment on column dispatch_dispute_side.claims is '认为应由哪个单位承办';
comment on column dispatch_dispute_side.claims_name is '认为应承办的单位名称';
comment on column dispatch_dispute_side.words is '理由';
comment on column dispatch_dispute_side.said_at is '时间';

create table dispatch_number (
    county_code   text not null,
    township_code text not null,
    kind          text not null,
    year          integer not null,
    next_number   bigint not null,
    primary key (county_code, township_code, kind, year)
);
comment on table dispatch_number is '督办等的流水号：按乡镇、种类、年度取号';
comment on column dispatch_number.county_code is '县级代码';
comment on column dispatch_number.township_code is '乡级代码';
comment on column dispatch_number.kind is '种类';
comment on column dispatch_number.year is '年度';
comment on column dispatch_number.next_number is '下一个可取的号';

create table dispatch_supervision (
    county_code   text not null,
    id            uuid not null,
    township_code text not null,
    order_id      uuid not null,
    number        text not null,
    issued_person uuid,
    issued_by     text not null,
    issued_at     timestamptz not null,
    words         text not null,
    due_on        date not null,
    state         text not null,
    reply         text,
    replied_by    text,
    replied_at    timestamptz,
    verdict       text,
    closed_by     text,
    closed_at     timestamptz,
    primary key (county_code, id),
    unique (county_code, township_code, number)
);
create unique index dispatch_supervision_open on dispatch_supervision (county_code, order_id) where state <> 'CLOSED';
create index dispatch_supervision_order on dispatch_supervision (county_code, order_id, id);
create index dispatch_supervision_township on dispatch_supervision (county_code, township_code, id desc);
comment on table dispatch_supervision is '督办：对一份派单的督办，有自己的期限和答复';
comment on column dispatch_supervision.county_code is '县级代码';
comment on column dispatch_supervision.id is '编号';
comment on column dispatch_supervision.township_code is '乡级代码';
comment on column dispatch_supervision.order_id is '派单编号';
comment on column dispatch_supervision.number is '督办号，如 督2026-0001';
comment on column dispatch_supervision.issued_person is '督办人（实名库编号）';
comment on column dispatch_supervision.issued_by is '督办人';
comment on column dispatch_supervision.issued_at is '督办时间';
comment on column dispatch_supervision.words is '督办要求';
comment on column dispatch_supervision.due_on is '答复期限';
comment on column dispatch_supervision.state is '状态：OPEN 待答复、REPLIED 已答复待了结、CLOSED 已了结';
comment on column dispatch_supervision.reply is '答复';
comment on column dispatch_supervision.replied_by is '答复人';
comment on column dispatch_supervision.replied_at is '答复时间';
comment on column dispatch_supervision.verdict is '了结的意见';
comment on column dispatch_supervision.closed_by is '了结的人';
comment on column dispatch_supervision.closed_at is '了结时间';

alter table dispatch_order add column outside text;
comment on column dispatch_order.outside is '超出本乡镇职权的法定理由；为空的计入本乡镇考核';

create or replace view v_dispatch_order as
select county_code, id, township_code, village_code, report_id, number, title, category, received_at, stage,
       organ, organ_name, due_on, paused, supervised, urged, reopened, transferred_to, case_id, case_number,
       outside is not null as excluded, outside as excluded_why
  from dispatch_order;
comment on column v_dispatch_order.excluded is '不计入本乡镇考核：超出本乡镇职权，已移送有权机关';
comment on column v_dispatch_order.excluded_why is '不计入考核的法定理由';

create view v_dispatch_dispute as
select county_code, id, order_id, township_code, opened_at, state, ruled_organ, ruled_organ_name, upheld, ruled_at, closed_at
  from dispatch_dispute;
comment on view v_dispatch_dispute is '派单争议（供统计）：多少件、裁定维持还是改派';
create view v_dispatch_supervision as
select county_code, id, order_id, township_code, number, issued_at, due_on, state, replied_at, closed_at
  from dispatch_supervision;
comment on view v_dispatch_supervision is '督办（供统计）：期限、答复、了结';
