import { today } from '../../core/dates.ts'
import type { Actor, By } from '../../platform/actor.ts'
import { type Reader, statement } from '../../platform/db.ts'
import { type Standing, standingOn } from '../registry/door.ts'
import { countQueue, type QueueCounts } from './store/queue.ts'
import { waitingErrands, waitingForOfficer, waitingForOwner } from './store/waiting.ts'

/** What the city says of a business, as everyone may know it. */
export type VerificationRead = {
  standing: Standing
  verifiedOn: Temporal.PlainDate | null
  verifiedUntil: Temporal.PlainDate | null
  /** The day a decision is promised for, while the Dinas is the one to act. */
  dueOn: Temporal.PlainDate | null
}

type Row = Omit<VerificationRead, 'standing'> & { id: string; state: string }
const byIds = statement(
  'verification_by_ids',
  `select business_id as id, state, verified_on as "verifiedOn", verified_until as "verifiedUntil", due_on as "dueOn"
   from business_verification where business_id = any($1::uuid[])`,
)
const never: VerificationRead = { standing: 'registered', verifiedOn: null, verifiedUntil: null, dueOn: null }

/** Where businesses stand on a day, in one query: every id asked for has an answer. */
export const verificationOf = async (
  reader: Reader,
  ids: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, VerificationRead>> => {
  const found = new Map((await reader.rows<Row>(byIds, [ids])).map((row) => [row.id, row]))
  return new Map(
    ids.map((id) => {
      const row = found.get(id)
      if (!row) return [id, never]
      const { state, verifiedOn, verifiedUntil, dueOn } = row
      return [
        id,
        { standing: standingOn({ verificationState: state, verifiedUntil }, day), verifiedOn, verifiedUntil, dueOn },
      ]
    }),
  )
}

/** What waits for somebody here, for their home page. */
export type VerificationTask = {
  kind:
    | 'verify_complete'
    | 'verify_fix'
    | 'verify_choose'
    | 'verify_appeal'
    | 'verify_renew'
    | 'verify_work'
    | 'verify_take'
    | 'verify_decide'
    | 'outreach'
  href: string
  name: string
  due: Temporal.PlainDate | null
}

const kindOf: Record<string, { kind: VerificationTask['kind']; path?: string }> = {
  submitted: { kind: 'verify_complete' },
  fixing: { kind: 'verify_fix', path: '/perbaiki' },
  visit_offered: { kind: 'verify_choose' },
  rejected: { kind: 'verify_appeal' },
  verified: { kind: 'verify_renew' },
  assigned: { kind: 'verify_work' },
  visit_agreed: { kind: 'verify_work' },
  complete: { kind: 'verify_take' },
  checked: { kind: 'verify_decide', path: '/putusan' },
  appealed: { kind: 'verify_decide', path: '/keberatan/putusan' },
}

const isOfficer = ({ organisationKind, duties }: Actor) => organisationKind === 'agency' && duties.has('registry')

const errandsOf = async (reader: Reader, accountId: string): Promise<VerificationTask[]> =>
  (await waitingErrands(reader, accountId)).map(({ id, name, dueOn }) => ({
    kind: 'outreach',
    href: `/laporan/kunjungan/${id}`,
    name,
    due: dueOn,
  }))

/** What waits for the actor: the owner's own case, or the cases an officer holds and those due by tomorrow. */
export const verificationTasksOf = async (reader: Reader, { actor, at }: By): Promise<VerificationTask[]> => {
  const day = today(at)
  const found =
    actor.organisationKind === 'business' && actor.duties.has('catalogue')
      ? await waitingForOwner(reader, actor.organisationId, day)
      : isOfficer(actor)
        ? await waitingForOfficer(reader, actor.id, day)
        : []
  const cases = found.flatMap(({ id, name, state, dueOn }): VerificationTask[] => {
    const way = kindOf[state]
    return way ? [{ kind: way.kind, href: `/verifikasi/${id}${way.path ?? ''}`, name, due: dueOn }] : []
  })
  return [...cases, ...(await errandsOf(reader, actor.id))]
}

export type { QueueCounts }

/** The queue in figures, for an officer's home page. */
export const queueFiguresOf = async (reader: Reader, { actor, at }: By): Promise<QueueCounts | undefined> =>
  isOfficer(actor) ? countQueue(reader, today(at), actor.id) : undefined

export { keepVerificationMoving, recountContacts, recountRegistry, remindOwners } from './jobs.ts'
export { contactsCounted } from './store/contact.ts'
export { countedOn } from './store/figures.ts'
