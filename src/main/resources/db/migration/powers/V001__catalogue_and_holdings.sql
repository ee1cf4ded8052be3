create table powers_catalogue (
  name text primary key,
  digest text not null,
  loaded_at timestamptz not null
);
comment on table powers_catalogue is '已装入的事项目录';
comment on column powers_catalogue.name is '目录名';
comment on column powers_catalogue.digest is '目录文件的 SM3 摘要，变化时重新装入';
comment on column powers_catalogue.loaded_at is '装入时间';

create table powers_item (
  code text not null,
  version int not null,
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
  primary key (code, version)
);
comment on table powers_item is '权责事项目录：每一事项每一版本一行，依据变化时另立版本';
comment on column powers_item.code is '事项编码';
comment on column powers_item.version is '版本';
comment on column powers_item.name is '事项名称';
comment on column powers_item.field is '领域';
comment on column powers_item.kind is '职权类型';
comment on column powers_item.department is '原实施部门';
comment on column powers_item.jurisdiction is '依据适用地域';
comment on column powers_item.basis is '依据条款';
comment on column powers_item.penalties is '处罚种类，顿号分隔';
comment on column powers_item.citizen_min is '公民罚款下限（元）';
comment on column powers_item.citizen_max is '公民罚款上限（元）';
comment on column powers_item.organisation_min is '单位罚款下限（元）';
comment on column powers_item.organisation_max is '单位罚款上限（元）';
comment on column powers_item.multiple is '倍数或比例';
comment on column powers_item.range_note is '幅度说明';
comment on column powers_item.correction is '责令改正要求';
comment on column powers_item.correction_days is '改正期限参考天数';
comment on column powers_item.simple is '可否适用简易程序';
comment on column powers_item.coercive is '可采取的强制措施或代履行';
comment on column powers_item.upper_basis is '上位依据';
comment on column powers_item.keywords is '群众用语，逗号分隔';
comment on column powers_item.source_kind is '来源性质';
comment on column powers_item.source is '来源';
comment on column powers_item.verified is '条款金额是否核对：yes 已核对，partial 部分，no 未核对';
comment on column powers_item.note is '时效说明';
comment on column powers_item.valid_from is '依据生效日';
comment on column powers_item.valid_to is '依据失效日';

create table powers_holding (
  county_code text not null,
  id uuid not null,
  township_code text not null,
  item_code text not null,
  source text not null,
  list_version int not null,
  decision text not null,
  decision_level text not null,
  decision_number text not null,
  published_on date,
  published_url text not null,
  measures_too boolean not null,
  entruster uuid,
  entruster_name text not null,
  entrust_basis text not null,
  agreement_number text not null,
  agreement_matters text not null,
  agreement_authority text not null,
  agreement_from date,
  agreement_to date,
  published_by_entruster date,
  published_by_township date,
  valid_from date not null,
  valid_to date,
  suspended boolean not null,
  end_reason text not null,
  created_by text not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (county_code, id)
);
create unique index powers_holding_open on powers_holding (county_code, township_code, item_code) where valid_to is null;
create index powers_holding_item on powers_holding (county_code, item_code, valid_from);
create index powers_holding_township on powers_holding (county_code, township_code, item_code);
comment on table powers_holding is '乡镇行使事项的依据：五种来源，起止日期，同一事项同一时段只有一条';
comment on column powers_holding.county_code is '县级区划代码';
comment on column powers_holding.id is '标识';
comment on column powers_holding.township_code is '乡级区划代码';
comment on column powers_holding.item_code is '事项编码';
comment on column powers_holding.source is '来源：法定、赋权、相对集中、委托、派驻';
comment on column powers_holding.list_version is '清单版本';
comment on column powers_holding.decision is '赋权决定或依据名称';
comment on column powers_holding.decision_level is '决定机关层级';
comment on column powers_holding.decision_number is '决定文号';
comment on column powers_holding.published_on is '公布日期';
comment on column powers_holding.published_url is '公布网址';
comment on column powers_holding.measures_too is '决定是否写明一并行使与处罚权有关的强制措施权';
comment on column powers_holding.entruster is '委托机关或派驻机关';
comment on column powers_holding.entruster_name is '委托机关或派驻机关名称';
comment on column powers_holding.entrust_basis is '允许委托的法律、法规、规章';
comment on column powers_holding.agreement_number is '委托书编号';
comment on column powers_holding.agreement_matters is '委托事项';
comment on column powers_holding.agreement_authority is '委托权限';
comment on column powers_holding.agreement_from is '委托期限起';
comment on column powers_holding.agreement_to is '委托期限止';
comment on column powers_holding.published_by_entruster is '委托机关公布日期';
comment on column powers_holding.published_by_township is '受委托机关公布日期';
comment on column powers_holding.valid_from is '行使起日';
comment on column powers_holding.valid_to is '行使止日';
comment on column powers_holding.suspended is '是否暂停行使';
comment on column powers_holding.end_reason is '终止或暂停原因';
comment on column powers_holding.created_by is '登记人';
comment on column powers_holding.created_at is '登记时间';
comment on column powers_holding.version is '版本号';

create view v_powers_holding as
select county_code, id, township_code, item_code, source, list_version, entruster, entruster_name, valid_from, valid_to,
  suspended
from powers_holding;
comment on view v_powers_holding is '乡镇行使事项（供其他室取数）';
create view v_powers_item as
select code, version, name, field, kind, department, basis, verified, valid_from, valid_to
from powers_item;
comment on view v_powers_item is '权责事项目录（供其他室取数）';
