-- The delegation: an owner lends named tasks to somebody for a time. It says what, until when, and how it ended.

create table delegation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- The owner who lends. A code sent to their phone made it hold, or they ended it.
  given_by uuid not null references account,
  -- Who helps; an account only once the code was right, so that nobody is entered by being named.
  helper_id uuid references account,
  helper_name text not null check (length(helper_name) between 1 and 120),
  helper_phone text check (helper_phone ~ '^\+62\d{7,12}$'),
  helper_email text check (helper_email = lower(helper_email)),
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  -- Signing, bank accounts, paying and lending on are not in this list, so they cannot be lent.
  tasks text[] not null check (tasks <@ '{profile,products,permits,verification,deliveries,billing}' and cardinality(tasks) > 0),
  days integer not null check (days between 1 and 90),
  -- A keyed hash of the code that waits for an answer; forgotten once it was right or its tries are used up.
  code_hash bytea,
  code_ends_at timestamptz,
  codes_sent integer not null default 1 check (codes_sent between 1 and 5),
  tries integer not null default 0,
  -- What the owner answers by SMS to end it: "STOP 4821".
  stop_code text not null check (stop_code ~ '^\d{4}$'),
  given_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  ended_how text check (ended_how in ('owner', 'helper', 'sms')),
  check ((given_at is null) = (ends_at is null)),
  check (given_at is null or helper_id is not null and helper_id <> given_by),
  check (ends_at <= given_at + interval '90 days'),
  check ((ended_at is null) = (ended_how is null)),
  check (helper_id is not null or helper_phone is not null or helper_email is not null)
);
create index delegation_organisation on delegation (organisation_id, asked_at desc);
create index delegation_helper on delegation (helper_id, ends_at) where given_at is not null;
create index delegation_asked on delegation (asked_by, asked_at);
create index delegation_given on delegation (given_by) where ended_at is null;
call remember('delegation', 'id', '{code_hash}');

alter table session add delegation_id uuid references delegation;
alter table session add check (delegation_id is null or membership_id is null);
create index session_delegation on session (delegation_id) where delegation_id is not null;

-- What was done for an owner, newest first.
create index audit_event_behalf on audit_event (on_behalf_of, id) where on_behalf_of is not null;

-- Whoever signs is a member of the party they sign for, never somebody who helps it: also where the code is wrong.
alter table agreement_acceptance add constraint agreement_acceptance_member
  foreign key (account_id, organisation_id) references membership (account_id, organisation_id);

grant select, insert, update on delegation to jejaring_app;
