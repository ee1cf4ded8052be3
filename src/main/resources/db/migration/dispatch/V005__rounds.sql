create table dispatch_round (
    county_code text not null,
    hour        timestamptz not null,
    ran_at      timestamptz not null,
    raised      integer not null,
    problem     text,
    primary key (county_code, hour)
);
comment on table dispatch_round is '升级提醒和卡住派单的核对：每小时一次，同一小时只做一次，看得到最近一次';
comment on column dispatch_round.county_code is '县级代码';
comment on column dispatch_round.hour is '哪一小时';
comment on column dispatch_round.ran_at is '实际核对的时间';
comment on column dispatch_round.raised is '新报出几件';
comment on column dispatch_round.problem is '没有做成的原因；做成的为空';
