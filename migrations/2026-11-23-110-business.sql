-- What a business is, in full; who may be the same as another; and how two records became one.

-- Beside trigrams, so that a name is looked for within its kelurahan by one index.
create extension if not exists btree_gin;

-- Official classification of business activities, by edition (legal reference 7.5). The short list comes with the
-- platform; an officer brings the full table.
create table kbli (
  version text not null check (version in ('2020', '2025')),
  code text not null check (code ~ '^\d{5}$'),
  title text not null check (length(title) between 1 and 300),
  primary key (version, code)
);
create index kbli_title on kbli using gin (title gin_trgm_ops);

insert into kbli (version, code, title) values
  ('2020', '10130', 'Industri pengolahan dan produk daging dan daging unggas'),
  ('2020', '10211', 'Industri penggaraman/pengeringan ikan'),
  ('2020', '10214', 'Industri pemindangan ikan'),
  ('2020', '10219', 'Industri pengolahan dan pengawetan lainnya untuk ikan'),
  ('2020', '10391', 'Industri tempe kedelai'),
  ('2020', '10392', 'Industri tahu kedelai'),
  ('2020', '10710', 'Industri produk roti dan kue'),
  ('2020', '10732', 'Industri makanan dari cokelat dan kembang gula dari cokelat'),
  ('2020', '10740', 'Industri makaroni, mie dan produk sejenisnya'),
  ('2020', '10750', 'Industri makanan dan masakan olahan'),
  ('2020', '10761', 'Industri pengolahan kopi'),
  ('2020', '10763', 'Industri pengolahan teh'),
  ('2020', '10771', 'Industri kecap'),
  ('2020', '10772', 'Industri bumbu masak dan penyedap masakan'),
  ('2020', '10792', 'Industri kue basah'),
  ('2020', '10793', 'Industri makanan dari kedelai dan kacang-kacangan lainnya selain kecap, tempe dan tahu'),
  ('2020', '10794', 'Industri kerupuk, keripik, peyek dan sejenisnya'),
  ('2020', '11040', 'Industri minuman ringan'),
  ('2020', '13134', 'Industri batik'),
  ('2020', '14111', 'Industri pakaian jadi (konveksi) dari tekstil'),
  ('2020', '14120', 'Penjahitan dan pembuatan pakaian sesuai pesanan'),
  ('2020', '15121', 'Industri barang dari kulit dan kulit komposisi untuk keperluan pribadi'),
  ('2020', '15201', 'Industri alas kaki untuk keperluan sehari-hari'),
  ('2020', '16291', 'Industri barang anyaman dari rotan dan bambu'),
  ('2020', '16293', 'Industri kerajinan ukiran dari kayu bukan mebeller'),
  ('2020', '18111', 'Industri pencetakan umum'),
  ('2020', '21022', 'Industri produk obat tradisional untuk manusia'),
  ('2020', '31001', 'Industri furnitur dari kayu'),
  ('2020', '47111', 'Perdagangan eceran berbagai macam barang yang utamanya makanan, minuman atau tembakau di minimarket/supermarket/hypermarket'),
  ('2020', '47242', 'Perdagangan eceran roti, kue kering, serta kue basah dan sejenisnya'),
  ('2020', '47911', 'Perdagangan eceran melalui media untuk komoditi makanan, minuman, tembakau, kimia, farmasi, kosmetik dan alat laboratorium'),
  ('2020', '56102', 'Rumah/warung makan'),
  ('2020', '56210', 'Jasa boga untuk suatu event tertentu (event catering)'),
  ('2020', '56303', 'Rumah minum/kafe'),
  ('2020', '96200', 'Aktivitas penatu'),
  ('2020', '96111', 'Aktivitas pangkas rambut');

