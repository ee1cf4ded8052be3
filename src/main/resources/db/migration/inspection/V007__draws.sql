create table inspection_recusal (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    person_id uuid not null,
    person_name text not null,
    subject_id uuid not null,
    reason text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (county_code, id),
    unique (county_code, person_id, subject_id)
);
comment on table inspection_recusal is '检查人员对某个对象应当回避';
comment on column inspection_recusal.county_code is '县级代码';
comment on column inspection_recusal.id is '编号';
comment on column inspection_recusal.township_code is '乡级代码';
comment on column inspection_recusal.person_id is '检查人员';
comment on column inspection_recusal.person_name is '检查人员姓名';
comment on column inspection_recusal.subject_id is '对象';
comment on column inspection_recusal.reason is '原因';
comment on column inspection_recusal.by_name is '登记人';
comment on column inspection_recusal.at is '登记时间';
create index inspection_recusal_subject on inspection_recusal (county_code, subject_id);

create table inspection_draw (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    title text not null,
    field text not null,
    items text not null,
    body text not null,
    subjects text not null,
    subject_names text not null,
    officers text not null,
    officer_names text not null,
    rules text not null,
    subjects_digest text not null,
    officers_digest text not null,
    rules_digest text not null,
    commitment text not null,
    salt_sealed text not null,
    public_source text not null,
    public_on date not null,
    announce_digest text not null,
    announced_person uuid not null,
    announced_by text not null,
    announced_at timestamptz not null,
    primary key (county_code, id),
    unique (county_code, announce_digest)
);
comment on table inspection_draw is '双随机抽取的公告：名单、规则和承诺，只增不改';
comment on column inspection_draw.county_code is '县级代码';
comment on column inspection_draw.id is '编号';
comment on column inspection_draw.township_code is '乡级代码';
comment on column inspection_draw.title is '名称';
comment on column inspection_draw.field is '领域';
comment on column inspection_draw.items is '事项编码，空格隔开';
comment on column inspection_draw.body is '实施机关';
comment on column inspection_draw.subjects is '对象名单，一行一个：编号、信用等级';
comment on column inspection_draw.subject_names is '对象名称，一行一个：编号、名称';
comment on column inspection_draw.officers is '人员名单，一行一个执法证号';
comment on column inspection_draw.officer_names is '人员姓名，一行一个：执法证号、人员编号、姓名';
comment on column inspection_draw.rules is '规则：每户几人、各等级比例、回避';
comment on column inspection_draw.subjects_digest is '对象名单的 SHA-256';
comment on column inspection_draw.officers_digest is '人员名单的 SHA-256';
comment on column inspection_draw.rules_digest is '规则的 SHA-256';
comment on column inspection_draw.commitment is '盐的 SHA-256，公告时公布';
comment on column inspection_draw.salt_sealed is '盐（密文），抽取时公布原文';
comment on column inspection_draw.public_source is '公开数的来源，公告时写定';
comment on column inspection_draw.public_on is '公开数产生的日期';
comment on column inspection_draw.announce_digest is '公告的 SHA-256';
comment on column inspection_draw.announced_person is '公告人';
comment on column inspection_draw.announced_by is '公告人姓名';
comment on column inspection_draw.announced_at is '公告时间';
create index inspection_draw_township on inspection_draw (county_code, township_code, id desc);

create table inspection_draw_record (
    county_code text not null,
    draw_id uuid not null,
    township_code text not null,
    public_value text not null,
    salt text not null,
    seed text not null,
    result text not null,
    previous_digest text not null,
    record_digest text not null,
    drawn_by text not null,
    drawn_at timestamptz not null,
    primary key (county_code, draw_id),
    unique (county_code, township_code, previous_digest)
);
comment on table inspection_draw_record is '双随机抽取的结果：种子和抽中的对象、人员，只增不改，前后相连';
comment on column inspection_draw_record.county_code is '县级代码';
comment on column inspection_draw_record.draw_id is '抽取';
comment on column inspection_draw_record.township_code is '乡级代码';
comment on column inspection_draw_record.public_value is '公开数';
comment on column inspection_draw_record.salt is '盐';
comment on column inspection_draw_record.seed is '种子';
comment on column inspection_draw_record.result is '结果，一行一户：对象编号、执法证号';
comment on column inspection_draw_record.previous_digest is '本乡镇上一次抽取记录的摘要；第一次为空';
comment on column inspection_draw_record.record_digest is '本记录的 SHA-256';
comment on column inspection_draw_record.drawn_by is '抽取人姓名';
comment on column inspection_draw_record.drawn_at is '抽取时间';

