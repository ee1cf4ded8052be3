create table powers_matter_act (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    matter_kind text not null,
    matter_id uuid not null,
    act text not null,
    words text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (county_code, id)
);
comment on table powers_matter_act is '报备、监督、检查、转报各事的办理经过，只增不改';
comment on column powers_matter_act.county_code is '县级区划代码';
comment on column powers_matter_act.id is '标识，重复提交不再登记';
comment on column powers_matter_act.township_code is '乡级区划代码';
comment on column powers_matter_act.matter_kind is '事的种类';
comment on column powers_matter_act.matter_id is '哪一件事';
comment on column powers_matter_act.act is '动作';
comment on column powers_matter_act.words is '说明';
comment on column powers_matter_act.by_name is '办理人、机关和岗位';
comment on column powers_matter_act.at is '办理时间';
create index powers_matter_act_of on powers_matter_act (county_code, matter_id, at, id);

create table powers_filing_rule (
    county_code text not null,
    id uuid not null,
    department uuid not null,
    department_name text not null,
    empowered_too boolean not null,
    cycle text not null,
    days int not null,
    origin text not null,
    valid_from date not null,
    created_by text not null,
    created_at timestamptz not null,
    primary key (county_code, id)
);
comment on table powers_filing_rule is '报备周期：处罚情况多久报一次，赋权事项是否也报，写明出处';
comment on column powers_filing_rule.county_code is '县级区划代码';
comment on column powers_filing_rule.id is '标识，重复提交不再登记';
comment on column powers_filing_rule.department is '县级部门';
comment on column powers_filing_rule.department_name is '县级部门名称';
comment on column powers_filing_rule.empowered_too is '赋权（以乡镇名义行使）的事项是否也报备';
comment on column powers_filing_rule.cycle is '周期：MONTHLY 按月、QUARTERLY 按季、HALF_YEARLY 按半年';
comment on column powers_filing_rule.days is '周期结束后多少日内报出';
comment on column powers_filing_rule.origin is '出处：委托协议、文件名称和文号';
comment on column powers_filing_rule.valid_from is '自哪一日作出的决定起适用';
comment on column powers_filing_rule.created_by is '登记人';
comment on column powers_filing_rule.created_at is '登记时间';
create index powers_filing_rule_of on powers_filing_rule (county_code, department, valid_from);

create table powers_filing_number (
    county_code text not null,
    department uuid not null,
    year int not null,
    last int not null,
    primary key (county_code, department, year)
);
comment on table powers_filing_number is '报备回执的流水号：每部门每年一列';
comment on column powers_filing_number.county_code is '县级区划代码';
comment on column powers_filing_number.department is '县级部门';
comment on column powers_filing_number.year is '年度';
comment on column powers_filing_number.last is '已用到的序号';

create table powers_filing (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    department uuid not null,
    department_name text not null,
    kind text not null,
    item_code text not null,
    item_name text not null,
    matter uuid not null,
    matter_number text not null,
    decision_number text not null,
    subject text not null,
    decided_on date not null,
    period_from date not null,
    period_to date not null,
    due_on date not null,
    basis text not null,
    stage text not null,
    sent_on date,
    sent_words text not null,
    receipt_number text not null,
    received_on date,
    received_by text not null,
    note text not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, matter)
);
comment on table powers_filing is '依委托、赋权作出的决定向县级部门的报备，一个决定一行';
comment on column powers_filing.county_code is '县级区划代码';
comment on column powers_filing.id is '标识，重复提交不再登记';
comment on column powers_filing.township_code is '乡级区划代码';
comment on column powers_filing.department is '县级部门';
comment on column powers_filing.department_name is '县级部门名称';
comment on column powers_filing.kind is '种类：PENALTY 处罚、APPROVAL 审批';
comment on column powers_filing.item_code is '事项编码';
comment on column powers_filing.item_name is '事项名称';
comment on column powers_filing.matter is '哪一件案件或者审批';
comment on column powers_filing.matter_number is '案号或者办件编号';
comment on column powers_filing.decision_number is '决定文号';
comment on column powers_filing.subject is '当事人、申请人，公民已遮盖';
comment on column powers_filing.decided_on is '决定日期';
comment on column powers_filing.period_from is '所在周期起';
comment on column powers_filing.period_to is '所在周期止';
comment on column powers_filing.due_on is '报备截止';
comment on column powers_filing.basis is '期限的依据';
comment on column powers_filing.stage is '进度';
comment on column powers_filing.sent_on is '报出日期';
comment on column powers_filing.sent_words is '报出的文号或者方式';
comment on column powers_filing.receipt_number is '部门的回执编号';
comment on column powers_filing.received_on is '部门收到日期';
comment on column powers_filing.received_by is '部门收件人';
comment on column powers_filing.note is '退回的理由，或者决定后来的变化';
comment on column powers_filing.version is '版本，防止互相覆盖';
create index powers_filing_township on powers_filing (county_code, township_code, decided_on desc, id desc);
create index powers_filing_department on powers_filing (county_code, department, decided_on desc, id desc);
create index powers_filing_open on powers_filing (county_code, stage, township_code, due_on) where stage <> 'RECEIVED';

