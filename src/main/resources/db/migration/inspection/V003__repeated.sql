-- why a subject was visited again for the same thing within the cap (S9)
alter table inspection_visit add column repeat_words text;
comment on column inspection_visit.repeat_words is '十二个月内再次检查同一对象同一事项的理由；空表示不是再次检查';
comment on column inspection_visit.item_code is '检查的事项，发现违法的为涉嫌违法的事项；空表示综合检查';
