create index intake_report_receiver on intake_report (county_code, receiver_person, id)
    where receiver_person is not null and stage in ('ACCEPTED', 'REOPENED');
