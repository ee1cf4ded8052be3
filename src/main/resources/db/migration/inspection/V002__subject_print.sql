alter table inspection_visit add column subject_print text;
alter table inspection_visit add column subject_id_print text;
comment on column inspection_visit.subject_print is '对象名称的指纹，用于查找此前的检查；身份待查的为空';
comment on column inspection_visit.subject_id_print is '对象证件或者信用代码的指纹';

create index inspection_visit_subject on inspection_visit (county_code, subject_print, started_at desc) where subject_print is not null;
create index inspection_visit_subject_id on inspection_visit (county_code, subject_id_print, started_at desc)
    where subject_id_print is not null;
