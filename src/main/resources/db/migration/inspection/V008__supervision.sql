create table inspection_tour (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    kind text not null,
    planned_on date not null,
    team text not null,
    route text not null,
    done_at timestamptz,
    words text not null,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_tour is '督查：明查或者暗访，每周至少两次';
comment on column inspection_tour.county_code is '县级代码';
comment on column inspection_tour.id is '编号';
comment on column inspection_tour.township_code is '乡级代码';
comment on column inspection_tour.kind is 'OPEN 明查、SECRET 暗访';
comment on column inspection_tour.planned_on is '日期';
comment on column inspection_tour.team is '督查人员';
comment on column inspection_tour.route is '查哪些地方';
comment on column inspection_tour.done_at is '完成时间；空表示还没有去';
comment on column inspection_tour.words is '总的情况';
comment on column inspection_tour.by_name is '安排人';
comment on column inspection_tour.at is '安排时间';
comment on column inspection_tour.version is '版本，防止互相覆盖';
create index inspection_tour_day on inspection_tour (county_code, township_code, planned_on desc, id desc);

create table inspection_finding (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    tour_id uuid,
    source text not null,
    good boolean not null,
    unit_id uuid not null,
    unit_name text not null,
    place_words text not null,
    words text not null,
    found_on date not null,
    owner_name text not null,
    due_on date,
    proof_words text not null,
    proved_at timestamptz,
    proved_by text not null,
    checked_fine boolean,
    checked_words text not null,
    checked_at timestamptz,
    checked_by text not null,
    named_reason text not null,
    named_from date,
    named_until date,
    named_by text not null,
    contest_words text not null,
    contested_at timestamptz,
    contested_by text not null,
    contest_kept boolean,
    contest_answer text not null,
    contest_answered_by text not null,
    by_name text not null,
    at timestamptz not null,
    version bigint not null,
    primary key (county_code, id)
);
comment on table inspection_finding is '督查、热线、举报箱发现的情况：好的和差的；差的进台账';
comment on column inspection_finding.county_code is '县级代码';
comment on column inspection_finding.id is '编号，照片挂在这个编号下';
comment on column inspection_finding.township_code is '乡级代码';
comment on column inspection_finding.tour_id is '哪次督查；空表示热线或者举报箱';
comment on column inspection_finding.source is '来源，取值见 FindingSource';
comment on column inspection_finding.good is '好的做法';
comment on column inspection_finding.unit_id is '责任单位';
comment on column inspection_finding.unit_name is '责任单位名称';
comment on column inspection_finding.place_words is '地点';
comment on column inspection_finding.words is '情况';
comment on column inspection_finding.found_on is '发现日期';
comment on column inspection_finding.owner_name is '整改责任人';
comment on column inspection_finding.due_on is '整改期限；好的做法没有';
comment on column inspection_finding.proof_words is '整改情况';
comment on column inspection_finding.proved_at is '报送整改时间';
comment on column inspection_finding.proved_by is '报送人';
comment on column inspection_finding.checked_fine is '复核结论';
comment on column inspection_finding.checked_words is '复核情况';
comment on column inspection_finding.checked_at is '复核时间';
comment on column inspection_finding.checked_by is '复核人';
comment on column inspection_finding.named_reason is '曝光理由；空表示没有曝光';
comment on column inspection_finding.named_from is '曝光起';
comment on column inspection_finding.named_until is '曝光止';
comment on column inspection_finding.named_by is '决定曝光的人';
comment on column inspection_finding.contest_words is '异议';
comment on column inspection_finding.contested_at is '提出异议时间';
comment on column inspection_finding.contested_by is '提出异议的人';
comment on column inspection_finding.contest_kept is '异议处理：维持';
comment on column inspection_finding.contest_answer is '异议答复';
comment on column inspection_finding.contest_answered_by is '答复人';
comment on column inspection_finding.by_name is '登记人';
comment on column inspection_finding.at is '登记时间';
comment on column inspection_finding.version is '版本，防止互相覆盖';
create index inspection_finding_township on inspection_finding (county_code, township_code, id desc);
create index inspection_finding_tour on inspection_finding (county_code, tour_id) where tour_id is not null;
create index inspection_finding_unit on inspection_finding (county_code, unit_id, named_from) where named_from is not null;

create table inspection_bulletin (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    number int not null,
    year int not null,
    from_on date not null,
    to_on date not null,
    body text not null,
    issued_by text not null,
    issued_at timestamptz not null,
    primary key (county_code, id),
    unique (county_code, township_code, year, number)
);
comment on table inspection_bulletin is '督查通报：从一段时间的记录生成，印发后不再改';
comment on column inspection_bulletin.county_code is '县级代码';
comment on column inspection_bulletin.id is '编号';
comment on column inspection_bulletin.township_code is '乡级代码';
comment on column inspection_bulletin.number is '年内期号';
comment on column inspection_bulletin.year is '年度';
comment on column inspection_bulletin.from_on is '期间起';
comment on column inspection_bulletin.to_on is '期间止';
comment on column inspection_bulletin.body is '正文';
comment on column inspection_bulletin.issued_by is '印发人';
comment on column inspection_bulletin.issued_at is '印发时间';

create table inspection_talk (
    county_code text not null,
    id uuid not null,
    township_code text not null,
    unit_id uuid not null,
    unit_name text not null,
    step int not null,
    counted int not null,
    finding_id uuid not null,
    invited_on date not null,
    meet_at timestamptz not null,
    meet_place text not null,
    talker text not null,
    held_on date,
    record text not null,
    commitment text not null,
    notice text not null,
    closed_on date,
    closing_proof text not null,
    by_name text not null,
    version bigint not null,
    primary key (county_code, id),
    unique (county_code, unit_id, finding_id)
);
comment on table inspection_talk is '约谈：按一年内曝光的次数分三级';
comment on column inspection_talk.county_code is '县级代码';
comment on column inspection_talk.id is '编号';
comment on column inspection_talk.township_code is '乡级代码';
comment on column inspection_talk.unit_id is '单位';
comment on column inspection_talk.unit_name is '单位名称';
comment on column inspection_talk.step is '第几级';
comment on column inspection_talk.counted is '当时一年内曝光的次数';
comment on column inspection_talk.finding_id is '因哪一次曝光';
comment on column inspection_talk.invited_on is '邀请约谈的日期';
comment on column inspection_talk.meet_at is '约谈时间';
comment on column inspection_talk.meet_place is '约谈地点';
comment on column inspection_talk.talker is '约谈人';
comment on column inspection_talk.held_on is '实际约谈日期';
comment on column inspection_talk.record is '谈话记录';
comment on column inspection_talk.commitment is '整改承诺';
comment on column inspection_talk.notice is '通报文字，第三级才有';
comment on column inspection_talk.closed_on is '销号日期';
comment on column inspection_talk.closing_proof is '销号依据';
comment on column inspection_talk.by_name is '登记人';
comment on column inspection_talk.version is '版本，防止互相覆盖';
create index inspection_talk_township on inspection_talk (county_code, township_code, id desc);

