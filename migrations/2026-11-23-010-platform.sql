-- What every module stands on: the application's role, the log, row history, idempotency keys, files, clock and calendar.

do $$ begin
  if not exists (select from pg_roles where rolname = 'jejaring_app') then create role jejaring_app nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end $$;
grant jejaring_app to current_user;
grant usage on schema public to jejaring_app;

create extension if not exists pg_trgm;

create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;

-- The log: who did what to which subject, for whom, and why. It is audit trail, activity feed and outbox in one.
-- Writers are not serialised: `tx` ties an event to the rows its transaction changed, and readers go by (tx, id)
-- below the oldest transaction still running. A sealer may number events later without touching the writers.
create table audit_event (
  id bigint generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  organisation_id uuid,
  on_behalf_of uuid,
  entrance text not null check (entrance in ('page', 'api', 'job', 'seed')),
  action text not null,
  subject_id uuid not null,
  outcome text not null check (outcome in ('done', 'denied')),
  reason text,
  facts jsonb not null default '{}',
  primary key (tx, id)
);
create index audit_event_subject on audit_event (subject_id, id);

create trigger audit_event_fixed before update or delete or truncate on audit_event
  for each statement execute function refuse_change();

-- Called by a statement that finds its ground changed: the runner loads and decides again.
create function stale() returns boolean language plpgsql as $$
begin raise exception 'what was decided about has changed' using errcode = '40001'; end $$;

-- What every mutable business row said after each change. Append-only tables are their own history: they carry `tx` too.
create table row_history (
  id bigint generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  recorded_at timestamptz not null default clock_timestamp(),
  table_name text not null,
  row_key text not null,
  operation char(1) not null check (operation in ('I', 'U', 'D')),
  content jsonb not null,
  primary key (tx, id)
);
create index row_history_row on row_history (row_key, table_name, id);

create trigger row_history_fixed before update or delete or truncate on row_history
  for each statement execute function refuse_change();

-- Arguments: the key column, then columns that must not be remembered (secrets).
create function keep_history() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'DELETE' then
    insert into row_history (table_name, row_key, operation, content)
      select tg_table_name, content ->> tg_argv[0], 'D', content - tg_argv[1:]
      from (select to_jsonb(r) as content from old_rows r) was;
  else
    insert into row_history (table_name, row_key, operation, content)
      select tg_table_name, content ->> tg_argv[0], left(tg_op, 1), content - tg_argv[1:]
      from (select to_jsonb(r) as content from new_rows r) became;
  end if;
  return null;
end $$;

-- Marks a table as a business table whose rows change: every change leaves a row in row_history.
create procedure remember(table_name text, key_column text default 'id', secrets text[] default '{}') language plpgsql as $$
declare arguments text := (select string_agg(quote_literal(a), ', ') from unnest(key_column || secrets) a);
begin
  execute format('create trigger %I after insert on %I referencing new table as new_rows for each statement execute function keep_history(%s)',
    table_name || '_history_i', table_name, arguments);
  execute format('create trigger %I after update on %I referencing new table as new_rows for each statement execute function keep_history(%s)',
    table_name || '_history_u', table_name, arguments);
  execute format('create trigger %I after delete on %I referencing old table as old_rows for each statement execute function keep_history(%s)',
    table_name || '_history_d', table_name, arguments);
  execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
    table_name || '_kept', table_name);
end $$;

-- Marks a table as append-only: it must have a column `tx`; corrections are new rows.
create procedure append_only(table_name text) language plpgsql as $$
begin
  execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
    table_name || '_fixed', table_name);
end $$;

-- Same key, same content: same answer. Same key, other content: refused. Kept for ever, because money may hang on it.
create table command_key (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  action text not null,
  input_hash bytea not null,
  answer jsonb,
  at timestamptz not null default clock_timestamp(),
  primary key (actor_id, key)
);

-- How far each follower of the log has read.
create table follower (
  name text primary key,
  tx xid8 not null default '0',
  id bigint not null default 0
);

-- Uploaded files lie outside the web root under their SHA-256; this row says what and whose they are.
create table file (
  id uuid primary key,
  sha256 bytea not null,
  name text not null,
  kind text not null check (kind in ('photo', 'proof', 'sheet', 'document')),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  organisation_id uuid,
  uploaded_by uuid,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id()
);
call append_only('file');

-- Days that are no working days (SKB 3 Menteri and the city's own), editable by an officer.
create table holiday (
  day date primary key,
  name text not null,
  source text not null,
  confidence text not null
);
call remember('holiday', 'day');

-- One row. In demo mode `shift` moves the platform's clock ("jam demo"); a live platform never moves it.
create table clock (
  one boolean primary key default true check (one),
  shift interval not null default '0'
);
insert into clock default values;

-- Guessing is stopped per account and per address.
create table throttle (
  key text primary key,
  count integer not null,
  until timestamptz not null
);

-- City-wide figures are counted by a job, so that a page costs what it shows, not what is stored.
create table city_figure (
  name text primary key,
  value bigint not null,
  at timestamptz not null
);

-- Numbers people read out: yearly, gapless per kind of document.
create table document_number (
  kind text not null,
  year integer not null,
  last integer not null,
  primary key (kind, year)
);

grant select, insert, update on document_number to jejaring_app;
grant select, insert on audit_event, file to jejaring_app;
grant select on row_history to jejaring_app;
grant select, insert, update on command_key, follower, clock, city_figure to jejaring_app;
grant select, insert, update, delete on throttle, holiday to jejaring_app;
