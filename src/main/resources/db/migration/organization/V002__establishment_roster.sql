alter table organization_organ add column setting text not null default 'OTHER'
    check (setting in ('REQUIRED', 'LOCAL', 'OTHER'));
comment on column organization_organ.setting is '设置性质：REQUIRED 必设、LOCAL 特色、OTHER 不计入机构限额';

alter table organization_post add column leads boolean not null default false;
comment on column organization_post.leads is '是否领导职数';

create table organization_indicator (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    year integer not null,
    population integer not null,
    area numeric(10, 2) not null,
    revenue numeric(12, 2) not null,
    source text not null,
    made_by text not null,
    made_at timestamptz not null,
    primary key (county_code, id),
    check (year between 1980 and 2100),
    check (population > 0 and area > 0 and revenue >= 0)
);
create index organization_indicator_year on organization_indicator (county_code, township_code, year desc, id desc);
comment on table organization_indicator is '乡镇分类指标：人口、面积、人均财政收入，只增不改，同年以最后登记的为准';
comment on column organization_indicator.county_code is '县级代码，分片键';
comment on column organization_indicator.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_indicator.township_code is '乡级代码';
comment on column organization_indicator.year is '年度';
comment on column organization_indicator.population is '人口';
comment on column organization_indicator.area is '面积，平方公里';
comment on column organization_indicator.revenue is '人均财政收入，元';
comment on column organization_indicator.source is '数据来源';
comment on column organization_indicator.made_by is '登记人';
comment on column organization_indicator.made_at is '登记时间';

create table organization_borrowed (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ_id uuid not null,
    name text not null,
    from_unit text not null,
    since date not null,
    ended_on date,
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, organ_id) references organization_organ (county_code, id),
    check (ended_on is null or ended_on >= since)
);
create index organization_borrowed_scope on organization_borrowed (county_code, township_code) where ended_on is null;
comment on table organization_borrowed is '借入人员：编制在本县以外的单位、到本地机构工作的人';
comment on column organization_borrowed.county_code is '县级代码，分片键';
comment on column organization_borrowed.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_borrowed.township_code is '乡级代码；县级机构为空';
comment on column organization_borrowed.organ_id is '借入的机构';
comment on column organization_borrowed.name is '姓名';
comment on column organization_borrowed.from_unit is '编制所在单位';
comment on column organization_borrowed.since is '借入日期';
comment on column organization_borrowed.ended_on is '返回日期；仍在借入为空';
comment on column organization_borrowed.version is '版本号，防止互相覆盖';

create table organization_roster (
    county_code text not null,
    id uuid not null,
    township_code text,
    file_name text not null,
    rows_sealed text not null,
    made_by text not null,
    made_at timestamptz not null,
    confirmed_at timestamptz,
    primary key (county_code, id)
);
comment on table organization_roster is '本单位花名册的导入：先比对，后确认；确认后内容清空';
comment on column organization_roster.county_code is '县级代码，分片键';
comment on column organization_roster.id is '编号（兼作防重复提交的一次性编号）';
comment on column organization_roster.township_code is '导入人的乡级范围；县级为空';
comment on column organization_roster.file_name is '文件名';
comment on column organization_roster.rows_sealed is '待确认的各行（SM4 加密）；确认后为空字符串';
comment on column organization_roster.made_by is '上传人';
comment on column organization_roster.made_at is '上传时间';
comment on column organization_roster.confirmed_at is '确认时间；待确认为空';
