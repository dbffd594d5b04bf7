-- With the id at its end, the index gives what is due in the order in which it is sent, and the rest need not be sorted.
create index trigger_delivery_in_order on trigger_delivery (state, next_at, id);
drop index trigger_delivery_due;
