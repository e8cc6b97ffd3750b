import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { choice, day, id, maybe, money, text } from '../../../platform/fields.ts'
import { commitmentKindKeys, commitmentSpans, commitTo, endCommitment } from '../domain/partner-commitment.ts'
import { policy } from '../policy.ts'
import { findPartnerProfile } from '../store/partner.ts'
import { endCommitmentRow, findCommitment, insertCommitment, lockCommitment } from '../store/partner-commitment.ts'

const { command, query } = guardedBy(policy)

/** An officer writes down what a partner promised the city, with the paper it stands on. */
export const commitmentAdd = command('commitment.add', {
  input: z.object({
    id: id(),
    partnerId: id(),
    kind: choice(commitmentKindKeys),
    // Read as money, because it may be: "10", "Rp25.000.000".
    amount: money(1n),
    per: maybe(choice(commitmentSpans)).transform((value) => value ?? 'term'),
    startsOn: day(),
    endsOn: day(),
    document: text(200),
    documentOn: day(),
  }),
  taken: { commitment_at_a_time: 'partner.commitment.one_at_a_time' },
  load: async (tx, { partnerId }) => {
    const partner = await findPartnerProfile(tx, partnerId)
    return partner && { id: partner.id, organisationId: partner.id }
  },
  decide: (partner, { id, partnerId: _, ...form }, { at }) => {
    const committed = commitTo(form, today(at))
    return committed.ok ? ok({ ...committed.value, id, partnerId: partner.id }) : committed
  },
  save: (tx, commitment, { actor, at }) => insertCommitment(tx, commitment, { by: actor.id, at }),
  facts: ({ id, partnerId, kind, amount, per }) => ({ id, partnerId, kind, amount: Number(amount), per }),
})

/** A promise that no longer holds: it stays in sight with the reason, and counts until the day before. */
export const commitmentEnd = command('commitment.end', {
  input: z.object({ commitmentId: id(), reason: text(300) }),
  reason: ({ reason }) => reason,
  load: async (tx, { commitmentId }) => {
    const commitment = await lockCommitment(tx, commitmentId)
    return commitment && { ...commitment, organisationId: commitment.partnerId }
  },
  decide: ({ id, partnerId, ...term }, { reason }, { at }) => {
    const ended = endCommitment(term, today(at))
    return ended.ok ? ok({ id, partnerId, endedOn: ended.value, endReason: reason }) : ended
  },
  save: (tx, ended) => endCommitmentRow(tx, ended),
  facts: ({ id, partnerId, endedOn }) => ({ id, partnerId, endedOn: `${endedOn}` }),
})

/** The page where a promise is written down: for officers. */
export const commitmentAddPage = query('commitment.add', {
  input: z.object({ partnerId: id() }),
  load: async (reader, { partnerId }) => {
    const partner = await findPartnerProfile(reader, partnerId)
    return partner && { id: partner.id, name: partner.name, organisationId: partner.id }
  },
})

/** The page where a promise is ended: for officers. */
export const commitmentEndPage = query('commitment.end', {
  input: z.object({ commitmentId: id() }),
  load: async (reader, { commitmentId }) => {
    const commitment = await findCommitment(reader, commitmentId)
    return commitment && { ...commitment, organisationId: commitment.partnerId }
  },
})
