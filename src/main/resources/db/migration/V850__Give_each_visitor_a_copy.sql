-- A copy of the sample records belongs to one visitor, under an id of its own, and no longer to the visitor's organisation.
alter table test_drive drop column copied;
alter table test_drive add column records_tenant varchar(36);
create index test_drive_by_records on test_drive (records_tenant);
