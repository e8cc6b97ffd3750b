import { rupiah } from '../../../core/money.ts'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import { sha256 } from '../../../platform/secrets.ts'
import type { Acceptance, Agreement, Draft, Version } from '../domain/agreement.ts'
import { canonical } from '../domain/canonical.ts'
import type { Terms } from '../domain/terms.ts'

/** What binds an acceptance to the content that was read. */
export const hashOf = (draft: Draft): string => sha256(canonical(draft)).toString('hex')

type Row = {
  id: string
  number: string
  business_id: string
  partner_id: string
  created_at: Temporal.Instant
  declined_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  version_id: string
  version_number: number
  terms: Terms
  terms_hash: string
  starts_on: Temporal.PlainDate
  ends_on: Temporal.PlainDate
  proposed_by: string
  proposed_at: Temporal.Instant
  products: { productId: string; price: string; supplierPrice: string | null }[]
  acceptances: { organisationId: string; accountId: string; termsHash: string; at: string }[]
}

const lockHead = statement('agreement_lock', `select id from agreement where id = $1 for no key update`)
// Every agreement begins with a version, so that one statement brings both.
const versions = statement(
  'agreement_versions',
  `select g.id, g.number, g.business_id, g.partner_id, g.created_at, g.declined_at, g.ended_at,
     v.id as version_id, v.number as version_number, v.terms, encode(v.terms_hash, 'hex') as terms_hash, v.starts_on, v.ends_on, v.proposed_by, v.created_at as proposed_at,
     coalesce((select jsonb_agg(jsonb_build_object('productId', p.product_id, 'price', p.price::text, 'supplierPrice', p.supplier_price::text) order by p.product_id)
       from agreement_product p where p.version_id = v.id), '[]') as products,
     coalesce((select jsonb_agg(jsonb_build_object('organisationId', a.organisation_id, 'accountId', a.account_id, 'termsHash', encode(a.terms_hash, 'hex'), 'at', a.at) order by a.at)
       from agreement_acceptance a where a.version_id = v.id), '[]') as acceptances
   from agreement g join agreement_version v on v.agreement_id = g.id where g.id = any($1) order by v.number desc`,
)

/** Agreements with all their versions, in the order asked for; unknown ids are left out. */
export const findAgreements = async (reader: Reader, ids: readonly string[]): Promise<Agreement[]> => {
  if (ids.length === 0) return []
  const rows = Map.groupBy(await reader.rows<Row>(versions, [ids]), ({ id }) => id)
  return ids.flatMap((id) => {
    const [newest, ...older] = rows.get(id) ?? []
    return newest ? [agreementOf(newest, [newest, ...older])] : []
  })
}

export const findAgreement = async (reader: Reader, id: string): Promise<Agreement | undefined> =>
  (await findAgreements(reader, [id]))[0]

export const lockAgreement = async (tx: Tx, id: string): Promise<Agreement | undefined> => {
  await tx.rows(lockHead, [id])
  return findAgreement(tx, id)
}

const agreementOf = (head: Row, rows: readonly Row[]): Agreement => ({
  id: head.id,
  number: head.number,
  businessId: head.business_id,
  partnerId: head.partner_id,
  createdAt: head.created_at,
  declinedAt: head.declined_at,
  endedAt: head.ended_at,
  versions: rows.map(versionOf),
})

const versionOf = (row: Row): Version => ({
  id: row.version_id,
  number: row.version_number,
  terms: row.terms,
  termsHash: row.terms_hash,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  proposedBy: row.proposed_by,
  createdAt: row.proposed_at,
  products: row.products.map(({ productId, price, supplierPrice }) => ({
    productId,
    price: rupiah(BigInt(price)),
    supplierPrice: supplierPrice === null ? null : rupiah(BigInt(supplierPrice)),
  })),
  acceptances: row.acceptances.map((each): Acceptance => ({ ...each, at: Temporal.Instant.from(each.at) })),
})

const page = statement(
  'agreement_page',
  `select id, created_at from agreement
   where ($1::uuid is null or business_id = $1 or partner_id = $1) and (created_at, id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
   order by created_at desc, id desc limit $4`,
)
const pageOfBusiness = statement(
  'agreement_page_business',
  page.text.replace('($1::uuid is null or business_id = $1 or partner_id = $1)', 'business_id = $1'),
)
const pageOfPartner = statement(
  'agreement_page_partner',
  page.text.replace('($1::uuid is null or business_id = $1 or partner_id = $1)', 'partner_id = $1'),
)

export type Whose = { kind: 'business' | 'partner' | 'all'; id: string | null }
const pages = { business: pageOfBusiness, partner: pageOfPartner, all: page }

