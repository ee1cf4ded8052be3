-- One running chain of digests per county over papers, attachments and acts (F27), and a daily anchor of its head.
create table documents_unlinked (
    county_code text not null,
    id uuid not null,
    kind text not null,
    subject uuid not null,
    digest text not null,
    facts text not null,
    at timestamptz not null,
    primary key (county_code, id)
);
comment on table documents_unlinked is '待入链：与文书、附件、办案行为同一事务写入，随后成批编入摘要链';
comment on column documents_unlinked.county_code is '县级区划代码';
comment on column documents_unlinked.id is '标识，按先后';
comment on column documents_unlinked.kind is '种类：PAPER 文书、ATTACHMENT 附件、ACT 办案行为';
comment on column documents_unlinked.subject is '文书、附件或办案行为的标识';
comment on column documents_unlinked.digest is '内容的 SM3 摘要';
comment on column documents_unlinked.facts is '登记项的 SM3 摘要；没有登记项或登记于摘要链之前的为空';
comment on column documents_unlinked.at is '登记时间';

create table documents_link (
    county_code text not null,
    seq bigint not null,
    kind text not null,
    subject uuid not null,
    digest text not null,
    facts text not null,
    at timestamptz not null,
    chain text not null,
    primary key (county_code, seq)
);
create unique index documents_link_subject on documents_link (county_code, kind, subject);
comment on table documents_link is '摘要链：每一环的摘要含前一环的摘要，改动、删除、插入任何一环都会断开';
comment on column documents_link.county_code is '县级区划代码';
comment on column documents_link.seq is '第几环，从 1 起，不跳号';
comment on column documents_link.kind is '种类：PAPER 文书、ATTACHMENT 附件、ACT 办案行为';
comment on column documents_link.subject is '文书、附件或办案行为的标识';
comment on column documents_link.digest is '内容的 SM3 摘要';
comment on column documents_link.facts is '登记项的 SM3 摘要';
comment on column documents_link.at is '登记时间';
comment on column documents_link.chain is '本环的 SM3 摘要';

create table documents_chain_head (
    county_code text not null,
    seq bigint not null,
    chain text not null,
    counts jsonb not null,
    primary key (county_code)
);
comment on table documents_chain_head is '摘要链的链首：最后一环';
comment on column documents_chain_head.county_code is '县级区划代码';
comment on column documents_chain_head.seq is '最后一环的序号';
comment on column documents_chain_head.chain is '最后一环的摘要';
comment on column documents_chain_head.counts is '链上各种类的件数';

create table documents_anchor (
    county_code text not null,
    day date not null,
    seq bigint not null,
    chain text not null,
    counts jsonb not null,
    made_at timestamptz not null,
    primary key (county_code, day)
);
comment on table documents_anchor is '每日锚点：一天结束时的链首，可打印、可报送上级，此后据以核对';
comment on column documents_anchor.county_code is '县级区划代码';
comment on column documents_anchor.day is '哪一天结束时';
comment on column documents_anchor.seq is '当时链上的环数';
comment on column documents_anchor.chain is '当时的链首摘要';
comment on column documents_anchor.counts is '当时链上各种类的件数';
comment on column documents_anchor.made_at is '固定的时间';

-- For proofs, also by rooms that keep what is linked.
create view v_documents_link as
select county_code, kind, subject, digest, facts, at, seq from documents_link
union all
select county_code, kind, subject, digest, facts, at, null::bigint from documents_unlinked;
comment on view v_documents_link is '摘要链及待入链的各环；待入链的没有序号';

-- What was there before the chain begins it.
insert into documents_unlinked (county_code, id, kind, subject, digest, facts, at)
select county_code, id, 'PAPER', id, digest, '', issued_at from documents_paper
union all
select county_code, id, 'ATTACHMENT', id, digest, '', received_at from documents_attachment;
