create table casework_number (
    county_code text not null,
    township_code text not null,
    year int not null,
    last int not null,
    primary key (county_code, township_code, year)
);
comment on table casework_number is '案号流水：每乡镇每年一列';
comment on column casework_number.county_code is '县级代码';
comment on column casework_number.township_code is '乡级代码';
comment on column casework_number.year is '年度';
comment on column casework_number.last is '已用到的序号';

create table casework_office (
    county_code text not null,
    township_code text not null,
    review_body text not null,
    court text not null,
    bank text not null,
    bank_address text not null,
    bank_account text not null,
    contact text not null,
    contact_phone text not null,
    contact_address text not null,
    set_by text not null,
    set_at timestamptz not null,
    primary key (county_code, township_code)
);
comment on table casework_office is '办案机构资料：文书上的复议机关、法院、银行、联系方式，由人工维护';
comment on column casework_office.county_code is '县级代码';
comment on column casework_office.township_code is '乡级代码';
comment on column casework_office.review_body is '行政复议机关的具体名称';
comment on column casework_office.court is '管辖法院的具体名称';
comment on column casework_office.bank is '代收罚款的银行名称';
comment on column casework_office.bank_address is '代收银行地址';
comment on column casework_office.bank_account is '收款账户';
comment on column casework_office.contact is '联系人';
comment on column casework_office.contact_phone is '联系电话';
comment on column casework_office.contact_address is '联系地址';
comment on column casework_office.set_by is '登记人';
comment on column casework_office.set_at is '登记时间';

create table casework_case (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    village_code text,
    number text not null,
    procedure text not null,
    stage text not null,
    item_code text not null,
    item_name text not null,
    mode text,
    source text,
    list_version int,
    in_the_name_of uuid,
    place_words text not null,
    latitude double precision,
    longitude double precision,
    order_id uuid,
    report_id uuid,
    visit_id uuid,
    party_kind text not null,
    party_shown text not null,
    officer1 uuid,
    officer2 uuid,
    opened_on date not null,
    filed_on date,
    decided_on date,
    served_on date,
    closed_on date,
    decision_number text,
    decision_paper uuid,
    fine numeric(15,2),
    due_on date,
    waits_for text,
    open boolean not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, number)
);
comment on table casework_case is '案件：小核心，办案行为在 casework_act';
comment on column casework_case.county_code is '县级代码';
comment on column casework_case.id is '编号';
comment on column casework_case.township_code is '乡级代码';
comment on column casework_case.village_code is '村级代码；空表示不到村';
comment on column casework_case.number is '案号';
comment on column casework_case.procedure is '程序：SUMMARY 简易、ORDINARY 普通';
comment on column casework_case.stage is '阶段，取值见 Stage';
comment on column casework_case.item_code is '事项编号';
comment on column casework_case.item_name is '事项名称';
comment on column casework_case.mode is '执法方式：EMPOWERED 赋权、DELEGATED 委托；立案时填入';
comment on column casework_case.source is '权力来源，立案时填入';
comment on column casework_case.list_version is '立案时的权责清单版本';
comment on column casework_case.in_the_name_of is '以其名义执法的机关';
comment on column casework_case.place_words is '发生地点';
comment on column casework_case.latitude is '纬度（WGS84）';
comment on column casework_case.longitude is '经度（WGS84）';
comment on column casework_case.order_id is '来源派单';
comment on column casework_case.report_id is '来源报告';
comment on column casework_case.visit_id is '来源检查';
comment on column casework_case.party_kind is '当事人类型';
comment on column casework_case.party_shown is '屏幕上显示的当事人名称，公民已遮盖';
comment on column casework_case.officer1 is '执法人员一';
comment on column casework_case.officer2 is '执法人员二';
comment on column casework_case.opened_on is '线索登记日';
comment on column casework_case.filed_on is '立案日；简易程序为适用日';
comment on column casework_case.decided_on is '决定日';
comment on column casework_case.served_on is '决定送达日';
comment on column casework_case.closed_on is '结案日';
comment on column casework_case.decision_number is '决定书文号';
comment on column casework_case.decision_paper is '决定书';
comment on column casework_case.fine is '罚款数额；空表示没有罚款';
comment on column casework_case.due_on is '缴款截止日';
comment on column casework_case.waits_for is '正等待哪一项权限的人办理；空表示等当事人或等期限';
comment on column casework_case.open is '是否未结';
comment on column casework_case.version is '版本，防止互相覆盖';

create index casework_case_township on casework_case (county_code, township_code, opened_on desc, id desc);
create index casework_case_county on casework_case (county_code, opened_on desc, id desc);
create index casework_case_stage on casework_case (county_code, stage, opened_on desc, id desc);
create index casework_case_waits on casework_case (county_code, waits_for, township_code, id) where waits_for is not null;
create index casework_case_due on casework_case (county_code, due_on) where stage = 'PERFORMING';
create index casework_case_decision on casework_case (county_code, decision_number) where decision_number is not null;
create index casework_case_number on casework_case (county_code, number text_pattern_ops);
create unique index casework_case_visit on casework_case (county_code, visit_id, item_code) where visit_id is not null;

