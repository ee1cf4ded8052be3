create table intake_publication (
    county_code   text not null,
    report_id     uuid not null,
    township_code text not null,
    state         text not null,
    title         text not null,
    words         text not null,
    place_words   text not null,
    answer        text not null,
    latitude      double precision,
    longitude     double precision,
    reason        text not null,
    decided_at    timestamptz not null,
    decided_by    uuid not null,
    version       bigint not null default 0,
    primary key (county_code, report_id),
    check (state in ('PUBLISHED', 'KEPT_BACK', 'WITHDRAWN'))
);
create index intake_publication_shown on intake_publication (county_code, report_id desc) where state = 'PUBLISHED';
create index intake_publication_township on intake_publication (county_code, township_code, state, report_id desc);
comment on table intake_publication is '报告的公开：经人逐件审查后公众能看到的文字；原文在报告里，不受影响';
comment on column intake_publication.county_code is '县级代码';
comment on column intake_publication.report_id is '报告编号';
comment on column intake_publication.township_code is '乡级代码';
comment on column intake_publication.state is '状态：PUBLISHED 已公开、KEPT_BACK 不公开、WITHDRAWN 已撤下';
comment on column intake_publication.title is '公开的标题';
comment on column intake_publication.words is '公开的内容，个人信息已隐去';
comment on column intake_publication.place_words is '公开的地点描述，住址门牌已隐去';
comment on column intake_publication.answer is '公开的答复；不公开的为空串';
comment on column intake_publication.latitude is '公开的纬度，约到一百米；不公开位置的为空';
comment on column intake_publication.longitude is '公开的经度，约到一百米；不公开位置的为空';
comment on column intake_publication.reason is '不公开或撤下的理由；公开的为空串';
comment on column intake_publication.decided_at is '最近一次审查的时间';
comment on column intake_publication.decided_by is '审查人（实名库编号）';
comment on column intake_publication.version is '版本，防止互相覆盖';

create table intake_publication_act (
    county_code   text not null,
    id            uuid not null,
    report_id     uuid not null,
    township_code text not null,
    what          text not null,
    words         text not null,
    done_at       timestamptz not null,
    person        uuid not null,
    who           text not null,
    primary key (county_code, id)
);
create index intake_publication_act_report on intake_publication_act (county_code, report_id, id);
comment on table intake_publication_act is '公开经过：谁何时公开、改动、撤下，只增不改';
comment on column intake_publication_act.county_code is '县级代码';
comment on column intake_publication_act.id is '编号';
comment on column intake_publication_act.report_id is '报告编号';
comment on column intake_publication_act.township_code is '乡级代码';
comment on column intake_publication_act.what is '做了什么';
comment on column intake_publication_act.words is '公开的文字或理由';
comment on column intake_publication_act.done_at is '时间';
comment on column intake_publication_act.person is '谁（实名库编号）';
comment on column intake_publication_act.who is '谁';

create table intake_publication_photo (
    county_code   text not null,
    id            uuid not null,
    report_id     uuid not null,
    township_code text not null,
    original      uuid not null,
    cleared_at    timestamptz not null,
    cleared_by    uuid not null,
    withdrawn_at  timestamptz,
    primary key (county_code, id)
);
create index intake_publication_photo_report on intake_publication_photo (county_code, report_id, id);
comment on table intake_publication_photo is '公开的照片：遮挡后的副本，另存为附件；原件不动';
comment on column intake_publication_photo.county_code is '县级代码';
comment on column intake_publication_photo.id is '副本的附件编号';
comment on column intake_publication_photo.report_id is '报告编号';
comment on column intake_publication_photo.township_code is '乡级代码';
comment on column intake_publication_photo.original is '原件的附件编号';
comment on column intake_publication_photo.cleared_at is '放行时间';
comment on column intake_publication_photo.cleared_by is '放行人（实名库编号）';
comment on column intake_publication_photo.withdrawn_at is '撤下时间；公开着的为空';

create table intake_residents (
    county_code   text not null,
    township_code text not null,
    residents     integer not null,
    year          integer not null,
    source        text not null,
    entered_at    timestamptz not null,
    entered_by    uuid not null,
    primary key (county_code, township_code),
    check (residents > 0)
);
comment on table intake_residents is '常住人口：统计每千人报告数用，注明年份和来源';
comment on column intake_residents.county_code is '县级代码';
comment on column intake_residents.township_code is '乡级代码';
comment on column intake_residents.residents is '常住人口数';
comment on column intake_residents.year is '数据年份';
comment on column intake_residents.source is '来源，如第七次全国人口普查公报';
comment on column intake_residents.entered_at is '登记时间';
comment on column intake_residents.entered_by is '登记人（实名库编号）';

-- a reporter is found again by name, and by the last four digits of a telephone, without opening either (F88)
alter table intake_reporter add column name_print text;
alter table intake_reporter add column tail_print text;
create index intake_reporter_name on intake_reporter (county_code, name_print) where name_print is not null;
create index intake_reporter_tail on intake_reporter (county_code, tail_print) where tail_print is not null;
comment on column intake_reporter.name_print is '姓名指纹，用以按姓名查找；本列启用以前的为空';
comment on column intake_reporter.tail_print is '电话末四位指纹，用以按末四位查找；本列启用以前的为空';
