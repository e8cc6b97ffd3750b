import { ok, type Result, refuse } from '../../../core/result.ts'

/** An invitation is good for a week of the platform's clock. */
export const invitationDays = 7

export type InvitationState = {
  id: string
  endsAt: Temporal.Instant
  acceptedAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
}

/** Whether it still stands; silence past its end closes it by itself. */
export const isOpen = ({ endsAt, acceptedAt, withdrawnAt }: InvitationState, at: Temporal.Instant): boolean =>
  acceptedAt === null && withdrawnAt === null && Temporal.Instant.compare(endsAt, at) >= 0

export const standing = <I extends InvitationState>(invitation: I, at: Temporal.Instant): Result<I> =>
  isOpen(invitation, at) ? ok(invitation) : refuse('conflict', 'invitation.closed')
