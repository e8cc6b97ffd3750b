-- Messages on their way out: written by the transaction that has something to say, sent by a worker afterwards. Address and
-- text are sealed, because codes and links must not be readable here, and are forgotten once the message has left.
create table message_outbox (
  id uuid primary key,
  channel text not null check (channel in ('email', 'sms')),
  to_sealed bytea,
  subject text not null,
  text_sealed bytea,
  created_at timestamptz not null default clock_timestamp(),
  -- A code that comes too late only confuses.
  ends_at timestamptz,
  tries integer not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  check ((to_sealed is null) = (sent_at is not null) and (text_sealed is null) = (sent_at is not null))
);
create index message_waiting on message_outbox (next_try_at) where sent_at is null;
create index message_sent on message_outbox (sent_at) where sent_at is not null;

grant select, insert, update, delete on message_outbox to jejaring_app;
