-- the day a published decision fell, and what the head recorded when its withdrawal came late (rules §24, DSCL-02)
alter table disclosure_entry add column fell_on date;
alter table disclosure_entry add column fell_why text;
alter table disclosure_entry add column late_why text;
alter table disclosure_entry add column late_by text;
comment on column disclosure_entry.fell_on is '决定被撤销、变更、确认违法或者无效的日期，空为没有';
comment on column disclosure_entry.fell_why is '决定被撤销、变更、确认违法或者无效的情况';
comment on column disclosure_entry.late_why is '逾期未撤回的，负责人批准时记录的理由';
comment on column disclosure_entry.late_by is '批准逾期撤回的负责人';
update disclosure_entry e
set fell_on = a.fell_on, fell_why = a.detail
from (
    select distinct on (county_code, entry_id) county_code, entry_id, (at at time zone 'Asia/Shanghai')::date as fell_on, detail
    from disclosure_act
    where kind = '决定被撤销或者变更'
    order by county_code, entry_id, id desc
) a
where a.county_code = e.county_code and a.entry_id = e.id;
