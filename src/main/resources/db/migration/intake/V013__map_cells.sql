-- the map of all reports is counted beforehand, by cells of a fixed ladder (F86, decision 72): what has changed stands in
-- intake_map_change until it is counted in, so that cells and changes together are the reports at every moment
create table intake_map_change (
    county_code   text not null,
    township_code text not null,
    month         date not null,
    latitude      integer not null,
    longitude     integer not null,
    more          smallint not null
);
comment on table intake_map_change is '报告地图还没有计入方格的增减：有位置的报告收到、并入、拆出时各一行，计入后即删';
comment on column intake_map_change.county_code is '县级代码';
comment on column intake_map_change.township_code is '乡级代码';
comment on column intake_map_change.month is '收到的月份（北京时间，当月一日）';
comment on column intake_map_change.latitude is '纬度，千万分之一度，向下取整';
comment on column intake_map_change.longitude is '经度，千万分之一度，向下取整';
comment on column intake_map_change.more is '多一件为 1，少一件为 -1';

create table intake_map_cell (
    county_code   text not null,
    level         smallint not null,
    period        date not null,
    y             integer not null,
    x             integer not null,
    township_code text not null,
    reports       bigint not null,
    latitudes     bigint not null,
    longitudes    bigint not null,
    primary key (county_code, level, period, y, x, township_code)
) with (fillfactor = 80);
comment on table intake_map_cell is '报告地图的方格：每级方格里、每个月和不限时间各有多少件没有并入别件的报告';
comment on column intake_map_cell.county_code is '县级代码';
comment on column intake_map_cell.level is '级别：8、10、12、14；级别高一，边长小一半';
comment on column intake_map_cell.period is '收到的月份（当月一日）；不限时间的为公元一年一月一日';
comment on column intake_map_cell.y is '从赤道往北第几格';
comment on column intake_map_cell.x is '从本初子午线往东第几格';
comment on column intake_map_cell.township_code is '乡级代码';
comment on column intake_map_cell.reports is '件数';
comment on column intake_map_cell.latitudes is '各件纬度之和，千万分之一度';
comment on column intake_map_cell.longitudes is '各件经度之和，千万分之一度';

insert into intake_map_change (county_code, township_code, month, latitude, longitude, more)
select county_code, township_code, date_trunc('month', received_at at time zone 'Asia/Shanghai')::date,
       floor(latitude * 10000000)::integer, floor(longitude * 10000000)::integer, 1
  from intake_report
 where latitude is not null and stage <> 'MERGED';

-- one category is counted from the rows: along this index it is all the map reads
create index intake_report_category_point on intake_report (county_code, category, received_at)
    include (township_code, latitude, longitude, stage, id) where latitude is not null;
comment on index intake_report_category_point is '报告地图：一个类别的按收到时间取，所需各栏都在索引里';
