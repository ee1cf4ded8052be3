create view v_intake_search as
select county_code, report_id, township_code, words from intake_search;
comment on view v_intake_search is '报告检索（供派单等按文字查找）：两字词';
create view v_intake_category as
select code, scheme, class_code, class_name, name, amount, unit, department from intake_category;
comment on view v_intake_category is '事件类别（供统计）';
