create table messages_subscription (
    county_code     text not null,
    id              uuid not null,
    township_code   text,
    name            text not null,
    url             text not null,
    types           text[] not null,
    secret_sealed   text not null,
    previous_sealed text,
    previous_until  timestamptz,
    state           text not null,
    failing_since   timestamptz,
    created_at      timestamptz not null,
    created_by      text not null,
    version         bigint not null default 0,
    primary key (county_code, id)
);
create index messages_subscription_active on messages_subscription (county_code, state);
comment on table messages_subscription is '推送订阅：向哪个地址推送哪些事件';
comment on column messages_subscription.county_code is '县级代码';
comment on column messages_subscription.id is '编号';
comment on column messages_subscription.township_code is '只推送这个乡镇的；全县的为空';
comment on column messages_subscription.name is '接收方名称';
comment on column messages_subscription.url is '接收地址';
comment on column messages_subscription.types is '事件类型';
comment on column messages_subscription.secret_sealed is '签名密钥（密文）';
comment on column messages_subscription.previous_sealed is '更换前的密钥（密文），过渡期内两把都签';
comment on column messages_subscription.previous_until is '过渡期到何时';
comment on column messages_subscription.state is '状态：ACTIVE 推送中、PAUSED 已暂停、DISABLED 长期失败已停用';
comment on column messages_subscription.failing_since is '从何时起没有成功过';
comment on column messages_subscription.created_at is '登记时间';
comment on column messages_subscription.created_by is '登记人';
comment on column messages_subscription.version is '版本';

create table messages_event (
    county_code   text not null,
    id            uuid not null,
    township_code text,
    type          text not null,
    subject       text not null,
    at            timestamptz not null,
    body          text not null,
    primary key (county_code, id)
);
create index messages_event_type on messages_event (county_code, type, id desc);
comment on table messages_event is '推送事件：CloudEvents 1.0 的原文，补推时原样再送；不含个人信息';
comment on column messages_event.county_code is '县级代码';
comment on column messages_event.id is '事件编号';
comment on column messages_event.township_code is '乡级代码；县里的为空';
comment on column messages_event.type is '事件类型';
comment on column messages_event.subject is '关于什么';
comment on column messages_event.at is '发生时间';
comment on column messages_event.body is '事件原文（JSON）';
