-- who met with the same thing and chose to be told is told once it is answered (F6 F66)
alter table intake_follower add column way text;
alter table intake_follower add column address_sealed text;
comment on column intake_follower.way is '答复以后怎么告诉：SMS 短信、EMAIL 邮件；没有选的为空';
comment on column intake_follower.address_sealed is '号码或邮箱（密文）';
