alter table casework_case add column asked_exception text;
comment on column casework_case.asked_exception is '办案人员申请、等负责人答复的例外，写明步骤和事由；空表示没有待答复的申请';
