create table casework_building_number (
    county_code   text not null,
    township_code text not null,
    year          integer not null,
    last          integer not null,
    primary key (county_code, township_code, year)
);
comment on table casework_building_number is '违建点位编号：按乡镇、年度取号';
comment on column casework_building_number.county_code is '县级代码';
comment on column casework_building_number.township_code is '乡级代码';
comment on column casework_building_number.year is '年度';
comment on column casework_building_number.last is '已取的最后一个号';

create table casework_building (
    county_code     text not null,
    id              uuid not null,
    township_code   text not null,
    village_code    text,
    number          text not null,
    place_words     text not null,
    latitude        double precision,
    longitude       double precision,
    stage           text not null,
    builder_shown   text not null,
    builder_sealed  text not null,
    kind            text not null,
    area            numeric(12, 2),
    storeys         integer,
    land            text not null,
    found_on        date not null,
    how             text not null,
    evidence_on     date,
    permit_sent_on  date,
    due_on          date,
    ended_on        date,
    version         bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, township_code, number)
);
create index casework_building_township on casework_building (county_code, township_code, found_on desc, id desc);
create index casework_building_open on casework_building (county_code, township_code, due_on) where ended_on is null;
comment on table casework_building is '违建点位：从发现到补办手续、拆除或者处罚（S10），经过见 casework_building_act';
comment on column casework_building.county_code is '县级代码';
comment on column casework_building.id is '编号（UUIDv7）';
comment on column casework_building.township_code is '乡级代码';
comment on column casework_building.village_code is '村级代码；不清楚的为空';
comment on column casework_building.number is '点位编号，如 违建2026-001，按乡镇、年度';
comment on column casework_building.place_words is '地点描述';
comment on column casework_building.latitude is '纬度（WGS84）';
comment on column casework_building.longitude is '经度（WGS84）';
comment on column casework_building.stage is '阶段';
comment on column casework_building.builder_shown is '建设人姓名掩码';
comment on column casework_building.builder_sealed is '建设人姓名密文；打开须有权限并留痕';
comment on column casework_building.kind is '建的是什么';
comment on column casework_building.area is '建筑面积（平方米）；不清楚的为空';
comment on column casework_building.storeys is '层数；不清楚的为空';
comment on column casework_building.land is '用地性质';
comment on column casework_building.found_on is '发现日期';
comment on column casework_building.how is '发现途径';
comment on column casework_building.evidence_on is '取证完毕日期；没有完毕的为空';
comment on column casework_building.permit_sent_on is '责令补办手续日期；没有的为空';
comment on column casework_building.due_on is '补办手续的最后一日';
comment on column casework_building.ended_on is '了结日期；监管中的为空';
comment on column casework_building.version is '版本，防止互相覆盖';

create table casework_building_act (
    county_code   text not null,
    id            uuid not null,
    building_id   uuid not null,
    township_code text not null,
    move          text not null,
    stage_after   text not null,
    on_day        date not null,
    words         text not null,
    paper         text not null,
    until_day     date,
    basis         text not null,
    person        uuid not null,
    who           text not null,
    post          text not null,
    at            timestamptz not null,
    primary key (county_code, id)
);
create index casework_building_act_of on casework_building_act (county_code, building_id, id);
comment on table casework_building_act is '违建点位经过：只增不改；照片按这里的编号存放';
comment on column casework_building_act.county_code is '县级代码';
comment on column casework_building_act.id is '编号，也是一次性提交号';
comment on column casework_building_act.building_id is '点位编号';
comment on column casework_building_act.township_code is '乡级代码';
comment on column casework_building_act.move is '动作';
comment on column casework_building_act.stage_after is '动作之后的阶段';
comment on column casework_building_act.on_day is '发生日期';
comment on column casework_building_act.words is '看到的情况、说明';
comment on column casework_building_act.paper is '文书名称和文号；没有的为空串';
comment on column casework_building_act.until_day is '要求完成的日期；没有的为空';
comment on column casework_building_act.basis is '依据';
comment on column casework_building_act.person is '经办人（实名库编号）';
comment on column casework_building_act.who is '经办人';
comment on column casework_building_act.post is '岗位';
comment on column casework_building_act.at is '登记时间';

create table casework_building_case (
    county_code   text not null,
    building_id   uuid not null,
    case_id       uuid not null,
    township_code text not null,
    linked_at     timestamptz not null,
    who           text not null,
    primary key (county_code, building_id, case_id)
);
create index casework_building_case_of on casework_building_case (county_code, case_id);
comment on table casework_building_case is '违建点位的案件：一处可以有几件';
comment on column casework_building_case.county_code is '县级代码';
comment on column casework_building_case.building_id is '点位编号';
comment on column casework_building_case.case_id is '案件编号';
comment on column casework_building_case.township_code is '乡级代码';
comment on column casework_building_case.linked_at is '归入时间';
comment on column casework_building_case.who is '归入人';

create view v_casework_building as
select b.county_code, b.id as building_id, b.township_code, b.found_on, b.ended_on,
       coalesce(c.filed, false) as filed,
       coalesce(c.penalised, false) as penalised,
       b.permit_sent_on is not null or coalesce(c.permit, false) as permit,
       not coalesce(c.penalised, false) and b.ended_on is null
           and (b.evidence_on is not null or coalesce(c.complete, false)) as complete,
       not coalesce(c.penalised, false) and b.ended_on is null
           and b.evidence_on is null and not coalesce(c.complete, false) as gathering,
       not coalesce(c.penalised, false) and b.ended_on is not null as other
from casework_building b
left join lateral (
    select bool_or(l.filed) as filed, bool_or(l.penalised) as penalised, bool_or(l.permit) as permit, bool_or(l.complete) as complete
    from casework_building_case bc
    join v_casework_line l on l.county_code = bc.county_code and l.case_id = bc.case_id
    where bc.county_code = b.county_code and bc.building_id = b.id) c on true;
comment on view v_casework_building is
    '违建一行数（S10）：每处一行，监管＝已处罚＋取证完毕＋正在取证＋其他去向；立案、补办手续与它们交叉';
comment on column v_casework_building.filed is '有案件已立案';
comment on column v_casework_building.penalised is '有案件的处罚决定现在有效';
comment on column v_casework_building.permit is '责令补办手续';
comment on column v_casework_building.complete is '没有处罚，没有了结，取证完毕';
comment on column v_casework_building.gathering is '没有处罚，没有了结，正在取证';
comment on column v_casework_building.other is '没有处罚而了结：补办、自行拆除、依法拆除、查明合法、移交';
