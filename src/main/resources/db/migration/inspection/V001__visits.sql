create table inspection_visit (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    village_code text,
    order_id uuid,
    report_id uuid,
    cause text not null,
    title text not null,
    place_words text not null,
    latitude double precision,
    longitude double precision,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    officers uuid[] not null,
    officer_names text not null,
    helpers text not null,
    certificates_shown boolean not null,
    subject_kind text not null,
    subject_shown text not null,
    subject_sealed text not null,
    subject_id_sealed text,
    seen text not null,
    result text not null,
    note text not null,
    item_code text,
    by_person uuid not null,
    by_name text not null,
    recorded_at timestamptz not null,
    primary key (county_code, id)
);
comment on table inspection_visit is '检查：谁去了、看到什么、结果如何';
comment on column inspection_visit.county_code is '县级代码';
comment on column inspection_visit.id is '编号';
comment on column inspection_visit.township_code is '乡级代码';
comment on column inspection_visit.village_code is '村级代码；空表示不到村';
comment on column inspection_visit.order_id is '来源派单；空表示计划外检查';
comment on column inspection_visit.report_id is '来源报告';
comment on column inspection_visit.cause is '检查事由';
comment on column inspection_visit.title is '检查对象和内容的概括';
comment on column inspection_visit.place_words is '检查地点';
comment on column inspection_visit.latitude is '纬度（WGS84）';
comment on column inspection_visit.longitude is '经度（WGS84）';
comment on column inspection_visit.started_at is '开始时间';
comment on column inspection_visit.ended_at is '结束时间';
comment on column inspection_visit.officers is '执法人员';
comment on column inspection_visit.officer_names is '执法人员姓名和证号';
comment on column inspection_visit.helpers is '随同的辅助人员，不作为执法人员';
comment on column inspection_visit.certificates_shown is '是否出示执法证件';
comment on column inspection_visit.subject_kind is '检查对象类型';
comment on column inspection_visit.subject_shown is '屏幕上显示的对象名称，公民已遮盖';
comment on column inspection_visit.subject_sealed is '对象名称（密文）';
comment on column inspection_visit.subject_id_sealed is '证件或者信用代码（密文）';
comment on column inspection_visit.seen is '看到的情况';
comment on column inspection_visit.result is '结果，取值见 VisitResult';
comment on column inspection_visit.note is '处理说明';
comment on column inspection_visit.item_code is '认定的事项；仅在发现违法时有值';
comment on column inspection_visit.by_person is '记录人';
comment on column inspection_visit.by_name is '记录人姓名';
comment on column inspection_visit.recorded_at is '记录时间';

create index inspection_visit_township on inspection_visit (county_code, township_code, id desc);
create index inspection_visit_county on inspection_visit (county_code, id desc);
create index inspection_visit_order on inspection_visit (county_code, order_id) where order_id is not null;

create view v_inspection_visit as
select county_code, id, township_code, village_code, order_id, report_id, cause, started_at, ended_at, result, item_code, subject_kind
from inspection_visit;
comment on view v_inspection_visit is '检查（无对象身份信息），供统计';
