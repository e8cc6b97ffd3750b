import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok, refuse } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { id, maybe } from '../../../platform/fields.ts'
import { nextNumber } from '../../../platform/numbers.ts'
import { type Agreement, type Draft, nextVersionNumber, type Version } from '../domain/agreement.ts'
import { policy } from '../policy.ts'
import {
  findAgreement,
  hashOf,
  insertAcceptance,
  insertAgreement,
  insertVersion,
  lockAgreement,
} from '../store/agreement.ts'
import { type Ground, keptGoods, loadGround, partiesFor } from './ground.ts'
import { draftOf, termsInput } from './terms.ts'

const { command, query } = guardedBy(policy)

/** Terms for a new offer name the other party, terms for a running talk the agreement. */
const about = { otherId: maybe(id()), agreementId: maybe(id()) }
type About = z.infer<z.ZodObject<typeof about>>

export type Prepared = Ground & { agreement?: Agreement | undefined; kept: ReadonlySet<string> }

const loadPrepared = async (reader: Reader, { otherId, agreementId }: About, by: By): Promise<Prepared | undefined> => {
  const agreement = agreementId ? await findAgreement(reader, agreementId) : undefined
  const parties = agreement ?? (otherId && !agreementId ? partiesFor(by, otherId) : undefined)
  const ground = parties && (await loadGround(reader, parties, today(by.at)))
  return ground && { ...ground, agreement, kept: keptGoods(agreement) }
}

export const prepare = query('agreement.prepare', {
  lend: 'never',
  input: z.object(about),
  load: loadPrepared,
})

/** What terms would mean, before they are sent: the same checks as sending, and nothing is kept. */
export const check = query('agreement.check', {
  lend: 'never',
  input: z.object({ ...about, ...termsInput }),
  load: async (reader, input, by) => {
    const prepared = await loadPrepared(reader, input, by)
    return prepared && { ...prepared, draft: draftOf(input, prepared, today(by.at)) }
  },
})

const versionFrom = (draft: Draft, versionId: string, number: number, { actor, at }: By): Version => {
  const termsHash = hashOf(draft)
  const acceptance = { organisationId: actor.organisationId, accountId: actor.id, termsHash, at }
  return {
    id: versionId,
    number,
    ...draft,
    termsHash,
    proposedBy: actor.organisationId,
    createdAt: at,
    acceptances: [acceptance],
  }
}

/** Offers terms to the other party; proposing is accepting for one's own side, so it asks for a second factor too. */
export const propose = command('agreement.propose', {
  stepUp: true,
  input: z.object({ id: id(), versionId: id(), otherId: id(), ...termsInput }),
  taken: { agreement_pkey: 'agreement.already_proposed', agreement_version_pkey: 'agreement.already_proposed' },
  load: async (tx, { id, otherId }, by) => {
    const ground = await loadGround(tx, partiesFor(by, otherId), today(by.at))
    return ground && { id, ground, businessId: ground.businessId, partnerId: ground.partnerId }
  },
  decide: ({ id, ground }, input, by) => {
    const draft = draftOf(input, ground, today(by.at))
    if (!draft.ok) return draft
    const version = versionFrom(draft.value, input.versionId, 1, by)
    return ok({ id, businessId: ground.businessId, partnerId: ground.partnerId, version })
  },
  save: async (tx, { id, businessId, partnerId, version }, by) => {
    const number = await nextNumber(tx, 'PJK', by.at)
    const agreement: Agreement = {
      id,
      number,
      businessId,
      partnerId,
      createdAt: by.at,
      declinedAt: null,
      endedAt: null,
      versions: [],
    }
    await insertAgreement(tx, agreement, by.actor.organisationId)
    await insertVersion(tx, id, version)
    for (const acceptance of version.acceptances) await insertAcceptance(tx, version.id, acceptance)
  },
  facts: ({ id, version }) => ({ id, version: version.number, termsHash: version.termsHash }),
})

/** Answers with other terms: a next version, accepted by the one who wrote it. */
export const counter = command('agreement.counter', {
  stepUp: true,
  /** `followsId` is the version that was read: nobody answers terms that were replaced meanwhile. */
  input: z.object({ agreementId: id(), versionId: id(), followsId: maybe(id()), ...termsInput }),
  taken: {
    agreement_version_agreement_id_number_key: 'agreement.version_replaced',
    agreement_version_pkey: 'agreement.already_proposed',
  },
  load: async (tx, { agreementId }, { at }) => {
    const agreement = await lockAgreement(tx, agreementId)
    const ground = agreement && (await loadGround(tx, agreement, today(at)))
    return agreement && ground && { ...agreement, ground }
  },
  decide: ({ ground, ...agreement }, input, by) => {
    const number = nextVersionNumber(agreement)
    if (!number.ok) return number
    if (input.followsId && input.followsId !== agreement.versions[0]?.id)
      return refuse('conflict', 'agreement.version_replaced')
    const draft = draftOf(input, { ...ground, kept: keptGoods(agreement) }, today(by.at))
    if (!draft.ok) return draft
    return ok({ id: agreement.id, version: versionFrom(draft.value, input.versionId, number.value, by) })
  },
  save: async (tx, { id, version }) => {
    await insertVersion(tx, id, version)
    for (const acceptance of version.acceptances) await insertAcceptance(tx, version.id, acceptance)
  },
  facts: ({ id, version }) => ({ id, version: version.number, termsHash: version.termsHash }),
})
