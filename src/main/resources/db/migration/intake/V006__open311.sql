-- Open311 (F4): keys of foreign programs, what came with a report through them, and what they add to it later.
create table intake_key (
    county_code   text not null,
    id            uuid not null,
    township_code text,
    fallback      text not null,
    owner         text not null,
    contact       text not null,
    digest        text not null,
    per_minute    integer not null,
    made_by       text not null,
    made_at       timestamptz not null,
    revoked_at    timestamptz,
    last_used     timestamptz,
    primary key (county_code, id),
    unique (county_code, digest)
);
create index intake_key_digest on intake_key (digest);
comment on table intake_key is 'Open311 接口密钥：只存摘要，写明归谁、管哪里、每分钟几次';
comment on column intake_key.county_code is '县级代码';
comment on column intake_key.id is '编号';
comment on column intake_key.township_code is '只能报到这个乡镇（街道）；全县的为空';
comment on column intake_key.fallback is '定位不到乡镇的报告交给哪个乡镇（街道）';
comment on column intake_key.owner is '使用单位';
comment on column intake_key.contact is '联系人和电话';
comment on column intake_key.digest is '密钥摘要（SM3）';
comment on column intake_key.per_minute is '每分钟最多提交几次';
comment on column intake_key.made_by is '签发人';
comment on column intake_key.made_at is '签发时间';
comment on column intake_key.revoked_at is '作废时间';
comment on column intake_key.last_used is '最近使用时间';

create table intake_sender (
    county_code    text not null,
    report_id      uuid not null,
    township_code  text not null,
    key_id         uuid not null,
    owner          text not null,
    email_sealed   text,
    account_sealed text,
    device_sealed  text,
    primary key (county_code, report_id)
);
comment on table intake_sender is '经 Open311 提交的报告由哪把密钥送来，以及提交人的邮箱、账号、设备号（加密）';
comment on column intake_sender.county_code is '县级代码';
comment on column intake_sender.report_id is '报告编号';
comment on column intake_sender.township_code is '乡级代码';
comment on column intake_sender.key_id is '密钥编号';
comment on column intake_sender.owner is '使用单位';
comment on column intake_sender.email_sealed is '提交人邮箱密文';
comment on column intake_sender.account_sealed is '提交人在对方系统的账号密文';
comment on column intake_sender.device_sealed is '提交人的设备号密文';

create table intake_link (
    county_code   text not null,
    report_id     uuid not null,
    position      integer not null,
    township_code text not null,
    url           text not null,
    primary key (county_code, report_id, position)
);
comment on table intake_link is '随报告送来的网址：只作文字显示，系统从不去取';
comment on column intake_link.county_code is '县级代码';
comment on column intake_link.report_id is '报告编号';
comment on column intake_link.position is '次序';
comment on column intake_link.township_code is '乡级代码';
comment on column intake_link.url is '网址';

create table intake_supplement (
    county_code   text not null,
    id            uuid not null,
    report_id     uuid not null,
    township_code text not null,
    key_id        uuid not null,
    owner         text not null,
    their_id      text not null,
    status        text not null,
    words         text not null,
    url           text,
    said_at       timestamptz not null,
    name_sealed   text,
    email_sealed  text,
    phone_sealed  text,
    once          uuid not null,
    primary key (county_code, id),
    unique (county_code, once)
);
create index intake_supplement_report on intake_supplement (county_code, report_id, id);
comment on table intake_supplement is '对方系统送来的补充说明（Open311 更新），附在报告上';
comment on column intake_supplement.county_code is '县级代码';
comment on column intake_supplement.id is '编号';
comment on column intake_supplement.report_id is '报告编号';
comment on column intake_supplement.township_code is '乡级代码';
comment on column intake_supplement.key_id is '密钥编号';
comment on column intake_supplement.owner is '使用单位';
comment on column intake_supplement.their_id is '对方的更新编号';
comment on column intake_supplement.status is '对方标的状态';
comment on column intake_supplement.words is '说明';
comment on column intake_supplement.url is '网址：只作文字显示';
comment on column intake_supplement.said_at is '对方写下的时间';
comment on column intake_supplement.name_sealed is '补充人姓名密文';
comment on column intake_supplement.email_sealed is '补充人邮箱密文';
comment on column intake_supplement.phone_sealed is '补充人电话密文';
comment on column intake_supplement.once is '一次性提交号';

-- what residents sent themselves, newest first: the list other programs ask for
create index intake_report_open_channels on intake_report (county_code, received_at desc, id desc)
    where channel in ('PUBLIC_PAGE', 'OPEN311');
comment on index intake_report_open_channels is '按收到时间找群众自己提交的报告：Open311 列表';
