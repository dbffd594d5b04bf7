-- Whether the drive brought its organisation a copy of the sample records, which goes with the last drive.
alter table test_drive add column copied boolean default false not null;
create index test_drive_by_end on test_drive (ended_at);
