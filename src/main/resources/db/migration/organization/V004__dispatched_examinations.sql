create table organization_master (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    organ_id uuid not null,
    department_id uuid not null,
    kind text not null,
    stage text not null,
    person_id uuid,
    action text not null default '',
    year integer,
    paper text not null default '',
    reason text not null,
    started_on date not null,
    agreed boolean,
    answer text not null default '',
    answered_on date,
    proposed_grade text not null default '',
    department_grade text not null default '',
    final_grade text not null default '',
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, organ_id) references organization_organ (county_code, id),
    foreign key (county_code, department_id) references organization_organ (county_code, id),
    foreign key (county_code, person_id) references organization_person (county_code, id),
    check (kind in ('CONSULTATION', 'REQUEST', 'GRADE')),
    check (stage in ('ASKED', 'REQUESTED', 'PROPOSED', 'DISPUTED', 'ANSWERED', 'SETTLED', 'USED')),
    check (action in ('', 'APPOINT', 'REMOVE')),
    check (kind <> 'GRADE' or year is not null)
);
create unique index organization_master_grade
    on organization_master (county_code, organ_id, person_id, year) where kind = 'GRADE';
create index organization_master_scope on organization_master (county_code, township_code, id desc);
create index organization_master_open on organization_master (county_code, stage)
    where stage in ('ASKED', 'REQUESTED', 'PROPOSED', 'DISPUTED');
comment on table organization_master is '派驻机构双重管理事项：任免征求意见、调整请求、年度考核';
comment on column organization_master.county_code is '县级代码，分片键';
comment on column organization_master.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_master.township_code is '所驻乡镇的代码';
comment on column organization_master.organ_id is '派驻机构';
comment on column organization_master.department_id is '主管部门';
comment on column organization_master.kind is '事项：CONSULTATION 任免征求意见、REQUEST 调整请求、GRADE 年度考核';
comment on column organization_master.stage is '环节，见 MasterStage';
comment on column organization_master.person_id is '所涉负责人';
comment on column organization_master.action is '任免：APPOINT 任命、REMOVE 调离；其他事项为空字符串';
comment on column organization_master.year is '考核年度；其他事项为空';
comment on column organization_master.paper is '书面文件的文号';
comment on column organization_master.reason is '理由或考核评语';
comment on column organization_master.started_on is '征求、请求送达或提出的日期';
comment on column organization_master.agreed is '答复是否同意；未答复为空';
comment on column organization_master.answer is '答复的内容';
comment on column organization_master.answered_on is '答复日期；未答复为空';
comment on column organization_master.proposed_grade is '乡镇提出的等次，见 Grade；没有为空字符串';
comment on column organization_master.department_grade is '部门的意见等次；没有为空字符串';
comment on column organization_master.final_grade is '最后确定的等次；未定为空字符串';
comment on column organization_master.version is '版本号，防止互相覆盖';

create table organization_examination (
    county_code text not null,
    id uuid not null,
    township_code text,
    person_id uuid not null,
    held_on date not null,
    name text not null,
    score numeric(5, 1),
    passed boolean not null,
    primary key (county_code, id),
    foreign key (county_code, person_id) references organization_person (county_code, id)
);
create index organization_examination_person on organization_examination (county_code, person_id, held_on desc, id desc);
comment on table organization_examination is '执法资格考试成绩；最近一次不合格的，不能领证、换证';
comment on column organization_examination.county_code is '县级代码，分片键';
comment on column organization_examination.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_examination.township_code is '考生的乡级代码；县级机构的人员为空';
comment on column organization_examination.person_id is '考生';
comment on column organization_examination.held_on is '考试日期';
comment on column organization_examination.name is '考试名称';
comment on column organization_examination.score is '分数；只有结论的为空';
comment on column organization_examination.passed is '是否合格';
