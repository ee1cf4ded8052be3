create table documents_seal_root (
    only_row    int         not null,
    certificate bytea       not null,
    key_sealed  text        not null,
    made_at     timestamptz not null,
    primary key (only_row)
);
comment on table documents_seal_root is '本机制章根证书：只有一行，私钥加密保存；接入法定机构的制章系统后不再使用';
comment on column documents_seal_root.only_row is '恒为 1';
comment on column documents_seal_root.certificate is '根证书（DER）';
comment on column documents_seal_root.key_sealed is '根私钥，加密';
comment on column documents_seal_root.made_at is '生成时间';

create table documents_seal (
    county_code    text        not null,
    id             uuid        not null,
    township_code  text,
    organ          uuid        not null,
    organ_name     text        not null,
    name           text        not null,
    kind           text        not null,
    for_organ      uuid        not null,
    for_organ_name text        not null,
    mode           text,
    papers         text        not null,
    fields         text        not null,
    keeper         uuid        not null,
    keeper_name    text        not null,
    valid_from     date        not null,
    valid_to       date        not null,
    state          text        not null,
    two_person     boolean     not null,
    picture        bytea       not null,
    drawn          boolean     not null,
    code           text        not null,
    seal           bytea       not null,
    certificate    bytea       not null,
    key_sealed     text,
    authority      text        not null,
    ended_at       timestamptz,
    registered_at  timestamptz not null,
    version        bigint      not null,
    primary key (county_code, id)
);
create unique index documents_seal_name on documents_seal (county_code, name) where state not in ('HANDED_IN', 'LOST');
create index documents_seal_scope on documents_seal (county_code, township_code, id desc);
create index documents_seal_keeper on documents_seal (county_code, keeper);
comment on table documents_seal is '印章名册：机关公章、业务专用章、委托机关章，各有保管人、有效期和用途';
comment on column documents_seal.county_code is '县级区划代码';
comment on column documents_seal.id is '印章标识';
comment on column documents_seal.township_code is '保管印章的乡镇代码，县级保管的为空';
comment on column documents_seal.organ is '印章刻名的机关';
comment on column documents_seal.organ_name is '登记时的机关名称';
comment on column documents_seal.name is '印章名称，在用印章中不重复';
comment on column documents_seal.kind is '种类：ORGAN 机关公章、BUSINESS 业务专用章、ENTRUSTING 委托机关章';
comment on column documents_seal.for_organ is '用于以哪个机关名义作出的文书';
comment on column documents_seal.for_organ_name is '该机关名称';
comment on column documents_seal.mode is '只用于哪种执法方式：EMPOWERED 赋权、DELEGATED 委托，不限的为空';
comment on column documents_seal.papers is '只用于哪些文书，逗号分隔，不限的为空串';
comment on column documents_seal.fields is '只用于哪些领域或事项代码，顿号分隔，不限的为空串';
comment on column documents_seal.keeper is '保管人';
comment on column documents_seal.keeper_name is '保管人姓名';
comment on column documents_seal.valid_from is '有效期起';
comment on column documents_seal.valid_to is '有效期止';
comment on column documents_seal.state is '状态：REGISTERED 待启用、IN_USE 启用、STOPPED 停用、HANDED_IN 缴销、LOST 遗失';
comment on column documents_seal.two_person is '用印须经另一人批准';
comment on column documents_seal.picture is '印模图片（透明底 PNG）';
comment on column documents_seal.drawn is '印模由系统绘制，否则为扫描件';
comment on column documents_seal.code is '电子印章标识';
comment on column documents_seal.seal is '电子印章数据（GB/T 38540 第4版）';
comment on column documents_seal.certificate is '签章证书（DER）';
comment on column documents_seal.key_sealed is '签章私钥，加密；缴销、遗失后销毁';
comment on column documents_seal.authority is '制章机构';
comment on column documents_seal.ended_at is '缴销或者登记遗失的时间，此后的签章一律不认';
comment on column documents_seal.registered_at is '登记时间';
comment on column documents_seal.version is '版本号';

create table documents_seal_act (
    county_code   text        not null,
    id            uuid        not null,
    township_code text,
    seal          uuid        not null,
    what          text        not null,
    detail        text        not null,
    done_at       timestamptz not null,
    done_by       uuid        not null,
    done_by_name  text        not null,
    done_by_post  text        not null,
    primary key (county_code, id)
);
create index documents_seal_act_seal on documents_seal_act (county_code, seal, id desc);
comment on table documents_seal_act is '印章的登记、启用、停用、移交、缴销、遗失和规则变更，只增不改';
comment on column documents_seal_act.county_code is '县级区划代码';
comment on column documents_seal_act.id is '标识';
comment on column documents_seal_act.township_code is '乡级区划代码';
comment on column documents_seal_act.seal is '印章';
comment on column documents_seal_act.what is '做了什么';
comment on column documents_seal_act.detail is '原因和内容';
comment on column documents_seal_act.done_at is '时间';
comment on column documents_seal_act.done_by is '经办人';
comment on column documents_seal_act.done_by_name is '经办人姓名';
comment on column documents_seal_act.done_by_post is '经办人岗位';

