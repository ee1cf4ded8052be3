create table places_outline_import (
    county_code text not null,
    id uuid not null,
    township_code text,
    file_name text not null,
    content jsonb not null,
    made_by text not null,
    made_at timestamptz not null,
    done_at timestamptz,
    primary key (county_code, id)
);
comment on table places_outline_import is '边界导入：上传 GeoJSON 后先检查，确认后生效';
comment on column places_outline_import.county_code is '县级代码，分片键';
comment on column places_outline_import.id is '编号（兼作防重复提交的一次性编号）';
comment on column places_outline_import.township_code is '上传人的乡级范围；县级为空';
comment on column places_outline_import.file_name is '文件名';
comment on column places_outline_import.content is '文件内容（GeoJSON FeatureCollection）';
comment on column places_outline_import.made_by is '上传人';
comment on column places_outline_import.made_at is '上传时间';
comment on column places_outline_import.done_at is '生效时间；未确认为空';
