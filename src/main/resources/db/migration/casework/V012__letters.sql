create table casework_letter (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    direction text not null,
    kind text not null,
    case_id uuid,
    order_id uuid,
    act_id uuid,
    body text not null,
    subject text not null,
    reason text not null,
    materials text not null,
    their_number text not null,
    sent_on date not null,
    due_on date,
    basis text not null,
    stage text not null,
    answer text not null,
    answer_number text not null,
    answered_on date,
    answered_by text not null,
    result text not null,
    paper uuid,
    paper_number text not null,
    answer_paper uuid,
    version bigint not null,
    primary key (county_code, id)
);
comment on table casework_letter is '机关之间的函：协助、移送、指定管辖、协商，来往各一行';
comment on column casework_letter.county_code is '县级区划代码';
comment on column casework_letter.id is '标识，重复提交不再登记';
comment on column casework_letter.township_code is '乡级区划代码';
comment on column casework_letter.direction is 'OUT 发出、IN 收到';
comment on column casework_letter.kind is '种类';
comment on column casework_letter.case_id is '所属案件';
comment on column casework_letter.order_id is '所属派单';
comment on column casework_letter.act_id is '由哪一办案行为发出';
comment on column casework_letter.body is '对方机关';
comment on column casework_letter.subject is '案由或者事由';
comment on column casework_letter.reason is '请求和理由';
comment on column casework_letter.materials is '随函材料，一行一件';
comment on column casework_letter.their_number is '对方来函文号';
comment on column casework_letter.sent_on is '发出或者收到日期';
comment on column casework_letter.due_on is '答复期限';
comment on column casework_letter.basis is '期限的依据';
comment on column casework_letter.stage is '进度';
comment on column casework_letter.answer is '答复内容、理由';
comment on column casework_letter.answer_number is '答复文号';
comment on column casework_letter.answered_on is '答复日期';
comment on column casework_letter.answered_by is '答复、登记人';
comment on column casework_letter.result is '办理结果';
comment on column casework_letter.paper is '发出的函';
comment on column casework_letter.paper_number is '函的文号';
comment on column casework_letter.answer_paper is '答复的函';
comment on column casework_letter.version is '版本，防止互相覆盖';
create index casework_letter_township on casework_letter (county_code, township_code, sent_on desc, id desc);
create index casework_letter_county on casework_letter (county_code, sent_on desc, id desc);
create index casework_letter_case on casework_letter (county_code, case_id) where case_id is not null;
create index casework_letter_order on casework_letter (county_code, order_id) where order_id is not null;
create index casework_letter_act on casework_letter (county_code, act_id) where act_id is not null;
create index casework_letter_open on casework_letter (county_code, township_code, due_on) where stage in ('WAITING', 'ACCEPTED');
