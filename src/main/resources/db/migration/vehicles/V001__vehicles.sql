create table vehicles_vehicle (
    county_code text not null,
    id uuid not null,
    township_code text,
    organ_id uuid not null,
    plate text not null,
    kind text not null,
    model text not null default '',
    seats integer not null,
    odometer integer not null,
    inspection_due date not null,
    insurance_due date not null,
    keys_with text not null,
    closed_on date,
    version bigint not null default 0,
    primary key (county_code, id),
    check (kind in ('ENFORCEMENT', 'GENERAL', 'SANITATION', 'EMERGENCY')),
    check (seats between 1 and 60),
    check (odometer >= 0)
);
create unique index vehicles_vehicle_plate on vehicles_vehicle (county_code, plate) where closed_on is null;
create index vehicles_vehicle_scope on vehicles_vehicle (county_code, township_code, plate);
comment on table vehicles_vehicle is '车辆：号牌、归哪个机构、年检和保险到何时、钥匙在谁手里';
comment on column vehicles_vehicle.county_code is '县级代码，分片键';
comment on column vehicles_vehicle.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column vehicles_vehicle.township_code is '乡级代码；县级机构的车为空';
comment on column vehicles_vehicle.organ_id is '所属机构';
comment on column vehicles_vehicle.plate is '号牌号码';
comment on column vehicles_vehicle.kind is '种类：ENFORCEMENT 执法执勤、GENERAL 机要通信和公务、SANITATION 环卫作业、EMERGENCY 应急保障';
comment on column vehicles_vehicle.model is '品牌型号';
comment on column vehicles_vehicle.seats is '核定座位数';
comment on column vehicles_vehicle.odometer is '里程表读数（公里），只增不减';
comment on column vehicles_vehicle.inspection_due is '检验有效期止（当日仍有效）';
comment on column vehicles_vehicle.insurance_due is '交强险有效期止（当日仍有效）';
comment on column vehicles_vehicle.keys_with is '钥匙现在在谁手里';
comment on column vehicles_vehicle.closed_on is '停用日期；在用为空';
comment on column vehicles_vehicle.version is '版本号，防止互相覆盖';

