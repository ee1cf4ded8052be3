create table documents_series (
  county_code text not null,
  word text not null,
  year int not null,
  last int not null,
  primary key (county_code, word, year)
);
comment on table documents_series is '文号序列：每一机关代字与文种、每一年一行，发文时锁定取号，不跳号';
comment on column documents_series.county_code is '县级区划代码';
comment on column documents_series.word is '机关代字与文种字，如“云罚决”';
comment on column documents_series.year is '发文年份';
comment on column documents_series.last is '已用的最后一个序号';

create table documents_paper (
  county_code text not null,
  id uuid not null,
  township_code text,
  organ uuid not null,
  organ_name text not null,
  kind text not null,
  number text,
  title text not null,
  matter_kind text not null,
  matter uuid not null,
  issued_on date not null,
  fields jsonb not null,
  html text not null,
  digest text not null,
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  state text not null,
  voided_by text,
  voided_at timestamptz,
  void_reason text,
  primary key (county_code, id)
);
create unique index documents_paper_number on documents_paper (county_code, number) where number is not null;
create index documents_paper_matter on documents_paper (county_code, matter, id);
create index documents_paper_recent on documents_paper (county_code, township_code, id desc);
comment on table documents_paper is '已出具的文书：内容不得修改，错误的只能作废并保留文号';
comment on column documents_paper.county_code is '县级区划代码';
comment on column documents_paper.id is '文书标识';
comment on column documents_paper.township_code is '乡级区划代码，数据范围用';
comment on column documents_paper.organ is '出具机关';
comment on column documents_paper.organ_name is '出具时的机关名称';
comment on column documents_paper.kind is '文书种类';
comment on column documents_paper.number is '文号，如“云罚决〔2026〕7号”；无文号的文书为空';
comment on column documents_paper.title is '标题';
comment on column documents_paper.matter_kind is '所属事务种类';
comment on column documents_paper.matter is '所属事务';
comment on column documents_paper.issued_on is '落款日期';
comment on column documents_paper.fields is '填写内容';
comment on column documents_paper.html is '文书全文，出具后不变';
comment on column documents_paper.digest is '全文的 SM3 摘要';
comment on column documents_paper.issued_by is '出具人';
comment on column documents_paper.issued_by_name is '出具人姓名';
comment on column documents_paper.issued_at is '出具时间';
comment on column documents_paper.state is '状态：FINAL 有效，VOIDED 作废';
comment on column documents_paper.voided_by is '作废人';
comment on column documents_paper.voided_at is '作废时间';
comment on column documents_paper.void_reason is '作废原因';

create table documents_reserved_number (
  county_code text not null,
  id uuid not null,
  township_code text,
  organ uuid not null,
  squad uuid not null,
  word text not null,
  year int not null,
  seq int not null,
  number text not null,
  state text not null,
  paper uuid,
  reserved_by text not null,
  reserved_at timestamptz not null,
  reason text,
  primary key (county_code, id),
  unique (county_code, word, year, seq)
);
create index documents_reserved_open on documents_reserved_number (county_code, squad, seq) where state = 'RESERVED';
comment on table documents_reserved_number is '预编号：当场处罚决定书按本领用的编号，用一号销一号';
comment on column documents_reserved_number.county_code is '县级区划代码';
comment on column documents_reserved_number.id is '标识';
comment on column documents_reserved_number.township_code is '乡级区划代码';
comment on column documents_reserved_number.organ is '编号所属机关';
comment on column documents_reserved_number.squad is '领用的中队或机构';
comment on column documents_reserved_number.word is '机关代字与文种字';
comment on column documents_reserved_number.year is '年份';
comment on column documents_reserved_number.seq is '序号';
comment on column documents_reserved_number.number is '完整文号';
comment on column documents_reserved_number.state is '状态：RESERVED 待用，USED 已用，VOIDED 作废';
comment on column documents_reserved_number.paper is '使用该号的文书';
comment on column documents_reserved_number.reserved_by is '领用登记人';
comment on column documents_reserved_number.reserved_at is '领用时间';
comment on column documents_reserved_number.reason is '作废原因';

create table documents_attachment (
  county_code text not null,
  id uuid not null,
  matter_kind text not null,
  matter uuid not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  digest text not null,
  received_at timestamptz not null,
  received_by text not null,
  taken_at timestamptz,
  latitude double precision,
  longitude double precision,
  primary key (county_code, id)
);
create index documents_attachment_matter on documents_attachment (county_code, matter, id);
create index documents_attachment_digest on documents_attachment (county_code, digest);
comment on table documents_attachment is '附件：原件按 SM3 摘要存放在网页目录之外，不作任何改动';
comment on column documents_attachment.county_code is '县级区划代码';
comment on column documents_attachment.id is '附件标识';
comment on column documents_attachment.matter_kind is '所属事务种类';
comment on column documents_attachment.matter is '所属事务';
comment on column documents_attachment.file_name is '整理后的文件名';
comment on column documents_attachment.media_type is '按内容识别的类型';
comment on column documents_attachment.size is '字节数';
comment on column documents_attachment.digest is '原件的 SM3 摘要';
comment on column documents_attachment.received_at is '服务器收到时间';
comment on column documents_attachment.received_by is '提交人';
comment on column documents_attachment.taken_at is '图片自述的拍摄时间';
comment on column documents_attachment.latitude is '图片自述的纬度';
comment on column documents_attachment.longitude is '图片自述的经度';
