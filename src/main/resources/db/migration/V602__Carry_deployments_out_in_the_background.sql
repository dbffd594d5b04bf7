-- Grows with each wish, so that an attempt which is under way notices that something else is wanted meanwhile.
alter table deployment add column wish bigint default 0 not null;

-- The newest attempt.
alter table deployment add column run int default 0 not null;
update deployment set run = (select coalesce(max(s.run), 0) from deployment_step s where s.deployment_id = deployment.id);

-- The sign-in of the admin who asked, until the deployment has come to an end.
create table deployment_mandate (
  deployment_id uuid primary key references deployment (id),
  tenant_id     varchar(36) not null,
  person        varchar(200) not null,
  refresh_token text not null,
  given_at      timestamp with time zone not null
);
