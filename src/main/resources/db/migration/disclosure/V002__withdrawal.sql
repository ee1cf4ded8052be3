-- a decision made again after a revocation is published as an entry of its own
alter table disclosure_entry drop constraint disclosure_entry_county_code_case_id_key;
alter table disclosure_entry add constraint disclosure_entry_decision unique (county_code, case_id, number);
comment on table disclosure_entry is '行政处罚决定公示条目：一个决定一条';
