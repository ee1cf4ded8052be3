create sequence casework_pay_code increment by 20;
comment on sequence casework_pay_code is '缴款码的顺序号，一次取二十个，不重复，可以有空号';

create table casework_pay_notice (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    case_id uuid not null,
    act_id uuid not null,
    part int not null,
    parts int not null,
    code text not null,
    finance_number text not null,
    amount numeric(15, 2) not null,
    issued_on date not null,
    due_on date not null,
    state text not null,
    reason text not null,
    paper uuid not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, code)
);
comment on table casework_pay_notice is '缴款通知书，一期一行';
comment on column casework_pay_notice.county_code is '县级区划代码';
comment on column casework_pay_notice.id is '标识';
comment on column casework_pay_notice.township_code is '乡级区划代码';
comment on column casework_pay_notice.case_id is '案件';
comment on column casework_pay_notice.act_id is '由哪一办案行为出具';
comment on column casework_pay_notice.part is '第几期';
comment on column casework_pay_notice.parts is '共几期，不分期为1';
comment on column casework_pay_notice.code is '缴款码，末位是校验码';
comment on column casework_pay_notice.finance_number is '财政非税系统给的缴款通知书号，没有的为空';
comment on column casework_pay_notice.amount is '应缴金额，元';
comment on column casework_pay_notice.issued_on is '出具日期';
comment on column casework_pay_notice.due_on is '最后缴款日';
comment on column casework_pay_notice.state is 'VALID 有效、REPLACED 已换发、WITHDRAWN 已撤回';
comment on column casework_pay_notice.reason is '换发、撤回的理由';
comment on column casework_pay_notice.paper is '缴款通知书';
comment on column casework_pay_notice.version is '版本，防止互相覆盖';
create index casework_pay_notice_case on casework_pay_notice (county_code, case_id, id);
create index casework_pay_notice_township on casework_pay_notice (county_code, township_code, id desc);
create unique index casework_pay_notice_finance on casework_pay_notice (county_code, finance_number)
    where finance_number <> '';

alter table casework_payment add column pay_code text not null default '';
comment on column casework_payment.pay_code is '银行清单上的缴款码或者非税缴款通知书号，没有的为空';
alter table casework_payment add column receipt_number text not null default '';
comment on column casework_payment.receipt_number is '财政（电子）票据号码，清单没有的为空';
