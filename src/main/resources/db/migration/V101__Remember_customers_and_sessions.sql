create table customer (
  tenant_id varchar(36) primary key,
  name      varchar(200) not null,
  state     varchar(20) not null,
  since     timestamp with time zone not null
);

-- The id is the hash of what the browser holds; the tokens are encrypted.
create table signed_in_session (
  id            varchar(64) primary key,
  tenant_id     varchar(36) not null,
  object_id     varchar(36) not null,
  azure_session varchar(100),
  tokens        text not null,
  expires       timestamp with time zone not null
);
create index session_by_azure_session on signed_in_session (azure_session);
create index session_by_expiry on signed_in_session (expires);
