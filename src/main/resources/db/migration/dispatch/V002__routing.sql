create table dispatch_rule_book (
    county_code    text not null,
    id             uuid not null,
    township_code  text not null,
    number         integer not null,
    state          text not null,
    made_by        text not null,
    made_at        timestamptz not null,
    changes        bigint not null default 0,
    activated_by   text,
    activated_at   timestamptz,
    retired_at     timestamptz,
    version        bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, township_code, number)
);
create unique index dispatch_rule_book_draft on dispatch_rule_book (county_code, township_code) where state = 'DRAFT';
create unique index dispatch_rule_book_active on dispatch_rule_book (county_code, township_code) where state = 'ACTIVE';
comment on table dispatch_rule_book is '派单规则的一版：启用后不再改动，要改就写下一版；派单建议只看启用的一版';
comment on column dispatch_rule_book.county_code is '县级代码';
comment on column dispatch_rule_book.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column dispatch_rule_book.township_code is '乡级代码';
comment on column dispatch_rule_book.number is '第几版';
comment on column dispatch_rule_book.state is '状态：DRAFT 草稿、ACTIVE 启用、RETIRED 停用';
comment on column dispatch_rule_book.made_by is '起草人';
comment on column dispatch_rule_book.made_at is '起草时间';
comment on column dispatch_rule_book.changes is '规则改过几次；试算须与启用时相同';
comment on column dispatch_rule_book.activated_by is '启用人';
comment on column dispatch_rule_book.activated_at is '启用时间';
comment on column dispatch_rule_book.retired_at is '停用时间';
comment on column dispatch_rule_book.version is '版本，防止互相覆盖';

create table dispatch_rule (
    county_code    text not null,
    id             uuid not null,
    township_code  text not null,
    book_id        uuid not null,
    position       integer not null,
    name           text not null,
    villages       text[] not null,
    grids          text[] not null,
    classes        text[] not null,
    categories     text[] not null,
    days           text[] not null,
    hours          text not null,
    hour_from      time,
    hour_to        time,
    since          date,
    until          date,
    on_duty        uuid[] not null,
    lead           text not null,
    organ          uuid,
    person         uuid,
    joints         uuid[] not null,
    urgency        text not null,
    primary key (county_code, id)
);
create index dispatch_rule_book_rules on dispatch_rule (county_code, book_id, position);
comment on table dispatch_rule is '派单规则：地点、类别、时间、值班四类条件（空的不限），按先后第一条符合的为准';
comment on column dispatch_rule.county_code is '县级代码';
comment on column dispatch_rule.id is '编号';
comment on column dispatch_rule.township_code is '乡级代码';
comment on column dispatch_rule.book_id is '所属的一版';
comment on column dispatch_rule.position is '先后，从 1 起';
comment on column dispatch_rule.name is '名称';
comment on column dispatch_rule.villages is '村级代码';
comment on column dispatch_rule.grids is '网格代码';
comment on column dispatch_rule.classes is '事件大类';
comment on column dispatch_rule.categories is '事件类别代码';
comment on column dispatch_rule.days is '日子：WORKING 工作日、WEEKEND 周末、HOLIDAY 法定节假日';
comment on column dispatch_rule.hours is '时段：ANY 不限、OFFICE 工作时间、OUTSIDE 工作时间以外、BETWEEN 自定';
comment on column dispatch_rule.hour_from is '自定时段的起';
comment on column dispatch_rule.hour_to is '自定时段的止（不含）；早于起的跨夜';
comment on column dispatch_rule.since is '自哪一天起适用';
comment on column dispatch_rule.until is '到哪一天为止';
comment on column dispatch_rule.on_duty is '当时值班的是这些单位之一';
comment on column dispatch_rule.lead is '派给：ORGAN 指定单位、ON_DUTY 当时值班的单位';
comment on column dispatch_rule.organ is '牵头单位';
comment on column dispatch_rule.person is '建议承办人';
comment on column dispatch_rule.joints is '协办单位';
comment on column dispatch_rule.urgency is '缓急：USUAL 按通常时限、URGENT 加急、AT_ONCE 特急';

