-- a message and an event are found by what they are about, however many there are
create index messages_message_about on messages_message (county_code, matter_words, id desc);
create index messages_message_number on messages_message (county_code, (substring(matter_words from '[^ ]+$')), id desc);
create index messages_event_subject on messages_event (county_code, subject, id desc);
