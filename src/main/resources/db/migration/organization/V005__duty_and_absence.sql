create table organization_absence (
    county_code text not null,
    id uuid not null,
    township_code text,
    person_id uuid not null,
    kind text not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    stand_in_id uuid,
    reason text not null default '',
    ended_at timestamptz,
    entered_by text not null,
    entered_at timestamptz not null,
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, person_id) references organization_person (county_code, id),
    foreign key (county_code, stand_in_id) references organization_person (county_code, id),
    check (kind in ('LEAVE', 'TRAINING', 'OUT')),
    check (to_at > from_at),
    check (stand_in_id is distinct from person_id)
);
create index organization_absence_person on organization_absence (county_code, person_id, to_at);
create index organization_absence_scope on organization_absence (county_code, township_code, to_at);
comment on table organization_absence is '不在岗：请假、培训、外出，及其间由谁代岗';
comment on column organization_absence.county_code is '县级代码，分片键';
comment on column organization_absence.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_absence.township_code is '该人员的乡级代码；县级机构的人员为空';
comment on column organization_absence.person_id is '不在岗的人员';
comment on column organization_absence.kind is '情形：LEAVE 请假、TRAINING 培训、OUT 外出';
comment on column organization_absence.from_at is '自何时起';
comment on column organization_absence.to_at is '至何时止（不含）';
comment on column organization_absence.stand_in_id is '代岗人；没有指定为空，列入“没有人代岗”';
comment on column organization_absence.reason is '事由';
comment on column organization_absence.ended_at is '提前返岗的时间；未提前为空';
comment on column organization_absence.entered_by is '登记人';
comment on column organization_absence.entered_at is '登记时间';
comment on column organization_absence.version is '版本号，防止互相覆盖';

create table organization_duty_setting (
    county_code text not null,
    organ_id uuid not null,
    township_code text,
    keepers integer not null,
    day_starts time not null,
    night_starts time not null,
    version bigint not null default 0,
    primary key (county_code, organ_id),
    foreign key (county_code, organ_id) references organization_organ (county_code, id),
    check (keepers between 1 and 9),
    check (night_starts > day_starts)
);
comment on table organization_duty_setting is '值班设置：每个机构每班几人、白班夜班几点交接';
comment on column organization_duty_setting.county_code is '县级代码，分片键';
comment on column organization_duty_setting.organ_id is '值班的机构';
comment on column organization_duty_setting.township_code is '乡级代码；县级机构为空';
comment on column organization_duty_setting.keepers is '每班值班员人数';
comment on column organization_duty_setting.day_starts is '白班开始时间，也是带班领导交接时间';
comment on column organization_duty_setting.night_starts is '夜班开始时间';
comment on column organization_duty_setting.version is '版本号，防止互相覆盖';

create table organization_duty_member (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ_id uuid not null,
    role text not null,
    person_id uuid not null,
    since date not null,
    until date,
    primary key (county_code, id),
    foreign key (county_code, organ_id) references organization_organ (county_code, id),
    foreign key (county_code, person_id) references organization_person (county_code, id),
    check (role in ('LEADER', 'KEEPER')),
    check (until is null or until >= since)
);
create unique index organization_duty_member_once
    on organization_duty_member (county_code, organ_id, role, person_id) where until is null;
comment on table organization_duty_member is '值班人员名单：谁参加哪个机构的值班（只增加和终止，不改写）';
comment on column organization_duty_member.county_code is '县级代码，分片键';
comment on column organization_duty_member.id is '编号';
comment on column organization_duty_member.township_code is '乡级代码；县级机构为空';
comment on column organization_duty_member.organ_id is '值班的机构';
comment on column organization_duty_member.role is '角色：LEADER 带班领导、KEEPER 值班员';
comment on column organization_duty_member.person_id is '人员';
comment on column organization_duty_member.since is '自何日起参加';
comment on column organization_duty_member.until is '至何日不再参加；现在参加的为空';

create table organization_duty_week (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ_id uuid not null,
    monday date not null,
    published_at timestamptz,
    published_by text not null default '',
    version bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, organ_id, monday),
    foreign key (county_code, organ_id) references organization_organ (county_code, id)
);
comment on table organization_duty_week is '值班表：一个机构一周一张，排好后发布';
comment on column organization_duty_week.county_code is '县级代码，分片键';
comment on column organization_duty_week.id is '编号';
comment on column organization_duty_week.township_code is '乡级代码；县级机构为空';
comment on column organization_duty_week.organ_id is '值班的机构';
comment on column organization_duty_week.monday is '该周星期一';
comment on column organization_duty_week.published_at is '发布时间；未发布为空';
comment on column organization_duty_week.published_by is '发布人；未发布为空字符串';
comment on column organization_duty_week.version is '版本号，防止互相覆盖';

