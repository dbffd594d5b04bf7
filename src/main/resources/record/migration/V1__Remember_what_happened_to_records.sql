-- Lives in the ISV's database, so that a change and its event are one transaction. Names are quoted, since databases differ
-- in what they do to names that are not.
create table "weir_record_event" (
  "number"        bigint not null primary key,
  "id"            varchar(36) not null unique,
  "tenant"        varchar(100) not null,
  "record_type"   varchar(100) not null,
  "record_key"    varchar(300) not null,
  "kind"          varchar(10) not null,
  "actor_kind"    varchar(12) not null,
  "actor_id"      varchar(200) not null,
  "actor_name"    varchar(300) not null,
  "actor_through" varchar(300),
  "at"            timestamp with time zone not null,
  "changes"       text not null,
  "record"        text not null
);
create index "weir_record_event_of_record" on "weir_record_event" ("tenant", "record_type", "record_key", "number");
create index "weir_record_event_of_type" on "weir_record_event" ("tenant", "record_type", "number");
create index "weir_record_event_of_actor" on "weir_record_event" ("tenant", "actor_id", "number");

-- One row: the number given last.
create table "weir_record_counter" (
  "last_number" bigint not null
);
insert into "weir_record_counter" ("last_number") values (0);
