-- A plain paper is a few thousand bytes: it stays in one piece with its row instead of being packed and laid aside.
alter table documents_paper set (toast_tuple_target = 4080);
