create table inspection_act (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    matter_kind text not null,
    matter_id uuid not null,
    title text not null,
    words text not null,
    basis text,
    at timestamptz not null,
    by_person uuid not null,
    by_name text not null,
    primary key (county_code, id)
);
comment on table inspection_act is '检查室的办理经过：对象、计划、综合检查、抽取、督查的每一步';
comment on column inspection_act.county_code is '县级代码';
comment on column inspection_act.id is '编号';
comment on column inspection_act.township_code is '乡级代码';
comment on column inspection_act.matter_kind is '事务类别';
comment on column inspection_act.matter_id is '事务编号';
comment on column inspection_act.title is '做了什么';
comment on column inspection_act.words is '说明';
comment on column inspection_act.basis is '依据';
comment on column inspection_act.at is '时间';
comment on column inspection_act.by_person is '经办人';
comment on column inspection_act.by_name is '经办人的机构、岗位和姓名';
create index inspection_act_matter on inspection_act (county_code, matter_id, id);

create table inspection_subject (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    village_code text,
    kind text not null,
    name text not null,
    name_print text,
    number_kind text not null,
    number_sealed text,
    number_print text,
    holder_sealed text,
    holder_shown text not null,
    holder_print text,
    phone_sealed text,
    phone_shown text not null,
    place_words text not null,
    latitude double precision,
    longitude double precision,
    credit_class text,
    credit_source text not null,
    credit_on date,
    risk text,
    risk_source text not null,
    risk_on date,
    closed_on date,
    merged_into uuid,
    created_at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_subject is '检查对象：商铺、企业、场地、出租房，一企一档、一户一档';
comment on column inspection_subject.county_code is '县级代码';
comment on column inspection_subject.id is '编号';
comment on column inspection_subject.township_code is '乡级代码';
comment on column inspection_subject.village_code is '村级代码；空表示不到村';
comment on column inspection_subject.kind is '类型，取值见 SubjectType';
comment on column inspection_subject.name is '名称；出租房写门牌，不写人名';
comment on column inspection_subject.name_print is '名称的指纹，用于对上检查和案件';
comment on column inspection_subject.number_kind is '号码种类：CREDIT 统一社会信用代码、ID 身份证号、NONE 没有';
comment on column inspection_subject.number_sealed is '统一社会信用代码或者负责人身份证号（密文）';
comment on column inspection_subject.number_print is '号码的指纹';
comment on column inspection_subject.holder_sealed is '负责人、经营者或者房东姓名（密文）';
comment on column inspection_subject.holder_shown is '负责人姓名，已遮盖';
comment on column inspection_subject.holder_print is '负责人姓名的指纹';
comment on column inspection_subject.phone_sealed is '联系电话（密文）';
comment on column inspection_subject.phone_shown is '联系电话，已遮盖';
comment on column inspection_subject.place_words is '地址';
comment on column inspection_subject.latitude is '纬度（WGS84）';
comment on column inspection_subject.longitude is '经度（WGS84）';
comment on column inspection_subject.credit_class is '信用等级；空表示未评';
comment on column inspection_subject.credit_source is '信用等级的来源';
comment on column inspection_subject.credit_on is '信用等级的日期';
comment on column inspection_subject.risk is '风险等级；空表示未评';
comment on column inspection_subject.risk_source is '风险等级的来源';
comment on column inspection_subject.risk_on is '风险等级的日期';
comment on column inspection_subject.closed_on is '注销、搬离或者停业的日期；空表示在册';
comment on column inspection_subject.merged_into is '并入的对象；空表示没有并入';
comment on column inspection_subject.created_at is '登记时间';
comment on column inspection_subject.version is '版本，防止互相覆盖';
create index inspection_subject_township on inspection_subject (county_code, township_code, id desc);
create index inspection_subject_number on inspection_subject (county_code, number_print) where number_print is not null;
create index inspection_subject_name on inspection_subject (county_code, name_print) where name_print is not null;
create index inspection_subject_merged on inspection_subject (county_code, merged_into) where merged_into is not null;

create table inspection_subject_visit (
    county_code text not null,
    subject_id uuid not null,
    visit_id uuid not null,
    township_code text not null,
    primary key (county_code, subject_id, visit_id)
);
comment on table inspection_subject_visit is '哪次检查查的是哪个对象';
comment on column inspection_subject_visit.county_code is '县级代码';
comment on column inspection_subject_visit.subject_id is '对象';
comment on column inspection_subject_visit.visit_id is '检查';
comment on column inspection_subject_visit.township_code is '乡级代码';
create index inspection_subject_visit_visit on inspection_subject_visit (county_code, visit_id);

create table inspection_subject_apart (
    county_code text not null,
    one_id uuid not null,
    other_id uuid not null,
    township_code text not null,
    words text not null,
    by_name text not null,
    at timestamptz not null,
    primary key (county_code, one_id, other_id)
);
comment on table inspection_subject_apart is '核对过不是同一家的两个对象，不再提示';
comment on column inspection_subject_apart.county_code is '县级代码';
comment on column inspection_subject_apart.one_id is '编号较小的对象';
comment on column inspection_subject_apart.other_id is '编号较大的对象';
comment on column inspection_subject_apart.township_code is '乡级代码';
comment on column inspection_subject_apart.words is '为什么不是同一家';
comment on column inspection_subject_apart.by_name is '核对人';
comment on column inspection_subject_apart.at is '核对时间';

create table inspection_door_agreement (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    subject_id uuid not null,
    area text not null,
    duties text not null,
    signed_on date not null,
    until_on date,
    signer_sealed text not null,
    signer_shown text not null,
    ended_on date,
    end_reason text not null,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_door_agreement is '门前三包责任书';
comment on column inspection_door_agreement.county_code is '县级代码';
comment on column inspection_door_agreement.id is '编号';
comment on column inspection_door_agreement.township_code is '乡级代码';
comment on column inspection_door_agreement.subject_id is '对象';
comment on column inspection_door_agreement.area is '责任区范围';
comment on column inspection_door_agreement.duties is '包的内容，一行一项';
comment on column inspection_door_agreement.signed_on is '签订日期';
comment on column inspection_door_agreement.until_on is '到期日期；空表示长期';
comment on column inspection_door_agreement.signer_sealed is '签订人（密文）';
comment on column inspection_door_agreement.signer_shown is '签订人，已遮盖';
comment on column inspection_door_agreement.ended_on is '终止日期';
comment on column inspection_door_agreement.end_reason is '终止原因';
comment on column inspection_door_agreement.by_name is '登记人';
comment on column inspection_door_agreement.at is '登记时间';
comment on column inspection_door_agreement.version is '版本，防止互相覆盖';
create index inspection_door_agreement_subject on inspection_door_agreement (county_code, subject_id);

create table inspection_drive (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    title text not null,
    notice text not null,
    from_on date not null,
    to_on date not null,
    closed_on date,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_drive is '集中告知行动：一份告知书送给一批对象，每户一次';
comment on column inspection_drive.county_code is '县级代码';
comment on column inspection_drive.id is '编号';
comment on column inspection_drive.township_code is '乡级代码';
comment on column inspection_drive.title is '名称';
comment on column inspection_drive.notice is '告知书正文';
comment on column inspection_drive.from_on is '开始日期';
comment on column inspection_drive.to_on is '截止日期';
comment on column inspection_drive.closed_on is '结束日期';
comment on column inspection_drive.by_name is '发起人';
comment on column inspection_drive.at is '发起时间';
comment on column inspection_drive.version is '版本，防止互相覆盖';
create index inspection_drive_township on inspection_drive (county_code, township_code, id desc);

create table inspection_drive_notice (
    county_code text not null,
    drive_id uuid not null,
    subject_id uuid not null,
    id uuid not null,
    township_code text not null,
    state text not null,
    how text,
    receiver_sealed text,
    receiver_shown text not null,
    words text not null,
    served_at timestamptz,
    served_by text not null,
    primary key (county_code, drive_id, subject_id)
);
comment on table inspection_drive_notice is '集中告知行动中每户的送达';
comment on column inspection_drive_notice.county_code is '县级代码';
comment on column inspection_drive_notice.drive_id is '行动';
comment on column inspection_drive_notice.subject_id is '对象';
comment on column inspection_drive_notice.id is '编号，照片挂在这个编号下';
comment on column inspection_drive_notice.township_code is '乡级代码';
comment on column inspection_drive_notice.state is 'WAITING 待送达、SERVED 已送达、FAILED 没有送到';
comment on column inspection_drive_notice.how is '送达方式，取值见 NoticeWay';
comment on column inspection_drive_notice.receiver_sealed is '签收人（密文）';
comment on column inspection_drive_notice.receiver_shown is '签收人，已遮盖';
comment on column inspection_drive_notice.words is '说明';
comment on column inspection_drive_notice.served_at is '送达时间';
comment on column inspection_drive_notice.served_by is '送达人';
create index inspection_drive_notice_state on inspection_drive_notice (county_code, drive_id, state, id);
create index inspection_drive_notice_subject on inspection_drive_notice (county_code, subject_id);

-- whoever was visited already as a business or an enterprise gets a page: the first visit lends its id
insert into inspection_subject (county_code, id, township_code, kind, name, name_print, number_kind, number_sealed, number_print,
    holder_shown, phone_shown, place_words, credit_source, risk_source, created_at, version)
select distinct on (county_code, township_code, coalesce(subject_id_print, subject_print))
    county_code, id, township_code, case subject_kind when 'ENTERPRISE' then 'ENTERPRISE' else 'SHOP' end,
    subject_shown, subject_print,
    case when subject_id_sealed is null then 'NONE' else 'CREDIT' end, subject_id_sealed, subject_id_print,
    '', '', place_words, '', '', recorded_at, 0
from inspection_visit
where subject_kind in ('BUSINESS', 'ENTERPRISE') and coalesce(subject_id_print, subject_print) is not null
order by county_code, township_code, coalesce(subject_id_print, subject_print), id;

insert into inspection_subject_visit (county_code, subject_id, visit_id, township_code)
select v.county_code, s.id, v.id, v.township_code
from inspection_visit v
join inspection_subject s on s.county_code = v.county_code and s.township_code = v.township_code
  and coalesce(s.number_print, s.name_print) = coalesce(v.subject_id_print, v.subject_print)
where v.subject_kind in ('BUSINESS', 'ENTERPRISE');
