-- Counties opened before plans were approved and tours made: their default roles get the rights, as new counties do, where the county
-- has left the role as it was. A role the county changed is left alone; the administrator is told by the desk.
update access_role set rights = rights || array['VISIT_APPROVE', 'SUPERVISE_READ', 'SUPERVISE']
where code = 'TOWNSHIP_HEAD' and version = 0 and 'VISIT_APPROVE' <> all (rights);
update access_role set rights = rights || array['SUPERVISE_READ', 'SUPERVISE']
where code = 'COMMAND_CENTRE' and version = 0 and 'SUPERVISE' <> all (rights);
update access_role set rights = rights || array['SUPERVISE_READ']
where code in ('SQUAD_LEADER', 'REPORT_CENTRE', 'COUNTY_SUPERVISOR', 'VILLAGE_CADRE') and version = 0 and 'SUPERVISE_READ' <> all (rights);
