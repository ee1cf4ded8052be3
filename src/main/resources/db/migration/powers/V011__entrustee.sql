alter table powers_agreement add column entrustee text not null default '';
comment on column powers_agreement.entrustee is '受托方是谁、有没有持证人员和检测条件；不是委托的为空';
