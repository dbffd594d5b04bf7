-- Before an event is given to subscriptions it is asked which of them still wait for an earlier one of the same record: those are
-- few, while the record of what each subscription was sent is long.
create index trigger_delivery_of_record on trigger_delivery (record_key, state, subscription_id, event_number);
create index trigger_delivery_by_subscription on trigger_delivery (subscription_id, state);
drop index trigger_delivery_by_record;
