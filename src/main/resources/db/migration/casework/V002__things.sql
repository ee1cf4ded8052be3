create table casework_thing (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    case_id uuid not null,
    name text not null,
    detail text not null,
    state text not null,
    keeper uuid,
    keeper_name text,
    place text not null,
    taken_on date not null,
    held_until date,
    changed_at timestamptz not null,
    primary key (county_code, id),
    unique (county_code, case_id, name),
    foreign key (county_code, case_id) references casework_case (county_code, id)
);
comment on table casework_thing is '涉案物品：一件一行，写它现在在哪里；经过在 casework_custody';
comment on column casework_thing.county_code is '县级代码';
comment on column casework_thing.id is '编号';
comment on column casework_thing.township_code is '乡级代码';
comment on column casework_thing.case_id is '案件';
comment on column casework_thing.name is '名称，一案之内不重复';
comment on column casework_thing.detail is '规格、特征、数量';
comment on column casework_thing.state is '状态，取值见 ThingState';
comment on column casework_thing.keeper is '保管人；空表示还在执法人员手中';
comment on column casework_thing.keeper_name is '保管人姓名';
comment on column casework_thing.place is '存放地点';
comment on column casework_thing.taken_on is '取得日期';
comment on column casework_thing.held_until is '登记保存、查封扣押的最后一日（紧急而未补办的为二十四小时届满之日）；空表示没有期限';
comment on column casework_thing.changed_at is '最近一次变动的时间';

create index casework_thing_township on casework_thing (county_code, township_code, id desc);
create index casework_thing_lapsing on casework_thing (county_code, held_until, case_id) where held_until is not null;

create index casework_thing_released on casework_thing (county_code, township_code, case_id) where state = 'RELEASED';

create table casework_custody (
    county_code text not null,
    thing_id uuid not null,
    seq int not null,
    act_id uuid not null,
    step text not null,
    state text not null,
    at timestamptz not null,
    by_name text not null,
    keeper_name text,
    place text not null,
    receipt text not null,
    note text not null,
    primary key (county_code, thing_id, seq),
    unique (county_code, thing_id, act_id),
    foreign key (county_code, thing_id) references casework_thing (county_code, id)
);
comment on table casework_custody is '物品经手记录：只增不改，一件物品的序号连续，不分叉';
comment on column casework_custody.county_code is '县级代码';
comment on column casework_custody.thing_id is '物品';
comment on column casework_custody.seq is '序号，从1起';
comment on column casework_custody.act_id is '所依据的办案行为';
comment on column casework_custody.step is '步骤名称';
comment on column casework_custody.state is '此后的状态，取值见 ThingState';
comment on column casework_custody.at is '时间';
comment on column casework_custody.by_name is '经办人';
comment on column casework_custody.keeper_name is '此后的保管人';
comment on column casework_custody.place is '此后的存放地点';
comment on column casework_custody.receipt is '收据、入库单、回执编号';
comment on column casework_custody.note is '交给谁、为什么';

create table casework_camera (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    code text not null,
    place text not null,
    basis text not null,
    basis_words text not null,
    legal_review_on date,
    technical_review_on date,
    published_on date,
    published_where text not null,
    marked boolean not null,
    used_from date not null,
    used_to date,
    set_by text not null,
    set_at timestamptz not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, township_code, code)
);
comment on table casework_camera is '电子技术监控点位登记册：依据、审核、公布、标志（处罚法第四十一条）';
comment on column casework_camera.county_code is '县级代码';
comment on column casework_camera.id is '编号';
comment on column casework_camera.township_code is '乡级代码';
comment on column casework_camera.code is '点位编号，一乡镇之内不重复';
comment on column casework_camera.place is '设置地点';
comment on column casework_camera.basis is '依据的层级，取值见 Evidence.CameraBasis';
comment on column casework_camera.basis_words is '依据的名称和条款';
comment on column casework_camera.legal_review_on is '法制审核日期；空表示没有审核';
comment on column casework_camera.technical_review_on is '技术审核日期；空表示没有审核';
comment on column casework_camera.published_on is '设置地点向社会公布的日期；空表示没有公布';
comment on column casework_camera.published_where is '公布的地方';
comment on column casework_camera.marked is '是否设有明显标志';
comment on column casework_camera.used_from is '启用日期';
comment on column casework_camera.used_to is '停用日期；空表示在用';
comment on column casework_camera.set_by is '登记人';
comment on column casework_camera.set_at is '登记时间';
comment on column casework_camera.version is '版本，防止互相覆盖';
