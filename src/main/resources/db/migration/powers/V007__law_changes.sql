create table powers_law_change (
  county_code text not null,
  id uuid not null,
  law text not null,
  article text not null,
  kind text not null,
  on_day date not null,
  successor text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (county_code, id)
);
comment on table powers_law_change is '依据的变化：某部法律法规或者其中一条自某日起废止或者修改';
comment on column powers_law_change.county_code is '县级区划代码';
comment on column powers_law_change.id is '标识';
comment on column powers_law_change.law is '法律法规名称';
comment on column powers_law_change.article is '条，空为整部';
comment on column powers_law_change.kind is '废止或者修改';
comment on column powers_law_change.on_day is '自哪日起';
comment on column powers_law_change.successor is '由什么代替，或者修改的文件';
comment on column powers_law_change.made_by is '登记人';
comment on column powers_law_change.made_at is '登记时间';
