-- the health check of powers (S15, F57): one row a run, one an item of a township in it, and the counts its pages begin with
create table insight_health_run (
    county_code text not null,
    id uuid not null,
    township_code text,
    period_from date not null,
    period_to date not null,
    state text not null,
    percent int not null,
    doing text not null,
    items int not null,
    thresholds text not null,
    begun_by text not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    primary key (county_code, id)
);
create index insight_health_run_recent on insight_health_run (county_code, begun_at desc);
comment on table insight_health_run is '赋权体检：一次评估';
comment on column insight_health_run.county_code is '县级区划代码';
comment on column insight_health_run.id is '标识，重复提交不再开始';
comment on column insight_health_run.township_code is '只评估一个乡镇时的乡级区划代码，全县为空';
comment on column insight_health_run.period_from is '评估期间起';
comment on column insight_health_run.period_to is '评估期间止';
comment on column insight_health_run.state is '进行情况';
comment on column insight_health_run.percent is '进度，百分之几';
comment on column insight_health_run.doing is '正在做什么；没有完成的，原因';
comment on column insight_health_run.items is '结果行数';
comment on column insight_health_run.thresholds is '当时采用的标准';
comment on column insight_health_run.begun_by is '开始评估的人和岗位';
comment on column insight_health_run.begun_at is '开始时间';
comment on column insight_health_run.ended_at is '结束时间';

create table insight_health_row (
    county_code text not null,
    run_id uuid not null,
    place int not null,
    id uuid not null,
    township_code text not null,
    item_code text not null,
    kind text not null,
    advice text not null,
    source text not null,
    days int not null,
    reports int not null,
    visits int not null,
    leads int not null,
    filed int not null,
    decided int not null,
    overturned int not null,
    taken numeric(8, 1),
    people boolean not null,
    capacity text not null,
    why text not null,
    primary key (county_code, run_id, place)
);
create unique index insight_health_row_item on insight_health_row (county_code, run_id, township_code, item_code);
create index insight_health_row_kind on insight_health_row (county_code, run_id, kind, place);
comment on table insight_health_row is '赋权体检的结果：一个乡镇（街道）的一个事项一行，重的在前';
comment on column insight_health_row.county_code is '县级区划代码';
comment on column insight_health_row.run_id is '哪一次评估';
comment on column insight_health_row.place is '次序';
comment on column insight_health_row.id is '标识';
comment on column insight_health_row.township_code is '乡级区划代码';
comment on column insight_health_row.item_code is '事项编码，空为整个乡镇（街道）';
comment on column insight_health_row.kind is '结论';
comment on column insight_health_row.advice is '建议';
comment on column insight_health_row.source is '权力来源，没有行使的为空';
comment on column insight_health_row.days is '期间行使的天数';
comment on column insight_health_row.reports is '类别指向该事项的报告数';
comment on column insight_health_row.visits is '检查数';
comment on column insight_health_row.leads is '线索数';
comment on column insight_health_row.filed is '立案数';
comment on column insight_health_row.decided is '决定数';
comment on column insight_health_row.overturned is '被撤销、变更的决定数';
comment on column insight_health_row.taken is '从线索到决定平均天数';
comment on column insight_health_row.people is '是否有两名以上持证人员';
comment on column insight_health_row.capacity is '能否接住的缺口';
comment on column insight_health_row.why is '结论的理由';

create table insight_health_count (
    county_code text not null,
    run_id uuid not null,
    township_code text not null,
    kind text not null,
    items int not null,
    primary key (county_code, run_id, township_code, kind)
);
comment on table insight_health_count is '赋权体检的合计：每个乡镇（街道）每种结论几项';
comment on column insight_health_count.county_code is '县级区划代码';
comment on column insight_health_count.run_id is '哪一次评估';
comment on column insight_health_count.township_code is '乡级区划代码';
comment on column insight_health_count.kind is '结论';
comment on column insight_health_count.items is '项数';
