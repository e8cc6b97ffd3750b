import { idBlocks } from '../identifiers.ts'

/** What a generated id of the town stands for. */
export const blocks = Object.fromEntries(
  ['business', 'outlet', 'product', 'agreement', 'version', 'delivery', 'batch', 'sale', 'settlement', 'payment', 'partner', 'photo'].map(
    (noun, place) => [noun, idBlocks.generated + place],
  ),
) as Record<'business' | 'outlet' | 'product' | 'agreement' | 'version' | 'delivery' | 'batch' | 'sale' | 'settlement' | 'payment' | 'partner' | 'photo', number>

/**
 * Functions of the planting session only. `town_draw` gives the same number between 0 and 1 for the same seed, word
 * and place for ever, so the town is the same wherever it is planted.
 */
export const tools = `
  create function pg_temp.town_draw(word text, n bigint) returns double precision language sql immutable parallel safe as $$
    select (hashtextextended(word || ':' || n, current_setting('town.seed')::bigint) & 9007199254740991)::double precision / 9007199254740992.0
  $$;
  create function pg_temp.town_pick(word text, n bigint, choices integer) returns integer language sql immutable parallel safe as $$
    select 1 + floor(pg_temp.town_draw(word, n) * choices)::integer
  $$;
  create function pg_temp.town_id(block integer, n bigint) returns uuid language sql immutable parallel safe as $$
    select ('01900000-0000-7000-8000-' || lpad(to_hex(block), 4, '0') || lpad(to_hex(n), 8, '0'))::uuid
  $$;
  create function pg_temp.town_moment(day date, word text, n bigint, first integer, last integer) returns timestamptz language sql stable as $$
    select (day + make_interval(hours => first, mins => floor(pg_temp.town_draw(word, n) * (last - first) * 60)::integer)) at time zone 'Asia/Jakarta'
  $$;
  create function pg_temp.town_period_end(every text, day date) returns date language sql immutable as $$
    select case
      when every = 'week' then day + (7 - extract(isodow from day)::integer)
      when every = 'half_month' and extract(day from day) <= 15 then date_trunc('month', day)::date + 14
      else (date_trunc('month', day) + interval '1 month - 1 day')::date
    end
  $$;
`
