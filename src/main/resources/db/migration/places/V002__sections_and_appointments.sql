alter table places_charge add column paper text not null default '';
alter table places_charge add column term_until date;
comment on column places_charge.paper is '任命文号；没有文件为空字符串';
comment on column places_charge.term_until is '任期至何日（当日仍在任期）；没有规定任期为空';

create table places_section (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    code text not null,
    name text not null,
    words text not null default '',
    closed_on date,
    version bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, code),
    check (code ~ '^[0-9]{9}P[0-9]{2}$' and left(code, 9) = township_code)
);
create index places_section_township on places_section (county_code, township_code, code);
comment on table places_section is '片区：一名包片领导负责的若干村（居）';
comment on column places_section.county_code is '县级代码，分片键';
comment on column places_section.id is '片区编号（程序生成；兼作防重复提交的一次性编号）';
comment on column places_section.township_code is '乡级代码';
comment on column places_section.code is '片区代码：9 位乡级代码加 P 和 2 位顺序号';
comment on column places_section.name is '片区名称';
comment on column places_section.words is '说明';
comment on column places_section.closed_on is '撤销日期；在用为空';
comment on column places_section.version is '版本号，防止互相覆盖';

create table places_section_village (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    section_id uuid not null,
    village_code text not null,
    since date not null,
    until date,
    primary key (county_code, id),
    foreign key (county_code, section_id) references places_section (county_code, id),
    check (left(village_code, 9) = township_code),
    check (until is null or until >= since)
);
create unique index places_section_village_once on places_section_village (county_code, village_code)
    where until is null;
create index places_section_village_section on places_section_village (county_code, section_id);
comment on table places_section_village is '村（居）属于哪个片区（只增加和终止，不改写）';
comment on column places_section_village.county_code is '县级代码，分片键';
comment on column places_section_village.id is '编号';
comment on column places_section_village.township_code is '乡级代码';
comment on column places_section_village.section_id is '片区';
comment on column places_section_village.village_code is '村级代码，一个村（居）同时只属于一个片区';
comment on column places_section_village.since is '自何日起';
comment on column places_section_village.until is '至何日止；现属的为空';
