-- What a business can show for itself, and for which forms of partnership that is enough.

create table permit (
  id uuid primary key,
  business_id uuid not null references business,
  kind text not null check (kind in ('nib', 'pirt', 'bpom', 'halal', 'brand', 'hygiene', 'label', 'brand_licence', 'stpw', 'business_system',
    'finance_report', 'support_plan', 'prospectus', 'training')),
  -- As its issuer writes it, without spaces; a paper without a number has none.
  number text not null default '' check (length(number) <= 60),
  holder text not null check (length(holder) between 1 and 200),
  scope text not null check (scope in ('business', 'products')),
  -- Asked for, or given: a brand is protected only once it is registered.
  standing text not null check (standing in ('filed', 'issued')),
  issued_on date,
  -- The last day on which it holds; null when it does not end.
  expires_on date,
  -- The scan: for the owner and the agency only.
  file_id uuid references file,
  -- The paper this one took the place of.
  replaces_id uuid unique references permit,
  ended_at timestamptz,
  ended_why text check (ended_why in ('replaced', 'withdrawn')),
  end_reason text,
  recorded_by uuid,
  recorded_at timestamptz not null,
  check ((ended_at is null) = (ended_why is null)),
  check (expires_on is null or issued_on is null or expires_on >= issued_on)
);
create index permit_business on permit (business_id, kind, recorded_at desc);
create index permit_ends on permit (expires_on, id) where ended_at is null and expires_on is not null;
create index permit_number on permit (number, kind) where ended_at is null and number <> '';
-- The same paper is not counted twice.
create unique index permit_once on permit (business_id, kind, number) where ended_at is null and number <> '';
call remember('permit');

-- The goods a paper speaks of, where it does not speak of the whole business.
create table permit_product (
  permit_id uuid not null references permit,
  product_id uuid not null references product,
  tx xid8 not null default pg_current_xact_id(),
  primary key (permit_id, product_id)
);
create index permit_product_product on permit_product (product_id);
call append_only('permit_product');

-- An officer lets goods be offered for a while although their paper has ended, because its renewal takes its time.
create table permit_grace (
  id uuid primary key,
  permit_id uuid not null references permit,
  until date not null,
  reason text not null check (length(reason) between 1 and 500),
  given_by uuid not null,
  given_at timestamptz not null,
  tx xid8 not null default pg_current_xact_id()
);
create index permit_grace_permit on permit_grace (permit_id, until);
call append_only('permit_grace');

-- That somebody was reminded: each number of days before the end once for a paper.
create table permit_reminder (
  permit_id uuid not null references permit,
  days integer not null check (days > 0),
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  primary key (permit_id, days)
);
call append_only('permit_reminder');

-- For which form of partnership a business is ready: computed from evidence by the rules of `rule_set`, for search and reports.
create table business_readiness (
  business_id uuid not null references business,
  form text not null,
  level text not null check (level in ('not_yet', 'almost', 'ready')),
  missing smallint not null check (missing >= 0 and (level = 'ready') = (missing = 0)),
  -- The cheapest thing to do next, as a word of the rules; blank when nothing is missing.
  next text not null check ((next = '') = (missing = 0)),
  rule_set text not null,
  -- The first day of this level.
  since date not null,
  counted_on date not null,
  primary key (business_id, form)
);
create index business_readiness_level on business_readiness (form, level, business_id);

-- Every change of a level since then, for figures over time.
create table readiness_change (
  id bigint generated always as identity primary key,
  business_id uuid not null references business,
  form text not null,
  was text not null,
  level text not null,
  rule_set text not null,
  counted_on date not null,
  tx xid8 not null default pg_current_xact_id()
);
create index readiness_change_business on readiness_change (business_id, id);
create index readiness_change_day on readiness_change (counted_on, form);
call append_only('readiness_change');

-- Businesses whose evidence has changed: written by whatever changes it, emptied by the one who counts. A row for each change,
-- because one that was there already might be taken away by a count that does not see the change yet.
create table readiness_stale (
  id bigint generated always as identity primary key,
  business_id uuid not null
);

-- One row: how far the count has come. A rule set that differs from the one in force begins a recount, `after` by `after`.
create table readiness_count (
  one boolean primary key default true check (one),
  counted_on date,
  rule_set text,
  after uuid,
  done integer not null default 0,
  total integer not null default 0,
  started_at timestamptz,
  finished_at timestamptz
);
insert into readiness_count default values;

-- Argument: the column that names the business.
create function readiness_added() returns trigger language plpgsql as $$
begin
  execute format('insert into readiness_stale (business_id) select distinct %I from new_rows', tg_argv[0]);
  return null;
end $$;
-- What went from one business to another concerns both.
create function readiness_changed() returns trigger language plpgsql as $$
begin
  execute format('insert into readiness_stale (business_id) select %1$I from new_rows union select %1$I from old_rows', tg_argv[0]);
  return null;
end $$;
create function readiness_account_added() returns trigger language plpgsql as $$
begin
  insert into readiness_stale (business_id) select n.organisation_id from new_rows n join business b on b.id = n.organisation_id;
  return null;
end $$;

create trigger business_readiness_i after insert on business referencing new table as new_rows for each statement execute function readiness_added('id');
create trigger business_readiness_u after update on business referencing old table as old_rows new table as new_rows for each statement execute function readiness_changed('id');
create trigger product_readiness_i after insert on product referencing new table as new_rows for each statement execute function readiness_added('business_id');
create trigger product_readiness_u after update on product referencing old table as old_rows new table as new_rows for each statement execute function readiness_changed('business_id');
create trigger permit_readiness_i after insert on permit referencing new table as new_rows for each statement execute function readiness_added('business_id');
create trigger permit_readiness_u after update on permit referencing old table as old_rows new table as new_rows for each statement execute function readiness_changed('business_id');
create trigger bank_account_readiness_i after insert on bank_account referencing new table as new_rows for each statement execute function readiness_account_added();

create view report_readiness as select business_id, form, level, missing, next, rule_set, since from business_readiness;
create view report_permit as
  select id, business_id, kind, scope, standing, issued_on, expires_on from permit where ended_at is null;
create view report_permit_product as
  select x.permit_id, x.product_id from permit_product x join permit p on p.id = x.permit_id and p.ended_at is null;

grant select, insert, update on permit, business_readiness to jejaring_app;
grant select, update on readiness_count to jejaring_app;
grant select, insert on permit_product, permit_grace, permit_reminder, readiness_change to jejaring_app;
grant select, insert, update, delete on readiness_stale to jejaring_app;
grant select on report_readiness, report_permit, report_permit_product to jejaring_app;
