import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import type { Agreement, Parties } from '../domain/agreement.ts'
import { goodsNamed, goodsOf, outletsNamed, outletsOf, partyNames } from '../store/parties.ts'

/** Who the parties would be, what the business makes and where the partner sells: what a proposal needs to know. */
export const loadGround = async (reader: Reader, { businessId, partnerId }: Parties) => {
  // Whoever has not said yet for whom they act can propose nothing.
  if (businessId === '' || partnerId === '') return undefined
  const names = await partyNames(reader, businessId, partnerId)
  if (!names) return undefined
  const goods = await goodsOf(reader, businessId)
  return { businessId, partnerId, ...names, goods, outlets: await outletsOf(reader, partnerId) }
}
export type Ground = NonNullable<Awaited<ReturnType<typeof loadGround>>>

/** The ground as some versions need it: also goods and outlets that were retired since. */
export const loadGroundOf = async (reader: Reader, agreement: Agreement): Promise<Ground | undefined> => {
  const ground = await loadGround(reader, agreement)
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
