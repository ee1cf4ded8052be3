create table dispatch_order (
    county_code     text not null,
    id              uuid not null,
    township_code   text not null,
    village_code    text,
    report_id       uuid,
    number          text not null,
    title           text not null,
    category        text not null,
    place_words     text not null,
    latitude        double precision,
    longitude       double precision,
    received_at     timestamptz not null,
    stage           text not null,
    organ           uuid,
    organ_name      text,
    handler         uuid,
    handler_name    text,
    due_on          date,
    paused          boolean not null default false,
    supervised      boolean not null default false,
    urged           integer not null default 0,
    reopened        integer not null default 0,
    transferred_to  text,
    case_id         uuid,
    case_number     text,
    result          text,
    version         bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, report_id),
    unique (county_code, township_code, number)
);
create index dispatch_order_township on dispatch_order (county_code, township_code, id desc);
create index dispatch_order_stage on dispatch_order (county_code, stage, id desc);
create index dispatch_order_township_stage on dispatch_order (county_code, township_code, stage, id desc);
create index dispatch_order_organ on dispatch_order (county_code, organ, id desc) where organ is not null;
create index dispatch_order_open on dispatch_order (county_code, township_code, due_on, id)
    where stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED');
create index dispatch_order_category on dispatch_order (county_code, category, id desc);
create index dispatch_order_village on dispatch_order (county_code, village_code, id desc);
comment on table dispatch_order is '派单：一件要办的事派给谁、办到哪一步（核心），经过见 dispatch_act；不含报告人';
comment on column dispatch_order.county_code is '县级代码';
comment on column dispatch_order.id is '编号（UUIDv7）';
comment on column dispatch_order.township_code is '乡级代码';
comment on column dispatch_order.village_code is '村级代码；不清楚的为空';
comment on column dispatch_order.report_id is '所由来的报告；不由报告而来的为空';
comment on column dispatch_order.number is '派单号，如 派2026-000123，按乡镇、年度';
comment on column dispatch_order.title is '标题';
comment on column dispatch_order.category is '事件类别代码';
comment on column dispatch_order.place_words is '地点描述';
comment on column dispatch_order.latitude is '纬度（WGS84）';
comment on column dispatch_order.longitude is '经度（WGS84）';
comment on column dispatch_order.received_at is '报告收到时间';
comment on column dispatch_order.stage is '阶段';
comment on column dispatch_order.organ is '承办单位';
comment on column dispatch_order.organ_name is '承办单位名称';
comment on column dispatch_order.handler is '承办人（签收人）';
comment on column dispatch_order.handler_name is '承办人姓名';
comment on column dispatch_order.due_on is '当前时限的最后一日';
comment on column dispatch_order.paused is '是否中止计时';
comment on column dispatch_order.supervised is '是否督办';
comment on column dispatch_order.urged is '催办次数';
comment on column dispatch_order.reopened is '再办次数';
comment on column dispatch_order.transferred_to is '受移送单位';
comment on column dispatch_order.case_id is '所立案件';
comment on column dispatch_order.case_number is '所立案件的案号';
comment on column dispatch_order.result is '办理结果';
comment on column dispatch_order.version is '版本，防止互相覆盖';

create table dispatch_joint (
    county_code text not null,
    order_id    uuid not null,
    organ       uuid not null,
    organ_name  text not null,
    added_at    timestamptz not null,
    primary key (county_code, order_id, organ)
);
create index dispatch_joint_organ on dispatch_joint (county_code, organ, order_id desc);
comment on table dispatch_joint is '协办单位：与承办单位一起办理的单位';
comment on column dispatch_joint.county_code is '县级代码';
comment on column dispatch_joint.order_id is '派单编号';
comment on column dispatch_joint.organ is '协办单位';
comment on column dispatch_joint.organ_name is '协办单位名称';
comment on column dispatch_joint.added_at is '加入时间';

create table dispatch_act (
    county_code   text not null,
    id            uuid not null,
    order_id      uuid not null,
    township_code text not null,
    move          text not null,
    stage_after   text not null,
    done_at       timestamptz not null,
    person        uuid,
    who           text not null,
    organ_name    text not null,
    post          text not null,
    basis         text not null,
    words         text not null,
    facts         jsonb,
    once          uuid,
    primary key (county_code, id)
);
create index dispatch_act_order on dispatch_act (county_code, order_id, id);
create unique index dispatch_act_once on dispatch_act (county_code, once) where once is not null;
comment on table dispatch_act is '派单经过：只增不改';
comment on column dispatch_act.county_code is '县级代码';
comment on column dispatch_act.id is '编号';
comment on column dispatch_act.order_id is '派单编号';
comment on column dispatch_act.township_code is '乡级代码';
comment on column dispatch_act.move is '动作';
comment on column dispatch_act.stage_after is '动作之后的阶段';
comment on column dispatch_act.done_at is '时间';
comment on column dispatch_act.person is '谁（实名库编号）；系统为空';
comment on column dispatch_act.who is '谁';
comment on column dispatch_act.organ_name is '所在机构';
comment on column dispatch_act.post is '岗位';
comment on column dispatch_act.basis is '依据';
comment on column dispatch_act.words is '说明';
comment on column dispatch_act.facts is '当时的事实';
comment on column dispatch_act.once is '一次性提交号，重复提交不再生效';

create view v_dispatch_order as
select county_code, id, township_code, village_code, report_id, number, title, category, received_at, stage,
       organ, organ_name, due_on, paused, supervised, urged, reopened, transferred_to, case_id, case_number
  from dispatch_order;
comment on view v_dispatch_order is '派单（供统计）：当前阶段、承办单位、时限；不含报告人';
create view v_dispatch_act as
select county_code, id, order_id, township_code, move, stage_after, done_at, organ_name, basis
  from dispatch_act;
comment on view v_dispatch_act is '派单经过（供统计）：何时做了哪一步';
