-- what a technical review looks at besides the sign: the device meets its standard and stands where it is sensible (PPL 41(1))
alter table casework_camera add column meets_standard boolean not null default false;
alter table casework_camera add column well_placed boolean not null default false;
update casework_camera set meets_standard = true, well_placed = true where technical_review_on is not null;
comment on column casework_camera.meets_standard is '技术审核确认：设备符合标准';
comment on column casework_camera.well_placed is '技术审核确认：设置合理';
