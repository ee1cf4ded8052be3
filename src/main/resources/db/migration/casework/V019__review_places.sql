alter table casework_review_mark add column place text not null default '';
comment on column casework_review_mark.place is '扣分指的是案卷哪里：步骤（act-序号）、文书（papers）或者期限（terms）；空的是自动评查指出的地方';