create table vehicles_booking (
    county_code text not null,
    id uuid not null,
    township_code text,
    vehicle_id uuid not null,
    person_id uuid not null,
    person_name text not null,
    purpose text not null,
    words text not null,
    destination text not null,
    matter_words text not null default '',
    matter_href text not null default '',
    from_at timestamptz not null,
    to_at timestamptz not null,
    state text not null,
    decided_by text not null default '',
    decided_words text not null default '',
    decided_at timestamptz,
    asked_at timestamptz not null,
    version bigint not null default 0,
    primary key (county_code, id),
    foreign key (county_code, vehicle_id) references vehicles_vehicle (county_code, id),
    check (purpose in ('PATROL', 'ENFORCEMENT', 'EMERGENCY', 'SERVICE', 'MEETING', 'MAINTENANCE')),
    check (state in ('ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'OUT', 'BACK')),
    check (to_at > from_at)
);
create index vehicles_booking_vehicle on vehicles_booking (county_code, vehicle_id, to_at)
    where state in ('ASKED', 'APPROVED', 'OUT');
create index vehicles_booking_days on vehicles_booking (county_code, township_code, from_at);
comment on table vehicles_booking is '用车预约：谁、为什么、什么时候用哪辆车，谁批的';
comment on column vehicles_booking.county_code is '县级代码，分片键';
comment on column vehicles_booking.id is '编号（程序生成；兼作防重复提交的一次性编号）';
comment on column vehicles_booking.township_code is '车辆的乡级代码；县级机构的车为空';
comment on column vehicles_booking.vehicle_id is '车辆';
comment on column vehicles_booking.person_id is '用车人';
comment on column vehicles_booking.person_name is '用车人当时的姓名';
comment on column vehicles_booking.purpose is '用途：PATROL 巡查检查、ENFORCEMENT 执法办案、EMERGENCY 应急处置、SERVICE 上门服务、MEETING 会议培训、MAINTENANCE 车辆维保；没有私用';
comment on column vehicles_booking.words is '具体事由';
comment on column vehicles_booking.destination is '去哪里';
comment on column vehicles_booking.matter_words is '相关的派单、检查或案件编号；没有为空字符串';
comment on column vehicles_booking.matter_href is '相关事项的页面地址；没有为空字符串';
comment on column vehicles_booking.from_at is '自何时起';
comment on column vehicles_booking.to_at is '至何时止（不含）';
comment on column vehicles_booking.state is '状态：ASKED 待审批、APPROVED 已批准、DECLINED 未批准、WITHDRAWN 已撤回、OUT 已出车、BACK 已收车';
comment on column vehicles_booking.decided_by is '审批人；未审批为空字符串';
comment on column vehicles_booking.decided_words is '审批意见';
comment on column vehicles_booking.decided_at is '审批时间；未审批为空';
comment on column vehicles_booking.asked_at is '预约时间';
comment on column vehicles_booking.version is '版本号，防止互相覆盖';

create table vehicles_trip (
    county_code text not null,
    id uuid not null,
    township_code text,
    vehicle_id uuid not null,
    driver_id uuid not null,
    driver_name text not null,
    out_at timestamptz not null,
    out_km integer not null,
    gap_km integer not null,
    keys_from text not null,
    in_at timestamptz,
    in_km integer,
    keys_to text not null default '',
    primary key (county_code, id),
    foreign key (county_code, id) references vehicles_booking (county_code, id),
    foreign key (county_code, vehicle_id) references vehicles_vehicle (county_code, id),
    check (gap_km >= 0),
    check (in_km is null or in_km >= out_km),
    check ((in_at is null) = (in_km is null))
);
create unique index vehicles_trip_out on vehicles_trip (county_code, vehicle_id) where in_at is null;
create index vehicles_trip_vehicle on vehicles_trip (county_code, vehicle_id, out_at desc);
comment on table vehicles_trip is '行程：一次预约出车一次，交接钥匙时记里程';
comment on column vehicles_trip.county_code is '县级代码，分片键';
comment on column vehicles_trip.id is '编号，即预约编号';
comment on column vehicles_trip.township_code is '车辆的乡级代码；县级机构的车为空';
comment on column vehicles_trip.vehicle_id is '车辆';
comment on column vehicles_trip.driver_id is '驾驶人';
comment on column vehicles_trip.driver_name is '驾驶人当时的姓名';
comment on column vehicles_trip.out_at is '出车（交出钥匙）时间';
comment on column vehicles_trip.out_km is '出车时里程表读数';
comment on column vehicles_trip.gap_km is '比上次收车多出来的公里数：没有行程记录的里程，只列出不改写';
comment on column vehicles_trip.keys_from is '谁交出钥匙';
comment on column vehicles_trip.in_at is '收车（交回钥匙）时间；没有收车为空';
comment on column vehicles_trip.in_km is '收车时里程表读数；没有收车为空';
comment on column vehicles_trip.keys_to is '钥匙交回给谁；没有收车为空字符串';

create table vehicles_cost (
    county_code text not null,
    id uuid not null,
    township_code text,
    vehicle_id uuid not null,
    kind text not null,
    amount numeric(12, 2) not null,
    litres numeric(8, 2),
    paid_on date not null,
    words text not null default '',
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (county_code, id),
    foreign key (county_code, vehicle_id) references vehicles_vehicle (county_code, id),
    check (kind in ('FUEL', 'REPAIR', 'INSURANCE', 'INSPECTION', 'TOLL', 'OTHER')),
    check (amount > 0),
    check (litres is null or litres > 0)
);
create index vehicles_cost_vehicle on vehicles_cost (county_code, vehicle_id, paid_on desc);
comment on table vehicles_cost is '车辆费用：加油充电、维修、保险、检验、通行，附票据';
comment on column vehicles_cost.county_code is '县级代码，分片键';
comment on column vehicles_cost.id is '编号（程序生成；兼作防重复提交的一次性编号，也是票据附件所属的事项）';
comment on column vehicles_cost.township_code is '车辆的乡级代码；县级机构的车为空';
comment on column vehicles_cost.vehicle_id is '车辆';
comment on column vehicles_cost.kind is '费用种类：FUEL 加油充电、REPAIR 维修保养、INSURANCE 保险、INSPECTION 检验、TOLL 通行停车、OTHER 其他';
comment on column vehicles_cost.amount is '金额（元）';
comment on column vehicles_cost.litres is '加油升数；不是加油的为空';
comment on column vehicles_cost.paid_on is '支付日期';
comment on column vehicles_cost.words is '说明';
comment on column vehicles_cost.entered_by is '登记人';
comment on column vehicles_cost.entered_at is '登记时间';

create table vehicles_act (
    county_code text not null,
    id uuid not null,
    township_code text,
    vehicle_id uuid not null,
    what text not null,
    detail text not null,
    actor_name text not null,
    actor_post text not null,
    at timestamptz not null,
    primary key (county_code, id)
);
create index vehicles_act_vehicle on vehicles_act (county_code, vehicle_id, id desc);
comment on table vehicles_act is '车辆的变更记录（只增不改）';
comment on column vehicles_act.county_code is '县级代码，分片键';
comment on column vehicles_act.id is '编号';
comment on column vehicles_act.township_code is '乡级代码；县级机构的车为空';
comment on column vehicles_act.vehicle_id is '车辆';
comment on column vehicles_act.what is '做了什么';
comment on column vehicles_act.detail is '变更前后的内容';
comment on column vehicles_act.actor_name is '经办人姓名';
comment on column vehicles_act.actor_post is '经办人岗位';
comment on column vehicles_act.at is '时间';