/** Which agreements of an organisation stand on a page, newest first, after a place in the list. */
export const idsOfPage = async (
  reader: Reader,
  whose: Whose,
  after: { at: string; id: string } | undefined,
  limit: number,
): Promise<string[]> => {
  const found = await reader.rows<{ id: string }>(pages[whose.kind], [
    whose.id,
    after?.at ?? null,
    after?.id ?? null,
    limit,
  ])
  return found.map(({ id }) => id)
}

/** A page of an organisation's agreements, newest first. */
export const agreementPage = async (...asked: Parameters<typeof idsOfPage>): Promise<Agreement[]> =>
  findAgreements(asked[0], await idsOfPage(...asked))

// One statement a side, so that each finds its own agreements by index.
const waitingOf = (side: 'business' | 'partner') =>
  statement(
    `agreement_waiting_${side}`,
    `select o.id from report_offer o where o.${side}_id = $1 and o.waits_for = $1 order by o.created_at desc, o.id desc limit $2`,
  )
const waiting = { business: waitingOf('business'), partner: waitingOf('partner') }

/** Agreements in which an organisation's answer is the one that is missing, the newest offer first. */
export const waitingFor = async (reader: Reader, { kind, id }: Whose, limit: number): Promise<string[]> => {
  if (kind === 'all') return []
  return (await reader.rows<{ id: string }>(waiting[kind], [id, limit])).map((row) => row.id)
}

/** How an agreement was turned down or ended: by whom and in which words. */
export type Closing = {
  declinedBy: string | null
  declineReason: string | null
  endedBy: string | null
  endReason: string | null
}
const closing = statement(
  'agreement_closing',
  `select declined_by as "declinedBy", decline_reason as "declineReason", ended_by as "endedBy", end_reason as "endReason" from agreement where id = $1`,
)
export const findClosing = async (reader: Reader, id: string): Promise<Closing> =>
  (await reader.rows<Closing>(closing, [id]))[0] ?? {
    declinedBy: null,
    declineReason: null,
    endedBy: null,
    endReason: null,
  }

const insertHead = statement(
  'agreement_insert',
  `insert into agreement (id, number, business_id, partner_id, pattern, form, kind, proposed_by, created_at)
   values ($1, $2, $3, $4, 'general_trade', 'supply', 'consignment', $5, $6)`,
)
export const insertAgreement = (tx: Tx, agreement: Agreement, proposedBy: string) =>
  tx.rows(insertHead, [
    agreement.id,
    agreement.number,
    agreement.businessId,
    agreement.partnerId,
    proposedBy,
    agreement.createdAt.toString(),
  ])

const insertVersionRow = statement(
  'agreement_version_insert',
  `with version as (
     insert into agreement_version (id, agreement_id, number, terms, terms_hash, starts_on, ends_on, proposed_by, created_at)
     values ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8, $9) returning id
   )
   insert into agreement_product (version_id, product_id, price, supplier_price)
   select version.id, p.product_id, p.price, p.supplier_price
   from version, unnest($10::uuid[], $11::bigint[], $12::bigint[]) as p(product_id, price, supplier_price)`,
)
export const insertVersion = async (tx: Tx, agreementId: string, version: Version) => {
  const { products } = version
  await tx.rows(insertVersionRow, [
    version.id,
    agreementId,
    version.number,
    JSON.stringify(version.terms),
    version.termsHash,
    version.startsOn.toString(),
    version.endsOn.toString(),
    version.proposedBy,
    version.createdAt.toString(),
    products.map((p) => p.productId),
    products.map((p) => p.price.toString()),
    products.map((p) => p.supplierPrice?.toString() ?? null),
  ])
}

const insertAcceptanceRow = statement(
  'agreement_acceptance_insert',
  `insert into agreement_acceptance (version_id, organisation_id, account_id, terms_hash, at) values ($1, $2, $3, decode($4, 'hex'), $5)`,
)
export const insertAcceptance = (tx: Tx, versionId: string, { organisationId, accountId, termsHash, at }: Acceptance) =>
  tx.rows(insertAcceptanceRow, [versionId, organisationId, accountId, termsHash, at.toString()])

const declineRow = statement(
  'agreement_decline',
  `update agreement set declined_at = $2, declined_by = $3, decline_reason = $4 where id = $1`,
)
export const saveDecline = (tx: Tx, id: string, at: Temporal.Instant, by: string, reason: string) =>
  tx.rows(declineRow, [id, at.toString(), by, reason])

const endRow = statement(
  'agreement_end',
  `update agreement set ended_at = $2, ended_by = $3, end_reason = $4 where id = $1`,
)
export const saveEnd = (tx: Tx, id: string, at: Temporal.Instant, by: string, reason: string) =>
  tx.rows(endRow, [id, at.toString(), by, reason])
