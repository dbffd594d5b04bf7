-- A product database that was put back to an earlier state counts its events anew from there. What subscribers and pollers know
-- goes on counting: their number is the product's plus this offset, for events after "offset_from".
alter table trigger_relay add column event_offset bigint default 0 not null;
alter table trigger_relay add column offset_from bigint default 0 not null;
