-- How far an applied list has been held against the registry for records that may be one: a few rows at a time, so that
-- it can stop anywhere and goes on where it was.
create table import_seek (
  list_id uuid primary key references import_list,
  -- The last line that was looked at.
  after integer not null default 0,
  looked integer not null default 0,
  total integer not null,
  found integer not null default 0,
  done boolean not null default false
);
create index import_seek_open on import_seek (list_id) where not done;
grant select, insert, update on import_seek to jejaring_app;
