-- a window of the map is gathered along this index alone (F86); longitude and the filters are read from it, not from the rows
create index intake_report_point on intake_report (county_code, township_code, latitude)
    include (longitude, stage, category, received_at, id) where latitude is not null;
comment on index intake_report_point is '地图：按乡镇和纬度找有位置的报告，地图所需各栏都在索引里';
