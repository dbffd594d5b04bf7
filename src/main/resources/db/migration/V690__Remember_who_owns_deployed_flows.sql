alter table deployment add column owner_id varchar(36);
alter table deployment add column owner_name varchar(250);
alter table deployment_mandate add column object_id varchar(36);
