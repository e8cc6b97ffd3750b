import { z } from 'zod'
import { isId } from '../../core/ids.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { guardedBy } from '../../platform/action.ts'
import type { By } from '../../platform/actor.ts'
import type { Reader } from '../../platform/db.ts'
import { choice, count, day, id, maybe, money, rows, text, tick } from '../../platform/fields.ts'
import { nextNumber } from '../../platform/numbers.ts'
import { openAccounts } from '../ledger/door.ts'
import { accept, type Agreement, decline, type Draft, end, nextVersionNumber, type Parties, type Version } from './domain/agreement.ts'
import { bearers, checkDraft, documentKinds, type Margin, marginKinds, settlementPeriods, type TermsProduct } from './domain/terms.ts'
import { policy } from './policy.ts'
import {
  agreementPage, findAgreement, hashOf, insertAcceptance, insertAgreement, insertVersion, lockAgreement, saveDecline, saveEnd,
} from './store/agreement.ts'
import { goodsNamed, goodsOf, organisationNamesOf, outletsOf, partyNames } from './store/parties.ts'

const { command, query } = guardedBy(policy)
const whichAgreement = z.object({ agreementId: id() })

const ids = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\n,]/).filter(Boolean) : value),
  z.array(z.string().refine((each) => isId(each), 'field.unknown')).max(200, 'field.rows_too_many'),
)
const kinds = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\n,]/).filter(Boolean) : value),
  z.array(z.enum(documentKinds, { error: 'field.choose' })),
)

/** The typed terms as a form or a machine sends them. Percent on the screen are basis points here. */
const termsInput = {
  marginKind: choice(marginKinds),
  commissionBps: maybe(count(0, 10_000)),
  settlementEvery: choice(settlementPeriods),
  paymentDays: count(0, 60),
  damageBornBy: choice(bearers),
  expiryBornBy: choice(bearers),
  lossBornBy: choice(bearers),
  returnWindowDays: count(0, 365),
  requiredDocuments: kinds,
  agreedUse: text(500),
  outletIds: ids,
  startsOn: day(),
  endsOn: day(),
  products: rows(z.object({ productId: id(), offered: z.preprocess((v) => v ?? true, tick()), price: money(), supplierPrice: maybe(money()) })),
}
type TermsInput = z.infer<z.ZodObject<typeof termsInput>>

const draftOf = (input: TermsInput): Result<Draft> => {
  if (input.marginKind === 'commission' && input.commissionBps === undefined)
    return { ok: false, refusal: { kind: 'invalid', code: 'form.invalid', fields: { commissionBps: { code: 'field.required' } } } }
  const margin: Margin =
    input.marginKind === 'commission' ? { kind: 'commission', bps: input.commissionBps ?? 0 } : { kind: 'supplier_price' }
  const products: TermsProduct[] = input.products
    .filter((row) => row.offered)
    .map((row) => ({ productId: row.productId, price: row.price, supplierPrice: margin.kind === 'commission' ? null : (row.supplierPrice ?? null) }))
  const { settlementEvery, paymentDays, damageBornBy, expiryBornBy, lossBornBy, returnWindowDays, requiredDocuments, agreedUse, outletIds } = input
  const terms = { margin, settlementEvery, paymentDays, damageBornBy, expiryBornBy, lossBornBy, returnWindowDays, requiredDocuments, agreedUse, outletIds }
  return ok({ terms, products, startsOn: input.startsOn, endsOn: input.endsOn })
}

/** Who the parties would be, what the business makes and where the partner sells: what a proposal needs to know. */
const loadGround = async (reader: Reader, parties: Parties) => {
  const names = await partyNames(reader, parties.businessId, parties.partnerId)
  if (!names) return undefined
  return { ...parties, ...names, goods: await goodsOf(reader, parties.businessId), outlets: await outletsOf(reader, parties.partnerId) }
}
type Ground = NonNullable<Awaited<ReturnType<typeof loadGround>>>

