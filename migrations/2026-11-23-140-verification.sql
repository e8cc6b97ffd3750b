-- Verification by the Dinas: one row a business with its one state; facts are columns, history lies in steps and decisions.

create table business_verification (
  business_id uuid primary key references business,
  -- The first submission is round 1; each yearly one, and each after a rejection, begins another.
  round integer not null default 1 check (round >= 1),
  state text not null check (state in
    ('submitted', 'complete', 'assigned', 'visit_offered', 'visit_agreed', 'checked', 'fixing', 'verified', 'rejected', 'appealed')),
  submitted_at timestamptz not null,
  -- From here the five working days run (legal reference 4.25), not from sending.
  complete_at timestamptz,
  -- The promise: decided by this day. Null while the owner is the one to act, and once it is decided.
  due_on date,
  claimed_by uuid,
  -- The last thing the one who holds it did; a claim that rests is given back by itself.
  claimed_at timestamptz,
  absences integer not null default 0 check (absences >= 0),
  checked_on date,
  decided_at timestamptz,
  decided_by uuid,
  reason text not null default '',
  -- Of the last positive decision; they stay through the next round, so that nothing lapses early.
  verified_on date,
  verified_until date,
  check ((due_on is not null) = (state in ('complete', 'assigned', 'visit_offered', 'visit_agreed', 'checked', 'appealed'))),
  check ((complete_at is null) = (state = 'submitted')),
  check ((claimed_by is not null) = (state in ('assigned', 'visit_offered', 'visit_agreed'))),
  check ((claimed_by is null) = (claimed_at is null)),
  check ((decided_by is not null and decided_at is not null) = (state in ('verified', 'rejected', 'appealed'))),
  check ((verified_on is null) = (verified_until is null) and verified_until > verified_on),
  check (state <> 'verified' or verified_on is not null)
);
-- The queue: by promised day, so that what is overdue stands on top.
create index business_verification_due on business_verification (due_on, business_id) where due_on is not null;
create index business_verification_claimed on business_verification (claimed_by, due_on) where claimed_by is not null;
create index business_verification_until on business_verification (verified_until) where verified_until is not null;
create index business_verification_state on business_verification (state, business_id);
call remember('business_verification', 'business_id');

-- What happened to a case, with the promises given on the way: who does what next, by when.
create table verification_step (
  id bigint generated always as identity primary key,
  business_id uuid not null references business,
  round integer not null,
  action text not null,
  side text not null check (side in ('agency', 'owner', 'platform')),
  account_id uuid,
  at timestamptz not null,
  note text not null default '',
  promise text check (promise in ('decide', 'visit', 'appeal')),
  promised_on date,
  tx xid8 not null default pg_current_xact_id(),
  check ((promise is null) = (promised_on is null))
);
create index verification_step_business on verification_step (business_id, id);
call append_only('verification_step');

-- A visit: three times to choose from, the one chosen, and what came of it.
create table verification_visit (
  id uuid primary key,
  business_id uuid not null references business,
  round integer not null,
  officer_id uuid not null,
  slots timestamptz[] not null check (cardinality(slots) between 1 and 3),
  -- For choosing without signing in: sent to the owner's phone, kept as a keyed hash.
  code_hash bytea not null unique,
  proposed_at timestamptz not null,
  chosen_at timestamptz,
  chosen_slot timestamptz check (chosen_slot = any (slots)),
  chosen_how text check (chosen_how in ('page', 'code', 'phone')),
  outcome text check (outcome in ('done', 'absent', 'declined', 'unanswered', 'cancelled')),
  outcome_at timestamptz,
  note text not null default '',
  check ((chosen_slot is null) = (chosen_at is null) and (chosen_slot is null) = (chosen_how is null)),
  check ((outcome is null) = (outcome_at is null)),
  -- Nobody was absent from, or seen at, a visit that was never agreed.
  check (outcome not in ('done', 'absent') or chosen_slot is not null)
);
create unique index verification_visit_open on verification_visit (business_id) where outcome is null;
create index verification_visit_business on verification_visit (business_id, proposed_at);
create index verification_visit_done on verification_visit (business_id, outcome_at) where outcome = 'done';
call remember('verification_visit', 'id', '{code_hash}');

