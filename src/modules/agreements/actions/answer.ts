import { z } from 'zod'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { id } from '../../../platform/fields.ts'
import { openAccounts } from '../../ledger/door.ts'
import { accept, decline, end } from '../domain/agreement.ts'
import { policy } from '../policy.ts'
import { insertAcceptance, lockAgreement, saveDecline, saveEnd } from '../store/agreement.ts'
import { prose } from './terms.ts'

const { command } = guardedBy(policy)
const whichAgreement = z.object({ agreementId: id() })

/** Accepts the version that was read, bound to its content; with the second party's word the books are opened. */
export const acceptAgreement = command('agreement.accept', {
  stepUp: true,
  input: whichAgreement.extend({ versionId: id(), termsHash: z.string().regex(/^[0-9a-f]{64}$/, 'field.unknown') }),
  taken: { agreement_acceptance_pkey: 'agreement.already_accepted' },
  load: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  decide: (agreement, { versionId, termsHash }, { actor, at }) => {
    const accepted = accept(agreement, {
      organisationId: actor.organisationId,
      accountId: actor.id,
      versionId,
      termsHash,
      at,
    })
    return accepted.ok ? ok({ agreement, ...accepted.value }) : accepted
  },
  save: async (tx, { agreement, version, acceptance, complete }) => {
    await insertAcceptance(tx, version.id, acceptance)
    const { id: agreementId, businessId, partnerId } = agreement
    if (complete) await openAccounts(tx, { agreementId, businessId, partnerId })
  },
  facts: ({ agreement, version, complete }) => ({
    id: agreement.id,
    version: version.number,
    termsHash: version.termsHash,
    complete,
  }),
})

export const declineAgreement = command('agreement.decline', {
  input: whichAgreement.extend({ reason: prose(500) }),
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
  input: whichAgreement.extend({ reason: prose(500) }),
  reason: ({ reason }) => reason,
  load: (tx, { agreementId }) => lockAgreement(tx, agreementId),
  decide: (agreement, { reason }, { at }) => {
    const ended = end(agreement, at)
    return ended.ok ? ok({ id: agreement.id, reason }) : ended
  },
  save: (tx, { id, reason }, { at, actor }) => saveEnd(tx, id, at, actor.organisationId, reason),
  facts: ({ id }) => ({ id }),
})