create table organization_duty_shift (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ_id uuid not null,
    week_id uuid not null,
    day date not null,
    shift text not null,
    role text not null,
    seat integer not null,
    day_kind text not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    person_id uuid,
    why text not null,
    replaced_at timestamptz,
    primary key (county_code, id),
    foreign key (county_code, week_id) references organization_duty_week (county_code, id),
    foreign key (county_code, person_id) references organization_person (county_code, id),
    check (shift in ('WHOLE', 'DAY', 'NIGHT')),
    check (role in ('LEADER', 'KEEPER')),
    check (day_kind in ('WORKING', 'MAKE_UP', 'WEEKEND', 'HOLIDAY')),
    check (to_at > from_at)
);
create unique index organization_duty_shift_seat
    on organization_duty_shift (county_code, organ_id, day, role, shift, seat) where replaced_at is null;
create index organization_duty_shift_person on organization_duty_shift (county_code, person_id, day)
    where replaced_at is null;
create index organization_duty_shift_now on organization_duty_shift (county_code, organ_id, to_at)
    where replaced_at is null;
comment on table organization_duty_shift is '值班班次：哪天哪班由谁值；换班后原行终止，另增新行，不改写';
comment on column organization_duty_shift.county_code is '县级代码，分片键';
comment on column organization_duty_shift.id is '编号';
comment on column organization_duty_shift.township_code is '乡级代码；县级机构为空';
comment on column organization_duty_shift.organ_id is '值班的机构';
comment on column organization_duty_shift.week_id is '所在的值班表';
comment on column organization_duty_shift.day is '哪一天（夜班记开始的那天）';
comment on column organization_duty_shift.shift is '班次：WHOLE 全天（带班）、DAY 白班、NIGHT 夜班';
comment on column organization_duty_shift.role is '角色：LEADER 带班领导、KEEPER 值班员';
comment on column organization_duty_shift.seat is '同班第几位，从 1 起';
comment on column organization_duty_shift.day_kind is '日子的种类：WORKING 工作日、MAKE_UP 调休上班、WEEKEND 周末、HOLIDAY 法定节假日';
comment on column organization_duty_shift.from_at is '开始时间';
comment on column organization_duty_shift.to_at is '结束时间（不含）';
comment on column organization_duty_shift.person_id is '值班人；没有人可排为空';
comment on column organization_duty_shift.why is '为什么是这个人，或为什么空缺';
comment on column organization_duty_shift.replaced_at is '被换下的时间；现行的为空';

create table organization_duty_swap (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ_id uuid not null,
    given_id uuid not null,
    taken_id uuid,
    asked_by uuid not null,
    asked_of uuid not null,
    reason text not null,
    state text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, given_id) references organization_duty_shift (county_code, id),
    foreign key (county_code, taken_id) references organization_duty_shift (county_code, id),
    check (state in ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN'))
);
create unique index organization_duty_swap_open
    on organization_duty_swap (county_code, given_id) where state = 'ASKED';
create index organization_duty_swap_of on organization_duty_swap (county_code, asked_of) where state = 'ASKED';
comment on table organization_duty_swap is '换班：一方提出、另一方同意才生效';
comment on column organization_duty_swap.county_code is '县级代码，分片键';
comment on column organization_duty_swap.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column organization_duty_swap.township_code is '乡级代码；县级机构为空';
comment on column organization_duty_swap.organ_id is '值班的机构';
comment on column organization_duty_swap.given_id is '提出人让出的班次';
comment on column organization_duty_swap.taken_id is '换回的班次；只请人代值的为空';
comment on column organization_duty_swap.asked_by is '提出人';
comment on column organization_duty_swap.asked_of is '被请的人';
comment on column organization_duty_swap.reason is '事由';
comment on column organization_duty_swap.state is '状态：ASKED 待答复、AGREED 已同意、DECLINED 不同意、WITHDRAWN 已撤回';
comment on column organization_duty_swap.asked_at is '提出时间';
comment on column organization_duty_swap.answered_at is '答复时间；未答复为空';
comment on column organization_duty_swap.version is '版本号，防止互相覆盖';
