create table secrecy_key (
  only_row smallint primary key check (only_row = 1),
  proof text not null
);
comment on table secrecy_key is '本库个人信息密钥的核对值：启动时核对密钥是否就是原来那一把，一库一行';
comment on column secrecy_key.only_row is '恒为1，使本表只有一行';
comment on column secrecy_key.proof is '用密钥算出的固定文字的指纹，由它不能得出密钥';