alter table business
  -- A person with a trade, or a firm with a legal form of its own. Blank where a list did not say.
  add column owner_kind text check (owner_kind in ('person', 'body')),
  -- Identity and tax numbers: sealed to this row, and found by their keyed fingerprints only (legal reference 6.1, 7.1).
  add column nik_sealed bytea,
  add column nik_fingerprint bytea,
  add column npwp_sealed bytea,
  add column npwp_fingerprint bytea,
  add column kbli_code text check (kbli_code ~ '^\d{5}$'),
  add column kbli_version text check (kbli_version in ('2020', '2025')),
  add column latitude numeric(8, 6) check (latitude between -11.5 and 6.5),
  add column longitude numeric(9, 6) check (longitude between 94.5 and 141.5),
  -- The book year whose sales are told.
  add column sales_year integer check (sales_year between 1950 and 2200),
  add column capacity_week integer check (capacity_week between 1 and 10000000),
  add column capacity_unit text not null default '' check (length(capacity_unit) <= 30),
  add column channels text[] not null default '{}' check (channels <@ '{home,shop,market,stall,consignment,reseller,marketplace,social,event,order}'),
  add column existing_partners text not null default '' check (length(existing_partners) <= 500),
  -- The record that speaks for this one since the two were found to be the same business.
  add column merged_into uuid references business check (merged_into <> id),
  add constraint business_kbli_whole check ((kbli_code is null) = (kbli_version is null)),
  add constraint business_pin_whole check ((latitude is null) = (longitude is null)),
  add constraint business_nik_whole check ((nik_sealed is null) = (nik_fingerprint is null)),
  add constraint business_npwp_whole check ((npwp_sealed is null) = (npwp_fingerprint is null)),
  add constraint business_merged_rests check (merged_into is null or not active);

-- What is sealed is not remembered either: whoever is to be forgotten is forgotten here.
drop trigger business_history_i on business;
drop trigger business_history_u on business;
drop trigger business_history_d on business;
drop trigger business_kept on business;
call remember('business', 'id', '{nik_sealed,nik_fingerprint,npwp_sealed,npwp_fingerprint}');

-- One NIB, one record that speaks; a record that became part of another keeps saying what it said.
drop index business_nib;
create unique index business_nib on business (nib) where nib is not null and merged_into is null;
create index business_merged on business (merged_into) where merged_into is not null;
create index business_nik on business (nik_fingerprint) where nik_fingerprint is not null;
create index business_npwp on business (npwp_fingerprint) where npwp_fingerprint is not null;
create index business_phone on business (phone) where phone is not null;
drop index business_search;
create index business_search on business using gin (name gin_trgm_ops, kelurahan_code) with (fastupdate = off);

-- Two records that may be one business: found by the one check, decided by a person, with a reason that both keep.
create table business_twin (
  id uuid primary key,
  newer_id uuid not null references business,
  older_id uuid not null references business check (older_id <> newer_id),
  -- In which way they are alike, and how much, of a hundred.
  signs text[] not null check (signs <@ '{nik,npwp,phone,name,owner,place}' and cardinality(signs) > 0),
  score integer not null check (score between 1 and 100),
  through text not null check (through in ('import', 'officer', 'self', 'seed')),
  found_at timestamptz not null,
  decision text check (decision in ('same', 'different')),
  reason text check (length(reason) between 1 and 500),
  decided_by uuid,
  decided_at timestamptz,
  constraint business_twin_decided check (
    (decision is null) = (reason is null) and (decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
create unique index business_twin_pair on business_twin (least(newer_id, older_id), greatest(newer_id, older_id));
create index business_twin_newer on business_twin (newer_id);
create index business_twin_older on business_twin (older_id);
create index business_twin_open on business_twin (score desc, id) where decision is null;
call remember('business_twin');

-- How a record became part of another: all that is needed to take it back to the letter.
create table business_merge (
  id uuid primary key,
  twin_id uuid not null references business_twin,
  kept_id uuid not null references business,
  merged_id uuid not null references business check (merged_id <> kept_id),
  -- Whether the record that rests now was in use before.
  was_active boolean not null,
  -- Fields that were blank in the record kept and say now what the other says.
  filled text[] not null,
  -- Goods, records merged earlier and memberships that came along.
  products uuid[] not null,
  followers uuid[] not null,
  memberships uuid[] not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text check (length(undone_reason) between 1 and 500),
  constraint business_merge_undone check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null))
);
create unique index business_merge_standing on business_merge (merged_id) where undone_at is null;
create index business_merge_twin on business_merge (twin_id);
create index business_merge_kept on business_merge (kept_id);
create index business_merge_merged on business_merge (merged_id);
call remember('business_merge');

grant select, insert, update on kbli, business_twin, business_merge to jejaring_app;
