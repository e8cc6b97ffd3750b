-- Obligations and payments between two organisations. The platform records money; it never holds any.
-- A transfer has one source and one target and is never changed: the books balance by their shape.

create table ledger_account (
  id bigint generated always as identity primary key,
  agreement_id uuid not null,
  -- What a sale brought in; the store's part; what the store owes the business; what it has paid.
  kind text not null check (kind in ('sales', 'store_share', 'payable', 'paid')),
  business_id uuid not null references organisation,
  partner_id uuid not null references organisation check (partner_id <> business_id),
  tx xid8 not null default pg_current_xact_id(),
  unique (agreement_id, kind)
);
create index ledger_account_business on ledger_account (business_id);
create index ledger_account_partner on ledger_account (partner_id);
call append_only('ledger_account');

create table transfer (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  from_account bigint not null references ledger_account,
  to_account bigint not null references ledger_account check (to_account <> from_account),
  amount bigint not null check (amount > 0),
  reason text not null check (reason in ('sale', 'payment', 'correction')),
  -- The sale, payment or correction it came from.
  source_id uuid not null,
  tx xid8 not null default pg_current_xact_id()
);
create index transfer_from on transfer (from_account, at);
create index transfer_to on transfer (to_account, at);
call append_only('transfer');

-- Both accounts of a transfer belong to one agreement: money cannot cross from one pair to another.
create function transfer_stays_in_pair() returns trigger language plpgsql as $$
begin
  if exists (
    select from new_rows n join ledger_account f on f.id = n.from_account join ledger_account t on t.id = n.to_account
    where f.agreement_id <> t.agreement_id
  ) then raise exception 'a transfer joins two accounts of one agreement' using errcode = 'check_violation'; end if;
  return null;
end $$;
create trigger transfer_pair after insert on transfer referencing new table as new_rows
  for each statement execute function transfer_stays_in_pair();

-- Everything that came in less everything that went out, by account. The sum over all accounts is 0.
create view report_trial_balance as
  select account.id, account.agreement_id, account.kind, account.business_id, account.partner_id,
    coalesce(received.amount, 0) - coalesce(given.amount, 0) as balance
  from ledger_account account
  left join (select to_account, sum(amount) as amount from transfer group by 1) received on received.to_account = account.id
  left join (select from_account, sum(amount) as amount from transfer group by 1) given on given.from_account = account.id;

grant select, insert on ledger_account, transfer to jejaring_app;
grant select on report_trial_balance to jejaring_app;
