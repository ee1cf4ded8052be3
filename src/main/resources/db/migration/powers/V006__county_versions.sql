alter table powers_item add column checklist text not null default '';
alter table powers_item add column documents text not null default '';
alter table powers_item add column lighter text not null default '';
comment on column powers_item.checklist is '检查清单，分号分隔';
comment on column powers_item.documents is '所需材料，分号分隔';
comment on column powers_item.lighter is '与后续依据相比哪个较轻（从旧兼从轻）';

create table powers_item_version (
  county_code text not null,
  number bigint not null,
  code text not null,
  name text not null,
  field text not null,
  kind text not null,
  department text not null,
  jurisdiction text not null,
  basis text not null,
  penalties text not null,
  citizen_min numeric(14, 2),
  citizen_max numeric(14, 2),
  organisation_min numeric(14, 2),
  organisation_max numeric(14, 2),
  multiple text not null,
  range_note text not null,
  correction text not null,
  correction_days int,
  simple text not null,
  coercive text not null,
  upper_basis text not null,
  keywords text not null,
  source_kind text not null,
  source text not null,
  verified text not null,
  note text not null,
  valid_from date,
  valid_to date,
  checklist text not null,
  documents text not null,
  lighter text not null,
  gone boolean not null,
  import_id uuid not null,
  primary key (county_code, number)
);
create index powers_item_version_item on powers_item_version (county_code, code);
comment on table powers_item_version is '本县的事项版本：叠加在通用目录之上，只增不改，后一版本生效时前一版本失效';
comment on column powers_item_version.county_code is '县级区划代码';
comment on column powers_item_version.number is '登记顺序';
comment on column powers_item_version.code is '事项编码';
comment on column powers_item_version.name is '事项名称';
comment on column powers_item_version.field is '领域';
comment on column powers_item_version.kind is '职权类型';
comment on column powers_item_version.department is '原实施部门';
comment on column powers_item_version.jurisdiction is '依据适用地域';
comment on column powers_item_version.basis is '依据条款';
comment on column powers_item_version.penalties is '处罚种类，顿号分隔';
comment on column powers_item_version.citizen_min is '公民罚款下限（元）';
comment on column powers_item_version.citizen_max is '公民罚款上限（元）';
comment on column powers_item_version.organisation_min is '单位罚款下限（元）';
comment on column powers_item_version.organisation_max is '单位罚款上限（元）';
comment on column powers_item_version.multiple is '倍数或比例';
comment on column powers_item_version.range_note is '幅度说明';
comment on column powers_item_version.correction is '责令改正要求';
comment on column powers_item_version.correction_days is '改正期限参考天数';
comment on column powers_item_version.simple is '可否适用简易程序';
comment on column powers_item_version.coercive is '可采取的强制措施或代履行';
comment on column powers_item_version.upper_basis is '上位依据';
comment on column powers_item_version.keywords is '群众用语，逗号分隔';
comment on column powers_item_version.source_kind is '来源性质';
comment on column powers_item_version.source is '来源';
comment on column powers_item_version.verified is '条款金额是否核对：yes 已核对，partial 部分，no 未核对';
comment on column powers_item_version.note is '时效说明';
comment on column powers_item_version.valid_from is '依据生效日';
comment on column powers_item_version.valid_to is '依据失效日';
comment on column powers_item_version.checklist is '检查清单，分号分隔';
comment on column powers_item_version.documents is '所需材料，分号分隔';
comment on column powers_item_version.lighter is '与后续依据相比哪个较轻（从旧兼从轻）';
comment on column powers_item_version.gone is '是否终止：自生效日起不再有此事项';
comment on column powers_item_version.import_id is '由哪次导入登记';

create table powers_import (
  county_code text not null,
  id uuid not null,
  added int not null,
  changed int not null,
  ended int not null,
  new_laws text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (county_code, id)
);
comment on table powers_import is '事项目录的导入';
comment on column powers_import.county_code is '县级区划代码';
comment on column powers_import.id is '标识，同一次提交只办一次';
comment on column powers_import.added is '新增事项数';
comment on column powers_import.changed is '变更事项数';
comment on column powers_import.ended is '终止事项数';
comment on column powers_import.new_laws is '确认新增的法律法规，分号分隔';
comment on column powers_import.made_by is '导入人';
comment on column powers_import.made_at is '导入时间';
