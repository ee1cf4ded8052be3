create table documents_template (
  county_code text not null,
  id uuid not null,
  township_code text,
  kind text not null,
  version int not null,
  source text not null,
  docx bytea not null,
  digest text not null,
  note text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  valid_from date,
  put_by text,
  put_at timestamptz,
  withdrawn_from date,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdraw_reason text,
  primary key (county_code, id)
);
create unique index documents_template_version
  on documents_template (county_code, coalesce(township_code, ''), kind, version);
create index documents_template_kind on documents_template (county_code, kind, valid_from);
comment on table documents_template is '本单位的文书模板：每次上传是一版，启用以后从某日起用它出具，旧文书不受影响';
comment on column documents_template.county_code is '县级区划代码';
comment on column documents_template.id is '模板版本标识';
comment on column documents_template.township_code is '乡级区划代码；为空的全县适用，本乡镇有自己的一版时以本乡镇的为准';
comment on column documents_template.kind is '文书种类';
comment on column documents_template.version is '第几版，同一单位同一种文书从1起';
comment on column documents_template.source is '读出的模板内容：只有文字和记号';
comment on column documents_template.docx is '上传的文件原样，供下载后再改';
comment on column documents_template.digest is '上传文件的 SM3 摘要';
comment on column documents_template.note is '这一版改了什么';
comment on column documents_template.uploaded_by is '上传人';
comment on column documents_template.uploaded_at is '上传时间';
comment on column documents_template.valid_from is '自何日起启用；为空的还是草稿';
comment on column documents_template.put_by is '启用人';
comment on column documents_template.put_at is '办理启用的时间';
comment on column documents_template.withdrawn_from is '自何日起停用';
comment on column documents_template.withdrawn_by is '停用人';
comment on column documents_template.withdrawn_at is '办理停用的时间';
comment on column documents_template.withdraw_reason is '停用原因';

alter table documents_paper add column template uuid;
comment on column documents_paper.template is '出具时用的模板版本；为空的是系统内置模板';
create index documents_paper_kind on documents_paper (county_code, kind, id desc);
create index documents_paper_template on documents_paper (county_code, template) where template is not null;
