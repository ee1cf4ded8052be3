-- a township's visits under an item in a period, and those behind each figure, along this index (S15)
create index inspection_visit_item on inspection_visit (county_code, township_code, item_code, started_at)
    where item_code is not null;
comment on index inspection_visit_item is '按乡镇、事项和开始时间找检查：赋权体检的次数和逐次记录';
