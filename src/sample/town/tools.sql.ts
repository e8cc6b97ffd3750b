import { idBlocks } from '../identifiers.ts'

const nouns = [
  'business',
  'outlet',
  'product',
  'agreement',
  'version',
  'delivery',
  'batch',
  'sale',
  'settlement',
  'payment',
  'partner',
  'photo',
  'account',
  'membership',
  'permit',
  'delegation',
  'registration',
  'visit',
  'decision',
  'finding',
] as const

/** What a generated id of the town stands for. */
export const blocks = Object.fromEntries(nouns.map((noun, place) => [noun, idBlocks.generated + place])) as Record<
  (typeof nouns)[number],
  number
>

/** The id of the n-th thing of its kind, where `n` is an expression. */
export const idOf = (noun: keyof typeof blocks, n: string) => `pg_temp.town_id(${blocks[noun]}, ${n})`

/** The day the town's history ends. */
export const townToday = `current_setting('town.today')::date`

/**
 * Functions of the planting session only. `town_draw` gives the same number between 0 and 1 for the same seed, word
 * and place for ever, so the town is the same wherever it is planted. The seed is written into it and each is one
 * expression of immutable parts: so PostgreSQL puts them into the statements that use them, ten million times over.
 */
export const tools = (seed: number) => `
  create function pg_temp.town_draw(word text, n bigint) returns double precision language sql immutable parallel safe as $$
    select (hashint8extended(n, hashtextextended(word, ${Math.trunc(seed)})) & 9007199254740991)::double precision / 9007199254740992.0
  $$;
  create function pg_temp.town_pick(word text, n bigint, choices integer) returns integer language sql immutable parallel safe as $$
    select 1 + floor(pg_temp.town_draw(word, n) * choices)::integer
  $$;
  create function pg_temp.town_id(block integer, n bigint) returns uuid language sql immutable parallel safe as $$
    select ('01900000-0000-7000-8000-' || lpad(to_hex(block), 4, '0') || lpad(to_hex(n), 8, '0'))::uuid
  $$;
  -- Semarang keeps UTC+7 all year.
  create function pg_temp.town_moment(day date, word text, n bigint, first integer, last integer) returns timestamptz language sql immutable parallel safe as $$
    select (day + make_interval(hours => first, mins => floor(pg_temp.town_draw(word, n) * (last - first) * 60)::integer)) at time zone interval '7 hours'
  $$;
  create function pg_temp.town_number(n bigint) returns text language sql immutable parallel safe as $$
    select lpad(n::text, greatest(5, length(n::text)), '0')
  $$;
  create function pg_temp.town_year(day date) returns integer language sql immutable parallel safe as $$
    select extract(year from day)::integer
  $$;
  create function pg_temp.town_period_end(every text, day date) returns date language sql immutable parallel safe as $$
    select case
      when every = 'week' then day + (7 - extract(isodow from day)::integer)
      when every = 'half_month' and extract(day from day) <= 15 then date_trunc('month', day::timestamp)::date + 14
      else (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date
    end
  $$;
`
