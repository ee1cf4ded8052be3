create table dispatch_escalation (
    county_code   text not null,
    township_code text not null,
    order_id      uuid not null,
    step          text not null,
    due_on        date not null,
    to_person     uuid,
    to_name       text not null,
    to_organ      uuid,
    words         text not null,
    raised_on     date not null,
    primary key (county_code, order_id, step, due_on)
);
create index dispatch_escalation_person on dispatch_escalation (county_code, to_person, raised_on desc)
    where to_person is not null;
create index dispatch_escalation_township on dispatch_escalation (county_code, township_code, raised_on desc, order_id);
comment on table dispatch_escalation is '升级提醒：将到期提醒承办人，逾期报单位负责人，再逾期报乡镇负责人；移交后没有接收的提醒和上报';
comment on column dispatch_escalation.county_code is '县级代码';
comment on column dispatch_escalation.township_code is '乡级代码';
comment on column dispatch_escalation.order_id is '派单编号';
comment on column dispatch_escalation.step is '哪一级：AMBER 承办人、RED_UNIT 单位负责人、RED_TOWNSHIP 乡镇负责人、UNTAKEN 提醒接收、UNTAKEN_LEADER 未接收上报';
comment on column dispatch_escalation.due_on is '所依据的时限末日';
comment on column dispatch_escalation.to_person is '报给谁（实名库编号）；没有登记的为空';
comment on column dispatch_escalation.to_name is '报给谁';
comment on column dispatch_escalation.to_organ is '报给哪个单位';
comment on column dispatch_escalation.words is '说明';
comment on column dispatch_escalation.raised_on is '哪一天';

create table dispatch_stuck (
    county_code   text not null,
    order_id      uuid not null,
    township_code text not null,
    reason        text not null,
    found_on      date not null,
    primary key (county_code, order_id)
);
create index dispatch_stuck_township on dispatch_stuck (county_code, township_code, order_id);
comment on table dispatch_stuck is '没有人能推动的派单：每日查找，解决后自动移出';
comment on column dispatch_stuck.county_code is '县级代码';
comment on column dispatch_stuck.order_id is '派单编号';
comment on column dispatch_stuck.township_code is '乡级代码';
comment on column dispatch_stuck.reason is '为什么没有人能推动';
comment on column dispatch_stuck.found_on is '第一次发现的日子';

create table dispatch_repeat (
    county_code   text not null,
    township_code text not null,
    spot          text not null,
    order_id      uuid not null,
    times         integer not null,
    since         date not null,
    raised_on     date not null,
    raised_by     text not null,
    primary key (county_code, township_code, spot, order_id)
);
create index dispatch_repeat_order on dispatch_repeat (county_code, order_id);
comment on table dispatch_repeat is '反复出现问题的地点交督办：地点与类别相同，一段时间内多次反映或再办';
comment on column dispatch_repeat.county_code is '县级代码';
comment on column dispatch_repeat.township_code is '乡级代码';
comment on column dispatch_repeat.spot is '地点与类别的记号';
comment on column dispatch_repeat.order_id is '督办的派单';
comment on column dispatch_repeat.times is '当时已有几次';
comment on column dispatch_repeat.since is '从哪一天算起';
comment on column dispatch_repeat.raised_on is '交督办的日子';
comment on column dispatch_repeat.raised_by is '谁交督办';

create index dispatch_act_handed on dispatch_act (county_code, person, id desc)
    where move in ('ASSIGN', 'RULE', 'UPHOLD', 'TRANSFER');
create index dispatch_order_open_county on dispatch_order (county_code, due_on, id)
    where stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED');
create index dispatch_order_open_stage on dispatch_order (county_code, stage, due_on, id)
    where stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED');
create index dispatch_order_open_map on dispatch_order (county_code, latitude)
    include (longitude, id, township_code, village_code, stage, category, due_on, organ, supervised, reopened)
    where stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
      and latitude is not null;
comment on index dispatch_order_open_map is '指挥台地图：未办结的派单按位置汇总，所需各栏都在索引里';
