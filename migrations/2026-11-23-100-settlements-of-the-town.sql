-- The agency looks at settlements of the whole town, newest first: without an index that is a sort of all of them.
create index settlement_posted on settlement (posted_at desc, id desc);
create index settlement_posted_open on settlement (posted_at desc, id desc) where paid_at is null;
