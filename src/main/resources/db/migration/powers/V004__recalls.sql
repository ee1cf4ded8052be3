create table powers_recall (
  county_code text not null,
  id uuid not null,
  township_code text not null,
  document text not null,
  document_number text not null,
  recalled_on date not null,
  transition text not null,
  receiver text not null,
  items text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_code, id)
);
create index powers_recall_township on powers_recall (county_code, township_code, recalled_on);
comment on table powers_recall is '收回乡镇（街道）行使的事项';
comment on column powers_recall.county_code is '县级区划代码';
comment on column powers_recall.id is '标识，重复提交不再登记';
comment on column powers_recall.township_code is '乡级区划代码';
comment on column powers_recall.document is '收回决定的名称';
comment on column powers_recall.document_number is '文号';
comment on column powers_recall.recalled_on is '收回之日，自此日起不得新立案';
comment on column powers_recall.transition is '在办案件的过渡安排';
comment on column powers_recall.receiver is '承接机关';
comment on column powers_recall.items is '收回的事项编码，空格分隔';
comment on column powers_recall.created_by is '登记人';
comment on column powers_recall.created_at is '登记时间';
