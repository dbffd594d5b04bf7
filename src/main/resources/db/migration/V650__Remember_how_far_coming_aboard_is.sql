-- What a customer's administrator set up while coming aboard.
create table aboard_setup (
  tenant_id         varchar(36) primary key,
  environment       varchar(100) not null,
  environment_title varchar(200) not null,
  connector         boolean not null,
  set_up_by         varchar(200) not null,
  changed_at        timestamp with time zone not null
);
