-- Counties opened before seals and templates had rights of their own: their default roles get them, as new counties do, where
-- the county has left the role as it was. A role the county changed is left alone; the administrator is told by the desk.
update access_role set rights = rights || (
    select coalesce(array_agg(r), '{}') from unnest(array['SEAL_READ', 'SEAL_APPROVE', 'SEAL_MANAGE']) as r
    where r <> all (rights))
where code = 'TOWNSHIP_HEAD' and version = 0;
update access_role set rights = rights || (
    select coalesce(array_agg(r), '{}') from unnest(array['SEAL_READ', 'SEAL_MANAGE', 'TEMPLATE_MANAGE']) as r
    where r <> all (rights))
where code = 'ADMINISTRATOR' and version = 0;
update access_role set rights = rights || array['SEAL_READ']
where code = 'COUNTY_SUPERVISOR' and version = 0 and 'SEAL_READ' <> all (rights);
update access_role set rights = rights || array['TEMPLATE_MANAGE']
where code = 'LEGAL_REVIEWER' and version = 0 and 'TEMPLATE_MANAGE' <> all (rights);
