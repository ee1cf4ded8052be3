create table inspection_plan (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    title text not null,
    year int not null,
    month int,
    field text not null,
    body text not null,
    source text not null,
    draw_id uuid,
    stage text not null,
    made_person uuid not null,
    made_by text not null,
    made_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    opinion text not null,
    filed_to text,
    filed_number text,
    filed_on date,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_plan is '检查计划：一个领域一个月，批准、备案以后才能据以检查';
comment on column inspection_plan.county_code is '县级代码';
comment on column inspection_plan.id is '编号';
comment on column inspection_plan.township_code is '乡级代码';
comment on column inspection_plan.title is '名称';
comment on column inspection_plan.year is '年度';
comment on column inspection_plan.month is '月份；空表示全年';
comment on column inspection_plan.field is '领域';
comment on column inspection_plan.body is '实施机关，联合检查的部门';
comment on column inspection_plan.source is '来源：年度计划、双随机抽取';
comment on column inspection_plan.draw_id is '由哪次双随机抽取而来';
comment on column inspection_plan.stage is 'DRAFT 拟订、APPROVED 已批准、RETURNED 退回、FILED 已备案';
comment on column inspection_plan.made_person is '拟订人';
comment on column inspection_plan.made_by is '拟订人姓名';
comment on column inspection_plan.made_at is '拟订时间';
comment on column inspection_plan.approved_by is '批准人';
comment on column inspection_plan.approved_at is '批准时间';
comment on column inspection_plan.opinion is '批准或者退回的意见';
comment on column inspection_plan.filed_to is '备案机关';
comment on column inspection_plan.filed_number is '备案号';
comment on column inspection_plan.filed_on is '备案日期';
comment on column inspection_plan.version is '版本，防止互相覆盖';
create index inspection_plan_township on inspection_plan (county_code, township_code, id desc);

create table inspection_plan_row (
    county_code text not null,
    id uuid not null,
    plan_id uuid not null,
    township_code text not null,
    subject_id uuid not null,
    items text not null,
    check_id uuid,
    dropped text,
    primary key (county_code, id),
    unique (county_code, plan_id, subject_id)
);
comment on table inspection_plan_row is '计划中的一户：查哪些事项';
comment on column inspection_plan_row.county_code is '县级代码';
comment on column inspection_plan_row.id is '编号';
comment on column inspection_plan_row.plan_id is '计划';
comment on column inspection_plan_row.township_code is '乡级代码';
comment on column inspection_plan_row.subject_id is '对象';
comment on column inspection_plan_row.items is '事项编码，空格隔开';
comment on column inspection_plan_row.check_id is '并入的综合检查；空表示还没有安排';
comment on column inspection_plan_row.dropped is '不再检查的原因；空表示没有撤销';
create index inspection_plan_row_open on inspection_plan_row (county_code, township_code, subject_id) where check_id is null and dropped is null;

create table inspection_check (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    subject_id uuid not null,
    title text not null,
    cause text not null,
    cause_words text not null,
    planned_on date not null,
    officers uuid[] not null,
    officer_names text not null,
    helpers text not null,
    bodies text not null,
    stage text not null,
    over_words text not null,
    approved_by text,
    approved_at timestamptz,
    approval_words text not null,
    seen text not null,
    started_at timestamptz,
    ended_at timestamptz,
    visit_id uuid,
    code_digest text,
    code_on date,
    score int,
    rating_words text not null,
    rating_flags text not null,
    rated_at timestamptz,
    by_person uuid not null,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_check is '综合查一次：几个领域并成一次的检查';
comment on column inspection_check.county_code is '县级代码';
comment on column inspection_check.id is '编号';
comment on column inspection_check.township_code is '乡级代码';
comment on column inspection_check.subject_id is '对象';
comment on column inspection_check.title is '检查对象和内容的概括';
comment on column inspection_check.cause is '事由，取值见 VisitCause';
comment on column inspection_check.cause_words is '事由的说明';
comment on column inspection_check.planned_on is '检查日期';
comment on column inspection_check.officers is '检查人员';
comment on column inspection_check.officer_names is '检查人员姓名和证号';
comment on column inspection_check.helpers is '随同人员';
comment on column inspection_check.bodies is '涉及的机关';
comment on column inspection_check.stage is 'WAITING 待批准、PLANNED 已安排、DONE 已检查、CANCELLED 已取消';
comment on column inspection_check.over_words is '超过频次上限的情况；空表示没有超过';
comment on column inspection_check.approved_by is '批准人';
comment on column inspection_check.approved_at is '批准时间';
comment on column inspection_check.approval_words is '批准、不批准或者取消的理由';
comment on column inspection_check.seen is '看到的情况';
comment on column inspection_check.started_at is '开始时间';
comment on column inspection_check.ended_at is '结束时间';
comment on column inspection_check.visit_id is '检查记录';
comment on column inspection_check.code_digest is '当日二维码的摘要；码本身不保存';
comment on column inspection_check.code_on is '二维码有效的那一天';
comment on column inspection_check.score is '企业的评价，一至五';
comment on column inspection_check.rating_words is '评价的说明';
comment on column inspection_check.rating_flags is '反映的问题';
comment on column inspection_check.rated_at is '评价时间';
comment on column inspection_check.by_person is '安排人';
comment on column inspection_check.by_name is '安排人姓名';
comment on column inspection_check.at is '安排时间';
comment on column inspection_check.version is '版本，防止互相覆盖';
create index inspection_check_township on inspection_check (county_code, township_code, id desc);
create index inspection_check_subject on inspection_check (county_code, subject_id, planned_on);
create unique index inspection_check_code on inspection_check (county_code, code_digest) where code_digest is not null;
create index inspection_check_visit on inspection_check (county_code, visit_id) where visit_id is not null;

create table inspection_check_point (
    county_code text not null,
    id uuid not null,
    check_id uuid not null,
    township_code text not null,
    number int not null,
    item_code text not null,
    item_name text not null,
    field text not null,
    body text not null,
    point text not null,
    result text,
    words text not null,
    due_on date,
    rechecked_at timestamptz,
    recheck_fine boolean,
    recheck_words text not null,
    primary key (county_code, id),
    unique (county_code, check_id, number)
);
comment on table inspection_check_point is '综合检查的检查清单：每一点的结果';
comment on column inspection_check_point.county_code is '县级代码';
comment on column inspection_check_point.id is '编号，照片和期限挂在这个编号下';
comment on column inspection_check_point.check_id is '综合检查';
comment on column inspection_check_point.township_code is '乡级代码';
comment on column inspection_check_point.number is '序号';
comment on column inspection_check_point.item_code is '事项编码';
comment on column inspection_check_point.item_name is '事项名称';
comment on column inspection_check_point.field is '领域';
comment on column inspection_check_point.body is '机关';
comment on column inspection_check_point.point is '查什么';
comment on column inspection_check_point.result is '结果，取值见 PointResult；空表示还没有查';
comment on column inspection_check_point.words is '看到的情况、移交给谁';
comment on column inspection_check_point.due_on is '限期改正的日期';
comment on column inspection_check_point.rechecked_at is '复查时间';
comment on column inspection_check_point.recheck_fine is '复查是否已经改正';
comment on column inspection_check_point.recheck_words is '复查情况';
create index inspection_check_point_item on inspection_check_point (county_code, item_code, check_id);
create index inspection_check_point_due on inspection_check_point (county_code, township_code, due_on) where result = 'BY_DATE' and rechecked_at is null;

