create table places_division (
    county_code text not null,
    code text not null,
    township_code text,
    level text not null,
    kind text not null,
    name text not null,
    parent_code text not null,
    latitude double precision,
    longitude double precision,
    outline jsonb,
    valid_from date not null,
    valid_to date,
    version bigint not null default 0,
    primary key (county_code, code),
    check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')),
    check (code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    check (left(code, 6) = county_code),
    check ((latitude is null) = (longitude is null)),
    check (valid_to is null or valid_to >= valid_from)
);
create index places_division_parent on places_division (county_code, parent_code, code);
comment on table places_division is '区划：县、乡、村三级，代码为文本（6、9、12 位）';
comment on column places_division.county_code is '县级代码（6 位），分片键';
comment on column places_division.code is '区划代码：县 6 位、乡 9 位、村 12 位';
comment on column places_division.township_code is '所属乡级代码（9 位）；县级为空';
comment on column places_division.level is '级别：COUNTY 县级、TOWNSHIP 乡级、VILLAGE 村级';
comment on column places_division.kind is '类型，如镇、乡、街道、村委会、居委会';
comment on column places_division.name is '名称';
comment on column places_division.parent_code is '上级代码；县级为空字符串';
comment on column places_division.latitude is '中心点纬度（WGS84）；未登记为空';
comment on column places_division.longitude is '中心点经度（WGS84）；未登记为空';
comment on column places_division.outline is '边界（GeoJSON Polygon）；未绘制为空';
comment on column places_division.valid_from is '启用日期';
comment on column places_division.valid_to is '停用日期（当日起不再使用）；在用为空';
comment on column places_division.version is '版本号，防止互相覆盖';

create table places_grid (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    village_code text not null,
    code text not null,
    name text not null,
    boundary jsonb,
    words text not null default '',
    closed_on date,
    version bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, code),
    check (code ~ '^[0-9]{15}$' and left(code, 12) = village_code),
    check (left(village_code, 9) = township_code),
    check (boundary is not null or words <> '')
);
create index places_grid_village on places_grid (county_code, township_code, village_code, code);
comment on table places_grid is '网格：村（居）以下的责任片区，画在图上或以文字列明范围';
comment on column places_grid.county_code is '县级代码，分片键';
comment on column places_grid.id is '网格编号（程序生成；兼作防重复提交的一次性编号）';
comment on column places_grid.township_code is '乡级代码';
comment on column places_grid.village_code is '村级代码';
comment on column places_grid.code is '网格代码：12 位村级代码加 3 位顺序号';
comment on column places_grid.name is '网格名称';
comment on column places_grid.boundary is '边界（GeoJSON Polygon）；只以文字列明的为空';
comment on column places_grid.words is '范围的文字说明，如“东至河堤，西至卫生院”';
comment on column places_grid.closed_on is '撤销日期；在用为空';
comment on column places_grid.version is '版本号，防止互相覆盖';

create table places_charge (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    place_code text not null,
    role text not null,
    person_id uuid not null,
    person_name text not null,
    since date not null,
    until date,
    primary key (county_code, id),
    check (role in ('LEADER', 'CADRE')),
    check (until is null or until >= since)
);
create unique index places_charge_one_leader on places_charge (county_code, place_code)
    where role = 'LEADER' and until is null;
create unique index places_charge_once on places_charge (county_code, place_code, person_id)
    where until is null;
create index places_charge_person on places_charge (county_code, person_id) where until is null;
create index places_charge_history on places_charge (county_code, township_code, place_code, since);
comment on table places_charge is '责任人：谁在什么时候对哪一处负责（乡、村、网格；只增加和终止，不改写）';
comment on column places_charge.county_code is '县级代码，分片键';
comment on column places_charge.id is '编号';
comment on column places_charge.township_code is '乡级代码';
comment on column places_charge.place_code is '所负责地方的代码：乡 9 位、村 12 位、网格 15 位';
comment on column places_charge.role is '责任：LEADER 负责人（网格长）、CADRE 包片干部';
comment on column places_charge.person_id is '人员编号（实名册）';
comment on column places_charge.person_name is '当时的姓名';
comment on column places_charge.since is '自何日起负责';
comment on column places_charge.until is '至何日不再负责；现任为空';

create table places_act (
    county_code text not null,
    id uuid not null,
    township_code text,
    place_code text not null,
    what text not null,
    detail text not null,
    actor_name text not null,
    actor_post text not null,
    at timestamptz not null,
    primary key (county_code, id)
);
create index places_act_place on places_act (county_code, place_code, id desc);
comment on table places_act is '区划网格的变更记录（只增不改）';
comment on column places_act.county_code is '县级代码，分片键';
comment on column places_act.id is '编号';
comment on column places_act.township_code is '乡级代码；县级变更为空';
comment on column places_act.place_code is '所变更地方的代码';
comment on column places_act.what is '做了什么，如新增网格、变更责任人';
comment on column places_act.detail is '变更前后的内容';
comment on column places_act.actor_name is '经办人姓名';
comment on column places_act.actor_post is '经办人岗位';
comment on column places_act.at is '变更时间';

create table places_import (
    county_code text not null,
    id uuid not null,
    township_code text,
    file_name text not null,
    sheet jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    done_at timestamptz,
    primary key (county_code, id)
);
comment on table places_import is '区划导入：上传后先比对，确认后生效';
comment on column places_import.county_code is '县级代码，分片键';
comment on column places_import.id is '编号（兼作防重复提交的一次性编号）';
comment on column places_import.township_code is '上传人的乡级范围；县级为空';
comment on column places_import.file_name is '文件名';
comment on column places_import.sheet is '文件内容（逐行逐格的文本）';
comment on column places_import.made_by is '上传人';
comment on column places_import.made_at is '上传时间';
comment on column places_import.done_at is '生效时间；未确认为空';

create view v_places_grid as
select g.county_code, g.township_code, g.village_code, g.id, g.code, g.name,
       c.person_id as leader_id, c.person_name as leader_name
from places_grid g
left join places_charge c
    on c.county_code = g.county_code and c.place_code = g.code and c.role = 'LEADER' and c.until is null
where g.closed_on is null;
comment on view v_places_grid is '在用网格及其现任网格长，供各室统计';

create view v_places_division as
select county_code, township_code, code, level, kind, name, parent_code
from places_division
where valid_to is null;
comment on view v_places_division is '在用区划，供各室统计';
