-- an officer's own earlier visits, taken along by the phone, along this index however long the past (S9 F24)
create index inspection_visit_officers on inspection_visit using gin (officers);
comment on index inspection_visit_officers is '按执法人员找检查：掌上执法带出本人去过的检查';