/** The one who proposes is one of the parties; the other is named. */
const partiesFor = ({ actor }: By, other: string): Parties =>
  actor.organisationKind === 'business'
    ? { businessId: actor.organisationId, partnerId: other }
    : { businessId: other, partnerId: actor.organisationId }

const checked = (input: TermsInput, ground: Ground, at: Temporal.PlainDate): Result<Draft> => {
  const draft = draftOf(input)
  if (!draft.ok) return draft
  const known = new Set(ground.goods.map((each) => each.id))
  const places = new Set(ground.outlets.map((each) => each.id))
  if (draft.value.products.some((each) => !known.has(each.productId))) return refuse('invalid', 'agreement.unknown_product')
  if (draft.value.terms.outletIds.some((each) => !places.has(each))) return refuse('invalid', 'agreement.unknown_outlet')
  return checkDraft(draft.value, ground.partnerKind, at)
}

const versionFrom = (draft: Draft, versionId: string, number: number, { actor, at }: By): Version => {
  const termsHash = hashOf(draft)
  const acceptance = { organisationId: actor.organisationId, accountId: actor.id, termsHash, at }
  return { id: versionId, number, ...draft, termsHash, proposedBy: actor.organisationId, createdAt: at, acceptances: [acceptance] }
}

const dayOf = ({ at }: By) => at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()

export const prepare = query('agreement.prepare', {
  input: z.object({ otherId: id() }),
  load: (reader, { otherId }, by) => loadGround(reader, partiesFor(by, otherId)),
})

/** Offers terms to the other party; proposing is accepting for one's own side, so it asks for a second factor too. */
export const propose = command('agreement.propose', {
  stepUp: true,
  input: z.object({ id: id(), versionId: id(), otherId: id(), ...termsInput }),
  taken: { agreement_pkey: 'agreement.already_proposed' },
  load: async (tx, { id, otherId }, by) => {
    const ground = await loadGround(tx, partiesFor(by, otherId))
    return ground && { id, ground, businessId: ground.businessId, partnerId: ground.partnerId }
  },
  decide: ({ id, ground }, input, by) => {
    const draft = checked(input, ground, dayOf(by))
    if (!draft.ok) return draft
    return ok({ id, businessId: ground.businessId, partnerId: ground.partnerId, version: versionFrom(draft.value, input.versionId, 1, by) })
  },
  save: async (tx, { id, businessId, partnerId, version }, by) => {
    const number = await nextNumber(tx, 'PJK', by.at)
    const agreement: Agreement = { id, number, businessId, partnerId, createdAt: by.at, declinedAt: null, endedAt: null, versions: [] }
    await insertAgreement(tx, agreement, by.actor.organisationId)
    await insertVersion(tx, id, version)
    for (const acceptance of version.acceptances) await insertAcceptance(tx, version.id, acceptance)
  },
  facts: ({ id, version }) => ({ id, version: version.number, termsHash: version.termsHash }),
})

/** Answers with other terms: a next version, accepted by the one who wrote it. */
export const counter = command('agreement.counter', {
  stepUp: true,
  input: whichAgreement.extend({ versionId: id(), ...termsInput }),
  taken: { agreement_version_agreement_id_number_key: 'agreement.version_replaced' },
  load: async (tx, { agreementId }) => {
    const agreement = await lockAgreement(tx, agreementId)
    const ground = agreement && (await loadGround(tx, agreement))
    return agreement && ground && { ...agreement, ground }
  },
  decide: ({ ground, ...agreement }, input, by) => {
    const number = nextVersionNumber(agreement)
    if (!number.ok) return number
    const draft = checked(input, ground, dayOf(by))
    if (!draft.ok) return draft
    return ok({ id: agreement.id, version: versionFrom(draft.value, input.versionId, number.value, by) })
  },
  save: async (tx, { id, version }) => {
    await insertVersion(tx, id, version)
    for (const acceptance of version.acceptances) await insertAcceptance(tx, version.id, acceptance)
  },
  facts: ({ id, version }) => ({ id, version: version.number, termsHash: version.termsHash }),
})

