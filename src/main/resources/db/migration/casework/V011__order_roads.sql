-- what is ordered beside a penalty goes its own road: lists say where it stands
alter table casework_case add column order_stage text;
comment on column casework_case.order_stage is
    '与罚款并行的责令拆除、改正事项走到的阶段；没有并行的事项，或者还没有催告、已经履行、已经终结的为空';
