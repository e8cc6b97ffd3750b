-- A record that rests in another keeps what it said, also what a list recognises it by; only one that speaks is unique.
alter table business drop constraint business_match_key_key;
create unique index business_match_key_key on business (match_key) where merged_into is null;

-- The queue of pairs: the likeliest first; and what was decided, the latest first.
drop index business_twin_open;
create index business_twin_open on business_twin (score, id) where decision is null;
create index business_twin_decided on business_twin (decision, decided_at, id) where decision is not null;
