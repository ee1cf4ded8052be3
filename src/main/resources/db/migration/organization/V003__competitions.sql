create table organization_competition (
    county_code text not null,
    id uuid not null,
    township_code text,
    title text not null,
    post_id uuid not null,
    places integer not null,
    terms text not null,
    sign_up_until date not null,
    written_weight integer not null,
    interview_weight integer not null,
    assessment_weight integer not null,
    written_cut integer not null,
    interview_cut integer not null,
    stage text not null,
    announced_on date not null,
    notice_from date,
    notice_until date,
    reason text not null default '',
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, post_id) references organization_post (county_code, id),
    check (places between 1 and 99),
    check (written_weight > 0 and interview_weight > 0 and assessment_weight > 0
           and written_weight + interview_weight + assessment_weight = 100),
    check (written_cut >= interview_cut and interview_cut >= places),
    check (stage in ('SIGN_UP', 'FIRST_CHECK', 'WRITTEN', 'INTERVIEW', 'ASSESSMENT', 'RESULT', 'NOTICE', 'APPOINTED',
                     'CANCELLED'))
);
create index organization_competition_scope on organization_competition (county_code, township_code, id desc);
comment on table organization_competition is '竞争上岗：公告、报名、初审、笔试、面试、考察、公示、任命';
comment on column organization_competition.county_code is '县级代码，分片键';
comment on column organization_competition.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_competition.township_code is '岗位所在的乡级代码；县级机构为空';
comment on column organization_competition.title is '公告名称';
comment on column organization_competition.post_id is '竞争的岗位';
comment on column organization_competition.places is '名额';
comment on column organization_competition.terms is '报名条件';
comment on column organization_competition.sign_up_until is '报名截止日（当日有效）';
comment on column organization_competition.written_weight is '笔试权重，百分数';
comment on column organization_competition.interview_weight is '面试权重，百分数';
comment on column organization_competition.assessment_weight is '考察权重，百分数';
comment on column organization_competition.written_cut is '笔试后进入面试的名数';
comment on column organization_competition.interview_cut is '面试后进入考察的名数';
comment on column organization_competition.stage is '环节，见 Step';
comment on column organization_competition.announced_on is '公告日期';
comment on column organization_competition.notice_from is '公示开始日；未公示为空';
comment on column organization_competition.notice_until is '公示截止日（满该日后才可任命）；未公示为空';
comment on column organization_competition.reason is '取消或并列确定的原因；没有为空字符串';
comment on column organization_competition.version is '版本号，防止互相覆盖';

create table organization_candidate (
    county_code text not null,
    id uuid not null,
    competition_id uuid not null,
    person_id uuid not null,
    state text not null,
    reason text not null default '',
    chosen boolean not null default false,
    version bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, competition_id, person_id),
    foreign key (county_code, competition_id) references organization_competition (county_code, id),
    foreign key (county_code, person_id) references organization_person (county_code, id),
    check (state in ('SIGNED_UP', 'ADMITTED', 'REJECTED', 'OUT', 'WITHDRAWN', 'PROPOSED', 'APPOINTED'))
);
comment on table organization_candidate is '竞争上岗的报名人员';
comment on column organization_candidate.county_code is '县级代码，分片键';
comment on column organization_candidate.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_candidate.competition_id is '哪一次竞争上岗';
comment on column organization_candidate.person_id is '报名人';
comment on column organization_candidate.state is '状态，见 Candidate.State';
comment on column organization_candidate.reason is '初审不合格、淘汰、退出的原因；没有为空字符串';
comment on column organization_candidate.chosen is '并列时是否经集体研究确定';
comment on column organization_candidate.version is '版本号，防止互相覆盖';

create table organization_mark (
    county_code text not null,
    competition_id uuid not null,
    candidate_id uuid not null,
    step text not null,
    sealed text not null,
    score numeric(5, 2),
    place integer,
    entered_by text not null,
    entered_at timestamptz not null,
    published_at timestamptz,
    primary key (county_code, candidate_id, step),
    foreign key (county_code, candidate_id) references organization_candidate (county_code, id),
    check (step in ('WRITTEN', 'INTERVIEW', 'ASSESSMENT')),
    check ((score is null) = (published_at is null) and (place is null) = (published_at is null))
);
create index organization_mark_competition on organization_mark (county_code, competition_id, step);
comment on table organization_mark is '竞争上岗的成绩：公布前只有密文，公布时才解封';
comment on column organization_mark.county_code is '县级代码，分片键';
comment on column organization_mark.competition_id is '哪一次竞争上岗';
comment on column organization_mark.candidate_id is '报名人员';
comment on column organization_mark.step is '环节：WRITTEN 笔试、INTERVIEW 面试、ASSESSMENT 考察';
comment on column organization_mark.sealed is '成绩密文（SM4 加密），公布前唯一的存放处';
comment on column organization_mark.score is '公布的成绩；未公布为空';
comment on column organization_mark.place is '公布的名次，同分同名次；未公布为空';
comment on column organization_mark.entered_by is '录入人';
comment on column organization_mark.entered_at is '录入时间';
comment on column organization_mark.published_at is '公布时间；未公布为空';
