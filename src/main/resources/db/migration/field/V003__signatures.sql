-- what was signed on a phone, held against the record made of the same entry (F26 F27)
create table field_signature (
    county_code text not null,
    file uuid not null,
    entry uuid not null,
    place int not null,
    role text not null,
    name text not null,
    sha256 text not null,
    made_at timestamptz not null,
    stands boolean not null,
    why text not null,
    checked_at timestamptz not null,
    primary key (county_code, file)
);
create index field_signature_entry on field_signature (county_code, entry, place);
comment on table field_signature is '外勤签名：在手机上签的名，绑定签名时所示全文的摘要';
comment on column field_signature.county_code is '县级代码';
comment on column field_signature.file is '签名图样，是这条外勤记录的一份材料';
comment on column field_signature.entry is '外勤记录';
comment on column field_signature.place is '第几个签名';
comment on column field_signature.role is '以什么身份签名：当事人、见证人、执法人员';
comment on column field_signature.name is '签名人姓名';
comment on column field_signature.sha256 is '签名时所示全文的 SHA-256';
comment on column field_signature.made_at is '手机记下的签名时间，不作改正';
comment on column field_signature.stands is '按收到的内容重新生成的全文是否就是签名时所示的';
comment on column field_signature.why is '不作为本记录签名的原因；空表示作为签名';
comment on column field_signature.checked_at is '核对时间';
