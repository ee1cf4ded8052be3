-- Counties opened before rosters and vehicles: their default roles get the rights, as new counties do, where the county has
-- left the role as it was. A role the county changed is left alone; the administrator is told by the desk.
update access_role set rights = rights || array['DUTY_MANAGE']
where code in ('COMMAND_CENTRE', 'PERSONNEL', 'ADMINISTRATOR') and version = 0 and 'DUTY_MANAGE' <> all (rights);
update access_role set rights = rights || array['VEHICLE_USE']
where code in ('REPORT_CENTRE', 'COMMAND_CENTRE', 'OFFICER', 'SQUAD_LEADER', 'LEGAL_REVIEWER', 'TOWNSHIP_HEAD', 'FINANCE',
               'ARCHIVIST', 'PERSONNEL', 'SERVICE_WINDOW', 'ADMINISTRATOR')
  and version = 0 and 'VEHICLE_USE' <> all (rights);
update access_role set rights = rights || array['VEHICLE_MANAGE']
where code in ('COMMAND_CENTRE', 'ADMINISTRATOR') and version = 0 and 'VEHICLE_MANAGE' <> all (rights);
