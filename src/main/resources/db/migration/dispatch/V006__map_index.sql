-- The map filters by what the lists filter by: with all of it in the index the orders themselves are not read.
drop index dispatch_order_open_map;
create index dispatch_order_open_map on dispatch_order (county_code, latitude)
    include (longitude, id, township_code, village_code, stage, category, due_on, organ, supervised, reopened, paused, urged,
             received_at)
    where stage in ('WAITING', 'ASSIGNED', 'TAKEN', 'RETURNED', 'IN_CASE', 'DONE', 'TRANSFERRED')
      and latitude is not null;
comment on index dispatch_order_open_map is '指挥台地图：未办结的派单按位置汇总，筛选所需各栏都在索引里';
