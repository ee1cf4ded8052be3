create table casework_agreement (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    number text not null,
    bank text not null,
    bank_address text not null,
    payee text not null,
    account text not null,
    payee_bank text not null,
    unit_code text not null,
    income_code text not null,
    signed_on date not null,
    valid_from date not null,
    valid_to date,
    signed_by_us text not null,
    signed_by_bank text not null,
    filed_on date,
    filed_with text not null,
    ended_on date,
    ended_why text not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, township_code, number)
);
comment on table casework_agreement is '罚款代收协议，一份一行（罚款决定与罚款收缴分离实施办法第6条）';
comment on column casework_agreement.county_code is '县级区划代码';
comment on column casework_agreement.id is '标识，重复提交不再登记';
comment on column casework_agreement.township_code is '乡级区划代码';
comment on column casework_agreement.number is '协议编号';
comment on column casework_agreement.bank is '代收银行';
comment on column casework_agreement.bank_address is '代收银行地址';
comment on column casework_agreement.payee is '收款人户名：国库或者财政非税收入专户';
comment on column casework_agreement.account is '收款账号';
comment on column casework_agreement.payee_bank is '收款账户的开户行';
comment on column casework_agreement.unit_code is '财政部门给的执收单位编码';
comment on column casework_agreement.income_code is '财政部门给的收入项目编码';
comment on column casework_agreement.signed_on is '签订日期';
comment on column casework_agreement.valid_from is '生效日期';
comment on column casework_agreement.valid_to is '届满日期，空为没有约定';
comment on column casework_agreement.signed_by_us is '本机关签字人';
comment on column casework_agreement.signed_by_bank is '银行签字人';
comment on column casework_agreement.filed_on is '报上级机关和同级财政备案的日期';
comment on column casework_agreement.filed_with is '备案的机关';
comment on column casework_agreement.ended_on is '提前终止的日期';
comment on column casework_agreement.ended_why is '提前终止的理由';
comment on column casework_agreement.version is '版本，防止互相覆盖';

create table casework_agreement_act (
    county_code text not null,
    id uuid not null,
    agreement_id uuid not null,
    act text not null,
    words text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (county_code, id)
);
comment on table casework_agreement_act is '代收协议的办理经过，只增不改';
comment on column casework_agreement_act.county_code is '县级区划代码';
comment on column casework_agreement_act.id is '标识';
comment on column casework_agreement_act.agreement_id is '所属协议';
comment on column casework_agreement_act.act is '做了什么';
comment on column casework_agreement_act.words is '内容';
comment on column casework_agreement_act.by_name is '谁';
comment on column casework_agreement_act.at is '何时';
create index casework_agreement_act_of on casework_agreement_act (county_code, agreement_id, at);
