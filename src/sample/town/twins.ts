import type pg from 'pg'
import { people } from '../cast.ts'
import { castBusinesses } from './businesses.ts'
import { townToday } from './tools.sql.ts'

/**
 * Records that may be one business, as the check of duplicates finds them: the same name in one kelurahan, owners whose
 * names are alike, not two NIBs. A third was looked into and found to be two businesses.
 */
const pairs = `
  with told as (
    select b.*, lag(n) over same as other from town_business b where n > $1 window same as (partition by kelurahan, name order by n)
  ), pair as (
    select b.n, b.id as newer, o.id as older, similarity(b.owner, o.owner)::numeric as owner, b.phone = o.phone as phone,
      least(greatest(b.created, o.created), ${townToday}::timestamptz - interval '3 days') as found
    from told b join town_business o on o.n = b.other where b.nib is null or o.nib is null
  )
  insert into business_twin (id, newer_id, older_id, signs, score, through, found_at, decision, reason, decided_by, decided_at)
  select ('01900000-0000-7000-8000-d001' || lpad(to_hex(n), 8, '0'))::uuid, newer, older,
    case when owner >= 0.5 then array['name', 'owner', 'place'] else array['name', 'place'] end, round(50 + owner * 10)::integer, 'import', found,
    case when n % 3 = 0 then 'different' end, case when n % 3 = 0 then 'Sudah ditelepon: dua keluarga, dapurnya di dua RW.' end,
    case when n % 3 = 0 then $2::uuid end, case when n % 3 = 0 then found + interval '1 day' end
  from pair where owner >= 0.4`

/** The pairs an officer finds waiting. */
export const plantTwins = (client: pg.Client) => client.query(pairs, [castBusinesses.length, people.officer.id])
