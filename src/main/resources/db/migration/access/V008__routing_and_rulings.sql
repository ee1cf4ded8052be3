-- Counties opened before routing rules and rulings on orders had rights of their own: their default roles get them, as new
-- counties do, where the county has left the role as it was. A role the county changed is left alone; the administrator is told.
update access_role set rights = rights || array['ORDER_ROUTE']
where code = 'COMMAND_CENTRE' and version = 0 and 'ORDER_ROUTE' <> all (rights);
update access_role set rights = rights || array['ORDER_RULE']
where code = 'TOWNSHIP_HEAD' and version = 0 and 'ORDER_RULE' <> all (rights);
