create table powers_word (
  county_code text not null,
  id uuid not null,
  item_code text not null,
  words text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (county_code, id)
);
create unique index powers_word_once on powers_word (county_code, item_code, words);
comment on table powers_word is '本县补充的群众说法：查找事项时与目录自带的说法一并使用';
comment on column powers_word.county_code is '县级区划代码';
comment on column powers_word.id is '标识';
comment on column powers_word.item_code is '事项编码';
comment on column powers_word.words is '说法';
comment on column powers_word.added_by is '补充人';
comment on column powers_word.added_at is '补充时间';
