import { type Reader, statement } from '../../../platform/db.ts'
import { type Goods, usualRegime } from '../../registry/door.ts'
import type { Evidence, PermitEvidence, ProductEvidence, Regime } from '../domain/evidence.ts'

/** What JSON makes of a row of evidence: days are text there, and goods may leave their sort to their maker. */
type Row = Omit<Evidence, 'usual' | 'startedOn' | 'products' | 'permits'> & {
  goods: string
  startedOn: string | null
  products: (Omit<ProductEvidence, 'regime'> & { regime: Regime | null })[]
  permits: (Omit<PermitEvidence, 'expiresOn'> & { expiresOn: string | null })[]
}

/** One row a business of `chosen`, with its goods and its papers of today; what became part of it brings its papers along. */
const evidenceOf = (chosen: string) => `
  select b.id as "businessId", b.goods, b.phone, b.address, b.nib, b.capital, b.sales, b.capacity, b.account, b.started_on::text as "startedOn",
    coalesce(p.products, '[]') as products, coalesce(d.permits, '[]') as permits
  from report_business_evidence b
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'regime', p.regime, 'photo', p.photo, 'shelfLife', p.shelf_life, 'ingredients', p.ingredients)) as products
    from report_product_evidence p where p.business_id = b.id and p.active
  ) p on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('kind', d.kind, 'number', d.number, 'standing', d.standing, 'expiresOn', d.expires_on,
      'productIds', case when d.scope = 'products' then (select coalesce(jsonb_agg(x.product_id), '[]') from permit_product x where x.permit_id = d.id) end)) as permits
    from (select b.id union all select m.id from report_business_evidence m where m.merged_into = b.id) who
    join permit d on d.business_id = who.id and d.ended_at is null
  ) d on true
  where ${chosen}`

/** The evidence of some businesses, and of the next so many after one: as text for whoever has another way to ask. */
export const evidenceById = evidenceOf('b.id = any($1::uuid[])')
export const evidenceAfter = `${evidenceOf('b.id > $1::uuid')} order by b.id limit $2`

const byId = statement('readiness_evidence', evidenceById)
const after = statement('readiness_evidence_after', evidenceAfter)

const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))

export const evidenceFrom = ({ goods, startedOn, products, permits, ...row }: Row): Evidence => {
  const usual = usualRegime(goods as Goods | '')
  return {
    ...row,
    usual,
    startedOn: dayOf(startedOn),
    products: products.map((each) => ({ ...each, regime: each.regime ?? usual })),
    permits: permits.map((each) => ({ ...each, expiresOn: dayOf(each.expiresOn) })),
  }
}
export type EvidenceRow = Row

export const findEvidence = async (reader: Reader, ids: readonly string[]): Promise<Evidence[]> =>
  (await reader.rows<Row>(byId, [ids])).map(evidenceFrom)

/** The next so many businesses, in the order of their ids. */
export const nextEvidence = async (reader: Reader, last: string, most: number): Promise<Evidence[]> =>
  (await reader.rows<Row>(after, [last, most])).map(evidenceFrom)
