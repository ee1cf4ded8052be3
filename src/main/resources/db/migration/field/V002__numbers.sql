-- numbers of summary decisions printed beforehand, lent to a phone (PPL 52)
create table field_number (
    county_code text not null,
    number text not null,
    device uuid not null,
    account uuid not null,
    lent_at timestamptz not null,
    entry uuid,
    primary key (county_code, number)
);
create index field_number_device on field_number (county_code, device) where entry is null;
comment on table field_number is '领到手机上的当场处罚决定书预编号';
comment on column field_number.county_code is '县级代码';
comment on column field_number.number is '文号';
comment on column field_number.device is '手机';
comment on column field_number.account is '账号';
comment on column field_number.lent_at is '领用时间';
comment on column field_number.entry is '用在哪一条外勤记录；空表示没有用';