create table powers_oversight (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    department uuid not null,
    department_name text not null,
    kind text not null,
    item_code text not null,
    item_name text not null,
    matter uuid,
    matter_number text not null,
    words text not null,
    basis text not null,
    issued_on date not null,
    due_on date,
    stage text not null,
    answer text not null,
    answered_by text not null,
    answered_on date,
    verdict text not null,
    paper uuid,
    paper_number text not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table powers_oversight is '放权部门对其下放事项的意见和责令纠正';
comment on column powers_oversight.county_code is '县级区划代码';
comment on column powers_oversight.id is '标识，重复提交不再登记';
comment on column powers_oversight.township_code is '乡级区划代码';
comment on column powers_oversight.department is '县级部门';
comment on column powers_oversight.department_name is '县级部门名称';
comment on column powers_oversight.kind is '种类：COMMENT 意见、CORRECTION 责令纠正';
comment on column powers_oversight.item_code is '事项编码';
comment on column powers_oversight.item_name is '事项名称';
comment on column powers_oversight.matter is '所涉案件；空表示对事项提出';
comment on column powers_oversight.matter_number is '案号';
comment on column powers_oversight.words is '意见或者要纠正的问题';
comment on column powers_oversight.basis is '依据';
comment on column powers_oversight.issued_on is '发出日期';
comment on column powers_oversight.due_on is '纠正期限';
comment on column powers_oversight.stage is '进度';
comment on column powers_oversight.answer is '乡镇的纠正情况';
comment on column powers_oversight.answered_by is '报告人';
comment on column powers_oversight.answered_on is '报告日期';
comment on column powers_oversight.verdict is '部门的复查意见';
comment on column powers_oversight.paper is '责令纠正通知书';
comment on column powers_oversight.paper_number is '通知书文号';
comment on column powers_oversight.version is '版本，防止互相覆盖';
create index powers_oversight_township on powers_oversight (county_code, township_code, issued_on desc, id desc);
create index powers_oversight_department on powers_oversight (county_code, department, issued_on desc, id desc);
create index powers_oversight_matter on powers_oversight (county_code, matter) where matter is not null;

create table powers_oversight_report (
    county_code text not null,
    id uuid not null,
    department uuid not null,
    department_name text not null,
    cycle text not null,
    period_from date not null,
    period_to date not null,
    made_at timestamptz not null,
    signed_by text not null,
    signed_on date,
    primary key (county_code, id),
    unique (county_code, department, period_from, period_to)
);
comment on table powers_oversight_report is '行使情况统计，周期结束后自动生成并送达放权部门；不与单位、个人的罚没数额挂钩';
comment on column powers_oversight_report.county_code is '县级区划代码';
comment on column powers_oversight_report.id is '标识，重复提交不再登记';
comment on column powers_oversight_report.department is '县级部门';
comment on column powers_oversight_report.department_name is '县级部门名称';
comment on column powers_oversight_report.cycle is '周期';
comment on column powers_oversight_report.period_from is '统计起';
comment on column powers_oversight_report.period_to is '统计止';
comment on column powers_oversight_report.made_at is '生成时间';
comment on column powers_oversight_report.signed_by is '签收人';
comment on column powers_oversight_report.signed_on is '签收日期';

create table powers_oversight_figure (
    county_code text not null,
    report_id uuid not null,
    township_code text not null,
    item_code text not null,
    item_name text not null,
    filed int not null,
    decided int not null,
    closed int not null,
    overturned int not null,
    approved int not null,
    reported int not null,
    late int not null,
    corrections int not null,
    primary key (county_code, report_id, township_code, item_code)
);
comment on table powers_oversight_figure is '行使情况统计的各行：一个乡镇一个事项一行';
comment on column powers_oversight_figure.county_code is '县级区划代码';
comment on column powers_oversight_figure.report_id is '哪一期统计';
comment on column powers_oversight_figure.township_code is '乡级区划代码';
comment on column powers_oversight_figure.item_code is '事项编码';
comment on column powers_oversight_figure.item_name is '事项名称';
comment on column powers_oversight_figure.filed is '立案';
comment on column powers_oversight_figure.decided is '处罚决定';
comment on column powers_oversight_figure.closed is '结案';
comment on column powers_oversight_figure.overturned is '撤销、变更、确认违法';
comment on column powers_oversight_figure.approved is '审批';
comment on column powers_oversight_figure.reported is '已报备';
comment on column powers_oversight_figure.late is '逾期报备';
comment on column powers_oversight_figure.corrections is '责令纠正';
