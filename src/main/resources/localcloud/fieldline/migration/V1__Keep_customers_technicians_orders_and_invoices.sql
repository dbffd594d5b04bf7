-- The database of Fieldline, the sample product. It knows nothing of Weir.
create table customer (
  id           varchar(20) not null primary key,
  tenant_id    varchar(36) not null,
  name         varchar(200) not null,
  segment      varchar(20) not null,
  contact_name varchar(200),
  email        varchar(200),
  phone        varchar(40),
  address      varchar(300),
  customer_since date,
  notes        varchar(4000),
  created_at   timestamp with time zone not null,
  updated_at   timestamp with time zone not null
);
create index customer_of_tenant on customer (tenant_id, name);

create table technician (
  id         varchar(20) not null primary key,
  tenant_id  varchar(36) not null,
  name       varchar(200) not null,
  email      varchar(200) not null,
  phone      varchar(40),
  skill      varchar(20) not null,
  region     varchar(100),
  active     boolean default true not null,
  hired_on   date,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create index technician_of_tenant on technician (tenant_id, name);

create table work_order (
  id            varchar(20) not null primary key,
  tenant_id     varchar(36) not null,
  summary       varchar(200) not null,
  description   varchar(4000),
  status        varchar(20) not null,
  priority      varchar(10) not null,
  amount        numeric(14, 2),
  currency      varchar(3) not null,
  customer_id   varchar(20) not null references customer (id),
  technician_id varchar(20) references technician (id),
  equipment     varchar(200),
  site_address  varchar(300),
  contact_email varchar(200),
  due_on        date,
  scheduled_at  timestamp with time zone,
  completed_at  timestamp with time zone,
  hours         numeric(6, 2),
  created_at    timestamp with time zone not null,
  updated_at    timestamp with time zone not null
);
create index work_order_of_tenant on work_order (tenant_id, status);
create index work_order_of_customer on work_order (customer_id);
create index work_order_of_technician on work_order (technician_id);

create table invoice (
  id             varchar(20) not null primary key,
  tenant_id      varchar(36) not null,
  number         varchar(40) not null,
  status         varchar(20) not null,
  amount         numeric(14, 2) not null,
  currency       varchar(3) not null,
  customer_id    varchar(20) not null references customer (id),
  work_order_id  varchar(20) references work_order (id),
  billing_email  varchar(200),
  issued_on      date not null,
  due_on         date not null,
  paid_on        date,
  reminders_sent integer default 0 not null,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null
);
create index invoice_of_tenant on invoice (tenant_id, status);
create index invoice_of_customer on invoice (customer_id);
create index invoice_of_work_order on invoice (work_order_id);

create sequence customer_number start with 1001;
create sequence technician_number start with 101;
create sequence work_order_number start with 1001;
create sequence invoice_number start with 2001;
