-- Who is who: businesses, partners, their outlets and goods, and the lists they came from.

create table kecamatan (
  code text primary key,
  name text not null,
  latitude numeric(7, 4) not null,
  longitude numeric(7, 4) not null
);

-- Names repeat across kecamatan: always key by code (legal reference 7.6).
create table kelurahan (
  code text primary key check (code ~ '^\d{2}\.\d{2}\.\d{2}\.\d{4}$'),
  name text not null,
  kecamatan_code text not null references kecamatan
);
create index kelurahan_kecamatan on kelurahan (kecamatan_code);

create table business (
  id uuid primary key references organisation,
  name text not null check (length(name) between 1 and 200),
  owner_name text not null default '',
  nib text check (nib ~ '^\d{13}$'),
  phone text check (phone ~ '^\+62\d{7,12}$'),
  email text,
  address text not null default '',
  kelurahan_code text not null references kelurahan,
  -- Kind of goods, as a word of the two-level list in the registry's domain.
  goods text not null default '',
  gender text check (gender in ('female', 'male')),
  capital bigint check (capital >= 0),
  yearly_sales bigint check (yearly_sales >= 0),
  started_on date,
  source text not null check (source in ('import', 'officer', 'self', 'seed')),
  -- Recognises a row that comes again: the NIB, or else name, kelurahan and phone.
  match_key text not null unique,
  -- Set by its owner or an officer, not by a list: lists then only fill in what is blank.
  by_hand boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null
);
create unique index business_nib on business (nib) where nib is not null;
-- Lists go by name, whatever its capitals, and in every database in the same order; the beginning of a name is a range.
create index business_name on business (lower(name) collate "C", id);
create index business_kelurahan on business (kelurahan_code, lower(name) collate "C", id);
create index business_goods on business (goods, lower(name) collate "C", id);
create index business_search on business using gin (name gin_trgm_ops);
call remember('business');

-- Every key a business was ever recognised by: an old list finds it again although it was renamed or got a NIB since.
create table business_key (
  match_key text primary key,
  business_id uuid not null references business,
  tx xid8 not null default pg_current_xact_id()
);
create index business_key_business on business_key (business_id);
call append_only('business_key');

create table partner (
  id uuid primary key references organisation,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('store', 'mall', 'hotel', 'franchisor', 'bank', 'cooperative', 'campus', 'mentor_org', 'stakeholder')),
  phone text,
  email text,
  address text not null default '',
  kelurahan_code text not null references kelurahan,
  contact_name text not null default '',
  active boolean not null default true,
  created_at timestamptz not null
);
create index partner_name on partner (name, id);
call remember('partner');

create table outlet (
  id uuid primary key,
  partner_id uuid not null references partner,
  name text not null check (length(name) between 1 and 200),
  address text not null default '',
  kelurahan_code text not null references kelurahan,
  -- Sales floor in square metres: decides the store class (PP 29/2021 ps 87).
  floor_area integer check (floor_area between 1 and 1000000),
  active boolean not null default true,
  created_at timestamptz not null
);
create index outlet_partner on outlet (partner_id, name);
call remember('outlet');

create table product (
  id uuid primary key,
  business_id uuid not null references business,
  name text not null check (length(name) between 1 and 200),
  unit text not null check (length(unit) between 1 and 30),
  -- What a buyer pays for one unit, in whole rupiah, unless an agreement says otherwise.
  price bigint not null check (price between 1 and 1000000000000),
  shelf_life_days integer check (shelf_life_days between 1 and 3650),
  description text not null default '',
  photo_id uuid references file,
  active boolean not null default true,
  created_at timestamptz not null
);
create index product_business on product (business_id, name);
call remember('product');

-- Where money is to be sent. Changing it asks for a second factor; numbers are sealed, only the end is readable.
create table bank_account (
  organisation_id uuid primary key references organisation,
  bank text not null,
  holder text not null,
  number_sealed bytea not null,
  number_fingerprint bytea not null,
  number_end text not null,
  changed_at timestamptz not null
);
call remember('bank_account', 'organisation_id');

-- A list as it came, how its columns were read, and what became of every row.
create table import_list (
  id uuid primary key,
  file_id uuid not null references file,
  file_name text not null,
  uploaded_by uuid not null,
  created_at timestamptz not null,
  state text not null check (state in ('preview', 'applied', 'discarded')),
  header jsonb not null,
  mapping jsonb not null,
  counts jsonb not null,
  applied_at timestamptz
);
create index import_list_created on import_list (created_at desc);
call remember('import_list');

create table import_row (
  list_id uuid not null references import_list,
  line integer not null,
  -- The cells as written, to be handed back.
  cells jsonb not null,
  clean jsonb,
  -- By what the business of a good row is recognised; the first is its own key.
  keys text[] not null default '{}',
  -- The id it gets if it is new.
  new_id uuid,
  -- The earlier line that says the same, for a repeated row.
  repeats integer,
  problems jsonb not null default '[]',
  warnings jsonb not null default '[]',
  outcome text not null check (outcome in ('good', 'rejected', 'repeated')),
  -- After applying: what the row did.
  -- `kept`: other than here, but here it was set by hand. `doubled`: the same business as an earlier line.
  effect text check (effect in ('created', 'updated', 'unchanged', 'kept', 'doubled')),
  business_id uuid references business,
  primary key (list_id, line)
);
create index import_row_business on import_row (business_id);
create index import_row_outcome on import_row (list_id, outcome, line);
create index import_row_warned on import_row (list_id, line) where outcome = 'good' and warnings <> '[]';

grant select on kecamatan, kelurahan to jejaring_app;
grant select, insert, update on business, partner, outlet, product, bank_account, import_list, import_row to jejaring_app;
grant select, insert on business_key to jejaring_app;
grant delete on import_row to jejaring_app;