-- "Perlu perbaikan", field by field with its reason, until the owner has answered it.
create table verification_finding (
  id uuid primary key,
  business_id uuid not null references business,
  round integer not null,
  field text not null,
  reason text not null check (length(reason) between 1 and 500),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  -- What the owner says to it; the corrected value itself stands in the business, the old one in its history.
  answer text not null default '',
  tx xid8 not null default pg_current_xact_id()
);
create unique index verification_finding_open on verification_finding (business_id, field) where answered_at is null;
create index verification_finding_business on verification_finding (business_id, asked_at);
call remember('verification_finding');

-- Whose hands were on a case: these people may never decide it.
create table verification_maker (
  business_id uuid not null references business,
  round integer not null,
  account_id uuid not null,
  how text not null check (how in ('submitted', 'claimed', 'visited', 'checked')),
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  primary key (business_id, round, account_id, how)
);
call append_only('verification_maker');

create table verification_decision (
  id uuid primary key,
  business_id uuid not null references business,
  round integer not null,
  outcome text not null check (outcome in ('verified', 'rejected', 'appeal_granted', 'appeal_upheld')),
  decided_by uuid not null,
  decided_at timestamptz not null,
  promised_on date not null,
  reason text not null default '' check (reason <> '' or outcome in ('verified', 'appeal_granted')),
  tx xid8 not null default pg_current_xact_id()
);
-- One decision a round, and one on its appeal.
create unique index verification_decision_once on verification_decision (business_id, round, (outcome like 'appeal%'));
create index verification_decision_month on verification_decision (decided_at) where outcome in ('verified', 'appeal_granted');
call append_only('verification_decision');

-- Everyone who may not decide about a business in a round: who entered or changed it since it was last verified, who
-- submitted, held, visited or checked it, who belongs to it, who is called on its telephone, and, on appeal, who decided.
create view verification_barred as
  select m.business_id, m.round, m.account_id from verification_maker m
  union
  select v.business_id, v.round, e.actor_id from business_verification v
    -- By whatever way it came in or was changed: its row's history names the transaction, and that the one who acted.
    join row_history h on h.row_key = v.business_id::text and h.table_name = 'business'
    join audit_event e on e.tx = h.tx
    where e.outcome = 'done' and e.actor_id is not null
      and e.at > coalesce((select max(d.decided_at) from verification_decision d
        where d.business_id = v.business_id and d.round < v.round and d.outcome in ('verified', 'appeal_granted')), '-infinity')
  union
  select v.business_id, v.round, m.account_id from business_verification v join membership m on m.organisation_id = v.business_id
  union
  select v.business_id, v.round, a.id from business_verification v join business b on b.id = v.business_id
    join account a on a.phone = b.phone
  union
  select d.business_id, d.round, d.decided_by from verification_decision d;

-- Maker is not checker, also for whoever gets past the application (domain rule 9).
create function verification_other_eyes() returns trigger language plpgsql as $$
begin
  perform from verification_barred b
    where b.business_id = new.business_id and b.round = new.round and b.account_id = new.decided_by;
  if found then
    raise exception 'whoever made a case does not decide it'
      using errcode = 'check_violation', constraint = 'verification_other_eyes', table = 'verification_decision';
  end if;
  return new;
end $$;
create trigger verification_decision_eyes before insert on verification_decision
  for each row execute function verification_other_eyes();

-- No business becomes verified or rejected but by a decision of this round that says so.
create function verification_decided() returns trigger language plpgsql as $$
begin
  if new.state in ('verified', 'rejected') and (tg_op = 'INSERT' or old.state <> new.state or old.decided_by is distinct from new.decided_by) then
    perform from verification_decision d
      where d.business_id = new.business_id and d.round = new.round and d.decided_by = new.decided_by
        and d.outcome = any (case new.state when 'verified' then '{verified,appeal_granted}'::text[] else '{rejected,appeal_upheld}' end);
    if not found then
      raise exception 'nobody decided this' using errcode = 'check_violation', constraint = 'verification_decided', table = 'business_verification';
    end if;
  end if;
  if tg_op = 'UPDATE' and new.verified_on is distinct from old.verified_on and new.state <> 'verified' then
    raise exception 'verified only by a decision' using errcode = 'check_violation', constraint = 'verification_decided', table = 'business_verification';
  end if;
  return new;
