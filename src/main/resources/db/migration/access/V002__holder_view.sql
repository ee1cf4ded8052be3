create view v_access_holder as
select g.county_code, g.township_code, a.id as account_id, coalesce(a.person_id, a.id) as person_id,
       a.person_id is not null as registered, u.name as right_name, g.from_date, g.to_date
  from access_post_grant g
  join access_account a on a.county_code = g.county_code and a.id = g.account_id and a.state = 'ACTIVE'
  join access_role r on r.county_code = g.county_code and r.id = g.role_id
 cross join lateral unnest(r.rights) as u(name)
 where g.revoked_at is null;
comment on view v_access_holder is '谁持有哪项权限：账号正常、授权未收回；某日是否在任须再比对起止日，乡镇代码为空表示全县';
comment on column v_access_holder.registered is '账号是否对应实名名册中的人员';
