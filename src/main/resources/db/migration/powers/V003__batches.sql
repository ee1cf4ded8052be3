create table powers_batch (
  county_code text not null,
  id uuid not null,
  name text not null,
  decision text not null,
  decision_number text not null,
  decided_on date not null,
  decision_level text not null,
  published_on date,
  source text not null,
  department uuid not null,
  department_name text not null,
  entrust_basis text not null,
  measures_too boolean not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_code, id)
);
comment on table powers_batch is '向乡镇（街道）放权的批次';
comment on column powers_batch.county_code is '县级区划代码';
comment on column powers_batch.id is '标识';
comment on column powers_batch.name is '批次名称';
comment on column powers_batch.decision is '决定名称';
comment on column powers_batch.decision_number is '决定文号';
comment on column powers_batch.decided_on is '决定日期';
comment on column powers_batch.decision_level is '决定机关层级';
comment on column powers_batch.published_on is '决定公布日期';
comment on column powers_batch.source is '权力来源';
comment on column powers_batch.department is '放权部门';
comment on column powers_batch.department_name is '放权部门名称';
comment on column powers_batch.entrust_basis is '允许委托的法律、法规、规章';
comment on column powers_batch.measures_too is '决定是否写明一并行使与处罚权有关的强制措施权';
comment on column powers_batch.created_by is '登记人';
comment on column powers_batch.created_at is '登记时间';

create table powers_batch_answer (
  county_code text not null,
  batch_id uuid not null,
  township_code text not null,
  item_code text not null,
  stage text not null,
  words text not null,
  reply text not null,
  agreement_id uuid,
  primary key (county_code, batch_id, township_code, item_code)
);
create index powers_batch_answer_agreement on powers_batch_answer (county_code, agreement_id);
create index powers_batch_answer_township on powers_batch_answer (county_code, township_code, item_code);
comment on table powers_batch_answer is '乡镇（街道）对批次中每一事项的核对和答复';
comment on column powers_batch_answer.county_code is '县级区划代码';
comment on column powers_batch_answer.batch_id is '批次';
comment on column powers_batch_answer.township_code is '乡级区划代码';
comment on column powers_batch_answer.item_code is '事项编码';
comment on column powers_batch_answer.stage is '办理情况';
comment on column powers_batch_answer.words is '不承接的理由或提出的条件';
comment on column powers_batch_answer.reply is '县级对条件的答复';
comment on column powers_batch_answer.agreement_id is '所在的协议';

create table powers_batch_act (
  county_code text not null,
  id uuid not null,
  batch_id uuid not null,
  township_code text not null,
  act text not null,
  items int not null,
  words text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (county_code, id)
);
create index powers_batch_act_of on powers_batch_act (county_code, batch_id, township_code, at);
comment on table powers_batch_act is '批次办理经过，只增不改';
comment on column powers_batch_act.county_code is '县级区划代码';
comment on column powers_batch_act.id is '标识，重复提交不再登记';
comment on column powers_batch_act.batch_id is '批次';
comment on column powers_batch_act.township_code is '乡级区划代码';
comment on column powers_batch_act.act is '动作';
comment on column powers_batch_act.items is '涉及事项数';
comment on column powers_batch_act.words is '说明';
comment on column powers_batch_act.by_name is '办理人和岗位';
comment on column powers_batch_act.at is '办理时间';

create table powers_agreement (
  county_code text not null,
  id uuid not null,
  batch_id uuid not null,
  township_code text not null,
  number text not null,
  authority text not null,
  duties text not null,
  valid_from date not null,
  valid_to date,
  giver_signer text not null,
  giver_signed_on date,
  township_signer text not null,
  township_signed_on date,
  giver_published_on date,
  township_published_on date,
  stage text not null,
  created_by text not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (county_code, id)
);
create unique index powers_agreement_number on powers_agreement (county_code, number);
create index powers_agreement_of on powers_agreement (county_code, township_code, batch_id);
comment on table powers_agreement is '委托协议书、交接书：事项、权限、期限、责任，双方签署并公布后行使依据才开始';
comment on column powers_agreement.county_code is '县级区划代码';
comment on column powers_agreement.id is '标识';
comment on column powers_agreement.batch_id is '批次';
comment on column powers_agreement.township_code is '乡级区划代码';
comment on column powers_agreement.number is '编号';
comment on column powers_agreement.authority is '权限范围';
comment on column powers_agreement.duties is '双方责任';
comment on column powers_agreement.valid_from is '期限起';
comment on column powers_agreement.valid_to is '期限止';
comment on column powers_agreement.giver_signer is '放权部门签署人';
comment on column powers_agreement.giver_signed_on is '放权部门签署日期';
comment on column powers_agreement.township_signer is '乡镇（街道）签署人';
comment on column powers_agreement.township_signed_on is '乡镇（街道）签署日期';
comment on column powers_agreement.giver_published_on is '放权部门公布日期';
comment on column powers_agreement.township_published_on is '乡镇（街道）公布日期';
comment on column powers_agreement.stage is '办理情况';
comment on column powers_agreement.created_by is '起草人';
comment on column powers_agreement.created_at is '起草时间';
comment on column powers_agreement.version is '版本号';

create table powers_agreement_case (
  county_code text not null,
  id uuid not null,
  agreement_id uuid not null,
  township_code text not null,
  case_number text not null,
  item_code text not null,
  filed_on date not null,
  decision text not null,
  receipt text not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (county_code, id)
);
create index powers_agreement_case_of on powers_agreement_case (county_code, agreement_id);
comment on table powers_agreement_case is '移交前部门已经立案的案件，逐件写明由谁办完';
comment on column powers_agreement_case.county_code is '县级区划代码';
comment on column powers_agreement_case.id is '标识';
comment on column powers_agreement_case.agreement_id is '协议';
comment on column powers_agreement_case.township_code is '乡级区划代码';
comment on column powers_agreement_case.case_number is '部门的案号';
comment on column powers_agreement_case.item_code is '事项编码';
comment on column powers_agreement_case.filed_on is '立案日期';
comment on column powers_agreement_case.decision is '由谁办完';
comment on column powers_agreement_case.receipt is '移交的接收回执';
comment on column powers_agreement_case.created_by is '登记人';
comment on column powers_agreement_case.created_at is '登记时间';
