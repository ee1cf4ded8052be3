create table archives_fonds (
    county_code text not null,
    township_code text not null,
    code text not null,
    name text not null,
    set_by text not null,
    set_on date not null,
    primary key (county_code, township_code),
    unique (county_code, code)
);
comment on table archives_fonds is '全宗：一个乡镇一个全宗';
comment on column archives_fonds.county_code is '县级代码';
comment on column archives_fonds.township_code is '乡级代码';
comment on column archives_fonds.code is '全宗号，四位字母数字，由县级档案馆给定';
comment on column archives_fonds.name is '全宗名称';
comment on column archives_fonds.set_by is '登记人';
comment on column archives_fonds.set_on is '登记日期';

create table archives_series (
    county_code text not null,
    fonds text not null,
    category text not null,
    year int not null,
    retention text not null,
    last_number int not null,
    primary key (county_code, fonds, category, year, retention)
);
comment on table archives_series is '档号流水：每全宗、门类、年度、保管期限一列，连续不重';
comment on column archives_series.county_code is '县级代码';
comment on column archives_series.fonds is '全宗号';
comment on column archives_series.category is '门类代码';
comment on column archives_series.year is '归档年度';
comment on column archives_series.retention is '保管期限代码';
comment on column archives_series.last_number is '已用的最大件号';

create table archives_file (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    case_id uuid not null,
    case_number text not null,
    title text not null,
    summary_procedure boolean not null,
    filed_on date not null,
    closed_on date not null,
    stage text not null,
    version bigint not null,
    retention text,
    archival_code text,
    archived_on date,
    pieces int not null,
    digest text,
    primary key (county_code, id),
    unique (county_code, case_id),
    unique (county_code, archival_code)
);
create index archives_file_list on archives_file (county_code, township_code, id desc);
create index archives_file_county on archives_file (county_code, id desc);
create index archives_file_awaiting on archives_file (county_code, township_code, closed_on) where stage = 'AWAITING';
comment on table archives_file is '执法案卷：一案一卷';
comment on column archives_file.county_code is '县级代码';
comment on column archives_file.id is '案卷编号';
comment on column archives_file.township_code is '乡级代码';
comment on column archives_file.case_id is '案件编号';
comment on column archives_file.case_number is '案号';
comment on column archives_file.title is '案卷题名';
comment on column archives_file.summary_procedure is '是否简易程序';
comment on column archives_file.filed_on is '立案日期';
comment on column archives_file.closed_on is '结案日期';
comment on column archives_file.stage is '阶段：待归档、已归档';
comment on column archives_file.version is '版本号，防止互相覆盖';
comment on column archives_file.retention is '保管期限代码：Y 永久、D30 三十年、D10 十年；空为未归档';
comment on column archives_file.archival_code is '档号；空为未归档';
comment on column archives_file.archived_on is '归档日期；空为未归档';
comment on column archives_file.pieces is '卷内件数';
comment on column archives_file.digest is '卷内目录的 SM3 摘要；空为未归档';

create table archives_piece (
    county_code text not null,
    file_id uuid not null,
    seq int not null,
    title text not null,
    number text,
    kind text not null,
    ref uuid not null,
    dated date not null,
    digest text not null,
    primary key (county_code, file_id, seq),
    foreign key (county_code, file_id) references archives_file (county_code, id)
);
comment on table archives_piece is '卷内目录：归档时固定，只增不改';
comment on column archives_piece.county_code is '县级代码';
comment on column archives_piece.file_id is '案卷编号';
comment on column archives_piece.seq is '顺序号';
comment on column archives_piece.title is '题名';
comment on column archives_piece.number is '文号；空为无文号';
comment on column archives_piece.kind is '种类：PAPER 文书、EVIDENCE 证据材料';
comment on column archives_piece.ref is '文书或附件编号';
comment on column archives_piece.dated is '日期';
comment on column archives_piece.digest is 'SM3 摘要';

create view v_archives_file as
select county_code, township_code, case_id, archival_code, retention, archived_on, pieces
from archives_file
where stage = 'ARCHIVED';
comment on view v_archives_file is '已归档的执法案卷';
comment on column v_archives_file.county_code is '县级代码';
comment on column v_archives_file.township_code is '乡级代码';
comment on column v_archives_file.case_id is '案件编号';
comment on column v_archives_file.archival_code is '档号';
comment on column v_archives_file.retention is '保管期限代码';
comment on column v_archives_file.archived_on is '归档日期';
comment on column v_archives_file.pieces is '卷内件数';
