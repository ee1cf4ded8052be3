create table disclosure_request (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    number text not null,
    stage text not null,
    version bigint not null,
    applicant_sealed text not null,
    applicant_shown text not null,
    identity_sealed text not null,
    contact_sealed text not null,
    channel text not null,
    sought text not null,
    form text not null,
    received_on date not null,
    clarify_what text,
    clarified_on date,
    clarify_until date,
    completed_on date,
    third_sealed text,
    consulted_on date,
    opinion text,
    opinion_words text,
    opinion_on date,
    extended_days integer not null default 0,
    reply text,
    reply_reason text,
    reply_words text,
    replied_on date,
    paper uuid,
    paper_number text,
    closed_why text,
    primary key (county_code, id),
    unique (county_code, number),
    check (extended_days between 0 and 20)
);
create index disclosure_request_list on disclosure_request (county_code, township_code, received_on desc, id desc);
create index disclosure_request_county on disclosure_request (county_code, received_on desc, id desc);
create index disclosure_request_open on disclosure_request (county_code, township_code, id)
    where stage in ('RECEIVED', 'UNCLEAR', 'CONSULTING');
comment on table disclosure_request is '政府信息公开申请登记：一件申请一行（信息公开条例第二十九至三十九条）';
comment on column disclosure_request.county_code is '县级代码';
comment on column disclosure_request.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column disclosure_request.township_code is '乡级代码';
comment on column disclosure_request.number is '登记编号';
comment on column disclosure_request.stage is '阶段：待答复、待补正、征求第三方意见、已答复、视为放弃、已撤回';
comment on column disclosure_request.version is '版本号，防止互相覆盖';
comment on column disclosure_request.applicant_sealed is '申请人姓名或者名称，加密';
comment on column disclosure_request.applicant_shown is '列表上的申请人（自然人已遮盖）';
comment on column disclosure_request.identity_sealed is '证件号码或者统一社会信用代码，加密';
comment on column disclosure_request.contact_sealed is '联系方式，加密';
comment on column disclosure_request.channel is '提出方式：当面、邮寄、网络、口头由工作人员代填';
comment on column disclosure_request.sought is '申请公开的信息';
comment on column disclosure_request.form is '希望获取信息的方式';
comment on column disclosure_request.received_on is '收到申请之日';
comment on column disclosure_request.clarify_what is '告知补正的内容，空为没有告知';
comment on column disclosure_request.clarified_on is '告知补正之日';
comment on column disclosure_request.clarify_until is '补正期限';
comment on column disclosure_request.completed_on is '收到补正之日，答复期限自此重新计算';
comment on column disclosure_request.third_sealed is '第三方名称和联系方式，加密；空为没有征求';
comment on column disclosure_request.consulted_on is '第三方收到征求意见书之日';
comment on column disclosure_request.opinion is '第三方意见：同意、不同意、逾期没有提出';
comment on column disclosure_request.opinion_words is '第三方的理由';
comment on column disclosure_request.opinion_on is '收到第三方意见或者其期限届满之日';
comment on column disclosure_request.extended_days is '延长答复的工作日数，至多二十';
comment on column disclosure_request.reply is '答复种类，取值见 InformationRights.Reply';
comment on column disclosure_request.reply_reason is '理由';
comment on column disclosure_request.reply_words is '公开的内容，或者告知的事项';
comment on column disclosure_request.replied_on is '答复日期';
comment on column disclosure_request.paper is '答复书的文书编号';
comment on column disclosure_request.paper_number is '答复书文号';
comment on column disclosure_request.closed_why is '撤回或者视为放弃的情况';

create table disclosure_request_number (
    county_code text not null,
    township_code text not null,
    year integer not null,
    last integer not null,
    primary key (county_code, township_code, year)
);
comment on table disclosure_request_number is '政府信息公开申请登记编号的年度流水';
comment on column disclosure_request_number.county_code is '县级代码';
comment on column disclosure_request_number.township_code is '乡级代码';
comment on column disclosure_request_number.year is '年度';
comment on column disclosure_request_number.last is '已用到的号';

create table disclosure_request_act (
    county_code text not null,
    id uuid not null,
    request_id uuid not null,
    kind text not null,
    at timestamptz not null,
    by_name text not null,
    detail text not null,
    basis text not null,
    primary key (county_code, id),
    foreign key (county_code, request_id) references disclosure_request (county_code, id)
);
create index disclosure_request_act_of on disclosure_request_act (county_code, request_id, id);
comment on table disclosure_request_act is '政府信息公开申请的办理经过，只增不改';
comment on column disclosure_request_act.county_code is '县级代码';
comment on column disclosure_request_act.id is '行为编号';
comment on column disclosure_request_act.request_id is '申请编号';
comment on column disclosure_request_act.kind is '办理的步骤';
comment on column disclosure_request_act.at is '时间';
comment on column disclosure_request_act.by_name is '机构、岗位、姓名';
comment on column disclosure_request_act.detail is '内容或者理由';
comment on column disclosure_request_act.basis is '依据';
