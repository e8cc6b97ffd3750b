import type pg from 'pg'
import { type Purpose, purposes, wordingOf } from '../../modules/registry/sample.ts'
import { people } from '../cast.ts'
import { castBusinesses } from './businesses.ts'
import { townToday } from './tools.sql.ts'

/** How many of a hundred owners allow each purpose, and how many of those have thought better of it since. */
const willing: Record<Purpose, { of100: number; withdrawn: number }> = {
  'directory.listing': { of100: 78, withdrawn: 2 },
  'directory.contact': { of100: 46, withdrawn: 8 },
  'directory.photo': { of100: 64, withdrawn: 3 },
  match: { of100: 58, withdrawn: 2 },
  statistics: { of100: 41, withdrawn: 4 },
}

/** A receipt's id says whose, for what and which of the two answers it is. */
const receiptId = (answer: number) =>
  `('01900000-0000-7000-8000-c' || to_hex(${answer} * 8 + asked.nth) || lpad(to_hex(b.n), 10, '0'))::uuid`

/**
 * Owners who were asked, most of them at the counter when they were registered; who shows contact or photos is listed as
 * well. The cast's owners have answered on their own phones.
 */
const answers = `
  create temp table town_consent as
  select b.id as business_id, asked.purpose, asked.wording, asked.hash, a.id as account, ${receiptId(0)} as yes, ${receiptId(1)} as no,
    b.n, least(b.created + interval '1 day' * pg_temp.town_pick('consent-day', b.n, 20), ${townToday}::timestamptz - interval '2 days') as at,
    pg_temp.town_draw('consent-back-' || asked.purpose, b.n) * 100 < asked.withdrawn and b.n > $2 as withdrawn
  from town_business b
  cross join json_to_recordset($1::json) as asked(nth integer, purpose text, wording integer, hash text, of100 integer, withdrawn integer)
  left join account a on a.id = b.owner_id
  where b.n <= $2 and asked.purpose <> 'statistics'
    or b.n > $2 and (pg_temp.town_draw('consent-directory.listing', b.n) * 100 < 78 and asked.purpose like 'directory.%'
      or asked.purpose not like 'directory.%') and pg_temp.town_draw('consent-' || asked.purpose, b.n) * 100 < asked.of100`

const receipts = `
  insert into consent_receipt (id, business_id, purpose, given, wording, wording_hash, channel, evidence, by_account, at)
  select case when said.given then c.yes else c.no end, c.business_id, c.purpose, said.given, c.wording, decode(c.hash, 'hex'),
    case when c.account is null then 'counter' else 'self' end, case when c.account is null then 'Formulir pendaftaran, map ' || 1 + c.n / 50 else '' end,
    coalesce(c.account, $1), case when said.given then c.at else c.at + (${townToday}::timestamptz - c.at) / 2 end
  from town_consent c cross join (values (true), (false)) said(given) where said.given or c.withdrawn`

const standing = `
  insert into consent (business_id, purpose, given, receipt_id)
  select business_id, purpose, not withdrawn, case when withdrawn then no else yes end from town_consent`

/** What the owners allow, and a few who have withdrawn it. */
export const plantConsents = async (client: pg.Client) => {
  const asked = purposes.map((purpose, nth) => {
    const { version, hash } = wordingOf(purpose)
    return { nth, purpose, wording: version, hash, ...willing[purpose] }
  })
  await client.query(answers, [JSON.stringify(asked), castBusinesses.length])
  await client.query(receipts, [people.officer.id])
  await client.query(standing)
}
