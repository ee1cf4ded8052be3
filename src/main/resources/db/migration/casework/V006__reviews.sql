create table casework_review_sample (
    county_code text not null,
    id uuid not null,
    seed bigint not null,
    closed_from date not null,
    closed_to date not null,
    township_code text,
    procedure text,
    wanted int not null,
    candidates int not null,
    note text not null,
    drawn_by text not null,
    drawn_at timestamptz not null,
    primary key (county_code, id)
);
comment on table casework_review_sample is '案卷评查抽样：范围、随机种子和抽取人，同样的范围和种子抽出同样的案卷';
comment on column casework_review_sample.county_code is '县级代码';
comment on column casework_review_sample.id is '编号';
comment on column casework_review_sample.seed is '随机种子';
comment on column casework_review_sample.closed_from is '结案日期起';
comment on column casework_review_sample.closed_to is '结案日期止';
comment on column casework_review_sample.township_code is '只抽某一乡镇；空表示全县';
comment on column casework_review_sample.procedure is '只抽某一程序；空表示不限';
comment on column casework_review_sample.wanted is '拟抽件数';
comment on column casework_review_sample.candidates is '抽取时范围内的案卷总数';
comment on column casework_review_sample.note is '评查名称或者说明';
comment on column casework_review_sample.drawn_by is '抽取人';
comment on column casework_review_sample.drawn_at is '抽取时间';

create table casework_review_file (
    county_code text not null,
    sample_id uuid not null,
    case_id uuid not null,
    township_code text not null,
    place int not null,
    automatic int,
    given int,
    grade text,
    opinion text,
    marked_by text,
    marked_at timestamptz,
    answer text,
    answered_by text,
    answered_at timestamptz,
    version bigint not null,
    primary key (county_code, sample_id, case_id),
    foreign key (county_code, sample_id) references casework_review_sample (county_code, id),
    foreign key (county_code, case_id) references casework_case (county_code, id)
);
comment on table casework_review_file is '被抽中的案卷：自动评查得分、评查得分和意见、乡镇的答复；只评案卷，不评个人';
comment on column casework_review_file.county_code is '县级代码';
comment on column casework_review_file.sample_id is '抽样编号';
comment on column casework_review_file.case_id is '案件';
comment on column casework_review_file.township_code is '办案乡镇';
comment on column casework_review_file.place is '抽出的次序';
comment on column casework_review_file.automatic is '评查当时的自动得分；空表示还没有评查';
comment on column casework_review_file.given is '评查人员给出的得分';
comment on column casework_review_file.grade is '等次，取值见 Grade';
comment on column casework_review_file.opinion is '总体意见';
comment on column casework_review_file.marked_by is '评查人';
comment on column casework_review_file.marked_at is '评查时间';
comment on column casework_review_file.answer is '乡镇的答复';
comment on column casework_review_file.answered_by is '答复人';
comment on column casework_review_file.answered_at is '答复时间';
comment on column casework_review_file.version is '版本，防止互相覆盖';

create index casework_review_file_township on casework_review_file (county_code, township_code, sample_id desc, place);
create index casework_review_file_case on casework_review_file (county_code, case_id);

create table casework_review_mark (
    county_code text not null,
    sample_id uuid not null,
    case_id uuid not null,
    check_number text not null,
    automatic int not null,
    given int not null,
    opinion text not null,
    primary key (county_code, sample_id, case_id, check_number),
    foreign key (county_code, sample_id, case_id) references casework_review_file (county_code, sample_id, case_id)
);
comment on table casework_review_mark is '逐项评分：自动扣分与评查人员扣分并列';
comment on column casework_review_mark.county_code is '县级代码';
comment on column casework_review_mark.sample_id is '抽样编号';
comment on column casework_review_mark.case_id is '案件';
comment on column casework_review_mark.check_number is '评查项编号';
comment on column casework_review_mark.automatic is '自动评查扣分';
comment on column casework_review_mark.given is '评查人员扣分';
comment on column casework_review_mark.opinion is '评查人员对这一项的意见';

create table casework_stuck (
    county_code text not null,
    case_id uuid not null,
    township_code text not null,
    reason text not null,
    found_on date not null,
    primary key (county_code, case_id),
    foreign key (county_code, case_id) references casework_case (county_code, id)
);
comment on table casework_stuck is '没有人能推进的案件，每日重新查找；能办了就不在表中';
comment on column casework_stuck.county_code is '县级代码';
comment on column casework_stuck.case_id is '案件';
comment on column casework_stuck.township_code is '乡级代码';
comment on column casework_stuck.reason is '原因，取值见 StuckReason';
comment on column casework_stuck.found_on is '首次发现之日';

create index casework_stuck_township on casework_stuck (county_code, township_code, case_id);
create index casework_case_closed on casework_case (county_code, closed_on, id) where closed_on is not null;
create index casework_act_permit on casework_act (county_code, case_id)
    where move = 'ORDER_CORRECTION' and facts ->> 'correctionWay' = '补办手续';
create index casework_act_unpunished on casework_act (county_code, case_id) where move = 'DECIDE_NO_PENALTY';

create view v_casework_line as
select l.county_code, l.case_id, l.township_code, l.item_code, l.opened_on, true as supervised, l.filed, l.penalised, l.permit,
       l.undecided and l.ready as complete,
       l.undecided and not l.ready as gathering,
       not l.penalised and not l.undecided as other
from (
    select c.county_code, c.id as case_id, c.township_code, c.item_code, c.opened_on,
           c.filed_on is not null as filed,
           c.decided_on is not null and not exists (
               select 1 from casework_act a
               where a.county_code = c.county_code and a.case_id = c.id and a.move = 'DECIDE_NO_PENALTY') as penalised,
           exists (
               select 1 from casework_act a
               where a.county_code = c.county_code and a.case_id = c.id and a.move = 'ORDER_CORRECTION'
                 and a.facts ->> 'correctionWay' = '补办手续') as permit,
           c.decided_on is null and c.open and c.stage <> 'TERMINATED' as undecided,
           c.stage in ('CONCLUDED', 'CASE_REVIEWED', 'NOTICE_SERVED', 'HEARING', 'LEGAL_REVIEW', 'DISCUSSED',
                       'SPOT_CHECK', 'SPOT_NOTIFIED')
               or c.stage = 'VERIFYING' and c.waits_for = 'CASE_APPROVE' as ready
    from casework_case c) l;
comment on view v_casework_line is
    '一行表（S10）：每案一行，监管＝已处罚＋取证完毕＋正在取证＋其他去向；立案、补办手续与它们交叉。领域取 v_powers_item';
comment on column v_casework_line.supervised is '监管：登记为线索的都算';
comment on column v_casework_line.filed is '立案（简易程序为适用）';
comment on column v_casework_line.penalised is '已作出行政处罚决定';
comment on column v_casework_line.permit is '责令补办手续';
comment on column v_casework_line.complete is '没有决定，取证完毕：已呈报立案或者调查终结以后的各阶段、简易程序核对以后';
comment on column v_casework_line.gathering is '没有决定，正在取证';
comment on column v_casework_line.other is '其他去向：不予立案、移送、终止调查、不予处罚';
