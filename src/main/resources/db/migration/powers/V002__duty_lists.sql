create table powers_list (
  county_code text not null,
  township_code text not null,
  list_version int not null,
  once uuid not null,
  document text not null,
  document_number text not null,
  valid_from date not null,
  published boolean not null,
  published_on date,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_code, township_code, list_version)
);
create unique index powers_list_once on powers_list (county_code, once);
comment on table powers_list is '乡镇（街道）履职事项清单的版本：基本履职、配合履职、上级收回三张清单一起成版，公布后不再修改';
comment on column powers_list.county_code is '县级区划代码';
comment on column powers_list.township_code is '乡级区划代码';
comment on column powers_list.list_version is '版本，从 1 起';
comment on column powers_list.once is '提交标记，重复提交不再成版';
comment on column powers_list.document is '清单文件名称';
comment on column powers_list.document_number is '清单文件文号';
comment on column powers_list.valid_from is '施行日期';
comment on column powers_list.published is '是否已经公布，没有公布的不作准入依据';
comment on column powers_list.published_on is '公布日期';
comment on column powers_list.created_by is '登记人';
comment on column powers_list.created_at is '登记时间';

create table powers_list_row (
  county_code text not null,
  township_code text not null,
  list_version int not null,
  kind text not null,
  row_number int not null,
  matter text not null,
  basis text not null,
  lead text not null,
  does text not null,
  codes text not null,
  primary key (county_code, township_code, list_version, kind, row_number)
);
comment on table powers_list_row is '履职事项清单的行';
comment on column powers_list_row.county_code is '县级区划代码';
comment on column powers_list_row.township_code is '乡级区划代码';
comment on column powers_list_row.list_version is '版本';
comment on column powers_list_row.kind is '清单：基本履职、配合履职、上级收回';
comment on column powers_list_row.row_number is '序号';
comment on column powers_list_row.matter is '事项';
comment on column powers_list_row.basis is '依据';
comment on column powers_list_row.lead is '牵头单位（上级收回的为承接单位）';
comment on column powers_list_row.does is '乡镇（街道）的职责';
comment on column powers_list_row.codes is '事件类别编码和权责事项编码，空格分隔';

create table powers_temporary_task (
  county_code text not null,
  id uuid not null,
  township_code text not null,
  matter text not null,
  codes text not null,
  people text not null,
  money text not null,
  authority text not null,
  valid_from date not null,
  valid_to date not null,
  ended_on date,
  end_reason text not null,
  approved_by text not null,
  approval text not null,
  created_by text not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (county_code, id)
);
create index powers_temporary_task_township on powers_temporary_task (county_code, township_code, valid_to);
comment on table powers_temporary_task is '清单以外交给乡镇（街道）的临时任务，人、财、权随任务一起下来';
comment on column powers_temporary_task.county_code is '县级区划代码';
comment on column powers_temporary_task.id is '标识';
comment on column powers_temporary_task.township_code is '乡级区划代码';
comment on column powers_temporary_task.matter is '任务内容';
comment on column powers_temporary_task.codes is '事件类别编码和权责事项编码，空格分隔';
comment on column powers_temporary_task.people is '派来的人员';
comment on column powers_temporary_task.money is '拨付的经费';
comment on column powers_temporary_task.authority is '赋予的权限';
comment on column powers_temporary_task.valid_from is '起日';
comment on column powers_temporary_task.valid_to is '止日';
comment on column powers_temporary_task.ended_on is '提前结束的日期';
comment on column powers_temporary_task.end_reason is '提前结束的原因';
comment on column powers_temporary_task.approved_by is '批准人';
comment on column powers_temporary_task.approval is '批准文件和文号';
comment on column powers_temporary_task.created_by is '登记人';
comment on column powers_temporary_task.created_at is '登记时间';
comment on column powers_temporary_task.version is '版本号';
