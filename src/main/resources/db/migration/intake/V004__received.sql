-- a township's reports of a period by category, and those behind each figure, along this index (S15)
create index intake_report_received on intake_report (county_code, township_code, received_at, category);
comment on index intake_report_received is '按乡镇、收到时间和类别找报告：赋权体检的件数和逐件记录';
