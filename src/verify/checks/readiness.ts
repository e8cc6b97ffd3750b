import {
  type EvidenceRow,
  evidenceAfter,
  evidenceFrom,
  rulesOn,
  type Standing,
  standingsOf,
} from '../../modules/readiness/door.ts'
import { bySql, type Check, type Found, type Reader } from '../check.ts'

const atOnce = 1_000

type State = { counted_on: string | null; rule_set: string | null; after: string | null }
const state = 'select counted_on::text, rule_set, after from readiness_count'

type Written = Pick<Standing, 'business_id' | 'form' | 'level' | 'missing' | 'next' | 'rule_set'>
/** What is written of some businesses, except those that are about to be counted again. */
const written = `
  select r.business_id, r.form, r.level, r.missing, r.next, r.rule_set from business_readiness r where r.business_id = any($1::uuid[])`
const waiting = 'select distinct business_id from readiness_stale where business_id = any($1::uuid[])'

const said = ({ level, missing, next, rule_set }: Written) =>
  `${level}, ${missing} missing, ${next || '–'}, ${rule_set}`

/** The levels that are not what evidence and rules say on the day of the count. */
const differences = (counted: readonly Standing[], found: readonly Written[]): Found[] => {
  const known = new Map(found.map((row) => [`${row.business_id} ${row.form}`, said(row)]))
  return counted.flatMap((row) => {
    const [place, should] = [`${row.business_id} ${row.form}`, said(row)]
    const is = known.get(place) ?? null
    return is === should ? [] : [{ kind: 'level_differs', place: `business ${place}`, written: is, counted: should }]
  })
}

async function* everyBusiness(reader: Reader) {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await reader.rows<EvidenceRow>(evidenceAfter, [last, atOnce])
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = end.businessId
  }
}

const bare = bySql({
  name: 'readiness.counted',
  title: {
    id: 'Kesiapan tiap usaha sesuai bukti dan aturannya',
    en: 'The readiness of every business follows from its evidence and the rules',
  },
  kinds: {
    level_differs: { id: 'tertulis lain dari hitungan', en: 'written otherwise than counted' },
    reminder_early: { id: 'pengingat sebelum waktunya', en: 'a reminder before it was due' },
    goods_of_others: { id: 'izin menyebut produk usaha lain', en: 'a permit names goods of another business' },
    replaced_open: { id: 'izin yang diganti masih dihitung', en: 'a replaced permit still counts' },
  },
  statements: [
    `select 'reminder_early' as kind, 'permit ' || r.permit_id as place, (r.at at time zone 'Asia/Jakarta')::date as written, p.expires_on - r.days as counted
     from permit_reminder r join permit p on p.id = r.permit_id where (r.at at time zone 'Asia/Jakarta')::date < p.expires_on - r.days`,
    `select 'goods_of_others' as kind, 'permit ' || p.id as place, p.business_id as written, o.business_id as counted
     from permit_product x join permit p on p.id = x.permit_id join product o on o.id = x.product_id
     where o.business_id <> p.business_id and not exists (
       select from business b where b.id in (p.business_id, o.business_id) and b.merged_into in (p.business_id, o.business_id))`,
    `select 'replaced_open' as kind, 'permit ' || p.replaces_id as place, null as written, p.id as counted
     from permit p join permit was on was.id = p.replaces_id where was.ended_why is distinct from 'replaced'`,
  ],
})

/** Recomputed by the same rules on the day the count stands at; a count under way has not promised anything yet. */
export const readinessCounted: Check = {
  ...bare,
  breaks: async function* (reader) {
    yield* bare.breaks(reader)
    const [count] = await reader.rows<State>(state)
    if (!count?.counted_on || count.after !== null) return
    const on = Temporal.PlainDate.from(count.counted_on)
    const rules = rulesOn(on)
    if (rules.id !== count.rule_set) return
    for await (const rows of everyBusiness(reader)) {
      const ids = rows.map(({ businessId }) => businessId)
      const stale = new Set(
        (await reader.rows<{ business_id: string }>(waiting, [ids])).map(({ business_id }) => business_id),
      )
      const counted = rows.filter(({ businessId }) => !stale.has(businessId)).map(evidenceFrom)
      const found = differences(
        counted.flatMap((each) => standingsOf(each, rules, on)),
        await reader.rows<Written>(written, [ids]),
      )
      yield { found, total: found.length }
    }
  },
}