create table casework_party (
    county_code text not null,
    case_id uuid not null,
    kind text not null,
    name_sealed text not null,
    name_print text not null,
    id_sealed text,
    id_print text,
    credit_code text,
    representative_sealed text,
    address_sealed text,
    phone_sealed text,
    birth_sealed text,
    primary key (county_code, case_id),
    foreign key (county_code, case_id) references casework_case (county_code, id)
);
comment on table casework_party is '当事人资料，加密保存；屏幕上遮盖，打开留痕';
comment on column casework_party.county_code is '县级代码';
comment on column casework_party.case_id is '案件';
comment on column casework_party.kind is '当事人类型';
comment on column casework_party.name_sealed is '姓名或者名称（密文）';
comment on column casework_party.name_print is '姓名或者名称的指纹，用于查找';
comment on column casework_party.id_sealed is '身份证号码（密文）';
comment on column casework_party.id_print is '证件或者信用代码的指纹';
comment on column casework_party.credit_code is '统一社会信用代码';
comment on column casework_party.representative_sealed is '法定代表人、负责人或者经营者（密文）';
comment on column casework_party.address_sealed is '住址或者住所（密文）';
comment on column casework_party.phone_sealed is '联系电话（密文）';
comment on column casework_party.birth_sealed is '出生日期（密文）';

create index casework_party_name on casework_party (county_code, name_print);
create index casework_party_id on casework_party (county_code, id_print) where id_print is not null;

create table casework_act (
    county_code text not null,
    id uuid not null,
    case_id uuid not null,
    seq int not null,
    move text not null,
    at timestamptz not null,
    person uuid,
    name text not null,
    post text not null,
    facts jsonb not null,
    article text not null,
    ruling jsonb,
    cautions jsonb not null,
    previous text not null,
    digest text not null,
    primary key (county_code, id),
    unique (county_code, case_id, seq),
    foreign key (county_code, case_id) references casework_case (county_code, id)
);
comment on table casework_act is '办案行为：只增不改，前后相接成链';
comment on column casework_act.county_code is '县级代码';
comment on column casework_act.id is '编号';
comment on column casework_act.case_id is '案件';
comment on column casework_act.seq is '案内序号，从1起';
comment on column casework_act.move is '步骤，取值见流程表';
comment on column casework_act.at is '办理时间';
comment on column casework_act.person is '办理人；空表示系统';
comment on column casework_act.name is '办理人姓名';
comment on column casework_act.post is '当时的岗位';
comment on column casework_act.facts is '所填内容；个人信息为密文';
comment on column casework_act.article is '依据的条文';
comment on column casework_act.ruling is '规则问了什么、答了什么';
comment on column casework_act.cautions is '提示';
comment on column casework_act.previous is '前一行为的摘要（SM3）；第一项为空串';
comment on column casework_act.digest is '本行为的摘要（SM3），与前一摘要相接';

create table casework_payment (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    bank_reference text not null,
    decision_number text not null,
    payer_sealed text not null,
    amount numeric(15,2) not null,
    paid_on date not null,
    case_id uuid,
    problem text,
    imported_at timestamptz not null,
    imported_by text not null,
    primary key (county_code, id),
    unique (county_code, bank_reference)
);
comment on table casework_payment is '银行到账清单的每一行；同一流水号只记一次';
comment on column casework_payment.county_code is '县级代码';
comment on column casework_payment.id is '编号';
comment on column casework_payment.township_code is '乡级代码';
comment on column casework_payment.bank_reference is '银行流水号';
comment on column casework_payment.decision_number is '清单上的决定书文号';
comment on column casework_payment.payer_sealed is '缴款人（密文）';
comment on column casework_payment.amount is '到账金额';
comment on column casework_payment.paid_on is '缴款日期';
comment on column casework_payment.case_id is '对上的案件；空表示未对上';
comment on column casework_payment.problem is '未对上的原因；空表示已对上';
comment on column casework_payment.imported_at is '导入时间';
comment on column casework_payment.imported_by is '导入人';

create index casework_payment_township on casework_payment (county_code, township_code, id desc);
create index casework_payment_open on casework_payment (county_code, township_code, id desc) where case_id is null;

create view v_casework_case as
select county_code, id, township_code, village_code, number, procedure, stage, item_code, item_name, mode, source, list_version,
       party_kind, opened_on, filed_on, decided_on, served_on, closed_on, fine, due_on, open
from casework_case;
comment on view v_casework_case is '案件（无当事人信息），供统计和检索';

create view v_casework_decision as
select county_code, id as case_id, township_code, number, procedure, item_code, item_name, party_kind, decision_number, decision_paper,
       decided_on, served_on, fine
from casework_case
where decided_on is not null;
comment on view v_casework_decision is '已作出的处罚和不予处罚决定';

create view v_casework_payment as
select county_code, id, township_code, case_id, amount, paid_on, problem
from casework_payment;
comment on view v_casework_payment is '银行到账清单（无缴款人信息）';
