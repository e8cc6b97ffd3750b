import { z } from 'zod'
import { isId } from '../../../core/ids.ts'
import { type FieldRefusal, ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { choice, count, day, id, maybe, money, rows, text } from '../../../platform/fields.ts'
import type { Draft } from '../domain/agreement.ts'
import {
  bearers,
  checkDraft,
  documentKinds,
  type Margin,
  marginKinds,
  settlementPeriods,
  type TermsProduct,
} from '../domain/terms.ts'
import type { Ground } from './ground.ts'

/** Ticks come from a form as lines under one name, from a machine as a list; a form without ticks sends nothing. */
const listed = (value: unknown) => (typeof value === 'string' ? value.split(/\r?\n|,/).filter(Boolean) : (value ?? []))

const ids = z.preprocess(
  listed,
  z.array(z.string().refine((each) => isId(each), 'field.unknown')).max(200, 'field.rows_too_many'),
)
const kinds = z.preprocess(listed, z.array(z.enum(documentKinds, { error: 'field.choose' })))

/** Several lines of text: a browser sends them with a carriage return, which is no content. */
export const prose = (max: number) =>
  z.preprocess((value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value), text(max))

/** A part of the price as people say it ("15", "12,5", "15 %"), kept in basis points. */
const percent = () =>
  z.preprocess(
    asBasisPoints,
    z
      .number({ error: 'agreement.percent' })
      .int('agreement.percent')
      .min(0, 'agreement.percent')
      .max(10_000, 'agreement.percent')
      .meta({ field: 'percent', description: 'A percentage such as 15 or 12,5' }),
  )

const asBasisPoints = (value: unknown) => {
  const [, whole, , decimals = ''] =
    /^(\d{1,3})([.,](\d{1,2}))?\s*%?$/.exec(
      typeof value === 'number' ? `${value}` : `${value ?? ''}`.trim().slice(0, 20),
    ) ?? []
  return whole === undefined ? value : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

/** The typed terms as a form or a machine sends them. */
export const termsInput = {
  marginKind: choice(marginKinds),
  commissionBps: maybe(count(0, 10_000)),
  /** The same part in percent, for people; a machine sends one of the two. */
  commissionPercent: maybe(percent()),
  settlementEvery: choice(settlementPeriods),
  paymentDays: count(0, 60),
  damageBornBy: choice(bearers),
  expiryBornBy: choice(bearers),
  lossBornBy: choice(bearers),
  returnWindowDays: count(0, 365),
  requiredDocuments: kinds,
  agreedUse: prose(500),
  outletIds: ids,
  startsOn: day(),
  endsOn: day(),
  /** Which of the products are offered; all of them when left out. A form sends its ticks apart from the prices. */
  offeredIds: ids.optional(),
  products: rows(z.object({ productId: id(), price: maybe(money()), supplierPrice: maybe(money()) })),
}
export type TermsInput = z.infer<z.ZodObject<typeof termsInput>>

type Wrong = Record<string, FieldRefusal>
/** The ground of some terms, and which goods hold already. */
type Grounded = Ground & { kept?: ReadonlySet<string> }

/** The way of sharing, as far as it was said; what is missing or said twice is wrong at its field. */
const marginFrom = (input: TermsInput): { margin: Margin; wrong: Wrong } => {
  const { marginKind, commissionBps, commissionPercent } = input
  if (marginKind === 'supplier_price') return { margin: { kind: 'supplier_price' }, wrong: {} }
  const bps = commissionBps ?? commissionPercent
  const margin: Margin = { kind: 'commission', bps: bps ?? 0 }
  if (bps === undefined) return { margin, wrong: { commissionPercent: { code: 'field.required' } } }
  const twice = commissionPercent !== undefined && commissionPercent !== bps
  return { margin, wrong: twice ? { commissionPercent: { code: 'agreement.commission_twice' } } : {} }
}

/** The ticked goods, and in which row of the form each stands: an error must land in the right row. */
const offeredFrom = ({ products, offeredIds, marginKind }: TermsInput) => {
  const wrong: Wrong = {}
  const offered: TermsProduct[] = []
  const places: number[] = []
  products.forEach(({ productId, price, supplierPrice = null }, place) => {
    if (offeredIds && !offeredIds.includes(productId)) return
    if (price === undefined) {
      wrong[`products.${place}.price`] = { code: 'field.required' }
      return
    }
    offered.push({ productId, price, supplierPrice: marginKind === 'commission' ? null : supplierPrice })
    places.push(place)
  })
  return { products: offered, places, wrong }
}

/** Moves the errors of the n-th offered product to the row it was typed in. */
const inRows = (wrong: Wrong, places: readonly number[]): Wrong =>
  Object.fromEntries(
    Object.entries(wrong).map(([name, refused]) => [
      name.replace(/^products\.(\d+)/, (_, place) => `products.${places[Number(place)] ?? place}`),
      refused,
    ]),
  )

const draftFrom = (input: TermsInput, margin: Margin, products: TermsProduct[]): Draft => {
  const { settlementEvery, paymentDays, damageBornBy, expiryBornBy, lossBornBy, returnWindowDays } = input
  const { requiredDocuments, agreedUse, outletIds, startsOn, endsOn } = input
  const bearing = { damageBornBy, expiryBornBy, lossBornBy }
  const terms = {
    margin,
    settlementEvery,
    paymentDays,
    ...bearing,
    returnWindowDays,
    requiredDocuments,
    agreedUse,
    outletIds,
  }
  return { terms, products, startsOn, endsOn }
}

/** Goods whose paper has ended may not be offered anew; what was agreed already may stay. */
const barredIn = (
  products: readonly TermsProduct[],
  places: readonly number[],
  { barred, goods, kept }: Grounded,
): Wrong =>
  Object.fromEntries(
    products.flatMap(({ productId }, nth) => {
      const found = kept?.has(productId) ? undefined : barred.get(productId)
      if (!found) return []
      const product = goods.find(({ id }) => id === productId)?.name ?? ''
      const code = `agreement.barred.${found.kind === 'bpom' ? 'bpom' : 'pirt'}`
      return [[`products.${places[nth] ?? nth}.price`, { code, facts: { product, rule: found.rule } }]]
    }),
  )

const fieldsOf = (checked: Result<unknown>): Wrong => (checked.ok ? {} : (checked.refusal.fields ?? {}))

/**
 * The terms that were sent, as long as they hold: goods of this business, outlets of this partner, within the law. All
 * that is wrong is said at once.
 */
export const draftOf = (input: TermsInput, ground: Grounded, on: Temporal.PlainDate): Result<Draft> => {
  const { margin, wrong } = marginFrom(input)
  const offered = offeredFrom(input)
  const draft = draftFrom(input, margin, offered.products)
  const goods = new Set(ground.goods.map((each) => each.id))
  const outlets = new Set(ground.outlets.map((each) => each.id))
  if (draft.products.some((each) => !goods.has(each.productId))) return refuse('invalid', 'agreement.unknown_product')
  if (draft.terms.outletIds.some((each) => !outlets.has(each))) return refuse('invalid', 'agreement.unknown_outlet')
  const { products, ...rest } = fieldsOf(checkDraft(draft, ground.partnerKind, on))
  const noneTicked = products && Object.keys(offered.wrong).length === 0 ? { products } : {}
  const all = {
    ...noneTicked,
    ...wrong,
    ...offered.wrong,
    ...inRows(rest, offered.places),
    ...barredIn(offered.products, offered.places, ground),
  }
  return Object.keys(all).length > 0 ? refuseFields(all) : ok(draft)
}
