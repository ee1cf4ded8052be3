-- whether townships can use what they hold (F58): what the daily check found, and equipment
create table powers_capacity (
    county_code text not null,
    township_code text not null,
    item_code text not null,
    id uuid not null,
    light text not null,
    lacks text not null,
    words text not null,
    since date not null,
    order_key text not null,
    plan text,
    planned_by text,
    planned_on date,
    primary key (county_code, township_code, item_code)
);
create unique index powers_capacity_id on powers_capacity (county_code, id);
create index powers_capacity_order on powers_capacity (county_code, order_key);
create index powers_capacity_township on powers_capacity (county_code, township_code, order_key);
create index powers_capacity_waiting on powers_capacity (county_code, township_code) where plan is null and light <> 'GREEN';
comment on table powers_capacity is '接得住：乡镇（街道）行使中的每一事项能否接住，随每日核对更新';
comment on column powers_capacity.county_code is '县级区划代码';
comment on column powers_capacity.township_code is '乡级区划代码';
comment on column powers_capacity.item_code is '事项编码';
comment on column powers_capacity.id is '标识';
comment on column powers_capacity.light is '能否接住';
comment on column powers_capacity.lacks is '缺口的种类，空格分隔';
comment on column powers_capacity.words is '缺口说明';
comment on column powers_capacity.since is '自何时起是这种情况';
comment on column powers_capacity.order_key is '排序：轻重、乡镇、事项';
comment on column powers_capacity.plan is '乡镇（街道）的补缺打算，缺口变化后重新登记';
comment on column powers_capacity.planned_by is '登记打算的人';
comment on column powers_capacity.planned_on is '登记打算的日期';

create table powers_equipment_wanted (
    county_code text not null,
    id uuid not null,
    field text not null,
    name text not null,
    set_by text not null,
    set_on date not null,
    gone_on date,
    primary key (county_code, id)
);
create unique index powers_equipment_wanted_name on powers_equipment_wanted (county_code, field, name) where gone_on is null;
comment on table powers_equipment_wanted is '县级登记的某一领域执法需要的装备';
comment on column powers_equipment_wanted.county_code is '县级区划代码';
comment on column powers_equipment_wanted.id is '标识';
comment on column powers_equipment_wanted.field is '领域';
comment on column powers_equipment_wanted.name is '装备名称';
comment on column powers_equipment_wanted.set_by is '登记人';
comment on column powers_equipment_wanted.set_on is '登记日期';
comment on column powers_equipment_wanted.gone_on is '取消日期';

create table powers_equipment (
    county_code text not null,
    township_code text not null,
    wanted_id uuid not null,
    note text not null,
    noted_by text not null,
    primary key (county_code, township_code, wanted_id)
);
comment on table powers_equipment is '乡镇（街道）已有的装备';
comment on column powers_equipment.county_code is '县级区划代码';
comment on column powers_equipment.township_code is '乡级区划代码';
comment on column powers_equipment.wanted_id is '对应的装备要求';
comment on column powers_equipment.note is '型号、数量、检定日期等说明';
comment on column powers_equipment.noted_by is '登记人';
