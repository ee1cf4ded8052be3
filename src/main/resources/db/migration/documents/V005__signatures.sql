-- What parties, witnesses and officers sign with a finger on a screen, bound to the words of a paper (F27 S13).
create table documents_signature (
    county_code text not null,
    id uuid not null,
    township_code text,
    paper uuid not null,
    place text not null,
    name text not null,
    capacity text not null,
    refused boolean not null,
    note text not null,
    second_officer text not null,
    witness text not null,
    recorded boolean not null,
    words_digest text not null,
    pages int not null,
    marks text not null,
    taken_by uuid not null,
    taken_by_name text not null,
    taken_at timestamptz not null,
    device_at timestamptz,
    digest text not null,
    primary key (county_code, id)
);
create index documents_signature_paper on documents_signature (county_code, paper, id);
comment on table documents_signature is '文书上的手写签名和拒绝签名：只登记一次，不改动不删除，编入摘要链';
comment on column documents_signature.county_code is '县级区划代码';
comment on column documents_signature.id is '签名标识，即提交一次的标识';
comment on column documents_signature.township_code is '文书所属的乡级区划代码，数据范围用';
comment on column documents_signature.paper is '所签的文书';
comment on column documents_signature.place is '签名处，如“被询问人”';
comment on column documents_signature.name is '签名人姓名';
comment on column documents_signature.capacity is '签名人身份';
comment on column documents_signature.refused is '是否拒绝签名';
comment on column documents_signature.note is '拒绝签名的情况；签名的为空';
comment on column documents_signature.second_officer is '拒绝签名时在场的另一名执法人员';
comment on column documents_signature.witness is '拒绝签名时的见证人';
comment on column documents_signature.recorded is '拒绝签名时是否有录音录像';
comment on column documents_signature.words_digest is '签名时文书全文的 SM3 摘要；与现在的不同，签名即失效';
comment on column documents_signature.pages is '签名时文书的页数';
comment on column documents_signature.marks is '笔迹：逐页的页码、该页文字的 SM3 摘要和各笔的点（横、纵、压力、毫秒）';
comment on column documents_signature.taken_by is '取得签名的执法人员';
comment on column documents_signature.taken_by_name is '取得签名的执法人员姓名';
comment on column documents_signature.taken_at is '服务器收到的时间';
comment on column documents_signature.device_at is '设备自报的时间';
comment on column documents_signature.digest is '以上各项的 SM3 摘要';

comment on column documents_unlinked.kind is '种类：PAPER 文书、ATTACHMENT 附件、ACT 办案行为、SIGNATURE 签名';
comment on column documents_link.kind is '种类：PAPER 文书、ATTACHMENT 附件、ACT 办案行为、SIGNATURE 签名';
