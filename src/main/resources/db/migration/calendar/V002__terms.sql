create table calendar_term (
  county_code text not null,
  id uuid not null,
  township_code text,
  matter_kind text not null,
  matter_id uuid not null,
  term_id text not null,
  name text not null,
  start_act uuid not null,
  started_on date not null,
  unrolled_on date not null,
  due_on date not null,
  amber_on date not null,
  basis text not null,
  ruled boolean not null,
  provisional boolean not null,
  state text not null check (state in ('RUNNING', 'PAUSED', 'ENDED')),
  paused_on date,
  paused_days integer not null default 0,
  extended boolean not null default false,
  overdue_on date,
  ended_on date,
  end_act uuid,
  primary key (county_code, id),
  unique (county_code, matter_id, term_id, start_act)
);
comment on table calendar_term is '期限：一行一个正在计算或已办结的期限，由行为启动和终止';
comment on column calendar_term.county_code is '县级区划代码';
comment on column calendar_term.id is '编号';
comment on column calendar_term.township_code is '乡级区划代码，县级事项为空';
comment on column calendar_term.matter_kind is '事项种类：report、order、case等';
comment on column calendar_term.matter_id is '事项编号';
comment on column calendar_term.term_id is '期限规则编号';
comment on column calendar_term.name is '期限名称';
comment on column calendar_term.start_act is '启动期限的行为';
comment on column calendar_term.started_on is '起算日（当日不计入）';
comment on column calendar_term.unrolled_on is '未顺延的末日';
comment on column calendar_term.due_on is '届满日';
comment on column calendar_term.amber_on is '预警日：自该日起亮黄灯';
comment on column calendar_term.basis is '依据';
comment on column calendar_term.ruled is '是否按期限规则计算（否则为指定的日期）';
comment on column calendar_term.provisional is '是否暂定：涉及尚未导入放假通知的年份';
comment on column calendar_term.state is '状态：RUNNING计算中，PAUSED已中止，ENDED已终止';
comment on column calendar_term.paused_on is '本次中止的起始日';
comment on column calendar_term.paused_days is '已扣除的中止天数（自然日）';
comment on column calendar_term.extended is '是否经延长';
comment on column calendar_term.overdue_on is '被认定逾期之日，只由日期经过写入';
comment on column calendar_term.ended_on is '终止日';
comment on column calendar_term.end_act is '终止期限的行为';
create index calendar_term_running on calendar_term (due_on) where state = 'RUNNING' and overdue_on is null;
create index calendar_term_open on calendar_term (county_code, township_code, due_on) where state <> 'ENDED';

create table calendar_term_pause (
  county_code text not null,
  id uuid not null,
  term uuid not null,
  paused_on date not null,
  reason text not null,
  act uuid not null,
  resumed_on date,
  resume_act uuid,
  days integer,
  primary key (county_code, id),
  foreign key (county_code, term) references calendar_term (county_code, id)
);
comment on table calendar_term_pause is '期限的中止：起止、原因与对应行为';
comment on column calendar_term_pause.county_code is '县级区划代码';
comment on column calendar_term_pause.id is '编号';
comment on column calendar_term_pause.term is '期限';
comment on column calendar_term_pause.paused_on is '中止起始日';
comment on column calendar_term_pause.reason is '中止原因';
comment on column calendar_term_pause.act is '中止的行为';
comment on column calendar_term_pause.resumed_on is '恢复计算之日';
comment on column calendar_term_pause.resume_act is '恢复的行为';
comment on column calendar_term_pause.days is '扣除的天数（自然日）';
create index on calendar_term_pause (county_code, term);

create table calendar_term_change (
  county_code text not null,
  id uuid not null,
  term uuid not null,
  kind text not null check (kind in ('EXTENDED', 'RESUMED', 'RECOMPUTED')),
  old_due date not null,
  new_due date not null,
  reason text not null,
  basis text not null,
  act uuid,
  changed_at timestamptz not null,
  primary key (county_code, id),
  foreign key (county_code, term) references calendar_term (county_code, id)
);
comment on table calendar_term_change is '届满日的每次变动：延长、恢复计算、放假通知导入后重算';
comment on column calendar_term_change.county_code is '县级区划代码';
comment on column calendar_term_change.id is '编号';
comment on column calendar_term_change.term is '期限';
comment on column calendar_term_change.kind is '变动种类：EXTENDED延长，RESUMED恢复计算，RECOMPUTED重算';
comment on column calendar_term_change.old_due is '原届满日';
comment on column calendar_term_change.new_due is '新届满日';
comment on column calendar_term_change.reason is '原因';
comment on column calendar_term_change.basis is '依据';
comment on column calendar_term_change.act is '对应行为';
comment on column calendar_term_change.changed_at is '变动时间';
create index on calendar_term_change (county_code, term);

create table calendar_day (
  day date primary key,
  passed_at timestamptz not null
);
comment on table calendar_day is '已经过去并已通知各室的日子，停机期间的也逐日补记';
comment on column calendar_day.day is '日期';
comment on column calendar_day.passed_at is '通知时间';

create view v_calendar_term as
select county_code, township_code, matter_kind, matter_id, id, term_id, name, started_on, due_on, amber_on, basis,
       provisional, state, overdue_on, ended_on
  from calendar_term;
comment on view v_calendar_term is '期限一览：供其他室的列表、预警和统计取用';
comment on column v_calendar_term.overdue_on is '被认定逾期之日，空为未逾期';
