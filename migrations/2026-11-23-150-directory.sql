-- The public directory: an index of words over ready businesses and their goods. It only says where to look; what is
-- shown is read from the registry, so that it is never older than a moment.

-- Names as words: small letters without marks, split at whatever is neither letter nor digit.
create function directory_words(said text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct word), '{}')
  from regexp_split_to_table(regexp_replace(normalize(lower(said), nfkd), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+') word
  where word <> '' and length(word) <= 40
$$;

-- Where something stands in the order that is dealt once: 31 bits, of which the first 8 (goods) or 6 (businesses) say in which
-- part of it. A search reads part by part until its page is full, so that a common word costs no more than a rare one.
create function directory_place(id uuid) returns integer language sql immutable parallel safe as $$
  select ('x' || left(md5(id::text), 8))::bit(32)::integer & 2147483647
$$;

-- What words mean the same: a stem, or a sign of a filter such as `#kecamatan:33.74.10`.
create table directory_term (
  id integer generated always as identity primary key check (id < 8388608),
  stem text not null unique,
  -- How many businesses say it, at the last count: of two corrections the more common is meant.
  uses integer not null default 1
);

-- Every word of a name that can be found, with how it is found when it is mistyped.
create table directory_word (
  word text collate "C" primary key,
  term_id integer not null references directory_term,
  -- What is left of it when up to two letters are left out, hashed.
  variants integer[] not null
);
create index directory_word_term on directory_word (term_id);
create index directory_word_variants on directory_word using gin (variants) with (fastupdate = off);

create table directory_entry (
  business_id uuid primary key references business,
  place integer not null,
  kecamatan_code text not null references kecamatan,
  goods text not null,
  -- What the business itself says and the signs of filters it bears: what the index was last made from.
  said text not null,
  signs text[] not null,
  terms integer[] not null,
  -- With its goods: each term times 64, and its part of the order.
  keys integer[] not null
);
create index directory_entry_kecamatan on directory_entry (kecamatan_code, goods);
create index directory_entry_place on directory_entry (place, business_id);
create index directory_entry_keys on directory_entry using gin (keys) with (fastupdate = off);

create table directory_product (
  product_id uuid primary key references product,
  business_id uuid not null references directory_entry on delete cascade,
  place integer not null,
  -- Each term times 256, and its part of the order.
  keys integer[] not null
);
create index directory_product_business on directory_product (business_id);
create index directory_product_place on directory_product (place, product_id);
create index directory_product_keys on directory_product using gin (keys) with (fastupdate = off);

-- How many are listed where, so that the map costs what it shows.
create table directory_count (
  kecamatan_code text not null references kecamatan,
  goods text not null,
  businesses integer not null check (businesses > 0),
  primary key (kecamatan_code, goods)
);

grant select, insert, update, delete on directory_term, directory_word, directory_entry, directory_product, directory_count to jejaring_app;

-- The rows that have all terms, part by part from `first_part` on, beyond the row a page ended with. Never by reading the whole
-- table: a small town would be read as often as there are parts.
create function directory_find_products(asked integer[], first_part integer, from_part integer, after_place integer, after_id uuid, most integer)
returns table (part integer, place integer, id uuid, business_id uuid) language sql stable rows 25 set enable_seqscan = off as $$
  select g, h.place, h.product_id, h.business_id from generate_series(from_part, 255) g cross join lateral (
    select p.place, p.product_id, p.business_id from directory_product p
    where p.keys @> array(select t * 256 + ((g + first_part) & 255) from unnest(asked) t)
      and (g > from_part or (p.place, p.product_id) > (after_place, after_id))
    order by p.place + 0, p.product_id limit most
  ) h limit most
$$;
create function directory_find_entries(asked integer[], first_part integer, from_part integer, after_place integer, after_id uuid, most integer)
returns table (part integer, place integer, id uuid, business_id uuid) language sql stable rows 25 set enable_seqscan = off as $$
  select g, h.place, h.business_id, h.business_id from generate_series(from_part, 63) g cross join lateral (
    select e.place, e.business_id from directory_entry e
    where e.keys @> array(select t * 64 + ((g + first_part) & 63) from unnest(asked) t)
      and (g > from_part or (e.place, e.business_id) > (after_place, after_id))
    order by e.place + 0, e.business_id limit most
  ) h limit most
$$;
create function directory_count_products(asked integer[], most integer) returns integer language sql stable set enable_seqscan = off as $$
  select count(*)::integer from (
    select from generate_series(0, 255) g cross join lateral (
      select from directory_product p where p.keys @> array(select t * 256 + g from unnest(asked) t)
    ) h limit most
  ) counted
$$;
create function directory_count_entries(asked integer[], most integer) returns integer language sql stable set enable_seqscan = off as $$
  select count(*)::integer from (
    select from generate_series(0, 63) g cross join lateral (
      select from directory_entry e where e.keys @> array(select t * 64 + g from unnest(asked) t)
    ) h limit most
  ) counted
$$;
-- Words that share a remainder with what was typed; few, however many words there are.
create function directory_alike(hashes integer[]) returns table (word text, term_id integer) language sql stable rows 100 set enable_seqscan = off as $$
  select w.word, w.term_id from directory_word w where w.variants && hashes limit 1500
$$;

-- What of a business and its goods may be public at all, where its owner lets it be listed.
create view public_business as
  select b.id, b.name, b.goods, b.kelurahan_code, k.name as kelurahan, k.kecamatan_code, c.name as kecamatan
  from business b join kelurahan k on k.code = b.kelurahan_code join kecamatan c on c.code = k.kecamatan_code where b.active;
create view public_product as
  select id, business_id, name, unit, price, shelf_life_days, description, photo_id from product where active;
-- The telephone, for the one page that shows it to those the owner wants to be called by.
create view public_contact as select id, phone from business where active and phone is not null;
grant select on public_business, public_product, public_contact to jejaring_app;
