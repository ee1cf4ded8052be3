create table casework_benchmark (
    county_code text not null,
    id uuid not null,
    item_code text not null,
    version int not null,
    title text not null,
    content text not null,
    from_on date not null,
    to_on date,
    document text,
    published_on date,
    published_at_place text,
    made_by text not null,
    made_at timestamptz not null,
    primary key (county_code, id),
    unique (county_code, item_code, version)
);
comment on table casework_benchmark is '裁量基准：每事项每版一行，内容不改，修改即为新的一版；没有公布的不得使用';
comment on column casework_benchmark.county_code is '县级代码';
comment on column casework_benchmark.id is '编号';
comment on column casework_benchmark.item_code is '权责事项编号';
comment on column casework_benchmark.version is '版次';
comment on column casework_benchmark.title is '名称';
comment on column casework_benchmark.content is '要素、档次、情节，按导入表格的格式逐行保存';
comment on column casework_benchmark.from_on is '施行日期';
comment on column casework_benchmark.to_on is '失效日期（当日仍有效），没有则长期有效';
comment on column casework_benchmark.document is '公布的文件名称和文号，没有公布则为空';
comment on column casework_benchmark.published_on is '公布日期';
comment on column casework_benchmark.published_at_place is '公布的网址或者地点';
comment on column casework_benchmark.made_by is '登记人';
comment on column casework_benchmark.made_at is '登记时间';
