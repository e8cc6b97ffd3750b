-- The partner in depth: what kind of shop each outlet is, who speaks for the partner and by which mandate, what it
-- promised the city, who checked it, and what became of the promises.

create extension if not exists btree_gist;

alter table partner
  -- Kinds of goods it looks for, as words of the registry's list, and a sentence of its own.
  add column seeks text[] not null default '{}',
  add column seeks_note text not null default '' check (length(seeks_note) <= 300),
  -- Who entered it, and who last changed what the agency checks: neither may check it.
  add column entered_by uuid references account,
  add column changed_by uuid references account,
  add column changed_at timestamptz;

-- How goods are sold there. The floor alone does not tell a department store or a wholesaler (PP 29/2021 ps 87).
alter table outlet add column format text not null default 'self_service'
  check (format in ('self_service', 'department', 'wholesale', 'other'));

-- Whoever speaks for a partner, and what lets them.
create table partner_contact (
  id uuid primary key,
  partner_id uuid not null references partner,
  name text not null check (length(name) between 1 and 120),
  position text not null default '',
  phone text check (phone ~ '^\+62\d{7,12}$'),
  email text,
  mandate text check (mandate in ('deed', 'decree', 'power_of_attorney', 'assignment')),
  mandate_number text not null default '',
  mandate_from date,
  -- Without an end it holds until it is withdrawn.
  mandate_to date check (mandate_to >= mandate_from),
  active boolean not null default true,
  created_at timestamptz not null
);
create index partner_contact_partner on partner_contact (partner_id, name);
call remember('partner_contact');

-- What a partner promised the city. What became of it is computed from events, never written down.
create table partner_commitment (
  id uuid primary key,
  partner_id uuid not null references partner,
  kind text not null check (kind in
    ('shelf_slots', 'shelf_metres', 'spaces', 'orders', 'purchases', 'partnerships', 'training_places', 'financing', 'payment_days')),
  amount bigint not null check (amount between 1 and 1000000000000),
  per text not null check (per in ('term', 'week', 'month', 'year')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- The paper it stands on: what it is called, its number, its day.
  document text not null check (length(document) between 1 and 200),
  document_on date not null,
  recorded_by uuid not null references account,
  created_at timestamptz not null,
  -- The first day it no longer counts, if it was ended before its time, and why.
  ended_on date check (ended_on >= starts_on and ended_on <= ends_on),
  end_reason text,
  check ((ended_on is null) = (end_reason is null)),
  -- One promise of a kind at a time: two would be realised by the same events.
  constraint commitment_at_a_time exclude using gist
    (partner_id with =, kind with =, daterange(starts_on, coalesce(ended_on, ends_on + 1)) with &&)
);
create index partner_commitment_partner on partner_commitment (partner_id, starts_on);
call remember('partner_commitment');

-- The agency's look at a partner. The latest counts, unless what was looked at has changed since.
create table partner_check (
  id uuid primary key,
  partner_id uuid not null references partner,
  outcome text not null check (outcome in ('verified', 'needs_fixing')),
  note text not null default '' check (outcome = 'verified' or note <> ''),
  checked_by uuid not null references account,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id()
);
create index partner_check_partner on partner_check (partner_id, at desc);
call append_only('partner_check');

-- Maker is not checker (domain rule 9), whatever the code above says.
create function partner_checked_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from partner p where p.id = new.partner_id and new.checked_by in (p.entered_by, p.changed_by))
  then raise exception 'a partner is checked by another than who made it' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger partner_check_by_another before insert on partner_check for each row execute function partner_checked_by_another();

grant select, insert, update on partner_contact, partner_commitment to jejaring_app;
grant select, insert on partner_check to jejaring_app;

-- The events that realise promises, as the modules above tell of them: each view reads the tables of one of them.

-- Agreements: the versions both parties accepted, word for word. The newest one begun by a day is the one that runs.
create view report_accepted_version as
  select a.id as agreement_id, a.business_id, a.partner_id, v.number, v.starts_on, v.ends_on, a.ended_at
  from agreement a join agreement_version v on v.agreement_id = a.id
  where (select count(distinct x.organisation_id) from agreement_acceptance x
    where x.version_id = v.id and x.terms_hash = v.terms_hash and x.organisation_id in (a.business_id, a.partner_id)) = 2;

-- Consignment: goods a partner took in.
create view report_accepted_goods as
  select d.id as delivery_id, d.partner_id, d.business_id, d.outlet_id, l.product_id, d.decided_at as at
  from delivery d join delivery_line l on l.delivery_id = d.id where d.state = 'accepted' and l.accepted > 0;
create index delivery_accepted on delivery (partner_id, decided_at) where state = 'accepted';

-- Consignment: what was sold and settled.
create view report_settled as select partner_id, business_id, gross, posted_at from settlement;

-- Consignment: from complete bill to the last of its money. One paid before its bill was complete took no time at all.
create view report_payment_time as
  select s.id as settlement_id, s.partner_id, s.posted_at, s.due_on,
    coalesce((s.documents_complete_at at time zone interval '7 hours')::date, paid.day) as complete_on, paid.day as paid_on
  from settlement s
  left join lateral (select max(p.paid_on) as day from payment p where p.settlement_id = s.id and s.paid_at is not null) paid on true
  where s.documents_complete_at is not null or s.paid_at is not null;

grant select on report_accepted_version, report_accepted_goods, report_settled, report_payment_time to jejaring_app;

-- Mandates and checks that somebody should see to.
create view report_mandate as
  select id, partner_id, name, mandate, mandate_to from partner_contact where active;
create view report_unchecked_partner as
  select p.id, p.name, p.kind, p.entered_by, p.changed_by, coalesce(p.changed_at, p.created_at) as since from partner p
  where p.active and not exists (select from partner_check c where c.partner_id = p.id and c.at >= coalesce(p.changed_at, p.created_at));
grant select on report_mandate, report_unchecked_partner to jejaring_app;