create table dispatch_trial (
    county_code    text not null,
    id             uuid not null,
    township_code  text not null,
    book_id        uuid not null,
    changes        bigint not null,
    period_from    date not null,
    period_to      date not null,
    state          text not null,
    percent        integer not null,
    doing          text not null,
    reports        bigint not null default 0,
    decided        bigint not null default 0,
    elsewhere      bigint not null default 0,
    changed        bigint not null default 0,
    outside        bigint not null default 0,
    seconds        double precision,
    begun_by       text not null,
    begun_at       timestamptz not null,
    ended_at       timestamptz,
    primary key (county_code, id)
);
create index dispatch_trial_book on dispatch_trial (county_code, township_code, book_id, begun_at desc);
comment on table dispatch_trial is '试算：把一段时间收到的件按某一版规则重派一遍，只看结果，不动任何派单';
comment on column dispatch_trial.county_code is '县级代码';
comment on column dispatch_trial.id is '编号（兼作防重复提交的一次性编号）';
comment on column dispatch_trial.township_code is '乡级代码';
comment on column dispatch_trial.book_id is '试算的一版';
comment on column dispatch_trial.changes is '试算时规则改过几次';
comment on column dispatch_trial.period_from is '收到日期，从';
comment on column dispatch_trial.period_to is '收到日期，到';
comment on column dispatch_trial.state is '状态：RUNNING 正在试算、DONE 已完成、BROKEN 没有完成';
comment on column dispatch_trial.percent is '进度，0 到 100';
comment on column dispatch_trial.doing is '正在做什么；没有完成的写原因';
comment on column dispatch_trial.reports is '一共多少件';
comment on column dispatch_trial.decided is '有规则命中的件数';
comment on column dispatch_trial.elsewhere is '与当时实际承办单位不同的件数';
comment on column dispatch_trial.changed is '与现在启用的一版建议不同的件数';
comment on column dispatch_trial.outside is '超出本乡镇职权、不看规则的件数';
comment on column dispatch_trial.seconds is '用了多少秒';
comment on column dispatch_trial.begun_by is '谁开始的';
comment on column dispatch_trial.begun_at is '开始时间';
comment on column dispatch_trial.ended_at is '结束时间';

create table dispatch_trial_rule (
    county_code text not null,
    trial_id    uuid not null,
    rule_id     uuid not null,
    position    integer not null,
    name        text not null,
    matched     bigint not null,
    won         bigint not null,
    elsewhere   bigint not null,
    primary key (county_code, trial_id, rule_id)
);
comment on table dispatch_trial_rule is '试算：每条规则符合几件、由它定的几件、其中改派的几件';
comment on column dispatch_trial_rule.county_code is '县级代码';
comment on column dispatch_trial_rule.trial_id is '试算';
comment on column dispatch_trial_rule.rule_id is '规则';
comment on column dispatch_trial_rule.position is '先后';
comment on column dispatch_trial_rule.name is '名称';
comment on column dispatch_trial_rule.matched is '符合条件的件数';
comment on column dispatch_trial_rule.won is '由它定的件数';
comment on column dispatch_trial_rule.elsewhere is '与实际承办单位不同的件数';

create table dispatch_trial_clash (
    county_code text not null,
    trial_id    uuid not null,
    winner      uuid not null,
    loser       uuid not null,
    winner_name text not null,
    loser_name  text not null,
    reports     bigint not null,
    example     uuid not null,
    primary key (county_code, trial_id, winner, loser)
);
comment on table dispatch_trial_clash is '试算：同一件两条规则都符合而派给不同单位的，以先后在前的为准';
comment on column dispatch_trial_clash.county_code is '县级代码';
comment on column dispatch_trial_clash.trial_id is '试算';
comment on column dispatch_trial_clash.winner is '先后在前的规则';
comment on column dispatch_trial_clash.loser is '被压住的规则';
comment on column dispatch_trial_clash.winner_name is '在前规则的名称';
comment on column dispatch_trial_clash.loser_name is '被压住规则的名称';
comment on column dispatch_trial_clash.reports is '件数';
comment on column dispatch_trial_clash.example is '其中一件派单';

create table dispatch_trial_row (
    county_code text not null,
    trial_id    uuid not null,
    order_id    uuid not null,
    was         text not null,
    now         text not null,
    rule_id     uuid not null,
    rule_name   text not null,
    primary key (county_code, trial_id, order_id)
);
comment on table dispatch_trial_row is '试算：会派到别处的件（最多保存一万件），可逐件打开';
comment on column dispatch_trial_row.county_code is '县级代码';
comment on column dispatch_trial_row.trial_id is '试算';
comment on column dispatch_trial_row.order_id is '派单';
comment on column dispatch_trial_row.was is '实际承办单位';
comment on column dispatch_trial_row.now is '按规则会派给';
comment on column dispatch_trial_row.rule_id is '命中的规则';
comment on column dispatch_trial_row.rule_name is '规则名称';

create index dispatch_order_received on dispatch_order (county_code, township_code, received_at);
