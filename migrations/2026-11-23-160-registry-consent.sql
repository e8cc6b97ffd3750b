-- What the owner of a business allows beyond what law and contract need: one purpose at a time, with proof of what was
-- said (UU 27/2022 ps 20-24). A receipt never changes; `consent` is what the last receipt of each purpose says.

create table consent_receipt (
  id uuid primary key,
  business_id uuid not null references business,
  purpose text not null check (purpose in ('directory.listing', 'directory.contact', 'directory.photo', 'match', 'statistics')),
  given boolean not null,
  -- Which wording stood on the page, and the SHA-256 of it in both languages.
  wording integer not null check (wording > 0),
  wording_hash bytea not null check (length(wording_hash) = 32),
  channel text not null check (channel in ('self', 'counter', 'visit', 'import')),
  -- Where the owner's own word is kept when somebody else entered it: a signed form, a recording.
  evidence text not null default '' check (length(evidence) <= 200),
  by_account uuid references account,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  check (channel <> 'counter' or evidence <> '')
);
create index consent_receipt_business on consent_receipt (business_id, at desc);
call append_only('consent_receipt');

create table consent (
  business_id uuid not null references business,
  purpose text not null,
  given boolean not null,
  receipt_id uuid not null unique references consent_receipt,
  primary key (business_id, purpose)
);
create index consent_given on consent (purpose, business_id) where given;

grant select, insert on consent_receipt to jejaring_app;
grant select, insert, update on consent to jejaring_app;

-- Who allows what, for searches and reports of other modules.
create view report_consent as select business_id, purpose from consent where given;
grant select on report_consent to jejaring_app;
