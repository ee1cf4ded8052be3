create table shell_saved_view (
    county_code text not null,
    id uuid not null,
    account uuid not null,
    path text not null,
    name text not null,
    query text not null,
    usual boolean not null default false,
    primary key (county_code, id),
    unique (county_code, account, path, name)
);
comment on table shell_saved_view is '列表视图：账号为某个列表保存的筛选与排序条件';
comment on column shell_saved_view.county_code is '县级区划代码（6位）';
comment on column shell_saved_view.id is '编号';
comment on column shell_saved_view.account is '所属账号';
comment on column shell_saved_view.path is '列表地址';
comment on column shell_saved_view.name is '视图名称';
comment on column shell_saved_view.query is '筛选与排序条件（网址参数）';
comment on column shell_saved_view.usual is '打开列表时是否默认使用';
