create table casework_violation (
    county_code text not null,
    case_id uuid not null,
    number int not null,
    item_code text not null,
    item_name text not null,
    state text not null,
    occurred_on date,
    penalised boolean,
    fine numeric(15,2),
    split_case uuid,
    primary key (county_code, case_id, number),
    foreign key (county_code, case_id) references casework_case (county_code, id)
);
comment on table casework_violation is '案件里的违法行为：一案可以有几个，分别裁量、合并执行；由办案行为算出，随办案行为更新';
comment on column casework_violation.county_code is '县级代码';
comment on column casework_violation.case_id is '案件';
comment on column casework_violation.number is '第几项；1 为登记案件时的违法行为，编号不因别项合并、分案而改变';
comment on column casework_violation.item_code is '事项编号';
comment on column casework_violation.item_name is '事项名称';
comment on column casework_violation.state is '在案、已合并、已分案，取值见 Violations.State';
comment on column casework_violation.occurred_on is '行为发生或者终了日期；空表示还没有写明';
comment on column casework_violation.penalised is '这一项是否给予处罚；空表示没有仍然有效的决定';
comment on column casework_violation.fine is '有效决定对这一项的罚款（元）；空表示没有罚款';
comment on column casework_violation.split_case is '分出后另行登记的案件';

create index casework_violation_item on casework_violation (county_code, item_code, occurred_on) where fine is not null;

insert into casework_violation (county_code, case_id, number, item_code, item_name, state, occurred_on, penalised, fine)
select c.county_code, c.id, 1, c.item_code, c.item_name, 'STANDING',
       (select left(coalesce(a.facts ->> 'occurredOn', a.facts ->> 'occurredAt'), 10)::date
        from casework_act a
        where a.county_code = c.county_code and a.case_id = c.id
          and coalesce(a.facts ->> 'occurredOn', a.facts ->> 'occurredAt') is not null
        order by a.seq desc limit 1),
       case when c.decided_on is not null then not exists (
           select 1 from casework_act a
           where a.county_code = c.county_code and a.case_id = c.id and a.move = 'DECIDE_NO_PENALTY') end,
       c.fine
from casework_case c;

insert into casework_violation (county_code, case_id, number, item_code, item_name, state, occurred_on, penalised, fine)
select m.county_code, m.case_id, 2, o.code, o.code, 'STANDING', m.occurred_on,
       case when m.penalised then o.part > 0 else m.penalised end,
       case when m.fine is not null and o.part > 0 then o.part end
from casework_violation m
join (
    select distinct on (a.county_code, a.case_id) a.county_code, a.case_id,
           coalesce(a.facts ->> 'otherItem', a.facts ->> 'addedItem') as code,
           coalesce((select (b.facts ->> 'otherFine')::numeric from casework_act b
                     where b.county_code = a.county_code and b.case_id = a.case_id and b.facts ->> 'otherFine' is not null
                     order by b.seq desc limit 1), 0) as part
    from casework_act a
    where a.facts ->> 'otherItem' is not null or a.facts ->> 'addedItem' is not null
    order by a.county_code, a.case_id, a.seq desc) o
  on o.county_code = m.county_code and o.case_id = m.case_id and o.code <> m.item_code
where m.number = 1;

update casework_violation m set fine = m.fine - o.fine
from casework_violation o
where m.number = 1 and m.fine is not null and o.number = 2 and o.fine is not null
  and o.county_code = m.county_code and o.case_id = m.case_id;

create view v_casework_violation as
select v.county_code, v.case_id, v.number, c.township_code, v.item_code, v.item_name, v.state, c.number as case_number, c.procedure,
       c.decision_number, c.decided_on, c.served_on, v.penalised, v.fine
from casework_violation v
join casework_case c on c.county_code = v.county_code and c.id = v.case_id;
comment on view v_casework_violation is '案件里的每一个违法行为及其处理（无当事人信息），供统计、备案和反馈';

create view v_casework_line_item as
select l.county_code, l.case_id, l.township_code, v.number, v.item_code, l.opened_on, l.supervised, l.filed,
       l.penalised and coalesce(v.penalised, true) as penalised,
       l.permit, l.complete, l.gathering,
       l.other or l.penalised and not coalesce(v.penalised, true) as other
from v_casework_line l
join casework_violation v on v.county_code = l.county_code and v.case_id = l.case_id and v.state = 'STANDING';
comment on view v_casework_line_item is '一行表（S10）按违法行为：一案有几个违法行为的，在各自的领域各计一起；合计看 v_casework_line';
