import type { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../core/result.ts'
import type { AnyCommand, AnyQuery, Command, HotCommand, Outcome, Query } from './action.ts'
import { type Actor, asOneself, type By } from './actor.ts'
import { eventValues, record, recordDenied } from './audit.ts'
import { constraintOf, type Db, faultOf, type Statement, statement, type Tx } from './db.ts'
import type { TextKey } from './text.ts'

/** How long a proof of the second factor lasts. */
export const stepUpMinutes = 15

/** What is a person's own they do as themselves, whoever they act for. */
export const whoever = ({ rule }: { rule: { personal?: boolean } }, by: By): By =>
  rule.personal ? { ...by, actor: asOneself(by.actor) } : by

type Lendable = Pick<AnyCommand | AnyQuery, 'kind' | 'lend' | 'rule'> & { stepUp?: true }

/**
 * Whoever acts for an owner does what was lent to them, for as long as it was lent, and nothing that needs the owner in
 * person: signing, the bank account, paying, lending on. One place for pages, API and jobs.
 */
export const beyondDelegation = (action: Lendable, { delegation }: Actor): Result<never> | undefined => {
  if (delegation === undefined || action.rule.personal) return undefined
  const { kind, lend = kind === 'query' ? 'any' : 'never' } = action
  if (delegation.over) return unlent('action.delegation_over', 'rule.delegation_over')
  if (lend === 'never' || (kind !== 'query' && action.stepUp))
    return unlent('action.delegation_never', 'rule.delegation_never')
  return lend === 'any' || delegation.tasks.has(lend)
    ? undefined
    : unlent('action.delegation_task', 'rule.delegation_task')
}

const unlent = (code: TextKey, who: TextKey): Result<never> => ({
  ok: false,
  refusal: { kind: 'denied', code, who: [who] },
})

/** The only way to read: load what the input names, and show it only if the rule lets this actor see it. */
export const ask = async <I, S>(db: Db, query: Query<I, S>, asking: By, raw: unknown): Promise<Result<S>> => {
  const by = whoever(query, asking)
  const unlent = beyondDelegation(query, by.actor)
  if (unlent) return unlent
  const input = query.input.safeParse(raw)
  if (!input.success) return { ok: false, refusal: invalid(input.error) }
  const subject = await query.load(db.read, input.data, by)
  return subject !== undefined && query.rule.allow(by.actor, subject) ? ok(subject) : refuse('missing', 'page.missing')
}

/** The only way to write: load, allow, decide, save and record, in one transaction. */
export const run = async <I, S extends { id: string }, C>(
  db: Db,
  command: Command<I, S, C> | HotCommand<I, S, C>,
  acting: By,
  raw: unknown,
): Promise<Result<Outcome>> => {
  const by = whoever(command, acting)
  const input = command.input.safeParse(raw)
  if (!input.success) return { ok: false, refusal: invalid(input.error) }
  if (by.key !== undefined && !/^[!-~]{8,100}$/.test(by.key)) return refuse('invalid', 'action.key_unreadable')
  const hash = by.key === undefined ? Buffer.alloc(0) : inputHash(by, command.action, raw)
  const attempt = () =>
    command.kind === 'hot' ? runHot(db, command, by, input.data, hash) : runLocked(db, command, by, input.data, hash)
  return retrying(attempt, command, by, hash, db)
}

const attempts = 4

/** Deadlocks are tried again; a key or constraint that a rival took first becomes an answer, never a 5xx. */
const retrying = async <I, S extends { id: string }, C>(
  attempt: () => Promise<Result<Outcome>>,
  command: Command<I, S, C> | HotCommand<I, S, C>,
  by: By,
  hash: Buffer,
  db: Db,
): Promise<Result<Outcome>> => {
  for (let n = 0; n < attempts; n++) {
    const answer = await attempt().catch<Result<Outcome> | 'again'>((error: unknown) => {
      const fault = faultOf(error)
      if (fault === 'taken') return answerOfRival(db, command, by, hash, error)
      if (fault === 'again') return fault
      throw error
    })
    if (answer !== 'again') return answer
  }
  return refuse('conflict', 'action.busy')
}

/** Somebody was first: the same request, whose answer counts, or another, which is a reason in words. */
const answerOfRival = async <I, S extends { id: string }, C>(
  db: Db,
  command: Command<I, S, C> | HotCommand<I, S, C>,
  by: By,
  hash: Buffer,
  error: unknown,
): Promise<Result<Outcome>> =>
  (await replayed(db.write, by, hash)) ?? refuse('conflict', command.taken?.[constraintOf(error)] ?? 'action.taken')

const runLocked = async <I, S extends { id: string }, C>(
  db: Db,
  command: Command<I, S, C>,
  by: By,
  input: I,
  hash: Buffer,
): Promise<Result<Outcome>> => {
  let denied: string | undefined
  const answer = await undoing<Outcome>(db, async (tx) => {
    const answered = await claim(tx, command.action, by, hash)
    if (answered) return answered
    const subject = await command.load(tx, input, by)
    if (subject === undefined) return refuse('missing', 'page.missing')
    const barred = bar(command, by, subject)
    if (barred) {
      denied = subject.id
      return barred
    }
    const decision = command.decide(subject, input, by)
    if (!decision.ok) return decision
    await command.save(tx, decision.value, by)
    const facts = command.facts(decision.value)
    await record(tx, by, { action: command.action, subjectId: facts.id, reason: command.reason?.(input), facts })
    return ok(facts)
  })
  if (denied) await rememberAttempt(db, command.action, by, denied, answer)
  return answer
}

/** A refusal rolls back whatever the transaction had begun, as an error would. */
const undoing = async <T>(db: Db, work: Parameters<typeof db.transaction<Result<T>>>[0]): Promise<Result<T>> => {
  let refused: Result<T> | undefined
  try {
    return await db.transaction(async (tx) => {
      const answer = await work(tx)
      if (answer.ok) return answer
      refused = answer
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone && refused) return refused
    throw error
  }
}
class Undone extends Error {}

const runHot = async <I, S extends { id: string }, C>(
  db: Db,
  command: HotCommand<I, S, C>,
  by: By,
  input: I,
  hash: Buffer,
): Promise<Result<Outcome>> => {
  const subject = await command.load(db.read, input, by)
  if (subject === undefined) return refuse('missing', 'page.missing')
  const barred = bar(command, by, subject)
  if (barred) {
    await rememberAttempt(db, command.action, by, subject.id, barred)
    return barred
  }
  const decision = command.decide(subject, input, by)
  if (!decision.ok) {
    // A rival's answer may have used up what this replay asks for: then the first answer counts.
    return (by.key !== undefined && (await replayed(db.write, by, hash))) || decision
  }
  const facts = command.facts(decision.value)
  const event = eventValues(by, { action: command.action, subjectId: facts.id, reason: command.reason?.(input), facts })
  const values = [...event, by.key ?? null, hash, ...command.values(decision.value, by)]
  await db.write.rows(hotStatement(command.save), values)
  return ok(facts)
}

const hotStatements = new Map<string, Statement>()

/**
 * Hangs a hot command's save onto the log and the idempotency key, as one statement. Its text sees its own
 * values from `$12` on and must end in a table `saved`; a save that finds its ground changed calls `stale()`, which
 * undoes all of it and makes the runner load and decide again.
 */
const hotStatement = (save: Statement): Statement => {
  const known = hotStatements.get(save.name)
  if (known) return known
  const made = statement(
    save.name,
    `with event as (
       insert into audit_event (at, actor_id, organisation_id, on_behalf_of, entrance, action, subject_id, outcome, reason, facts)
       values ($1, $2, $3, $9::uuid, $4, $5, $6, 'done', $7, $8::jsonb)
     ), keyed as (
       insert into command_key (actor_id, key, action, input_hash, answer)
       select coalesce($2::uuid, '${noOne}'), $10, $5, $11, $8::jsonb where $10::text is not null
     ), ${save.text}
     select * from saved`,
  )
  hotStatements.set(save.name, made)
  return made
}

const noOne = '00000000-0000-0000-0000-000000000000'

/** Refuses who may not act, and asks for the second factor where the action needs it. */
const bar = <I, S extends { id: string }, C>(
  command: Command<I, S, C> | HotCommand<I, S, C>,
  by: By,
  subject: S,
): Result<never> | undefined => {
  const unlent = beyondDelegation(command, by.actor)
  if (unlent) return unlent
  if (!command.rule.allow(by.actor, subject))
    return { ok: false, refusal: { kind: 'denied', code: 'action.denied', who: command.rule.who } }
  if (command.stepUp && !isConfirmed(by)) return refuse('denied', 'action.step_up')
  return undefined
}

/**
 * Logs the attempt of one who may not act. Never from inside the refused transaction: holding one connection while
 * waiting for another, a handful of refusals at once would hold them all and wait for ever.
 */
const rememberAttempt = async (db: Db, action: string, by: By, subjectId: string, answer: Result<Outcome>) => {
  if (!answer.ok && answer.refusal.code !== 'action.step_up') await recordDenied(db, by, { action, subjectId })
}

/** True while the session's last second factor is fresh enough for signing, bank accounts and payments. */
export const isConfirmed = ({ actor, at }: By): boolean =>
  actor.confirmedAt !== undefined &&
  Temporal.Instant.compare(actor.confirmedAt.add({ minutes: stepUpMinutes }), at) >= 0

const claimKey = statement(
  'claim_key',
  `insert into command_key (actor_id, key, action, input_hash) values ($1, $2, $3, $4) on conflict do nothing returning key`,
)
const readKey = statement('read_key', `select input_hash, answer from command_key where actor_id = $1 and key = $2`)

/** Takes the key for this transaction; when a rival had it first, waits for and gives the rival's answer. */
const claim = async (tx: Tx, action: string, by: By, hash: Buffer): Promise<Result<Outcome> | undefined> => {
  if (by.key === undefined) return undefined
  const fresh = await tx.rows(claimKey, [by.actor.id || noOne, by.key, action, hash])
  return fresh.length > 0 ? undefined : ((await replayed(tx, by, hash)) ?? refuse('conflict', 'action.busy'))
}

/** What this key was answered before, if it was. */
const replayed = async (tx: Tx, by: By, hash: Buffer): Promise<Result<Outcome> | undefined> => {
  if (by.key === undefined) return undefined
  const [known] = await tx.rows<{ input_hash: Buffer; answer: Outcome | null }>(readKey, [by.actor.id || noOne, by.key])
  if (!known) return undefined
  if (!known.input_hash.equals(hash)) return refuse('invalid', 'action.key_reused')
  return known.answer ? ok(known.answer) : undefined
}

/**
 * The same content gives the same hash whatever the order of its fields. Keyed, because it is stored: a plain hash of a
 * form with a password or an identity number in it could be guessed back.
 */
const inputHash = ({ house }: By, action: string, raw: unknown): Buffer =>
  house.secrets.derive('command input', JSON.stringify([action, sorted(raw)]))

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('_'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

/** A zod error as a refusal: one message per field, each a text key where the field gave one. */
export const invalid = (error: z.ZodError): Refusal => ({
  kind: 'invalid',
  code: 'form.invalid',
  fields: Object.fromEntries(
    error.issues
      .toReversed()
      .map((issue) => [
        issue.path.join('.'),
        { code: /^[a-z_]+(\.[a-z_]+)+$/.test(issue.message) ? issue.message : 'form.check' },
      ]),
  ),
})
