-- what officers do without a signal, taken in once and in order (S8 S9 F24 F27)
create table field_device (
    county_code text not null,
    id uuid not null,
    account uuid not null,
    person uuid not null,
    label text not null,
    secret_sealed text not null,
    next_number bigint not null,
    enrolled_at timestamptz not null,
    seen_at timestamptz not null,
    ahead_ms bigint not null,
    primary key (county_code, id)
);
create index field_device_account on field_device (county_code, account, seen_at desc);
comment on table field_device is '外勤手机：在哪部手机上登录过掌上执法';
comment on column field_device.county_code is '县级代码';
comment on column field_device.id is '手机浏览器自己定的编号';
comment on column field_device.account is '账号';
comment on column field_device.person is '实名人员';
comment on column field_device.label is '浏览器自报的型号';
comment on column field_device.secret_sealed is '本机资料加密用的口令（密文）';
comment on column field_device.next_number is '下一条应到的序号';
comment on column field_device.enrolled_at is '首次登录时间';
comment on column field_device.seen_at is '最近一次联系时间';
comment on column field_device.ahead_ms is '最近一次联系时手机比服务器快多少毫秒，负数为慢';

create table field_entry (
    county_code text not null,
    id uuid not null,
    township_code text,
    device uuid not null,
    number bigint not null,
    account uuid not null,
    person uuid not null,
    who text not null,
    organ_name text not null,
    kind text not null,
    matter uuid,
    title text not null,
    fields_sealed text not null,
    digest text not null,
    made_at timestamptz not null,
    boot uuid not null,
    run_ms bigint not null,
    received_at timestamptz not null,
    ahead_ms bigint not null,
    remarks text not null,
    state text not null,
    attempts int not null,
    result text not null,
    why text not null,
    basis text not null,
    remedy text not null,
    link text not null,
    answered_at timestamptz,
    handed_words text not null,
    settled_by text not null,
    settled_words text not null,
    settled_at timestamptz,
    primary key (county_code, id)
);
create unique index field_entry_number on field_entry (county_code, device, number);
create index field_entry_township on field_entry (county_code, township_code, received_at desc, id desc);
create index field_entry_county on field_entry (county_code, received_at desc, id desc);
create index field_entry_open on field_entry (county_code, account, received_at desc)
    where state in ('REFUSED', 'REUSED', 'HANDED', 'SETTLED');
comment on table field_entry is '外勤记录：在现场做的每一件事，按手机上的顺序各收一次';
comment on column field_entry.county_code is '县级代码';
comment on column field_entry.id is '手机给这件事的编号，也是各室办理时的防重编号';
comment on column field_entry.township_code is '乡级代码；空表示县级人员';
comment on column field_entry.device is '手机';
comment on column field_entry.number is '手机上的序号，只增不减，不跳号';
comment on column field_entry.account is '账号';
comment on column field_entry.person is '实名人员';
comment on column field_entry.who is '姓名';
comment on column field_entry.organ_name is '单位';
comment on column field_entry.kind is '做的是什么，取值见 EntryKind';
comment on column field_entry.matter is '针对的派单、检查或者案件';
comment on column field_entry.title is '概括';
comment on column field_entry.fields_sealed is '填写的内容（密文），没办成的从这里再用';
comment on column field_entry.digest is '内容的摘要，同一序号再来时核对是不是同一件事';
comment on column field_entry.made_at is '手机记下的时间，不作改正';
comment on column field_entry.boot is '手机上页面的一次打开';
comment on column field_entry.run_ms is '这次打开以后走过的毫秒数，不受改时间影响';
comment on column field_entry.received_at is '服务器收到的时间';
comment on column field_entry.ahead_ms is '上传时手机比服务器快多少毫秒，负数为慢';
comment on column field_entry.remarks is '时间上看得出的异常，每行一条';
comment on column field_entry.state is '结果，取值见 EntryState';
comment on column field_entry.attempts is '试办次数';
comment on column field_entry.result is '办成的说明，或者什么没办成';
comment on column field_entry.why is '为什么没办成';
comment on column field_entry.basis is '依据';
comment on column field_entry.remedy is '应先做什么';
comment on column field_entry.link is '办成后的页面';
comment on column field_entry.answered_at is '办成或者退回的时间';
comment on column field_entry.handed_words is '交内勤时的说明';
comment on column field_entry.settled_by is '谁处理完毕';
comment on column field_entry.settled_words is '怎样处理的';
comment on column field_entry.settled_at is '处理完毕的时间';

create table field_file (
    county_code text not null,
    id uuid not null,
    device uuid not null,
    account uuid not null,
    entry uuid not null,
    file_name text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    sha256_sent text not null,
    words text not null,
    camera boolean not null,
    taken_at timestamptz not null,
    boot uuid not null,
    run_ms bigint not null,
    latitude double precision,
    longitude double precision,
    accuracy double precision,
    located_at timestamptz,
    no_place text not null,
    declared_at timestamptz not null,
    arrived_at timestamptz,
    broken int not null,
    attachment uuid,
    primary key (county_code, id)
);
create index field_file_entry on field_file (county_code, entry);
create index field_file_attachment on field_file (county_code, attachment) where attachment is not null;
comment on table field_file is '外勤材料：照片、录像、录音，带手机上当时的摘要、时间和位置';
comment on column field_file.county_code is '县级代码';
comment on column field_file.id is '手机给的编号';
comment on column field_file.device is '手机';
comment on column field_file.account is '账号';
comment on column field_file.entry is '属于哪一条外勤记录';
comment on column field_file.file_name is '文件名';
comment on column field_file.media_type is '手机自报的类型';
comment on column field_file.size is '字节数';
comment on column field_file.sha256 is '拍下时在手机上算的 SHA-256';
comment on column field_file.sha256_sent is '上传前在手机上再算的 SHA-256，与到达的内容核对';
comment on column field_file.words is '执法人员的说明';
comment on column field_file.camera is '是否在页面上当场拍摄；否则为从相册选取';
comment on column field_file.taken_at is '手机记下的取得时间，不作改正';
comment on column field_file.boot is '手机上页面的一次打开';
comment on column field_file.run_ms is '这次打开以后走过的毫秒数';
comment on column field_file.latitude is '手机定位的纬度（WGS84）';
comment on column field_file.longitude is '手机定位的经度（WGS84）';
comment on column field_file.accuracy is '定位误差，米';
comment on column field_file.located_at is '手机定位的时间';
comment on column field_file.no_place is '没有位置的原因';
comment on column field_file.declared_at is '开始上传的时间';
comment on column field_file.arrived_at is '全部到达并核对的时间';
comment on column field_file.broken is '到达后摘要不符、重新上传的次数';
comment on column field_file.attachment is '入库后的附件';

create table field_piece (
    county_code text not null,
    file uuid not null,
    at_byte bigint not null,
    content bytea not null,
    primary key (county_code, file, at_byte)
);
comment on table field_piece is '外勤材料上传中的分段，入库后即删除';
comment on column field_piece.county_code is '县级代码';
comment on column field_piece.file is '属于哪个文件';
comment on column field_piece.at_byte is '从第几个字节起';
comment on column field_piece.content is '内容';
