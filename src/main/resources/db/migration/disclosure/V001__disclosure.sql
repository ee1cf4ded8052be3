create table disclosure_entry (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    case_id uuid not null,
    number text not null,
    stage text not null,
    decided_on date not null,
    version bigint not null,
    party text not null,
    item_name text not null,
    facts text not null,
    basis text not null,
    penalty text not null,
    fine numeric(14, 2),
    organ_name text not null,
    credit_code text,
    published_on date,
    shown_until date,
    closed_on date,
    closed_why text,
    primary key (county_code, id),
    unique (county_code, case_id)
);
create index disclosure_entry_list on disclosure_entry (county_code, township_code, id desc);
create index disclosure_entry_county on disclosure_entry (county_code, id desc);
create index disclosure_entry_open on disclosure_entry (county_code, township_code, id) where stage in ('DUE', 'WITHDRAW_DUE');
create index disclosure_entry_public on disclosure_entry (county_code, published_on desc, id desc) where stage = 'PUBLISHED';
create index disclosure_entry_until on disclosure_entry (shown_until) where stage = 'PUBLISHED';
comment on table disclosure_entry is '行政处罚决定公示条目：一案一条';
comment on column disclosure_entry.county_code is '县级代码';
comment on column disclosure_entry.id is '公示条目编号';
comment on column disclosure_entry.township_code is '乡级代码';
comment on column disclosure_entry.case_id is '案件编号';
comment on column disclosure_entry.number is '决定书文号';
comment on column disclosure_entry.stage is '阶段：待审查、已公示、不公示、待撤回、已撤回、期满停止';
comment on column disclosure_entry.decided_on is '决定日期';
comment on column disclosure_entry.version is '版本号，防止互相覆盖';
comment on column disclosure_entry.party is '公示的当事人（自然人已隐名）';
comment on column disclosure_entry.item_name is '事项名称';
comment on column disclosure_entry.facts is '公示的违法事实（已去除个人信息）';
comment on column disclosure_entry.basis is '处罚依据';
comment on column disclosure_entry.penalty is '处罚种类';
comment on column disclosure_entry.fine is '罚款数额（元），空为未处罚款';
comment on column disclosure_entry.organ_name is '作出决定的机关';
comment on column disclosure_entry.credit_code is '法人或其他组织的统一社会信用代码，自然人为空';
comment on column disclosure_entry.published_on is '公示日期，空为未公示';
comment on column disclosure_entry.shown_until is '公示截止日期';
comment on column disclosure_entry.closed_on is '撤回、停止或决定不公示的日期';
comment on column disclosure_entry.closed_why is '撤回或不公示的理由';

create table disclosure_act (
    county_code text not null,
    id uuid not null,
    entry_id uuid not null,
    kind text not null,
    at timestamptz not null,
    person_id uuid not null,
    person_name text not null,
    post_title text not null,
    detail text not null,
    basis text not null,
    primary key (county_code, id),
    foreign key (county_code, entry_id) references disclosure_entry (county_code, id)
);
create index disclosure_act_of on disclosure_act (county_code, entry_id, id);
comment on table disclosure_act is '公示条目上的行为，只增不改';
comment on column disclosure_act.county_code is '县级代码';
comment on column disclosure_act.id is '行为编号';
comment on column disclosure_act.entry_id is '公示条目编号';
comment on column disclosure_act.kind is '行为种类';
comment on column disclosure_act.at is '时间';
comment on column disclosure_act.person_id is '人员编号';
comment on column disclosure_act.person_name is '人员姓名';
comment on column disclosure_act.post_title is '当时岗位';
comment on column disclosure_act.detail is '内容或理由';
comment on column disclosure_act.basis is '依据';

create view v_disclosure_published as
select county_code, township_code, case_id, number, published_on, shown_until
from disclosure_entry
where stage = 'PUBLISHED';
comment on view v_disclosure_published is '现行公示的处罚决定';
comment on column v_disclosure_published.county_code is '县级代码';
comment on column v_disclosure_published.township_code is '乡级代码';
comment on column v_disclosure_published.case_id is '案件编号';
comment on column v_disclosure_published.number is '决定书文号';
comment on column v_disclosure_published.published_on is '公示日期';
comment on column v_disclosure_published.shown_until is '公示截止日期';
