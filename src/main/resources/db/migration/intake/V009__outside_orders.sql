-- Orders of the hotline (12345) and petitions: their own number, deadline and answer (F2 F14); forms that draw on what was entered once (F92).
create table intake_outside (
    county_code   text not null,
    report_id     uuid not null,
    township_code text not null,
    source        text not null,
    number        text not null,
    due_at        timestamptz,
    return_number text,
    returned_at   timestamptz,
    route         text,
    told_on       date,
    primary key (county_code, report_id),
    unique (county_code, source, number)
);
create index intake_outside_owed on intake_outside (county_code, township_code, report_id) where returned_at is null;
comment on table intake_outside is '外来工单和信访件：对方的编号、对方定的期限、回单；信访件另记办理途径';
comment on column intake_outside.county_code is '县级代码';
comment on column intake_outside.report_id is '报告编号';
comment on column intake_outside.township_code is '乡级代码';
comment on column intake_outside.source is '来源：12345 热线、XF 信访';
comment on column intake_outside.number is '对方的编号；同一来源内不重复，重复导入不再生效';
comment on column intake_outside.due_at is '对方定的期限';
comment on column intake_outside.return_number is '回单编号';
comment on column intake_outside.returned_at is '回单（信访件为答复）时间';
comment on column intake_outside.route is '信访件的办理途径：按信访工作条例第三十一条分类';
comment on column intake_outside.told_on is '书面告知信访人受理、途径的日期';

create table intake_sheet_mapping (
    county_code   text not null,
    township_code text not null default '',
    columns       jsonb not null,
    saved_by      text not null,
    saved_at      timestamptz not null,
    primary key (county_code, township_code)
);
comment on table intake_sheet_mapping is '热线工单表的列对应关系：记住上次的';
comment on column intake_sheet_mapping.county_code is '县级代码';
comment on column intake_sheet_mapping.township_code is '乡级代码；空串为全县';
comment on column intake_sheet_mapping.columns is '本系统的栏目对应表里的哪一列';
comment on column intake_sheet_mapping.saved_by is '保存人';
comment on column intake_sheet_mapping.saved_at is '保存时间';

create table intake_sheet (
    county_code   text not null,
    id            uuid not null,
    township_code text,
    file_name     text not null,
    rows          jsonb not null,
    made_by       text not null,
    made_at       timestamptz not null,
    done_at       timestamptz,
    outcome       text,
    primary key (county_code, id)
);
comment on table intake_sheet is '上传的热线工单表：确认之前的内容和确认之后的结果';
comment on column intake_sheet.county_code is '县级代码';
comment on column intake_sheet.id is '编号，也是一次性提交号';
comment on column intake_sheet.township_code is '上传人的乡级范围；县级人员的为空';
comment on column intake_sheet.file_name is '文件名';
comment on column intake_sheet.rows is '读出的各行';
comment on column intake_sheet.made_by is '上传人';
comment on column intake_sheet.made_at is '上传时间';
comment on column intake_sheet.done_at is '导入时间';
comment on column intake_sheet.outcome is '导入结果';

create table intake_ledger (
    county_code   text not null,
    id            uuid not null,
    township_code text not null default '',
    name          text not null,
    columns       text[] not null,
    heads         text[] not null,
    channel       text,
    category      text,
    made_by       text not null,
    made_at       timestamptz not null,
    ended_at      timestamptz,
    version       bigint not null default 0,
    primary key (county_code, id)
);
comment on table intake_ledger is '对外报表：每个上级要的表，列取自已经登记的内容，不再重填';
comment on column intake_ledger.county_code is '县级代码';
comment on column intake_ledger.id is '编号';
comment on column intake_ledger.township_code is '乡级代码；空串为全县';
comment on column intake_ledger.name is '表名';
comment on column intake_ledger.columns is '各列取自哪一项';
comment on column intake_ledger.heads is '各列在表上叫什么';
comment on column intake_ledger.channel is '只列这个渠道的；都列的为空';
comment on column intake_ledger.category is '只列这个类别的；都列的为空';
comment on column intake_ledger.made_by is '最近保存的人';
comment on column intake_ledger.made_at is '最近保存时间';
comment on column intake_ledger.ended_at is '停用时间';
comment on column intake_ledger.version is '版本，防止互相覆盖';
