-- The two customers of the sample ISV; development, tests and the demo only.
insert into customer (tenant_id, name, state, since)
select 'c0a70500-0000-4000-8000-00000000c0a7', 'Contoso Facilities', 'ACTIVE', current_timestamp
where not exists (select 1 from customer where tenant_id = 'c0a70500-0000-4000-8000-00000000c0a7');

insert into customer (tenant_id, name, state, since)
select '4a9b1700-0000-4000-8000-000000004a9b', '한빛설비', 'ACTIVE', current_timestamp
where not exists (select 1 from customer where tenant_id = '4a9b1700-0000-4000-8000-000000004a9b');

insert into customer_word (tenant_id, source, state, said_by, said_at)
select tenant_id, 'ABOARD', state, 'sample', current_timestamp from customer
where tenant_id in ('c0a70500-0000-4000-8000-00000000c0a7', '4a9b1700-0000-4000-8000-000000004a9b')
  and not exists (select 1 from customer_word where customer_word.tenant_id = customer.tenant_id);
