import { today } from '../../../core/dates.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { type Agreement, acceptedVersion, agreementPage, statusOf } from '../../agreements/door.ts'
import type { Clause } from '../domain/delivery.ts'
import { goodsNamed, outletsNamed, partnerNames } from '../store/clause.ts'
import { openSalesOf } from '../store/sold-lines.ts'

/** What an agreement lets its business send today, with what a form needs to show: goods and outlets by name. */
export const clauseOf = async (reader: Reader, agreement: Agreement | undefined, { at }: By) => {
  const version = agreement && acceptedVersion(agreement, today(at))
  if (!agreement || !version) return undefined
  const goods = await goodsNamed(
    reader,
    version.products.map((each) => each.productId),
  )
  const nameOf = (productId: string) => goods.find(({ id }) => id === productId)?.name ?? ''
  const clause: Clause = {
    running: statusOf(agreement, at) === 'in_force',
    agreementId: agreement.id,
    versionId: version.id,
    businessId: agreement.businessId,
    partnerId: agreement.partnerId,
    outletIds: version.terms.outletIds,
    products: version.products
      .map((each) => ({ ...each, name: nameOf(each.productId) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id') || (a.productId < b.productId ? -1 : 1)),
  }
  const names = await partnerNames(reader, [agreement.partnerId])
  return {
    ...clause,
    number: agreement.number,
    partnerName: names.get(agreement.partnerId) ?? '',
    goods,
    outlets: await outletsNamed(reader, version.terms.outletIds),
  }
}

const mostAgreements = 100

/** The agreements under which a business can send goods now, and what of its goods sold since the last settlement. */
export const agreementsInForce = async (reader: Reader, businessId: string, { at }: By) => {
  const found = await agreementPage(reader, { kind: 'business', id: businessId }, undefined, mostAgreements)
  const running = found.filter((agreement) => statusOf(agreement, at) === 'in_force')
  const names = await partnerNames(
    reader,
    running.map(({ partnerId }) => partnerId),
  )
  const sold = new Map((await openSalesOf(reader, businessId)).map((each) => [each.agreementId, each]))
  return running.map((agreement) => ({
    agreementId: agreement.id,
    number: agreement.number,
    partnerName: names.get(agreement.partnerId) ?? '',
    outlets: acceptedVersion(agreement, today(at))?.terms.outletIds.length ?? 0,
    sold: sold.get(agreement.id)?.quantity ?? 0,
  }))
}
