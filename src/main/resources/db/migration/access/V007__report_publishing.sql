-- Counties opened before reports could be made public: their default roles get the right, as new counties do, where the county has
-- left the role as it was. A role the county changed is left alone; the administrator is told by the desk.
update access_role set rights = rights || array['REPORT_PUBLISH']
where code in ('REPORT_CENTRE', 'PUBLISHER') and version = 0 and 'REPORT_PUBLISH' <> all (rights);
