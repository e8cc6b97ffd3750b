import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { offered } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, id, maybe } from '../../../platform/fields.ts'
import { findAccountNames } from '../../identity/door.ts'
import { type Places, places } from '../../registry/door.ts'
import { type PromiseRead, promisesOf, type Told } from '../domain/promise.ts'
import { type Field, missingFields } from '../domain/submission.ts'
import { type Action, steps } from '../domain/verification.ts'
import { policy } from '../policy.ts'
import { findChanged } from '../store/change.ts'
import {
  countQueue,
  listQueue,
  type QueueCounts,
  type QueueFilter,
  type QueueRow,
  queueFilters,
} from '../store/queue.ts'
import { appealHeard, type Finding, findFindings, findStory, findVerification } from '../store/verification.ts'
import { findVisits, type Visit } from '../store/visit.ts'
import { query, readSubject, type Subject } from './subject.ts'
import { whichCase } from './submission.ts'

const pageRows = 50
const sheetRows = 10_000

/** What an address calls the questions of the queue. */
const addressNames: Record<string, QueueFilter> = {
  semua: 'open',
  saya: 'mine',
  bebas: 'free',
  putusan: 'decide',
  terlambat: 'late',
  pemilik: 'owner',
}
export const filterNames = Object.fromEntries(
  Object.entries(addressNames).map(([name, filter]) => [filter, name]),
) as Record<QueueFilter, string>

const fromAddress = (given: unknown) => {
  if (given === null || typeof given !== 'object') return given
  const { saring, ...input } = given as Record<string, unknown>
  return saring === undefined ? input : { ...input, filter: addressNames[`${saring}`] ?? saring }
}

export type Queue = {
  filter: QueueFilter
  rows: (QueueRow & { holder: string; place: string; kecamatan: string })[]
  next?: string | undefined
  previous?: string | undefined
  counts: QueueCounts
  kecamatan: Places['kecamatan']
}

/** The queue of the Dinas, by promised day: what is overdue stands on top. */
export const queueView = query('verification.queue', {
  input: z.preprocess(
    fromAddress,
    z.object({
      filter: maybe(choice(queueFilters)),
      kecamatan: maybe(z.string().regex(/^\d{2}\.\d{2}\.\d{2}$/, 'field.unknown')),
      after: maybe(id()),
      before: maybe(id()),
      format: maybe(choice(['csv', 'xlsx'])),
    }),
  ),
  load: async (reader, { filter = 'open', format, ...asked }, { actor, at }): Promise<Queue> => {
    const here = { filter, me: actor.id, today: today(at), limit: format ? sheetRows : pageRows }
    const found = await listQueue(reader, format ? { ...here, kecamatan: asked.kecamatan } : { ...asked, ...here })
    const holders = found.rows.flatMap(({ claimedBy }) => claimedBy ?? [])
    const names = await findAccountNames(reader, [...new Set(holders)])
    const all = await places(reader)
    return {
      ...found,
      filter,
      rows: found.rows.map((row) => ({
        ...row,
        holder: names.get(row.claimedBy ?? '') ?? '',
        place: all.of(row.kelurahanCode)?.name ?? row.kelurahanCode,
        kecamatan: all.of(row.kelurahanCode)?.kecamatanName ?? '',
      })),
      counts: await countQueue(reader, today(at), actor.id),
      kecamatan: all.kecamatan,
    }
  },
})

export type CaseView = Subject & {
  missing: Field[]
  findings: (Finding & { changed: boolean })[]
  story: (Told & { name: string })[]
  promises: PromiseRead[]
  visits: Visit[]
  place: string
  holder: string
  decider: string
  heard: boolean
  /** What this actor may do now. */
  open: Action[]
}

const loadCase = async (reader: Reader, businessId: string, by: By): Promise<CaseView | undefined> => {
  const was = await findVerification(reader, businessId)
  const subject = await readSubject(reader, was, by)
  if (!subject) return undefined
  const story = await findStory(reader, businessId)
  const findings = await findFindings(reader, was)
  const changed = await findChanged(reader, businessId)
  const people = [...story.map(({ accountId }) => accountId), was.claimedBy, was.decidedBy].flatMap((one) => one ?? [])
  const names = await findAccountNames(reader, [...new Set(people)])
  const nameOf = (one: string | null) => names.get(one ?? '') ?? ''
  const { kelurahanCode } = subject.business
  const at = (await places(reader)).of(kelurahanCode)
  return {
    ...subject,
    missing: missingFields(subject.business),
    findings: findings.map((one) => ({ ...one, changed: changed.has(one.field) })),
    story: story.map((one) => ({ ...one, name: nameOf(one.accountId) })),
    promises: promisesOf(story, today(by.at)),
    visits: await findVisits(reader, businessId),
    place: at ? `${at.name}, ${at.kecamatanName}` : kelurahanCode,
    holder: nameOf(was.claimedBy),
    decider: nameOf(was.decidedBy),
    heard: await appealHeard(reader, was),
    open: offered(policy, steps, by.actor, subject),
  }
}

/** What a machine is told of a case: nobody's account, and not the business itself, which has its own operation. */
const caseAnswer = z.object({
  id: z.string(),
  state: z.string(),
  was: z.object({
    round: z.number(),
    dueOn: z.unknown(),
    completeAt: z.unknown(),
    absences: z.number(),
    checkedOn: z.unknown(),
    verifiedOn: z.unknown(),
    verifiedUntil: z.unknown(),
    reason: z.string(),
  }),
  missing: z.array(z.string()),
  findings: z.array(z.object({ field: z.string(), reason: z.string(), answer: z.string() })),
  promises: z.array(z.object({ kind: z.string(), on: z.unknown(), state: z.string() })),
  open: z.array(z.string()),
})

/** The case of a business: for those who belong to it, and the officials. */
export const caseView = query('verification.view', {
  input: whichCase,
  load: (reader, { businessId }, by) => loadCase(reader, businessId, by),
  output: caseAnswer,
})

/** The page of one step, for those who may take it. */
const stepPage = <A extends Action>(action: A) =>
  query(action, { input: whichCase, load: (reader, { businessId }, by) => loadCase(reader, businessId, by) })

export const proposePageQuery = stepPage('visit.propose')
export const recordPageQuery = stepPage('visit.record')
export const fixPageQuery = stepPage('verification.ask_fix')
export const resubmitPageQuery = stepPage('verification.resubmit')
export const decidePageQuery = stepPage('verification.approve')
export const appealPageQuery = stepPage('verification.appeal')
export const hearPageQuery = stepPage('appeal.grant')