/** Accepts the version that was read, bound to its content; with the second party's word the books are opened. */
export const acceptAgreement = command('agreement.accept', {
  stepUp: true,
  input: whichAgreement.extend({ versionId: id(), termsHash: z.string().regex(/^[0-9a-f]{64}$/, 'field.unknown') }),
  load: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  decide: (agreement, { versionId, termsHash }, { actor, at }) => {
    const accepted = accept(agreement, { organisationId: actor.organisationId, accountId: actor.id, versionId, termsHash, at })
    return accepted.ok ? ok({ agreement, ...accepted.value }) : accepted
  },
  save: async (tx, { agreement, version, acceptance, complete }) => {
    await insertAcceptance(tx, version.id, acceptance)
    if (complete) await openAccounts(tx, { agreementId: agreement.id, businessId: agreement.businessId, partnerId: agreement.partnerId })
  },
  facts: ({ agreement, version, complete }) => ({ id: agreement.id, version: version.number, termsHash: version.termsHash, complete }),
})

export const declineAgreement = command('agreement.decline', {
  input: whichAgreement.extend({ reason: text(500) }),
  reason: ({ reason }) => reason,
  load: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  decide: (agreement, { reason }) => {
    const declined = decline(agreement)
    return declined.ok ? ok({ id: agreement.id, reason }) : declined
  },
  save: (tx, { id, reason }, { at, actor }) => saveDecline(tx, id, at, actor.organisationId, reason),
  facts: ({ id }) => ({ id }),
})

export const endAgreement = command('agreement.end', {
  stepUp: true,
  input: whichAgreement.extend({ reason: text(500) }),
  reason: ({ reason }) => reason,
  load: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  decide: (agreement, { reason }, { at }) => {
    const ended = end(agreement, at)
    return ended.ok ? ok({ id: agreement.id, reason }) : ended
  },
  save: (tx, { id, reason }, { at, actor }) => saveEnd(tx, id, at, actor.organisationId, reason),
  facts: ({ id }) => ({ id }),
})

/** One agreement with the names of what its ids stand for. */
export const view = query('agreement.view', {
  input: whichAgreement,
  load: async (reader, { agreementId }) => {
    const agreement = await findAgreement(reader, agreementId)
    const ground = agreement && (await loadGround(reader, agreement))
    if (!agreement || !ground) return undefined
    const named = await goodsNamed(reader, agreement.versions.flatMap((version) => version.products.map((each) => each.productId)))
    return { ...agreement, ground: { ...ground, goods: [...ground.goods, ...named.filter((each) => !ground.goods.some((g) => g.id === each.id))] } }
  },
})

export const pageLength = 25

/** One's own agreements, newest first; for the agency and the inspectorate all of them. */
export const list = query('agreement.list', {
  input: z.object({ after: z.string().max(100).optional() }),
  load: async (reader, { after }, { actor }) => {
    const kind = actor.organisationKind === 'business' || actor.organisationKind === 'partner' ? actor.organisationKind : 'all'
    const [at, afterId] = after?.split('_') ?? []
    const place = at && afterId && isId(afterId) && !Number.isNaN(Date.parse(at)) ? { at, id: afterId } : undefined
    const found = await agreementPage(reader, { kind, id: kind === 'all' ? null : actor.organisationId }, place, pageLength + 1)
    const names = await organisationNamesOf(reader, found.flatMap(({ businessId, partnerId }) => [businessId, partnerId]))
    return found.map((each) => ({ ...each, businessName: names.get(each.businessId) ?? '', partnerName: names.get(each.partnerId) ?? '' }))
  },
})

export const agreementActions = [prepare, propose, counter, acceptAgreement, declineAgreement, endAgreement, view, list]
