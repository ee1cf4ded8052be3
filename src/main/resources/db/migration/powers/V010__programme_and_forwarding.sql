create table powers_programme (
    county_code text not null,
    id uuid not null,
    name text not null,
    half_from date not null,
    half_to date not null,
    wanted int not null,
    seed bigint not null,
    candidates int not null,
    drawn_by text not null,
    drawn_at timestamptz not null,
    report text not null,
    reported_on date,
    paper uuid,
    paper_number text not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, half_from, name)
);
comment on table powers_programme is '半年检查：对乡镇行使下放权力的情况抽查并书面报告';
comment on column powers_programme.county_code is '县级区划代码';
comment on column powers_programme.id is '标识，重复提交不再登记';
comment on column powers_programme.name is '名称';
comment on column powers_programme.half_from is '半年起';
comment on column powers_programme.half_to is '半年止';
comment on column powers_programme.wanted is '抽取数';
comment on column powers_programme.seed is '随机种子';
comment on column powers_programme.candidates is '候选数';
comment on column powers_programme.drawn_by is '抽取人';
comment on column powers_programme.drawn_at is '抽取时间';
comment on column powers_programme.report is '检查报告正文';
comment on column powers_programme.reported_on is '报告日期';
comment on column powers_programme.paper is '检查报告';
comment on column powers_programme.paper_number is '报告文号';
comment on column powers_programme.version is '版本，防止互相覆盖';

create table powers_programme_place (
    county_code text not null,
    id uuid not null,
    programme_id uuid not null,
    township_code text not null,
    item_code text not null,
    item_name text not null,
    place int not null,
    finding text not null,
    question text not null,
    found_by text not null,
    found_on date,
    answer text not null,
    answered_by text not null,
    answered_on date,
    stage text not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, programme_id, township_code, item_code)
);
comment on table powers_programme_place is '半年检查抽中的乡镇和事项：发现、提问、答复';
comment on column powers_programme_place.county_code is '县级区划代码';
comment on column powers_programme_place.id is '标识，重复提交不再登记';
comment on column powers_programme_place.programme_id is '哪一次检查';
comment on column powers_programme_place.township_code is '乡级区划代码';
comment on column powers_programme_place.item_code is '事项编码';
comment on column powers_programme_place.item_name is '事项名称';
comment on column powers_programme_place.place is '抽取次序';
comment on column powers_programme_place.finding is '发现的情况';
comment on column powers_programme_place.question is '要求说明的问题';
comment on column powers_programme_place.found_by is '检查人';
comment on column powers_programme_place.found_on is '检查日期';
comment on column powers_programme_place.answer is '乡镇的答复';
comment on column powers_programme_place.answered_by is '答复人';
comment on column powers_programme_place.answered_on is '答复日期';
comment on column powers_programme_place.stage is '进度';
comment on column powers_programme_place.version is '版本，防止互相覆盖';
create index powers_programme_place_township on powers_programme_place (county_code, township_code, stage);

create table powers_forwarding_number (
    county_code text not null,
    township_code text not null,
    year int not null,
    last int not null,
    primary key (county_code, township_code, year)
);
comment on table powers_forwarding_number is '转报件的流水号：每乡镇每年一列';
comment on column powers_forwarding_number.county_code is '县级区划代码';
comment on column powers_forwarding_number.township_code is '乡级区划代码';
comment on column powers_forwarding_number.year is '年度';
comment on column powers_forwarding_number.last is '已用到的序号';

create table powers_forwarding (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    number text not null,
    department uuid not null,
    department_name text not null,
    item_code text not null,
    item_name text not null,
    manner text not null,
    title text not null,
    applicant_sealed text not null,
    applicant_shown text not null,
    phone_sealed text not null,
    materials text not null,
    missing text not null,
    opinion text not null,
    agreed boolean,
    reviewed_by text not null,
    received_on date not null,
    noticed_on date,
    completed_on date,
    forwarded_on date,
    taken_on date,
    receipt text not null,
    decided_on date,
    granted boolean,
    result text not null,
    result_number text not null,
    returned_on date,
    returned_how text not null,
    paper uuid,
    paper_number text not null,
    stage text not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, number)
);
comment on table powers_forwarding is '须由县级审批的事项：乡镇初审后转报，县级见文行文或者见章盖章';
comment on column powers_forwarding.county_code is '县级区划代码';
comment on column powers_forwarding.id is '标识，重复提交不再登记';
comment on column powers_forwarding.township_code is '乡级区划代码';
comment on column powers_forwarding.number is '编号';
comment on column powers_forwarding.department is '县级部门';
comment on column powers_forwarding.department_name is '县级部门名称';
comment on column powers_forwarding.item_code is '事项编码';
comment on column powers_forwarding.item_name is '事项名称';
comment on column powers_forwarding.manner is '方式：ON_DOCUMENT 见文行文、ON_SEAL 见章盖章';
comment on column powers_forwarding.title is '项目名称';
comment on column powers_forwarding.applicant_sealed is '申请人（密文）';
comment on column powers_forwarding.applicant_shown is '屏幕上显示的申请人，公民已遮盖';
comment on column powers_forwarding.phone_sealed is '联系电话（密文）';
comment on column powers_forwarding.materials is '收到的材料，一行一件';
comment on column powers_forwarding.missing is '一次性告知需要补正的材料';
comment on column powers_forwarding.opinion is '初审意见';
comment on column powers_forwarding.agreed is '初审是否同意上报';
comment on column powers_forwarding.reviewed_by is '初审人';
comment on column powers_forwarding.received_on is '收件日期';
comment on column powers_forwarding.noticed_on is '一次性告知日期';
comment on column powers_forwarding.completed_on is '材料补齐日期';
comment on column powers_forwarding.forwarded_on is '转报日期';
comment on column powers_forwarding.taken_on is '县级收件日期';
comment on column powers_forwarding.receipt is '县级收件回执';
comment on column powers_forwarding.decided_on is '县级办结日期';
comment on column powers_forwarding.granted is '县级是否同意';
comment on column powers_forwarding.result is '县级办理结果';
comment on column powers_forwarding.result_number is '县级批准文号或者用印登记';
comment on column powers_forwarding.returned_on is '结果送达申请人日期';
comment on column powers_forwarding.returned_how is '怎样送达申请人';
comment on column powers_forwarding.paper is '转报函';
comment on column powers_forwarding.paper_number is '转报函文号';
comment on column powers_forwarding.stage is '进度';
comment on column powers_forwarding.version is '版本，防止互相覆盖';
create index powers_forwarding_township on powers_forwarding (county_code, township_code, received_on desc, id desc);
create index powers_forwarding_department on powers_forwarding (county_code, department, received_on desc, id desc);