end $$;
create trigger business_verification_decided before insert or update on business_verification
  for each row execute function verification_decided();

-- Reminders of the yearly round, each once.
create table verification_reminder (
  business_id uuid not null references business,
  verified_until date not null,
  days integer not null,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  primary key (business_id, verified_until, days)
);
call append_only('verification_reminder');

-- Businesses nobody has met for long: who goes there, by when, and what came of it.
create table outreach (
  id uuid primary key,
  business_id uuid not null references business,
  assigned_to uuid not null,
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('met', 'absent', 'moved', 'closed', 'refused')),
  outcome_at timestamptz,
  note text not null default '',
  -- What was agreed to do next, if anything.
  next_step text not null default '',
  check ((outcome is null) = (outcome_at is null))
);
create unique index outreach_open on outreach (business_id) where outcome is null;
create index outreach_mine on outreach (assigned_to, due_on) where outcome is null;
create index outreach_business on outreach (business_id, assigned_at);
call remember('outreach');

create view report_verification as
  select business_id, state, round, submitted_at, verified_on, verified_until, due_on, checked_on from business_verification;

grant select, insert, update on business_verification, verification_visit, verification_finding, outreach to jejaring_app;
grant select, insert on verification_step, verification_maker, verification_decision, verification_reminder to jejaring_app;
grant select on verification_barred, report_verification to jejaring_app;

-- What reports count, business by business: nothing that names a person.
create view report_business_counted as
  select id, kelurahan_code, goods, gender, capital, yearly_sales, started_on, created_at from business where active and merged_into is null;

-- Figures of the registry, counted by a job and recounted by `verify`, so that a report costs what it shows.
create table registry_figure (
  measure text not null check (measure in ('registered', 'verified', 'ready')),
  axis text not null check (axis in ('all', 'kecamatan', 'goods', 'size', 'gender', 'month')),
  key text not null,
  value bigint not null check (value > 0),
  primary key (measure, axis, key)
);
-- One row: when they were counted, for which day, and from which transaction on a change is not in them.
create table registry_count (
  one boolean primary key default true check (one),
  counted_at timestamptz not null,
  counted_on date not null,
  tx xid8 not null
);

-- What counts as contact with a business, in one place: somebody of the city met it, or it acted here itself.
create view report_contact as
  select business_id, 'visit' as kind, outcome_at as at from verification_visit where outcome = 'done'
  union all select business_id, 'outreach', outcome_at from outreach where outcome = 'met'
  union all select business_id, 'answer', at from verification_step where side = 'owner'
  union all select business_id, 'delivery', sent_at from delivery
  union all select business_id, 'settlement', posted_at from settlement
  union all select acceptance.organisation_id, 'agreement', acceptance.at from agreement_acceptance acceptance join business on business.id = acceptance.organisation_id
  union all select m.organisation_id, 'sign_in', e.at from membership m join business on business.id = m.organisation_id
    join audit_event e on e.subject_id = m.account_id where e.action = 'session.start' and e.outcome = 'done'
  -- Whoever registered, at the counter or alone, was met that day; a row of a list was not.
  union all select id, 'registered', created_at from business where source <> 'import';

-- The last contact with each business as last counted; `-infinity` for none ever, so that these stand first.
create table business_contact (
  business_id uuid primary key references business,
  kecamatan text not null,
  last_at timestamptz not null,
  kind text not null
);
create index business_contact_last on business_contact (last_at, business_id);
create index business_contact_kecamatan on business_contact (kecamatan, last_at, business_id);

-- Who can be sent to a business: officers, and facilitators of mentoring partners.
create view report_staff as
  select distinct on (a.id) a.id, a.name, o.name as organisation
  from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id left join partner p on p.id = o.id
  where m.active and a.active and (o.kind = 'agency' and 'registry' = any (m.duties) or p.kind = 'mentor_org')
  order by a.id, o.kind;

grant select, insert, delete on registry_figure to jejaring_app;
grant select, insert, update on registry_count, business_contact to jejaring_app;
grant select on report_business_counted, report_contact, report_staff to jejaring_app;
