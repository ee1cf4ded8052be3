alter table casework_payment add column assigned_by text;
alter table casework_payment add column assigned_why text;
alter table casework_payment add column returned_on date;
alter table casework_payment add column returned_by text;
alter table casework_payment add column returned_why text;
comment on column casework_payment.assigned_by is '人工对到案件的经办人；空表示系统自动对上';
comment on column casework_payment.assigned_why is '人工对到案件的理由';
comment on column casework_payment.returned_on is '退回付款人的日期；空表示没有退回';
comment on column casework_payment.returned_by is '退回的经办人';
comment on column casework_payment.returned_why is '退回的理由和凭证';
drop index casework_payment_open;
create index casework_payment_open on casework_payment (county_code, township_code, id desc)
    where case_id is null and returned_on is null;
create index casework_payment_paid on casework_payment (county_code, township_code, paid_on);

create or replace view v_casework_payment as
select county_code, id, township_code, case_id, amount, paid_on, problem, returned_on
from casework_payment;

create table casework_receipt (
    county_code text not null,
    receipt_number text not null,
    case_id uuid not null,
    act_id uuid not null,
    primary key (county_code, receipt_number),
    foreign key (county_code, case_id) references casework_case (county_code, id)
);
comment on table casework_receipt is '当场收缴罚款使用的财政专用票据：一张只用一次';
comment on column casework_receipt.county_code is '县级代码';
comment on column casework_receipt.receipt_number is '票据号码';
comment on column casework_receipt.case_id is '使用的案件';
comment on column casework_receipt.act_id is '使用时的行为';
