-- By which way a deployment gets there.
alter table deployment add column route varchar(20) default 'SOLUTION' not null;
