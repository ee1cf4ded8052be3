create index dispatch_act_asked on dispatch_act (county_code, order_id, id)
    where move = 'REQUEST_EXCEPTION';
comment on index dispatch_act_asked is '申请把部门职责派给乡镇的例外：负责人的工作台据此列出还没有答复的';
