create table shell_search (
    county_code   text not null,
    kind          text not null,
    id            uuid not null,
    township_code text,
    body          text not null,
    words         tsvector not null,
    primary key (county_code, kind, id)
);
create index shell_search_words on shell_search using gin (words);
create index shell_search_township on shell_search (county_code, kind, township_code, id desc);
comment on table shell_search is '搜索用的字词：检查、检查对象、案件等按种类各一行，由各室随正本写入；不含加密和遮盖的内容';
comment on column shell_search.county_code is '县级代码';
comment on column shell_search.kind is '种类：visit 检查、subject 检查对象、case 案件';
comment on column shell_search.id is '所指的检查、对象或案件编号';
comment on column shell_search.township_code is '乡级代码；县级的为空';
comment on column shell_search.body is '供核对的文字：全角折为半角、小写';
comment on column shell_search.words is '相邻两字';
