import type pg from 'pg'
import { type Person, signIn } from './people.ts'

/** Where someone looks. */
export type Look = { path: string; cookie: string }

const some = 150

type Pair = { business_id: string; partner_id: string; agreement_id: string }
type Thing = Pair & { id: string; number: string }

const pairs = `
  select a.business_id, a.partner_id, a.id as agreement_id from agreement a
  where exists (select from ledger_account l where l.agreement_id = a.id) order by md5(a.id::text) limit ${some}`
const ofPairs = (table: string) => `
  select distinct on (t.agreement_id) t.id, t.number, t.business_id, t.partner_id, t.agreement_id from ${table} t
  where t.agreement_id = any($1) order by t.agreement_id, t.id desc`
const shelves = `
  select distinct on (b.partner_id) b.outlet_id as id, b.partner_id from batch b where b.partner_id = any($1) and b.on_shelf > 0 order by b.partner_id, b.outlet_id`

/** Pages of the main job, each looked at by many people of many organisations, as in a town and not as in a test. */
export const looksOf = async (client: pg.Client): Promise<Record<string, Look[]>> => {
  const rows = <Row>(text: string, ...values: unknown[]) =>
    client.query(text, values).then((found) => found.rows as Row[])
  const found = await rows<Pair>(pairs)
  const agreements = found.map(({ agreement_id }) => agreement_id)
  const partners = found.map(({ partner_id }) => partner_id)
  const businesses = await signIn(
    client,
    found.map(({ business_id }) => business_id),
    'agreements',
  )
  const stores = await signIn(client, partners, 'agreements')
  const tills = await signIn(client, partners, 'sales')
  const officers = await officersOf(client)
  const looks = <Row>(
    from: readonly Row[],
    who: (row: Row) => Person | undefined,
    path: (row: Row) => string,
  ): Look[] =>
    from.flatMap((row) => {
      const person = who(row)
      return person ? [{ path: path(row), cookie: person.cookie }] : []
    })
  const business = ({ business_id }: Pair) => businesses.get(business_id)
  const store = ({ partner_id }: Pair) => stores.get(partner_id)
  const till = ({ partner_id }: { partner_id: string }) => tills.get(partner_id)
  const [deliveries, settlements] = [
    await rows<Thing>(ofPairs('delivery'), agreements),
    await rows<Thing>(ofPairs('settlement'), agreements),
  ]
  const outlets = await rows<{ id: string; partner_id: string }>(shelves, partners)
  return {
    'home of a business': looks(found, business, () => '/'),
    'home of a store': looks(found, store, () => '/'),
    'home of the agency': officers.map(({ cookie }) => ({ path: '/', cookie })),
    'agreements of a store': looks(found, store, () => '/perjanjian'),
    'an agreement': looks(found, business, ({ agreement_id }) => `/perjanjian/${agreement_id}`),
    'deliveries of a store': looks(found, store, () => '/titip-jual/kiriman'),
    'a delivery': looks(deliveries, store, ({ id }) => `/titip-jual/kiriman/${id}`),
    'a shelf': looks(outlets, till, ({ id }) => `/titip-jual/gerai/${id}`),
    'a till': looks(outlets, till, ({ id }) => `/titip-jual/gerai/${id}/kasir`),
    'my goods': looks(found, business, () => '/titip-jual/barang-saya'),
    'settlements of a store': looks(found, store, () => '/titip-jual/penyelesaian'),
    'settlements of the town': officers.map(({ cookie }) => ({ path: '/titip-jual/penyelesaian', cookie })),
    'a settlement': looks(settlements, business, ({ id }) => `/titip-jual/penyelesaian/${id}`),
    'a statement': looks(found, store, ({ agreement_id }) => `/rekening-bersama/${agreement_id}`),
    businesses: officers.map(({ cookie }) => ({ path: '/usaha', cookie })),
    'businesses, searched': officers.map(({ cookie }) => ({ path: '/usaha?cari=keripik', cookie })),
  }
}

/** Someone of the agency who may see all of the main job. */
export const officersOf = async (client: pg.Client): Promise<Person[]> => {
  const { rows } = await client.query<{ id: string }>(`select id from organisation where kind = 'agency'`)
  return [
    ...(
      await signIn(
        client,
        rows.map(({ id }) => id),
        'oversee',
      )
    ).values(),
  ]
}

/** The stores of some pairs, for lists that are measured against a bare page. */
export const storesOf = async (client: pg.Client): Promise<Person[]> => {
  const { rows } = await client.query<Pair>(pairs)
  return [
    ...(
      await signIn(
        client,
        rows.map(({ partner_id }) => partner_id),
        'stock',
      )
    ).values(),
  ]
}
