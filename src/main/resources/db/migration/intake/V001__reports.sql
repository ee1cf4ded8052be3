create table intake_category (
    code             text primary key,
    scheme           text not null,
    standard         text not null,
    standard_status  text not null,
    class_code       text not null,
    class_name       text not null,
    name             text not null,
    usual_time       text not null,
    amount           integer not null,
    unit             text not null,
    limit_source     text not null,
    urgency          text not null,
    department       text not null,
    power_items      text[] not null,
    keywords         text[] not null,
    list_digest      text not null
);
comment on table intake_category is '事件类别：国家标准事项与部件、综治、热线及地方扩展类别；随程序装入，不属任何一个县';
comment on column intake_category.code is '类别代码';
comment on column intake_category.scheme is '所属分类体系';
comment on column intake_category.standard is '标准号；没有标准的为空串';
comment on column intake_category.standard_status is '标准现行与否';
comment on column intake_category.class_code is '大类代码';
comment on column intake_category.class_name is '大类名称';
comment on column intake_category.name is '小类名称';
comment on column intake_category.usual_time is '通常处置时限原文';
comment on column intake_category.amount is '通常处置时限的数';
comment on column intake_category.unit is '通常处置时限的单位：WORKING_HOUR 工作时、WORKING_DAY 工作日、HOUR 小时、DAY 日';
comment on column intake_category.limit_source is '时限来源：法条、典型值、地方立案结案标准、惯例';
comment on column intake_category.urgency is '紧急程度';
comment on column intake_category.department is '通常承办部门';
comment on column intake_category.power_items is '可能涉及的权责事项代码';
comment on column intake_category.keywords is '群众常用说法';
comment on column intake_category.list_digest is '所随清单的摘要，用以判断是否需要重新装入';

create table intake_number (
    county_code   text not null,
    township_code text not null,
    year          integer not null,
    next_number   bigint not null,
    primary key (county_code, township_code, year)
);
comment on table intake_number is '报告流水号：按乡镇、年度取号，便于口头称呼；允许间断';
comment on column intake_number.county_code is '县级代码';
comment on column intake_number.township_code is '乡级代码';
comment on column intake_number.year is '年度';
comment on column intake_number.next_number is '下一个可取的号';

create table intake_report (
    county_code     text not null,
    id              uuid not null,
    township_code   text not null,
    village_code    text,
    receipt         text not null,
    number          text not null,
    channel         text not null,
    category        text not null,
    title           text not null,
    body            text not null,
    place_words     text not null,
    latitude        double precision,
    longitude       double precision,
    stage           text not null,
    receiver_person uuid,
    receiver_organ  uuid,
    receiver_name   text not null,
    received_at     timestamptz not null,
    answer          text,
    answered_on     date,
    window_ends     date,
    rating          smallint,
    reopened        integer not null default 0,
    followers       integer not null default 0,
    merged_into     uuid,
    once            uuid not null,
    version         bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, receipt),
    unique (county_code, township_code, number),
    unique (county_code, once)
);
create index intake_report_township on intake_report (county_code, township_code, id desc);
create index intake_report_open on intake_report (county_code, township_code, stage, id desc)
    where stage in ('ACCEPTED', 'DISPATCHED', 'IN_HAND', 'TRANSFERRED', 'REOPENED');
create index intake_report_category on intake_report (county_code, category, id desc);
create index intake_report_village on intake_report (county_code, village_code, id desc);
create index intake_report_stage on intake_report (county_code, stage, id desc);
create index intake_report_window on intake_report (county_code, window_ends) where stage in ('ANSWERED', 'RATED');
create index intake_report_merged on intake_report (county_code, merged_into) where merged_into is not null;
comment on table intake_report is '报告：群众或工作人员反映的一件事（核心），经过见 intake_act';
comment on column intake_report.county_code is '县级代码';
comment on column intake_report.id is '编号（UUIDv7）';
comment on column intake_report.township_code is '乡级代码';
comment on column intake_report.village_code is '村级代码；不清楚的为空';
comment on column intake_report.receipt is '回执码：十二位，不可猜测，末位校验';
comment on column intake_report.number is '流水号，如 2026-000123，按乡镇、年度';
comment on column intake_report.channel is '渠道';
comment on column intake_report.category is '事件类别代码';
comment on column intake_report.title is '标题';
comment on column intake_report.body is '反映内容';
comment on column intake_report.place_words is '地点描述';
comment on column intake_report.latitude is '纬度（WGS84）';
comment on column intake_report.longitude is '经度（WGS84）';
comment on column intake_report.stage is '阶段';
comment on column intake_report.receiver_person is '首接责任人；公众页面提交的为空';
comment on column intake_report.receiver_organ is '首接单位';
comment on column intake_report.receiver_name is '首接责任人或单位的名称';
comment on column intake_report.received_at is '收到时间';
comment on column intake_report.answer is '给报告人的答复（最近一次）';
comment on column intake_report.answered_on is '最近一次答复日期';
comment on column intake_report.window_ends is '可要求再办的最后一日';
comment on column intake_report.rating is '评价：5 非常满意 至 1 非常不满意';
comment on column intake_report.reopened is '再办次数';
comment on column intake_report.followers is '同样遇到此事的人数';
comment on column intake_report.merged_into is '并入的报告';
comment on column intake_report.once is '一次性提交号，重复提交不再生效';
comment on column intake_report.version is '版本，防止互相覆盖';

