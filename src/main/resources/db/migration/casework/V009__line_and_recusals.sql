-- what a decision came to after remedies, and who withdrew from a case
create index casework_act_outcome on casework_act (county_code, case_id, seq desc)
    where move in ('DECIDE', 'DECIDE_ON_SPOT', 'DECIDE_NO_PENALTY', 'DECIDE_ORDER', 'CHANGE_REMEDY', 'CORRECT_CHANGE',
                   'REVOKE_REMEDY', 'CORRECT_REVOKE', 'REOPEN', 'REOPEN_SPOT');
create index casework_act_recusal on casework_act (county_code, case_id, seq)
    where move in ('ASK_RECUSAL', 'DECIDE_RECUSAL');

create or replace view v_casework_line as
select l.county_code, l.case_id, l.township_code, l.item_code, l.opened_on, true as supervised, l.filed, l.penalised, l.permit,
       l.undecided and l.ready as complete,
       l.undecided and not l.ready as gathering,
       not l.penalised and not l.undecided as other
from (
    select c.county_code, c.id as case_id, c.township_code, c.item_code, c.opened_on,
           c.filed_on is not null as filed,
           coalesce(o.move in ('DECIDE', 'DECIDE_ON_SPOT')
                    or o.move in ('CHANGE_REMEDY', 'CORRECT_CHANGE') and o.kinds <> '', false) as penalised,
           exists (
               select 1 from casework_act a
               where a.county_code = c.county_code and a.case_id = c.id and a.move = 'ORDER_CORRECTION'
                 and a.facts ->> 'correctionWay' = '补办手续') as permit,
           coalesce(o.move, 'REOPEN') in ('REOPEN', 'REOPEN_SPOT') and c.open
               and c.stage not in ('TERMINATED', 'TRANSFERRED_TO_POLICE') as undecided,
           c.stage in ('CONCLUDED', 'CASE_REVIEWED', 'NOTICE_SERVED', 'HEARING', 'LEGAL_REVIEW', 'DISCUSSED',
                       'SPOT_CHECK', 'SPOT_NOTIFIED')
               or c.stage = 'VERIFYING' and c.waits_for = 'CASE_APPROVE' as ready
    from casework_case c
    left join lateral (
        select a.move, coalesce(a.facts ->> 'kinds', '') as kinds from casework_act a
        where a.county_code = c.county_code and a.case_id = c.id
          and a.move in ('DECIDE', 'DECIDE_ON_SPOT', 'DECIDE_NO_PENALTY', 'DECIDE_ORDER', 'CHANGE_REMEDY', 'CORRECT_CHANGE',
                         'REVOKE_REMEDY', 'CORRECT_REVOKE', 'REOPEN', 'REOPEN_SPOT')
        order by a.seq desc limit 1) o on true) l;
comment on column v_casework_line.penalised is '行政处罚决定现在有效：被撤销的、变更为不予处罚的不算';
comment on column v_casework_line.complete is
    '没有决定（或者撤销后正在重新办理），取证完毕：已呈报立案或者调查终结以后的各阶段、简易程序核对以后';
comment on column v_casework_line.gathering is '没有决定（或者撤销后正在重新办理），正在取证';
comment on column v_casework_line.other is '其他去向：不予立案、移送、终止调查、不予处罚、责令限期拆除、决定被撤销';
