-- People, the organisations they act for, and how they prove who they are.

create table organisation (
  id uuid primary key,
  kind text not null check (kind in ('business', 'partner', 'agency', 'team', 'inspectorate', 'mayor', 'platform')),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null
);
call remember('organisation');
create index organisation_name on organisation (name, id);

create table account (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  email text check (email = lower(email)),
  phone text check (phone ~ '^\+62\d{7,12}$'),
  password_hash text,
  language text not null default 'id' check (language in ('id', 'en')),
  active boolean not null default true,
  demo boolean not null default false,
  created_at timestamptz not null,
  check (email is not null or phone is not null)
);
create unique index account_email on account (email) where email is not null;
create unique index account_phone on account (phone) where phone is not null;
call remember('account', 'id', '{password_hash}');

-- The app that makes one-time codes. Apart from the account, because its step moves with every use.
create table totp (
  account_id uuid primary key references account,
  secret bytea not null,
  -- The last one-time step accepted: a code works once.
  step bigint not null default 0,
  -- Empty until a first code has shown that the app holds the secret.
  confirmed_at timestamptz
);
call remember('totp', 'account_id', '{secret,step}');

create table membership (
  id uuid primary key,
  account_id uuid not null references account,
  organisation_id uuid not null references organisation,
  duties text[] not null check (duties <@ '{catalogue,agreements,stock,sales,money,members,registry,oversee,audit,mayor,admin}'),
  active boolean not null default true,
  created_at timestamptz not null,
  unique (account_id, organisation_id)
);
create index membership_organisation on membership (organisation_id);
call remember('membership');

-- Only the SHA-256 of the cookie's token is stored.
create table session (
  token_hash bytea primary key,
  -- Names the session to its owner without revealing the token.
  id uuid not null unique,
  account_id uuid not null references account,
  membership_id uuid references membership,
  -- 1: password alone; 2: passkey, or password and one-time code.
  factors integer not null check (factors in (1, 2)),
  confirmed_at timestamptz,
  device text not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  -- How long it may rest: shorter for those who see other people's data.
  idle_minutes integer not null check (idle_minutes > 0),
  idle_until timestamptz not null,
  ends_at timestamptz not null
);
create index session_account on session (account_id);
create index session_membership on session (membership_id);

create table passkey (
  id uuid primary key,
  account_id uuid not null references account,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);
call remember('passkey', 'id', '{public_key,counter}');

-- Used once and soon, by real time: passkey challenges, codes sent by message, a sign-in that waits for its second
-- factor, a link for a new password. Codes are stored as keyed hashes, tokens as SHA-256.
create table challenge (
  id uuid primary key,
  account_id uuid references account,
  purpose text not null check (purpose in
    ('passkey_sign_in', 'passkey_add', 'passkey_confirm', 'half_signed_in', 'code_sign_in', 'code_confirm', 'password_reset')),
  secret bytea not null,
  tries integer not null default 0,
  ends_at timestamptz not null,
  check (account_id is not null or purpose = 'passkey_sign_in')
);
create index challenge_account on challenge (account_id, purpose);
create index challenge_secret on challenge (secret);
create index challenge_ends on challenge (ends_at);

create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  email text,
  phone text,
  name text not null,
  duties text[] not null,
  token_hash bytea not null unique,
  invited_by uuid not null references account,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  check (email is not null or phone is not null)
);
create index invitation_organisation on invitation (organisation_id);
call remember('invitation', 'id', '{token_hash}');

-- A machine acts through a membership with some of its duties, never more.
create table api_token (
  id uuid primary key,
  token_hash bytea not null unique,
  membership_id uuid not null references membership,
  duties text[] not null,
  name text not null,
  -- May it sign and pay? Its maker proved a second factor for just that, so it lives a day at most.
  confirms boolean not null default false,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index api_token_membership on api_token (membership_id);
call remember('api_token', 'id', '{token_hash,last_used_at}');

grant select, insert, update on organisation, account, membership, passkey, invitation, api_token to jejaring_app;
grant select, insert, update, delete on session, challenge, totp to jejaring_app;
grant delete on passkey to jejaring_app;
