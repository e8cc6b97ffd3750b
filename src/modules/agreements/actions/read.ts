import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { placeAfter } from '../../../core/place.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { id } from '../../../platform/fields.ts'
import { findAccountNames } from '../../identity/door.ts'
import type { Agreement } from '../domain/agreement.ts'
import { policy } from '../policy.ts'
import { findAgreement, findAgreements, findClosing, idsOfPage, type Whose, waitingFor } from '../store/agreement.ts'
import { organisationNamesOf } from '../store/parties.ts'
import { loadGroundOf } from './ground.ts'

const { query } = guardedBy(policy)

/** One agreement with the names of what its ids stand for, and the words with which it was declined or ended. */
export const view = query('agreement.view', {
  input: z.object({ agreementId: id() }),
  load: async (reader, { agreementId }, { at }) => {
    const agreement = await findAgreement(reader, agreementId)
    const ground = agreement && (await loadGroundOf(reader, agreement, today(at)))
    if (!agreement || !ground) return undefined
    const accounts = agreement.versions.flatMap(({ acceptances }) => acceptances.map((each) => each.accountId))
    const people = await findAccountNames(reader, [...new Set(accounts)])
    return { ...agreement, ground, people, closing: await findClosing(reader, agreementId) }
  },
})

export const pageLength = 25
/** A file holds more than a screen, but not without end. */
const fileLength = 5_000
/** Whoever has more waiting than this finds the rest in the list itself. */
const waitingLength = 50

export type Listed = Agreement & { businessName: string; partnerName: string; waits: boolean }

const whoseOf = ({ organisationKind: kind, organisationId }: Actor): Whose =>
  kind === 'business' || kind === 'partner' ? { kind, id: organisationId } : { kind: 'all', id: null }

const named = async (reader: Reader, waiting: readonly string[], page: readonly string[]): Promise<Listed[]> => {
  const found = await findAgreements(reader, [...new Set([...waiting, ...page])])
  const names = await organisationNamesOf(
    reader,
    found.flatMap(({ businessId, partnerId }) => [businessId, partnerId]),
  )
  const byId = new Map(found.map((each) => [each.id, each]))
  const listed = (ids: readonly string[], waits: boolean) =>
    ids.flatMap((id): Listed[] => {
      const each = byId.get(id)
      if (!each) return []
      const [businessName, partnerName] = [names.get(each.businessId) ?? '', names.get(each.partnerId) ?? '']
      return [{ ...each, businessName, partnerName, waits }]
    })
  return [...listed(waiting, true), ...listed(page, false)]
}

/** One's own agreements, newest first; for the agency and the inspectorate all of them. On a screen, what waits leads. */
export const list = query('agreement.list', {
  input: z.object({
    after: z.string().max(100).optional(),
    format: z.enum(['csv', 'xlsx']).optional().catch(undefined),
  }),
  load: async (reader, { after, format }, { actor, entrance }) => {
    const whose = whoseOf(actor)
    const place = placeAfter(after)
    const leads = entrance === 'page' && !place && !format
    const waiting = leads ? await waitingFor(reader, whose, waitingLength) : []
    return named(reader, waiting, await idsOfPage(reader, whose, place, (format ? fileLength : pageLength) + 1))
  },
})
