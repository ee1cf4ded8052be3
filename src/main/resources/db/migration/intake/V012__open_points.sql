-- the map of what is open, and of what came lately, is gathered along these indexes alone (F86): the past does not slow it
create index intake_report_open_point on intake_report (county_code, township_code, latitude)
    include (longitude, category, received_at, id)
    where latitude is not null and stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED');
create index intake_report_late_point on intake_report (county_code, township_code, received_at)
    include (latitude, longitude, stage, category, id) where latitude is not null;
comment on index intake_report_open_point is '报告地图：未办结的按位置汇总，所需各栏都在索引里';
comment on index intake_report_late_point is '报告地图：近期的按收到时间取，所需各栏都在索引里';
