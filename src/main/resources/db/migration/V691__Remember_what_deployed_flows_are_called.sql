alter table deployment add column flow_name varchar(100);
update deployment set flow_name = cast(flow_id as varchar(36)) where route = 'SOLUTION';
