-- A paper's life (F45): kept as a draft, issued, sealed, served, voided; and who opened it.
create table documents_draft (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ uuid not null,
    organ_name text not null,
    kind text not null,
    matter_kind text not null,
    matter uuid not null,
    address text not null,
    made_on date not null,
    fields jsonb not null,
    lacks text not null,
    html text not null,
    given_sealed text not null,
    kept_by uuid not null,
    kept_by_name text not null,
    kept_by_post text not null,
    kept_at timestamptz not null,
    state text not null,
    paper uuid,
    ended_at timestamptz,
    ended_by text,
    primary key (county_code, id),
    constraint documents_draft_ended check ((state = 'KEPT') = (ended_at is null)),
    constraint documents_draft_issued check ((state = 'ISSUED') = (paper is not null))
);
create index documents_draft_matter on documents_draft (county_code, matter, id);
create index documents_draft_paper on documents_draft (county_code, paper) where paper is not null;
comment on table documents_draft is '文书草稿：出具之前按案件内容填好，没有文号，不能用印、不能送达；出具以后只留作来历';
comment on column documents_draft.county_code is '县级区划代码';
comment on column documents_draft.id is '草稿标识';
comment on column documents_draft.township_code is '乡级区划代码，数据范围用';
comment on column documents_draft.organ is '拟以哪个机关名义出具';
comment on column documents_draft.organ_name is '该机关名称';
comment on column documents_draft.kind is '文书种类';
comment on column documents_draft.matter_kind is '所属事务种类';
comment on column documents_draft.matter is '所属事务';
comment on column documents_draft.address is '继续填写它的页面地址';
comment on column documents_draft.made_on is '拟稿日期';
comment on column documents_draft.fields is '填写内容';
comment on column documents_draft.lacks is '还缺的必备内容，顿号分隔；不缺的为空串';
comment on column documents_draft.html is '草稿全文';
comment on column documents_draft.given_sealed is '表单里填的内容，加密保存，供继续填写';
comment on column documents_draft.kept_by is '拟稿人';
comment on column documents_draft.kept_by_name is '拟稿人姓名';
comment on column documents_draft.kept_by_post is '拟稿人岗位';
comment on column documents_draft.kept_at is '存为草稿的时间';
comment on column documents_draft.state is '状态：KEPT 草稿，ISSUED 已经出具成文书，DROPPED 不再使用';
comment on column documents_draft.paper is '由它出具的文书';
comment on column documents_draft.ended_at is '出具或者不再使用的时间';
comment on column documents_draft.ended_by is '出具或者不再使用的经办人';

create table documents_paper_served (
    county_code text not null,
    id uuid not null,
    paper uuid not null,
    served_on date not null,
    receiver text not null,
    how text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (county_code, id),
    foreign key (county_code, paper) references documents_paper (county_code, id)
);
create index documents_paper_served_paper on documents_paper_served (county_code, paper, id);
comment on table documents_paper_served is '文书送达：由办案室登记送达回证时写入，只增不改';
comment on column documents_paper_served.county_code is '县级区划代码';
comment on column documents_paper_served.id is '送达这一步的标识，同一步只登记一次';
comment on column documents_paper_served.paper is '文书';
comment on column documents_paper_served.served_on is '送达日期';
comment on column documents_paper_served.receiver is '受送达人';
comment on column documents_paper_served.how is '送达方式';
comment on column documents_paper_served.recorded_by is '登记人姓名';
comment on column documents_paper_served.recorded_at is '登记时间';

create table documents_paper_seen (
    county_code text not null,
    paper uuid not null,
    person uuid not null,
    day date not null,
    form text not null,
    person_name text not null,
    person_post text not null,
    at timestamptz not null,
    primary key (county_code, paper, person, day, form)
);
comment on table documents_paper_seen is '谁看过文书：同一人同一天同一种方式记一次';
comment on column documents_paper_seen.county_code is '县级区划代码';
comment on column documents_paper_seen.paper is '文书';
comment on column documents_paper_seen.person is '谁';
comment on column documents_paper_seen.day is '哪一天';
comment on column documents_paper_seen.form is '方式：PAGE 打开、PRINT 打印、WEB 下载网页、PDF、OFD、DOCX 下载';
comment on column documents_paper_seen.person_name is '姓名';
comment on column documents_paper_seen.person_post is '岗位';
comment on column documents_paper_seen.at is '当天第一次的时间';

create table documents_paper_checked (
    county_code text not null,
    paper uuid not null,
    day date not null,
    times int not null,
    primary key (county_code, paper, day)
);
comment on table documents_paper_checked is '公众核验文书的次数：按天计数，不记是谁';
comment on column documents_paper_checked.county_code is '县级区划代码';
comment on column documents_paper_checked.paper is '文书';
comment on column documents_paper_checked.day is '哪一天';
comment on column documents_paper_checked.times is '核验次数';

-- Nothing final is edited: one digest over all that was issued, and a row that points to it, so that the database refuses any
-- statement that would change a word of an issued paper. Only the columns of the voiding stay open.
alter table documents_paper add column voided_post text;
comment on column documents_paper.voided_post is '作废人岗位；登记这一列以前作废的为空';
alter table documents_paper add constraint documents_paper_voiding
    check ((state = 'VOIDED') = (voided_at is not null and voided_by is not null and void_reason is not null));
alter table documents_paper add column frozen text generated always as (encode(sha256(decode(replace(
    organ::text || chr(10) || organ_name || chr(10) || kind || chr(10) || coalesce(number, '') || chr(10) || title
    || chr(10) || matter_kind || chr(10) || matter::text || chr(10) || (issued_on - date '2000-01-01')::text || chr(10)
    || fields::text || chr(10) || html || chr(10) || digest || chr(10) || issued_by::text || chr(10) || issued_by_name
    || chr(10) || coalesce(template::text, ''), '\', '\\'), 'escape')), 'hex')) stored;
comment on column documents_paper.frozen is '出具时全部内容的摘要，由数据库计算；定稿表指向它，改动任何一项都会被数据库拒绝';
create unique index documents_paper_frozen on documents_paper (county_code, id, frozen);

create table documents_paper_final (
    county_code text not null,
    paper uuid not null,
    frozen text not null,
    primary key (county_code, paper),
    constraint documents_paper_final_unedited
        foreign key (county_code, paper, frozen) references documents_paper (county_code, id, frozen)
);
comment on table documents_paper_final is '定稿：文书出具后的内容摘要，只增不改；有这一行，文书内容就不能再改、不能删除';
comment on column documents_paper_final.county_code is '县级区划代码';
comment on column documents_paper_final.paper is '文书';
comment on column documents_paper_final.frozen is '出具时全部内容的摘要';

insert into documents_paper_final (county_code, paper, frozen) select county_code, id, frozen from documents_paper;

-- A voiding is a link of the chain. Those before this day are linked by a digest the database can make itself.
insert into documents_unlinked (county_code, id, kind, subject, digest, facts, at)
select county_code, id, 'VOID', id,
    encode(sha256(convert_to(voided_by || chr(10) || void_reason || chr(10)
        || extract(epoch from voided_at)::text, 'UTF8')), 'hex'), '', voided_at
from documents_paper where state = 'VOIDED';
comment on column documents_unlinked.kind is '种类：PAPER 文书、VOID 作废、ATTACHMENT 附件、ACT 办案行为';
comment on column documents_link.kind is '种类：PAPER 文书、VOID 作废、ATTACHMENT 附件、ACT 办案行为';
