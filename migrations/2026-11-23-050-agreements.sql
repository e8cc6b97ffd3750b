-- What two parties agreed. Terms are versions that are never changed; "berlaku" is computed from facts, never stored.

create table agreement (
  id uuid primary key,
  number text not null unique,
  business_id uuid not null references business,
  partner_id uuid not null references partner,
  pattern text not null check (pattern in ('general_trade', 'franchise')),
  form text not null check (form in ('facilitation', 'trading', 'premises', 'supply')),
  kind text not null check (kind in ('consignment', 'supply')),
  proposed_by uuid not null references organisation,
  created_at timestamptz not null,
  -- Facts, not states: when and why it was turned down or ended, and by whom.
  declined_at timestamptz,
  declined_by uuid references organisation,
  decline_reason text,
  ended_at timestamptz,
  ended_by uuid references organisation,
  end_reason text
);
create index agreement_business on agreement (business_id, created_at desc);
create index agreement_partner on agreement (partner_id, created_at desc);
call remember('agreement');

create table agreement_version (
  id uuid primary key,
  agreement_id uuid not null references agreement,
  number integer not null check (number > 0),
  -- Typed terms; the shape is checked by the agreements' domain, the hash binds acceptances to the content.
  terms jsonb not null,
  terms_hash bytea not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  proposed_by uuid not null references organisation,
  created_at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  unique (agreement_id, number)
);
call append_only('agreement_version');

-- The goods of a version: what the buyer pays and what the business gets, per unit.
create table agreement_product (
  version_id uuid not null references agreement_version,
  product_id uuid not null references product,
  price bigint not null check (price > 0),
  -- With a supplier price the business gets this much a unit; with a commission it is null.
  supplier_price bigint check (supplier_price between 1 and price),
  tx xid8 not null default pg_current_xact_id(),
  primary key (version_id, product_id)
);
call append_only('agreement_product');

create table agreement_acceptance (
  version_id uuid not null references agreement_version,
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  terms_hash bytea not null,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  primary key (version_id, organisation_id)
);
call append_only('agreement_acceptance');

grant select, insert, update on agreement to jejaring_app;
grant select, insert on agreement_version, agreement_product, agreement_acceptance to jejaring_app;

create view report_version as select id, agreement_id, number, terms, starts_on, ends_on from agreement_version;
create view report_agreement as select id, number, business_id, partner_id, ended_at from agreement;
grant select on report_version, report_agreement to jejaring_app;

-- Offers that wait for an answer, and whose answer it is.
create view report_offer as
  select a.id, a.number, a.business_id, a.partner_id, v.created_at,
    case when exists (select from agreement_acceptance x where x.version_id = v.id and x.organisation_id = a.business_id)
      then a.partner_id else a.business_id end as waits_for
  from agreement a
  join lateral (select id, created_at from agreement_version v where v.agreement_id = a.id order by number desc limit 1) v on true
  -- A decline turns down what lay on the table then; newer terms for a running agreement wait again.
  where (a.declined_at is null or a.declined_at < v.created_at) and a.ended_at is null
    and (select count(*) from agreement_acceptance x where x.version_id = v.id) < 2;
grant select on report_offer to jejaring_app;
