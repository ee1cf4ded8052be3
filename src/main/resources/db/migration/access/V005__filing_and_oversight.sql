-- Counties opened before decisions were filed back: their default roles get the right, as new counties do, where the county has
-- left the role as it was. A role the county changed is left alone; the administrator is told by the desk.
update access_role set rights = rights || array['FILE_BACK']
where code in ('OFFICER', 'SQUAD_LEADER', 'TOWNSHIP_HEAD') and version = 0 and 'FILE_BACK' <> all (rights);
