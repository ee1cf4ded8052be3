create table messages_message (
    county_code     text not null,
    id              uuid not null,
    township_code   text,
    way             text not null,
    kind            text not null,
    urgent          boolean not null,
    once            text not null,
    receiver        text not null,
    person          uuid,
    address_sealed  text,
    address_masked  text not null,
    subscription_id uuid,
    event_id        uuid,
    matter_kind     text not null,
    matter_id       uuid,
    matter_words    text not null,
    href            text not null,
    subject         text not null,
    words_sealed    text not null,
    words_shown     text not null,
    parts           integer not null,
    state           text not null,
    why             text not null default '',
    due_at          timestamptz not null,
    lease_until     timestamptz,
    attempts        integer not null default 0,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    read_at         timestamptz,
    provider_id     text,
    version         bigint not null default 0,
    primary key (county_code, id),
    unique (county_code, once)
);
create index messages_message_due on messages_message (county_code, way, due_at) where state in ('WAITING', 'SENDING', 'BUDGET');
create index messages_message_receiver on messages_message (county_code, receiver, id) where state in ('WAITING', 'SENDING', 'BUDGET');
create index messages_message_state on messages_message (county_code, state, id desc);
create index messages_message_township on messages_message (county_code, township_code, id desc);
create index messages_message_inbox on messages_message (county_code, person, id desc) where way = 'INBOX';
create index messages_message_matter on messages_message (county_code, matter_id, id) where matter_id is not null;
create index messages_message_event on messages_message (county_code, subscription_id, id desc) where subscription_id is not null;
comment on table messages_message is '消息台账：每一条要告诉别人的消息，与引起它的行为同一事务写入，事后由投递程序送出';
comment on column messages_message.county_code is '县级代码';
comment on column messages_message.id is '编号（UUIDv7），也是交给服务商的防重号';
comment on column messages_message.township_code is '乡级代码；县里的为空';
comment on column messages_message.way is '渠道：INBOX 站内、SMS 短信、EMAIL 邮件、WEBHOOK 推送';
comment on column messages_message.kind is '消息种类';
comment on column messages_message.urgent is '是否依法须即时送达；是则不受夜间免打扰限制';
comment on column messages_message.once is '防重键：同一件事对同一人只发一条';
comment on column messages_message.receiver is '收件人标记：同一标记的消息按先后送出，不含号码';
comment on column messages_message.person is '站内收件人（实名库编号）';
comment on column messages_message.address_sealed is '收件地址密文';
comment on column messages_message.address_masked is '收件地址（隐去中间）';
comment on column messages_message.subscription_id is '推送订阅';
comment on column messages_message.event_id is '推送的事件';
comment on column messages_message.matter_kind is '所关事项的种类';
comment on column messages_message.matter_id is '所关事项编号';
comment on column messages_message.matter_words is '所关事项的称呼';
comment on column messages_message.href is '站内打开的地址；没有的为空串';
comment on column messages_message.subject is '标题';
comment on column messages_message.words_sealed is '全文密文';
comment on column messages_message.words_shown is '可显示的文字：回执码、链接等已隐去';
comment on column messages_message.parts is '短信计费条数；其他渠道为 0';
comment on column messages_message.state is '状态';
comment on column messages_message.why is '为何等待、失败或停发';
comment on column messages_message.due_at is '下一次可以送出的时间';
comment on column messages_message.lease_until is '正在送的，到此时还没有记下结果即视为中断，重新送';
comment on column messages_message.attempts is '已送次数';
comment on column messages_message.created_at is '写入时间';
comment on column messages_message.sent_at is '送出时间';
comment on column messages_message.read_at is '站内消息看过的时间';
comment on column messages_message.provider_id is '服务商给的编号';
comment on column messages_message.version is '版本，防止互相覆盖';

create table messages_attempt (
    county_code text not null,
    id          uuid not null,
    message_id  uuid not null,
    number      integer not null,
    began_at    timestamptz not null,
    ended_at    timestamptz,
    outcome     text not null,
    answer      text not null,
    primary key (county_code, id)
);
create index messages_attempt_message on messages_attempt (county_code, message_id, number);
comment on table messages_attempt is '每一次投递：何时、对方怎么答';
comment on column messages_attempt.county_code is '县级代码';
comment on column messages_attempt.id is '编号';
comment on column messages_attempt.message_id is '消息';
comment on column messages_attempt.number is '第几次';
comment on column messages_attempt.began_at is '开始时间';
comment on column messages_attempt.ended_at is '结束时间；中断的为空';
comment on column messages_attempt.outcome is '结果：BEGUN 正在送、SENT 已送出、FAILED 未送出、UNKNOWN 中断不明';
comment on column messages_attempt.answer is '对方的答复或失败原因';

create table messages_act (
    county_code text not null,
    id          uuid not null,
    message_id  uuid not null,
    done_at     timestamptz not null,
    who         text not null,
    what        text not null,
    words       text not null,
    primary key (county_code, id)
);
create index messages_act_message on messages_act (county_code, message_id, id);
comment on table messages_act is '对消息做过什么：再发、停发、打开全文，只增不改';
comment on column messages_act.county_code is '县级代码';
comment on column messages_act.id is '编号';
comment on column messages_act.message_id is '消息';
comment on column messages_act.done_at is '时间';
comment on column messages_act.who is '谁';
comment on column messages_act.what is '做了什么';
comment on column messages_act.words is '理由';