create table intake_reporter (
    county_code   text not null,
    report_id     uuid not null,
    township_code text not null,
    name_sealed   text,
    phone_sealed  text,
    phone_print   text,
    on_behalf_of  text,
    primary key (county_code, report_id)
);
create index intake_reporter_phone on intake_reporter (county_code, phone_print) where phone_print is not null;
comment on table intake_reporter is '报告人：身份加密，与报告分开存放；匿名的没有行；打开须有权限并说明理由';
comment on column intake_reporter.county_code is '县级代码';
comment on column intake_reporter.report_id is '报告编号';
comment on column intake_reporter.township_code is '乡级代码';
comment on column intake_reporter.name_sealed is '姓名密文';
comment on column intake_reporter.phone_sealed is '电话密文';
comment on column intake_reporter.phone_print is '电话指纹，用以找同一人的报告而不读出号码';
comment on column intake_reporter.on_behalf_of is '代他人反映时与当事人的关系';

create table intake_follower (
    county_code   text not null,
    id            uuid not null,
    report_id     uuid not null,
    township_code text not null,
    words         text not null,
    phone_sealed  text,
    phone_print   text,
    added_at      timestamptz not null,
    once          uuid not null,
    primary key (county_code, id),
    unique (county_code, once)
);
create index intake_follower_report on intake_follower (county_code, report_id, id);
comment on table intake_follower is '同样遇到此事的人：不另立报告，附在已有报告上';
comment on column intake_follower.county_code is '县级代码';
comment on column intake_follower.id is '编号';
comment on column intake_follower.report_id is '所附报告';
comment on column intake_follower.township_code is '乡级代码';
comment on column intake_follower.words is '补充说明';
comment on column intake_follower.phone_sealed is '电话密文';
comment on column intake_follower.phone_print is '电话指纹';
comment on column intake_follower.added_at is '加入时间';
comment on column intake_follower.once is '一次性提交号';

create table intake_act (
    county_code   text not null,
    id            uuid not null,
    report_id     uuid not null,
    township_code text not null,
    move          text not null,
    stage_after   text not null,
    done_at       timestamptz not null,
    person        uuid,
    who           text not null,
    organ_name    text not null,
    post          text not null,
    basis         text not null,
    words         text not null,
    facts         jsonb,
    primary key (county_code, id)
);
create index intake_act_report on intake_act (county_code, report_id, id);
comment on table intake_act is '报告经过：只增不改';
comment on column intake_act.county_code is '县级代码';
comment on column intake_act.id is '编号';
comment on column intake_act.report_id is '报告编号';
comment on column intake_act.township_code is '乡级代码';
comment on column intake_act.move is '动作';
comment on column intake_act.stage_after is '动作之后的阶段';
comment on column intake_act.done_at is '时间';
comment on column intake_act.person is '谁（实名库编号）；公众与系统为空';
comment on column intake_act.who is '谁';
comment on column intake_act.organ_name is '所在机构';
comment on column intake_act.post is '岗位';
comment on column intake_act.basis is '依据';
comment on column intake_act.words is '说明';
comment on column intake_act.facts is '当时的事实';

create table intake_progress (
    county_code text not null,
    id          uuid not null,
    report_id   uuid not null,
    told_at     timestamptz not null,
    words       text not null,
    primary key (county_code, id)
);
create index intake_progress_report on intake_progress (county_code, report_id, id);
comment on table intake_progress is '告诉报告人的话：查询页逐条显示，不写经办人';
comment on column intake_progress.county_code is '县级代码';
comment on column intake_progress.id is '编号';
comment on column intake_progress.report_id is '报告编号';
comment on column intake_progress.told_at is '时间';
comment on column intake_progress.words is '通俗说明';

create table intake_rating (
    county_code   text not null,
    id            uuid not null,
    report_id     uuid not null,
    township_code text not null,
    level         smallint not null,
    words         text not null,
    rated_at      timestamptz not null,
    primary key (county_code, id)
);
create index intake_rating_report on intake_rating (county_code, report_id, id);
comment on table intake_rating is '评价：好差评五级';
comment on column intake_rating.county_code is '县级代码';
comment on column intake_rating.id is '编号';
comment on column intake_rating.report_id is '报告编号';
comment on column intake_rating.township_code is '乡级代码';
comment on column intake_rating.level is '5 非常满意，4 满意，3 基本满意，2 不满意，1 非常不满意';
comment on column intake_rating.words is '评价说明';
comment on column intake_rating.rated_at is '评价时间';

create table intake_search (
    county_code   text not null,
    report_id     uuid not null,
    township_code text not null,
    words         tsvector not null,
    primary key (county_code, report_id)
);
create index intake_search_words on intake_search using gin (words);
comment on table intake_search is '报告检索：标题、内容、地点按两字切分';
comment on column intake_search.county_code is '县级代码';
comment on column intake_search.report_id is '报告编号';
comment on column intake_search.township_code is '乡级代码';
comment on column intake_search.words is '两字词';

create view v_intake_report as
select county_code, id, township_code, village_code, number, channel, category, title, stage,
       received_at, answered_on, window_ends, rating, reopened, followers, merged_into, receiver_organ
  from intake_report;
comment on view v_intake_report is '报告（供统计）：不含内容原文、不含报告人';
