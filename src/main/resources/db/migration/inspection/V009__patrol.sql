-- patrol: routes of points, walked and left open; a walk keeps days, never times or positions of whoever walks (S8 S21)
create table inspection_patrol_route (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    name text not null,
    purpose text not null,
    every_days int not null,
    closed_on date,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_patrol_route is '巡查路线：一串要去看的点位';
comment on column inspection_patrol_route.county_code is '县级代码';
comment on column inspection_patrol_route.id is '编号';
comment on column inspection_patrol_route.township_code is '乡级代码';
comment on column inspection_patrol_route.name is '名称';
comment on column inspection_patrol_route.purpose is '看什么';
comment on column inspection_patrol_route.every_days is '每个点位最多隔几天看一次';
comment on column inspection_patrol_route.closed_on is '停用日期；空表示在用';
comment on column inspection_patrol_route.by_name is '设立人';
comment on column inspection_patrol_route.at is '设立时间';
comment on column inspection_patrol_route.version is '版本，防止互相覆盖';
create index inspection_patrol_route_township on inspection_patrol_route (county_code, township_code, id desc);

create table inspection_patrol_point (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    village_code text,
    route_id uuid not null,
    number int not null,
    place_words text not null,
    latitude double precision,
    longitude double precision,
    look_for text not null,
    risk text,
    subject_id uuid,
    removed_on date,
    at timestamptz not null,
    primary key (county_code, id)
);
comment on table inspection_patrol_point is '巡查点位';
comment on column inspection_patrol_point.county_code is '县级代码';
comment on column inspection_patrol_point.id is '编号';
comment on column inspection_patrol_point.township_code is '乡级代码';
comment on column inspection_patrol_point.village_code is '村级代码；空表示不到村';
comment on column inspection_patrol_point.route_id is '路线';
comment on column inspection_patrol_point.number is '在路线上的序号';
comment on column inspection_patrol_point.place_words is '地点';
comment on column inspection_patrol_point.latitude is '点位的纬度（WGS84）';
comment on column inspection_patrol_point.longitude is '点位的经度（WGS84）';
comment on column inspection_patrol_point.look_for is '到这里看什么';
comment on column inspection_patrol_point.risk is '风险等级；空表示未评，有检查对象的以对象的等级为准';
comment on column inspection_patrol_point.subject_id is '点位上的检查对象；空表示没有';
comment on column inspection_patrol_point.removed_on is '撤下日期；空表示在用';
comment on column inspection_patrol_point.at is '设立时间';
create index inspection_patrol_point_route on inspection_patrol_point (county_code, route_id, number);
create index inspection_patrol_point_subject on inspection_patrol_point (county_code, subject_id) where subject_id is not null;

create table inspection_patrol_walk (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    route_id uuid not null,
    route_name text not null,
    planned_on date not null,
    walkers uuid[] not null,
    walker_names text not null,
    closed_on date,
    left_words text not null,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_patrol_walk is '一次巡查：哪天、哪条路线、由谁走；没走完的留着，可以换人接着走';
comment on column inspection_patrol_walk.county_code is '县级代码';
comment on column inspection_patrol_walk.id is '编号';
comment on column inspection_patrol_walk.township_code is '乡级代码';
comment on column inspection_patrol_walk.route_id is '路线';
comment on column inspection_patrol_walk.route_name is '路线名称';
comment on column inspection_patrol_walk.planned_on is '计划日期';
comment on column inspection_patrol_walk.walkers is '安排的人员，只用于提醒，不按人统计';
comment on column inspection_patrol_walk.walker_names is '安排的人员姓名和身份';
comment on column inspection_patrol_walk.closed_on is '结束日期；空表示还没走完';
comment on column inspection_patrol_walk.left_words is '没有走完就结束的原因；空表示走完';
comment on column inspection_patrol_walk.by_name is '安排人';
comment on column inspection_patrol_walk.at is '安排时间';
comment on column inspection_patrol_walk.version is '版本，防止互相覆盖';
create index inspection_patrol_walk_open on inspection_patrol_walk (county_code, township_code, planned_on) where closed_on is null;
create index inspection_patrol_walk_route on inspection_patrol_walk (county_code, route_id, id desc);
create index inspection_patrol_walk_list on inspection_patrol_walk (county_code, township_code, id desc);

create table inspection_patrol_stop (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    walk_id uuid not null,
    point_id uuid not null,
    number int not null,
    why text not null,
    state text not null,
    seen_on date,
    primary key (county_code, id),
    unique (county_code, walk_id, point_id)
);
comment on table inspection_patrol_stop is '一次巡查要去的一个点位；不记几点几分，不记谁的位置';
comment on column inspection_patrol_stop.county_code is '县级代码';
comment on column inspection_patrol_stop.id is '编号';
comment on column inspection_patrol_stop.township_code is '乡级代码';
comment on column inspection_patrol_stop.walk_id is '巡查';
comment on column inspection_patrol_stop.point_id is '点位';
comment on column inspection_patrol_stop.number is '这次走的次序';
comment on column inspection_patrol_stop.why is '为什么排进这一次';
comment on column inspection_patrol_stop.state is 'OPEN 还没看、NOTHING 没有发现、SEEN 有发现、LEFT 没走到';
comment on column inspection_patrol_stop.seen_on is '看过的日期';
create index inspection_patrol_stop_walk on inspection_patrol_stop (county_code, walk_id, number);
create index inspection_patrol_stop_point on inspection_patrol_stop (county_code, point_id, id desc);

create table inspection_patrol_sighting (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    walk_id uuid not null,
    stop_id uuid not null,
    point_id uuid not null,
    outcome text not null,
    words text not null,
    done_words text not null,
    report_id uuid,
    report_number text,
    item_code text,
    seen_on date not null,
    at timestamptz not null,
    primary key (county_code, id)
);
comment on table inspection_patrol_sighting is '巡查看到的一件事，和它成了什么';
comment on column inspection_patrol_sighting.county_code is '县级代码';
comment on column inspection_patrol_sighting.id is '编号，照片挂在这个编号下';
comment on column inspection_patrol_sighting.township_code is '乡级代码';
comment on column inspection_patrol_sighting.walk_id is '巡查';
comment on column inspection_patrol_sighting.stop_id is '这次巡查的点位';
comment on column inspection_patrol_sighting.point_id is '点位';
comment on column inspection_patrol_sighting.outcome is '成了什么，取值见 SightingOutcome';
comment on column inspection_patrol_sighting.words is '看到的情况';
comment on column inspection_patrol_sighting.done_words is '当场怎样改正；登记为报告和转线索的为空';
comment on column inspection_patrol_sighting.report_id is '登记的报告';
comment on column inspection_patrol_sighting.report_number is '报告编号';
comment on column inspection_patrol_sighting.item_code is '转线索的事项编号';
comment on column inspection_patrol_sighting.seen_on is '看到的日期';
comment on column inspection_patrol_sighting.at is '登记时间';
create index inspection_patrol_sighting_stop on inspection_patrol_sighting (county_code, stop_id);
create index inspection_patrol_sighting_point on inspection_patrol_sighting (county_code, point_id, seen_on desc);