create table messages_usage (
    county_code   text not null,
    township_code text not null,
    month         text not null,
    parts         integer not null,
    primary key (county_code, township_code, month)
);
comment on table messages_usage is '短信用量：按乡镇、月份累计的计费条数';
comment on column messages_usage.county_code is '县级代码';
comment on column messages_usage.township_code is '乡级代码；县里的为空串';
comment on column messages_usage.month is '月份，如 2026-11';
comment on column messages_usage.parts is '已用条数';

create table messages_alarm (
    county_code   text not null,
    id            uuid not null,
    township_code text not null,
    about         text not null,
    words         text not null,
    href          text not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    times         integer not null,
    closed_at     timestamptz,
    closed_by     text not null default '',
    closed_words  text not null default '',
    primary key (county_code, id)
);
create unique index messages_alarm_open on messages_alarm (county_code, township_code, about) where closed_at is null;
comment on table messages_alarm is '投递告警：死信、额度、停用的推送；处置前一直在管理员的工作台上';
comment on column messages_alarm.county_code is '县级代码';
comment on column messages_alarm.id is '编号';
comment on column messages_alarm.township_code is '乡级代码；县里的为空串';
comment on column messages_alarm.about is '告警的对象，同一对象未处置前只有一条';
comment on column messages_alarm.words is '说明';
comment on column messages_alarm.href is '去哪里看';
comment on column messages_alarm.first_at is '首次时间';
comment on column messages_alarm.last_at is '最近一次时间';
comment on column messages_alarm.times is '次数';
comment on column messages_alarm.closed_at is '处置时间';
comment on column messages_alarm.closed_by is '处置人';
comment on column messages_alarm.closed_words is '怎么处置的';

create table messages_setting (
    county_code       text not null,
    township_code     text not null,
    quiet_from        time not null default '21:00',
    quiet_to          time not null default '08:00',
    sms_budget        integer,
    public_url        text not null default '',
    sms_signature     text not null default '',
    sms_mode          text not null default 'FILE',
    sms_url           text not null default '',
    sms_body          text not null default '',
    sms_type          text not null default 'application/json',
    sms_header        text not null default '',
    sms_secret_sealed text,
    sms_expects       text not null default '',
    mail_host         text not null default '',
    mail_port         integer not null default 465,
    mail_security     text not null default 'TLS',
    mail_user         text not null default '',
    mail_secret_sealed text,
    mail_from         text not null default '',
    private_allowed   boolean not null default false,
    version           bigint not null default 0,
    changed_at        timestamptz not null,
    changed_by        text not null,
    primary key (county_code, township_code)
);
comment on table messages_setting is '消息设置：乡镇自己的，没有的用县里的';
comment on column messages_setting.county_code is '县级代码';
comment on column messages_setting.township_code is '乡级代码；县里的为空串';
comment on column messages_setting.quiet_from is '夜间免打扰开始';
comment on column messages_setting.quiet_to is '夜间免打扰结束';
comment on column messages_setting.sms_budget is '每月短信额度（计费条数）；空为不限';
comment on column messages_setting.public_url is '公众页面地址，消息中的链接由此组成；空则不带链接';
comment on column messages_setting.sms_signature is '短信签名';
comment on column messages_setting.sms_mode is '短信通道：FILE 写入文件、HTTP 短信网关';
comment on column messages_setting.sms_url is '短信网关地址';
comment on column messages_setting.sms_body is '提交网关的内容模板';
comment on column messages_setting.sms_type is '内容类型';
comment on column messages_setting.sms_header is '鉴权请求头名称';
comment on column messages_setting.sms_secret_sealed is '鉴权请求头的值（密文）';
comment on column messages_setting.sms_expects is '网关答复中须有的文字，没有即视为未成功；空则只看状态码';
comment on column messages_setting.mail_host is '发信服务器；空则写入文件';
comment on column messages_setting.mail_port is '端口';
comment on column messages_setting.mail_security is '加密：TLS、STARTTLS、NONE';
comment on column messages_setting.mail_user is '发信账号';
comment on column messages_setting.mail_secret_sealed is '发信密码（密文）';
comment on column messages_setting.mail_from is '发件地址';
comment on column messages_setting.private_allowed is '是否允许向内网地址推送和提交';
comment on column messages_setting.version is '版本';
comment on column messages_setting.changed_at is '最近更改时间';
comment on column messages_setting.changed_by is '最近更改人';

create table messages_wording (
    county_code   text not null,
    township_code text not null,
    kind          text not null,
    subject       text not null,
    words         text not null,
    version       bigint not null default 0,
    changed_at    timestamptz not null,
    changed_by    text not null,
    primary key (county_code, township_code, kind)
);
comment on table messages_wording is '消息模板：本单位改过的用语；没有改过的用随程序的';
comment on column messages_wording.county_code is '县级代码';
comment on column messages_wording.township_code is '乡级代码；县里的为空串';
comment on column messages_wording.kind is '消息种类';
comment on column messages_wording.subject is '邮件和站内的标题';
comment on column messages_wording.words is '正文，{…} 为可替换的内容';
comment on column messages_wording.version is '版本';
comment on column messages_wording.changed_at is '最近更改时间';
comment on column messages_wording.changed_by is '最近更改人';
