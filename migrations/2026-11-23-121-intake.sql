-- Ways in: a business as it registers itself, at the counter, or with a facilitator beside its owner.

create table registration (
  id uuid primary key,
  -- SHA-256 of the code by which one comes back to it; the code itself is made again from the id.
  code_hash bytea not null unique,
  way text not null check (way in ('self', 'counter', 'visit')),
  -- Who held the keyboard, unless it was the owner.
  made_by uuid references account,
  created_at timestamptz not null,
  -- What was typed so far, sealed; forgotten once the business is entered.
  content_sealed bytea,
  consents text[] not null default '{}',
  -- A keyed hash of the phone, so that nobody is flooded with codes.
  phone_print bytea,
  -- The code that waits: for the phone that was typed, or for the phone of the business this one may be.
  otp_for text check (otp_for in ('phone', 'claim')),
  otp_hash bytea,
  otp_ends_at timestamptz,
  otp_sent_at timestamptz,
  otp_sent integer not null default 0,
  tries integer not null default 0,
  phone_confirmed_at timestamptz,
  -- What people read out; each that came in has one.
  number text unique,
  entered_at timestamptz,
  business_id uuid references business,
  -- The business it says it is, where that one was there before: nothing is entered twice.
  twin_id uuid references business,
  -- The promise: by this day an officer has looked at it. Kept or not, the page says so.
  promised_on date,
  kept_at timestamptz,
  kept_by uuid references account,
  outcome text check (outcome in ('checked', 'same', 'refused')),
  reason text,
  account_id uuid references account,
  check ((business_id is null) = (entered_at is null)),
  check ((number is null) = (promised_on is null)),
  check (number is null or business_id is not null or twin_id is not null),
  check ((kept_at is null) = (outcome is null)),
  check (way = 'self' or made_by is not null)
);
create index registration_open on registration (promised_on, id) where promised_on is not null and kept_at is null;
create index registration_phone on registration (phone_print, otp_sent_at) where phone_print is not null;
create index registration_made_by on registration (made_by, created_at desc) where made_by is not null;
create index registration_business on registration (business_id);
create index registration_twin on registration (twin_id);
create index registration_account on registration (account_id);
create index registration_draft on registration (created_at) where number is null;
call remember('registration', 'id', '{code_hash,content_sealed,otp_hash,phone_print}');

grant select, insert, update on registration to jejaring_app;
