import type pg from 'pg'
import { people } from '../cast.ts'
import { formatOf, stories } from '../partners/promises.ts'
import { partners } from '../partners.ts'
import { partnerNumber } from './partners.ts'
import { townToday } from './tools.sql.ts'

/** Numbers of rows are those of their partner, eight to each. */
const idIn = (block: number, n: string) => `pg_temp.town_id(${block}, ${n})`
const [contacts, commitments, checks] = [0x20, 0x21, 0x22]

const told = partners.map((partner) => {
  const story = stories[partner.key]
  return {
    id: partner.id,
    n: partnerNumber(partner.id),
    seeks: story?.seeks ?? [],
    note: story?.note ?? '',
    format: formatOf(partner.kind, story),
    check: story?.check === 'none' ? null : 'looked at',
    fix: typeof story?.check === 'object' ? story.check.fix : '',
    contacts: (story?.mandates ?? []).map((mandate) => ({
      name: mandate.name ?? partner.contact.name,
      position: mandate.position ?? partner.contact.position.id,
      phone: mandate.name ? null : partner.contact.phone,
      email: mandate.name ? null : partner.contact.email,
      paper: mandate.paper,
      lasts: mandate.lasts ?? null,
    })),
    promises: (story?.promises ?? []).map(({ kind, amount, per, daysAgo, days }) => ({
      kind,
      amount,
      per: per ?? 'term',
      days_ago: daysAgo ?? 300,
      days: days ?? 729,
    })),
  }
})

const tables = `
  create temp table town_story as
  select * from json_to_recordset($1::json)
    as s(id uuid, n integer, seeks text[], note text, format text, "check" text, fix text, contacts jsonb, promises jsonb)`

/** The invented partners say what they look for, who speaks for them and what they promised. */
const invented = `
  update partner p set seeks = s.seeks, seeks_note = s.note from town_story s where p.id = s.id;
  update outlet o set format = s.format from town_story s where o.partner_id = s.id;

  insert into partner_contact (id, partner_id, name, position, phone, email, mandate, mandate_number, mandate_from, mandate_to, created_at)
  select ${idIn(contacts, 's.n * 8 + c.nth::integer')}, s.id, c.value ->> 'name', c.value ->> 'position', c.value ->> 'phone', c.value ->> 'email', c.value ->> 'paper',
    case when c.value ->> 'paper' is null then '' else lpad(s.n::text, 3, '0') || '/' || pg_temp.town_year(${townToday} - 365) end,
    case when c.value ->> 'paper' is not null then ${townToday} - 365 end, ${townToday} + (c.value ->> 'lasts')::integer, timestamptz '2024-03-05 10:00+07'
  from town_story s cross join lateral jsonb_array_elements(s.contacts) with ordinality as c(value, nth) order by s.n, c.nth;

  create temp table town_promise as
  select s.n, c.nth::integer as nth, s.id as partner_id, c.value ->> 'kind' as kind, (c.value ->> 'amount')::bigint as amount, c.value ->> 'per' as per,
    (c.value ->> 'days_ago')::integer as days_ago, (c.value ->> 'days')::integer as days
  from town_story s cross join lateral jsonb_array_elements(s.promises) with ordinality as c(value, nth);
`

/** The rest of town promises what partners of its kind promise, from modest to bold. */
const rest = `
  update outlet o set format = 'other' from town_partner p where p.id = o.partner_id and not p.by_hand and p.kind not in ('store', 'cooperative');
  update partner b set seeks = array[g.one] || case when g.other <> g.one then array[g.other] else '{}' end
  from town_partner p cross join lateral (select array['keripik','lumpia','wingko','bandeng','kopi','roti','sambal','batik','kerajinan','jamu'] as goods) w
  cross join lateral (select w.goods[pg_temp.town_pick('seeks', p.n, 10)] as one, w.goods[pg_temp.town_pick('seeks-too', p.n, 10)] as other) g
  where b.id = p.id and not p.by_hand;

  insert into partner_contact (id, partner_id, name, position, phone, mandate, mandate_number, mandate_from, mandate_to, created_at)
  select ${idIn(contacts, 'p.n * 8')}, p.id, p.contact, 'Manajer', p.contact_phone, 'power_of_attorney', lpad(p.n::text, 4, '0') || '/' || pg_temp.town_year(${townToday} - 300),
    ${townToday} - 300, ${townToday} - 25 + pg_temp.town_pick('mandate', p.n, 500), timestamptz '2024-03-05 10:00+07'
  from town_partner p where not p.by_hand order by p.n;

  insert into town_promise
  select p.n, offer.nth, p.id, offer.kind, offer.amount, offer.per, 300, 729 from town_partner p
  cross join lateral (values
    (1, 'shelf_slots', 10 + pg_temp.town_pick('slots', p.n, 50), 'term', p.kind <> 'campus'),
    (2, 'orders', pg_temp.town_pick('orders', p.n, 12), 'month', p.kind in ('store', 'hotel') and pg_temp.town_draw('orders-too', p.n) < 0.4),
    (3, 'payment_days', (array[7, 14, 15])[pg_temp.town_pick('days', p.n, 3)], 'term', pg_temp.town_draw('days-too', p.n) < 0.5),
    (4, 'training_places', 10 * pg_temp.town_pick('places', p.n, 12), 'year', p.kind in ('campus', 'stakeholder'))
  ) as offer(nth, kind, amount, per, made)
  where not p.by_hand and offer.made and pg_temp.town_draw('promises', p.n) < 0.8;
`

/** Officers entered partners and wrote down their promises; their head looked each over, and a few still wait. */
const written = `
  insert into partner_commitment (id, partner_id, kind, amount, per, starts_on, ends_on, document, document_on, recorded_by, created_at)
  select ${idIn(commitments, 't.n * 8 + t.nth')}, t.partner_id, t.kind, t.amount, t.per, ${townToday} - t.days_ago, ${townToday} - t.days_ago + t.days,
    'Surat komitmen ' || lpad(t.n::text, 3, '0') || '.' || t.nth || '/' || pg_temp.town_year(${townToday} - t.days_ago), ${townToday} - t.days_ago - 14, '${people.officer.id}',
    pg_temp.town_moment(${townToday} - t.days_ago - 7, 'promised', t.n * 8 + t.nth, 8, 15)
  from town_promise t order by t.n, t.nth;

  update partner set entered_by = '${people.officer.id}';
  insert into partner_check (id, partner_id, outcome, note, checked_by, at)
  select ${idIn(checks, 'p.n')}, p.id, case when coalesce(s.fix, '') <> '' then 'needs_fixing' else 'verified' end, coalesce(s.fix, ''), '${people.headOfSection.id}',
    pg_temp.town_moment(${townToday} - 20 - pg_temp.town_pick('checked', p.n, 300), 'checked', p.n, 8, 15)
  from town_partner p left join town_story s on s.id = p.id
  where case when p.by_hand then s."check" is not null else pg_temp.town_draw('unchecked', p.n) < 0.92 end order by p.n;
`

/** What partners promised the city, who speaks for them, and who checked them. After the people: they are named. */
export const plantPromises = async (client: pg.Client) => {
  await client.query(tables, [JSON.stringify(told)])
  await client.query(invented)
  await client.query(rest)
  await client.query(written)
}
