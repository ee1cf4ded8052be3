-- one check of the same townships over the same period runs at a time; asked for meanwhile, it is that one (S15)
update insight_health_run set state = 'BROKEN', doing = '程序中途停止，请重新评估', ended_at = now() where state = 'RUNNING';
delete from insight_health_row r
where exists (select 1 from insight_health_run b
    where b.county_code = r.county_code and b.id = r.run_id and b.state = 'BROKEN');
create unique index insight_health_run_running
    on insight_health_run (county_code, coalesce(township_code, ''), period_from, period_to) where state = 'RUNNING';
comment on index insight_health_run_running is '同一范围、同一期间同时只有一次在评估';
