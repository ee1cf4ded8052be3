-- Counties opened before categories were managed on screen: their default roles get the right, as new counties do, where the
-- county has left the role as it was. A role the county changed is left alone; the administrator is told by the desk.
update access_role set rights = rights || array['CATEGORY_MANAGE']
where code in ('ADMINISTRATOR', 'COMMAND_CENTRE') and version = 0 and 'CATEGORY_MANAGE' <> all (rights);
