create table law_parameter_value (
  id uuid primary key,
  parameter text not null,
  valid_from date not null,
  value numeric(18, 6) not null,
  source text not null,
  set_at timestamptz not null,
  set_by text not null
);
comment on table law_parameter_value is '本单位设定的法规参数：只增不改，同一起始日以最后设定的为准';
comment on column law_parameter_value.id is '编号';
comment on column law_parameter_value.parameter is '参数编号';
comment on column law_parameter_value.valid_from is '自何日起适用';
comment on column law_parameter_value.value is '数值';
comment on column law_parameter_value.source is '来源：文件名称、文号或条款';
comment on column law_parameter_value.set_at is '设定时间';
comment on column law_parameter_value.set_by is '设定人';
create index on law_parameter_value (parameter, valid_from);

create table law_text (
  statute text primary key,
  title text not null,
  source text not null,
  articles integer not null,
  digest text not null,
  imported_at timestamptz not null,
  imported_by text not null
);
comment on table law_text is '本单位导入的法律法规正式文本';
comment on column law_text.statute is '法律简写';
comment on column law_text.title is '标题（取自文件）';
comment on column law_text.source is '来源';
comment on column law_text.articles is '条文数';
comment on column law_text.digest is '文件的SM3摘要';
comment on column law_text.imported_at is '导入时间';
comment on column law_text.imported_by is '导入人';

create table law_text_article (
  statute text not null references law_text (statute),
  article integer not null,
  sub integer not null default 0,
  chapter text not null,
  text text not null,
  primary key (statute, article, sub)
);
comment on table law_text_article is '正式文本的条文';
comment on column law_text_article.statute is '法律简写';
comment on column law_text_article.article is '条号';
comment on column law_text_article.sub is '“之一”“之二”的序号，没有的为0';
comment on column law_text_article.chapter is '所在章节';
comment on column law_text_article.text is '条文';
