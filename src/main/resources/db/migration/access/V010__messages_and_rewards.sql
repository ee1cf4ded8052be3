-- Counties opened before messages and rewards had rights of their own: their default roles get them, as new counties do, where
-- the county has left the role as it was. A role the county changed is left alone; the administrator is told by the desk.
update access_role set rights = rights || (
    select coalesce(array_agg(r), '{}') from unnest(array['MESSAGE_READ', 'REWARD_PROPOSE']) as r where r <> all (rights))
where code = 'REPORT_CENTRE' and version = 0;
update access_role set rights = rights || (
    select coalesce(array_agg(r), '{}') from unnest(array['MESSAGE_READ', 'MESSAGE_MANAGE']) as r where r <> all (rights))
where code = 'ADMINISTRATOR' and version = 0;
update access_role set rights = rights || array['REWARD_APPROVE']
where code = 'TOWNSHIP_HEAD' and version = 0 and 'REWARD_APPROVE' <> all (rights);
update access_role set rights = rights || array['REWARD_PAY']
where code = 'FINANCE' and version = 0 and 'REWARD_PAY' <> all (rights);
update access_role set rights = rights || array['MESSAGE_READ']
where code = 'COUNTY_SUPERVISOR' and version = 0 and 'MESSAGE_READ' <> all (rights);
