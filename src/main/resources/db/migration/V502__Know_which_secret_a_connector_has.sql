-- Which client secret a connector in a customer's environment was given last, so that a former one is taken away only once
-- nobody has it any more. The secret itself is not kept, only a digest that tells it from others.
create table connector_secret (
  tenant_id   varchar(36) not null,
  environment varchar(200) not null,
  connector   varchar(200) not null,
  digest      varchar(64) not null,
  given_at    timestamp with time zone not null,
  primary key (environment, connector)
);
create index connector_secret_by_tenant on connector_secret (tenant_id);
