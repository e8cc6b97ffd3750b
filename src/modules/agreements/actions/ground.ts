import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { offerable } from '../../readiness/door.ts'
import { type Agreement, acceptedVersion, type Parties } from '../domain/agreement.ts'
import { goodsNamed, goodsOf, outletsNamed, outletsOf, partyNames } from '../store/parties.ts'

/** Who the parties would be, what the business makes and where the partner sells: what a proposal needs to know. */
export const loadGround = async (reader: Reader, { businessId, partnerId }: Parties, on: Temporal.PlainDate) => {
  // Whoever has not said yet for whom they act can propose nothing.
  if (businessId === '' || partnerId === '') return undefined
  const names = await partyNames(reader, businessId, partnerId)
  if (!names) return undefined
  const goods = await goodsOf(reader, businessId)
  const { barred } = await offerable(
    reader,
    goods.map(({ id }) => id),
    on,
  )
  return { businessId, partnerId, ...names, goods, barred, outlets: await outletsOf(reader, partnerId) }
}
export type Ground = NonNullable<Awaited<ReturnType<typeof loadGround>>>

/** The ground as some versions need it: also goods and outlets that were retired since. */
export const loadGroundOf = async (
  reader: Reader,
  agreement: Agreement,
  on: Temporal.PlainDate,
): Promise<Ground | undefined> => {
  const ground = await loadGround(reader, agreement, on)
  if (!ground) return undefined
  const missing = <T extends { id: string }>(ids: readonly string[], known: readonly T[]) =>
    [...new Set(ids)].filter((id) => !known.some((each) => each.id === id))
  const goods = missing(
    agreement.versions.flatMap(({ products }) => products.map((each) => each.productId)),
    ground.goods,
  )
  const outlets = missing(
    agreement.versions.flatMap(({ terms }) => terms.outletIds),
    ground.outlets,
  )
  const retired = goods.length > 0 ? await goodsNamed(reader, goods) : []
  const closed = outlets.length > 0 ? await outletsNamed(reader, outlets) : []
  return { ...ground, goods: [...ground.goods, ...retired], outlets: [...ground.outlets, ...closed] }
}

/** The one who proposes is one of the parties; the other is named. */
export const partiesFor = ({ actor }: By, other: string): Parties =>
  actor.organisationKind === 'business'
    ? { businessId: actor.organisationId, partnerId: other }
    : { businessId: other, partnerId: actor.organisationId }

/** Goods of the terms that hold now: they may stay in the next ones although their paper has ended. */
export const keptGoods = (agreement: Agreement | undefined): ReadonlySet<string> =>
  new Set((agreement && acceptedVersion(agreement))?.products.map(({ productId }) => productId))