create table documents_seal_request (
    county_code     text        not null,
    id              uuid        not null,
    township_code   text,
    seal            uuid        not null,
    seal_name       text        not null,
    paper           uuid        not null,
    paper_words     text        not null,
    reason          text        not null,
    state           text        not null,
    asked_by        uuid        not null,
    asked_by_name   text        not null,
    asked_at        timestamptz not null,
    decided_by      uuid,
    decided_by_name text,
    decided_at      timestamptz,
    decided_why     text,
    primary key (county_code, id)
);
create unique index documents_seal_request_open on documents_seal_request (county_code, paper)
    where state in ('ASKED', 'APPROVED');
create index documents_seal_request_paper on documents_seal_request (county_code, paper, id desc);
create index documents_seal_request_waiting on documents_seal_request (county_code, township_code, state, id);
comment on table documents_seal_request is '用印申请：一人申请、另一人批准，两人不得为同一人';
comment on column documents_seal_request.county_code is '县级区划代码';
comment on column documents_seal_request.id is '标识';
comment on column documents_seal_request.township_code is '乡级区划代码';
comment on column documents_seal_request.seal is '印章';
comment on column documents_seal_request.seal_name is '印章名称';
comment on column documents_seal_request.paper is '文书';
comment on column documents_seal_request.paper_words is '文书标题和文号';
comment on column documents_seal_request.reason is '用印事由';
comment on column documents_seal_request.state is '状态：ASKED 待批准、APPROVED 已批准、DECLINED 未批准、WITHDRAWN 已撤回、USED 已用印';
comment on column documents_seal_request.asked_by is '申请人';
comment on column documents_seal_request.asked_by_name is '申请人姓名';
comment on column documents_seal_request.asked_at is '申请时间';
comment on column documents_seal_request.decided_by is '批准人';
comment on column documents_seal_request.decided_by_name is '批准人姓名';
comment on column documents_seal_request.decided_at is '批准时间';
comment on column documents_seal_request.decided_why is '不批准的理由';

create table documents_seal_use (
    county_code      text        not null,
    id               uuid        not null,
    township_code    text,
    seal             uuid        not null,
    seal_name        text        not null,
    paper            uuid        not null,
    paper_title      text        not null,
    paper_number     text,
    organ_name       text        not null,
    power            text        not null,
    result           text        not null,
    used_at          timestamptz not null,
    used_by          uuid        not null,
    used_by_name     text        not null,
    used_by_post     text        not null,
    asked_by_name    text,
    approved_by      uuid,
    approved_by_name text,
    refused_code     text,
    refused_why      text,
    refused_basis    text,
    refused_remedy   text,
    pdf_digest       text,
    pdf_mark         text,
    ofd_digest       text,
    ofd_mark         text,
    primary key (county_code, id)
);
create unique index documents_seal_use_paper on documents_seal_use (county_code, paper) where result = 'SEALED';
create index documents_seal_use_scope on documents_seal_use (county_code, township_code, id desc);
create index documents_seal_use_seal on documents_seal_use (county_code, seal, id desc);
create index documents_seal_use_pdf on documents_seal_use (county_code, pdf_mark) where pdf_mark is not null;
create index documents_seal_use_ofd on documents_seal_use (county_code, ofd_mark) where ofd_mark is not null;
comment on table documents_seal_use is '用印登记：每次用印一行，被拒绝的用印也留一行，只增不改';
comment on column documents_seal_use.county_code is '县级区划代码';
comment on column documents_seal_use.id is '标识，同一次提交只登记一次';
comment on column documents_seal_use.township_code is '乡级区划代码';
comment on column documents_seal_use.seal is '印章';
comment on column documents_seal_use.seal_name is '印章名称';
comment on column documents_seal_use.paper is '文书';
comment on column documents_seal_use.paper_title is '文书标题';
comment on column documents_seal_use.paper_number is '文号';
comment on column documents_seal_use.organ_name is '文书以哪个机关的名义作出';
comment on column documents_seal_use.power is '依据哪项职权';
comment on column documents_seal_use.result is '结果：SEALED 已用印、REFUSED 未准用印';
comment on column documents_seal_use.used_at is '时间';
comment on column documents_seal_use.used_by is '用印人';
comment on column documents_seal_use.used_by_name is '用印人姓名';
comment on column documents_seal_use.used_by_post is '用印人岗位';
comment on column documents_seal_use.asked_by_name is '申请人姓名';
comment on column documents_seal_use.approved_by is '批准人';
comment on column documents_seal_use.approved_by_name is '批准人姓名';
comment on column documents_seal_use.refused_code is '未准的代码';
comment on column documents_seal_use.refused_why is '未准的原因';
comment on column documents_seal_use.refused_basis is '未准的依据';
comment on column documents_seal_use.refused_remedy is '应当怎么办';
comment on column documents_seal_use.pdf_digest is '盖章 PDF 的 SM3 摘要';
comment on column documents_seal_use.pdf_mark is '盖章 PDF 签名值的 SM3 摘要';
comment on column documents_seal_use.ofd_digest is '盖章 OFD 的 SM3 摘要';
comment on column documents_seal_use.ofd_mark is '盖章 OFD 签名值的 SM3 摘要';

create table documents_paper_code (
    county_code text not null,
    code        text not null,
    paper       uuid not null,
    primary key (county_code, code),
    unique (county_code, paper)
);
comment on table documents_paper_code is '文书核验码：每份文书一个，随机产生，印成二维码';
comment on column documents_paper_code.county_code is '县级区划代码';
comment on column documents_paper_code.code is '核验码';
comment on column documents_paper_code.paper is '文书';
