-- who goes along, each with a kind (INSP); the caps of inspections as the office set them, with their source (F62); the permits
-- a subject holds (S9)
create table inspection_helper (
    county_code text not null,
    matter_id uuid not null,
    number int not null,
    township_code text not null,
    person_id uuid,
    name text not null,
    kind text not null,
    unit text not null,
    primary key (county_code, matter_id, number)
);
comment on table inspection_helper is '协助检查人员：检查或者综合检查随同的人，不作为检查人员';
comment on column inspection_helper.county_code is '县级代码';
comment on column inspection_helper.matter_id is '检查或者综合检查';
comment on column inspection_helper.number is '序号';
comment on column inspection_helper.township_code is '乡级代码';
comment on column inspection_helper.person_id is '实名名册中的人员；空表示专家';
comment on column inspection_helper.name is '姓名';
comment on column inspection_helper.kind is '身份，取值见 HelperKind';
comment on column inspection_helper.unit is '单位';

create table inspection_cap (
    county_code text not null,
    id uuid not null,
    measure text not null check (measure in ('ALL', 'FIELD', 'ITEM')),
    subject_kind text,
    field text,
    credit_class text,
    times int not null,
    valid_from date not null,
    source text not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (county_code, id)
);
comment on table inspection_cap is '检查频次上限：由管理员按公布的文件设定，只增不改，同一条件以后设定的为准';
comment on column inspection_cap.county_code is '县级代码';
comment on column inspection_cap.id is '编号';
comment on column inspection_cap.measure is '算什么，取值见 CapMeasure';
comment on column inspection_cap.subject_kind is '适用的对象类型；空表示全部';
comment on column inspection_cap.field is '适用的领域；空表示全部';
comment on column inspection_cap.credit_class is '适用的信用等级；空表示全部';
comment on column inspection_cap.times is '次数';
comment on column inspection_cap.valid_from is '从哪天起';
comment on column inspection_cap.source is '来源文件；空表示还没有确认';
comment on column inspection_cap.set_by is '设定人';
comment on column inspection_cap.set_at is '设定时间';
create index inspection_cap_county on inspection_cap (county_code, valid_from);

create table inspection_permit (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    subject_id uuid not null,
    name text not null,
    number text not null,
    issuer text not null,
    from_on date not null,
    until_on date,
    ended_on date,
    end_reason text not null,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_permit is '检查对象持有的许可、备案、证照';
comment on column inspection_permit.county_code is '县级代码';
comment on column inspection_permit.id is '编号，照片挂在这个编号下';
comment on column inspection_permit.township_code is '乡级代码';
comment on column inspection_permit.subject_id is '对象';
comment on column inspection_permit.name is '许可或者证照的名称';
comment on column inspection_permit.number is '证号';
comment on column inspection_permit.issuer is '发证机关';
comment on column inspection_permit.from_on is '有效期起';
comment on column inspection_permit.until_on is '有效期止；空表示长期';
comment on column inspection_permit.ended_on is '注销、吊销或者失效登记日期';
comment on column inspection_permit.end_reason is '注销、吊销或者失效的原因';
comment on column inspection_permit.by_name is '登记人';
comment on column inspection_permit.at is '登记时间';
comment on column inspection_permit.version is '版本，防止互相覆盖';
create index inspection_permit_subject on inspection_permit (county_code, subject_id);
