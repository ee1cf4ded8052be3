create table calendar_notice (
  year integer primary key,
  title text not null,
  source text not null,
  imported_at timestamptz not null,
  imported_by text not null
);
comment on table calendar_notice is '年度放假通知：没有通知的年份不能判断工作日';
comment on column calendar_notice.year is '年份';
comment on column calendar_notice.title is '通知名称';
comment on column calendar_notice.source is '来源（网址或文号）';
comment on column calendar_notice.imported_at is '导入时间';
comment on column calendar_notice.imported_by is '导入人';

create table calendar_holiday (
  date date primary key,
  year integer not null references calendar_notice (year),
  name text not null,
  kind text not null check (kind in ('OFF', 'MAKE_UP'))
);
comment on table calendar_holiday is '放假日与调休上班日：通知点名的日子，未点名的按周一至周五上班';
comment on column calendar_holiday.date is '日期';
comment on column calendar_holiday.year is '所属通知的年份';
comment on column calendar_holiday.name is '节日名称';
comment on column calendar_holiday.kind is '类别：OFF放假，MAKE_UP调休上班';
create index on calendar_holiday (year);
