-- Papers that several organs sign: each sets its own seal, and the paper is sealed when all have.
create table documents_paper_cosigner (
    county_code   text not null,
    paper         uuid not null,
    place         int  not null,
    organ         uuid not null,
    organ_name    text not null,
    township_code text,
    primary key (county_code, paper, place),
    constraint documents_paper_cosigner_once unique (county_code, paper, organ),
    constraint documents_paper_cosigner_paper
        foreign key (county_code, paper) references documents_paper (county_code, id)
);
create index documents_paper_cosigner_organ on documents_paper_cosigner (county_code, organ);
comment on table documents_paper_cosigner is '共同签署机关：协议、联合公文、交接回执在出具机关之外还由哪些机关署名盖章，只增不改';
comment on column documents_paper_cosigner.county_code is '县级区划代码';
comment on column documents_paper_cosigner.paper is '文书';
comment on column documents_paper_cosigner.place is '署名顺序，出具机关为 0，此处从 1 起';
comment on column documents_paper_cosigner.organ is '共同签署机关';
comment on column documents_paper_cosigner.organ_name is '出具时的机关名称';
comment on column documents_paper_cosigner.township_code is '该机关所在乡镇代码，县级机关为空；数据范围用';

alter table documents_seal_use add column signer uuid;
comment on column documents_seal_use.signer is '代表哪个署名机关用印；没有用成的可以为空';
update documents_seal_use u set signer = p.organ
from documents_paper p
where p.county_code = u.county_code and p.id = u.paper;
alter table documents_seal_use add constraint documents_seal_use_signed check (result <> 'SEALED' or signer is not null);
drop index documents_seal_use_paper;
create unique index documents_seal_use_paper on documents_seal_use (county_code, paper, signer) where result = 'SEALED';

alter table documents_seal_request add column signer uuid;
comment on column documents_seal_request.signer is '为哪个署名机关申请用印';
update documents_seal_request r set signer = s.for_organ
from documents_seal s
where s.county_code = r.county_code and s.id = r.seal;
alter table documents_seal_request alter column signer set not null;
drop index documents_seal_request_open;
create unique index documents_seal_request_open on documents_seal_request (county_code, paper, signer)
    where state in ('ASKED', 'APPROVED');

create table documents_desk_order (
    county_code text        not null,
    id          uuid        not null,
    paper       uuid,
    ordered_by  text        not null,
    ordered_at  timestamptz not null,
    primary key (county_code, id)
);
comment on table documents_desk_order is '制作文书的提交：同一次提交只出具一份文书';
comment on column documents_desk_order.county_code is '县级区划代码';
comment on column documents_desk_order.id is '这一次提交';
comment on column documents_desk_order.paper is '出具的文书';
comment on column documents_desk_order.ordered_by is '制作人姓名';
comment on column documents_desk_order.ordered_at is '提交时间';
