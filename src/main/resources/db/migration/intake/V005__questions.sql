-- What the office adds to the carried categories: questions, times of its own, and whether the public may choose them (F8 F14).
create table intake_category_setting (
    county_code   text not null,
    category      text not null,
    township_code text not null default '',
    hidden        boolean not null,
    amount        integer,
    unit          text,
    source        text,
    changed_by    text not null,
    changed_at    timestamptz not null,
    version       bigint not null default 0,
    primary key (county_code, category, township_code)
);
comment on table intake_category_setting is '类别的本单位设定：对公众停用与否、本单位自定时限；没有行的照清单';
comment on column intake_category_setting.county_code is '县级代码';
comment on column intake_category_setting.category is '事件类别代码';
comment on column intake_category_setting.township_code is '乡级代码；空串为全县';
comment on column intake_category_setting.hidden is '公众渠道（网页、Open311）不再提供';
comment on column intake_category_setting.amount is '本单位自定时限的数；没有自定的为空';
comment on column intake_category_setting.unit is '本单位自定时限的单位：WORKING_HOUR 工作时、WORKING_DAY 工作日、HOUR 小时、DAY 日';
comment on column intake_category_setting.source is '自定时限的来源：文件、承诺';
comment on column intake_category_setting.changed_by is '最近更改的人';
comment on column intake_category_setting.changed_at is '最近更改时间';
comment on column intake_category_setting.version is '版本，防止互相覆盖';

create table intake_question (
    county_code   text not null,
    id            uuid not null,
    township_code text not null default '',
    category      text not null,
    code          text not null,
    label         text not null,
    kind          text not null,
    required      boolean not null,
    position      integer not null,
    help          text not null,
    choices       text[] not null,
    valid_from    date not null,
    valid_to      date,
    changed_by    text not null,
    changed_at    timestamptz not null,
    version       bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, category, code)
);
comment on table intake_question is '类别的附加问题：各渠道一样显示；更改不影响已有的回答';
comment on column intake_question.county_code is '县级代码';
comment on column intake_question.id is '编号';
comment on column intake_question.township_code is '乡级代码；空串为全县';
comment on column intake_question.category is '事件类别代码';
comment on column intake_question.code is '问题代码，类别内不重复，接口按它填写，不再更改';
comment on column intake_question.label is '问题';
comment on column intake_question.kind is '回答方式：TEXT 文字、NUMBER 数字、CHOICE 单选、SEVERAL 多选、DATE 日期、PHOTO 照片';
comment on column intake_question.required is '必须回答';
comment on column intake_question.position is '次序';
comment on column intake_question.help is '提示';
comment on column intake_question.choices is '单选、多选的选项';
comment on column intake_question.valid_from is '从这一天起提问';
comment on column intake_question.valid_to is '提问到这一天为止；一直提问的为空';
comment on column intake_question.changed_by is '最近更改的人';
comment on column intake_question.changed_at is '最近更改时间';
comment on column intake_question.version is '版本，防止互相覆盖';

create table intake_answer (
    county_code   text not null,
    report_id     uuid not null,
    position      integer not null,
    township_code text not null,
    question_id   uuid not null,
    code          text not null,
    label         text not null,
    kind          text not null,
    value         text not null,
    primary key (county_code, report_id, position)
);
comment on table intake_answer is '报告对附加问题的回答：连同当时的问题一起存，只增不改';
comment on column intake_answer.county_code is '县级代码';
comment on column intake_answer.report_id is '报告编号';
comment on column intake_answer.position is '次序';
comment on column intake_answer.township_code is '乡级代码';
comment on column intake_answer.question_id is '问题编号';
comment on column intake_answer.code is '问题代码';
comment on column intake_answer.label is '当时的问题';
comment on column intake_answer.kind is '回答方式';
comment on column intake_answer.value is '回答；多选的一行一项，照片的为附件编号或网址，一行一项';
