-- What the buyer corrected on the landing page before confirming.
alter table subscription add column organisation varchar(200);
alter table subscription add column contact_name varchar(200);
alter table subscription add column contact_mail varchar(320);
