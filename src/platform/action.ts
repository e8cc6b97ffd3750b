import type { z } from 'zod'
import type { Result } from '../core/result.ts'
import type { Actor, By, Task } from './actor.ts'
import type { Reader, Statement, Tx } from './db.ts'
import type { Policy, Rule } from './policy.ts'
import type { TextKey } from './text.ts'

/** What the log keeps of a change, and what the caller is told. Identifiers and figures, never personal data. */
export type Outcome = { id: string } & Record<string, Json>
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

type Action<Input, Subject> = {
  /** The one name used by policy, log, texts, API and tests. */
  action: TextKey
  rule: Rule<Subject>
  input: z.ZodType<Input>
  /**
   * What the API answers, as JSON: it is described by this, and what is not named here is left out. Without it a query
   * gives all that `load` found.
   */
  output?: z.ZodType
  /**
   * The task an owner lends so that somebody may do this for them; `any` where every delegation is enough. A command
   * without one is never done for somebody else, a query with `never` never shown; other queries go by their rule.
   */
  lend?: Task | 'any' | 'never'
}

export type Query<Input, Subject> = Omit<Action<Input, Subject>, 'output'> & {
  kind: 'query'
  /** See Action; `'file'` where a stored file is found, which the API then sends. */
  output?: z.ZodType | 'file'
  /** Reaches only for what the actor may see; the rule then checks what was found. */
  load: (reader: Reader, input: Input, by: By) => Promise<Subject | undefined>
}

type Write<Input, Subject> = Action<Input, Subject> & {
  /** Asks for a fresh second factor: signing, changing a bank account, paying. */
  stepUp?: true
  /** Texts for the unique constraints a rival may trip first. */
  taken?: Record<string, TextKey>
  /** Why, when the one who acts says so: kept in the log beside the facts. */
  reason?: (input: Input) => string | undefined
}

export type Command<Input, Subject extends { id: string }, Change> = Write<Input, Subject> & {
  kind: 'command'
  /** Loads and locks what is decided about. A refusal here means the input cannot be understood yet. */
  load: (tx: Tx, input: Input, by: By) => Promise<Subject | undefined>
  /** The rules of the domain, given who acts and when. Pure: it reads nothing but its arguments. */
  decide: (subject: Subject, input: Input, by: By) => Result<Change>
  save: (tx: Tx, change: Change, by: By) => Promise<unknown>
  facts: (change: Change) => Outcome
}

/**
 * A command for the few hot paths. The same five parts, but `load` takes no locks and `save` is one statement that
 * makes the change only if what was decided about still holds; otherwise the runner loads and decides again.
 */
export type HotCommand<Input, Subject extends { id: string }, Change> = Write<Input, Subject> & {
  kind: 'hot'
  load: (reader: Reader, input: Input, by: By) => Promise<Subject | undefined>
  decide: (subject: Subject, input: Input, by: By) => Result<Change>
  /** Common table expressions for the runner's statement: own values from `$12` on, the last one named `saved`. */
  save: Statement
  values: (change: Change, by: By) => unknown[]
  facts: (change: Change) => Outcome
}

// biome-ignore-start lint/suspicious/noExplicitAny: a list of actions holds any input and subject
export type AnyCommand = Command<any, any, any> | HotCommand<any, any, any>
export type AnyQuery = Query<any, any>
// biome-ignore-end lint/suspicious/noExplicitAny: see above

type Rest<Whole> = Omit<Whole, 'action' | 'rule' | 'kind'>

/** Makes the actions of a module: each is bound to its rule in the policy by its name. */
export const guardedBy = <Subjects>(policy: Policy<Subjects>) => ({
  query: <A extends keyof Subjects & TextKey, S extends Subjects[A], I>(
    action: A,
    rest: Rest<Query<I, S>>,
  ): Query<I, S> => ({ kind: 'query', action, rule: policy[action], ...rest }),
  command: <A extends keyof Subjects & TextKey, S extends Subjects[A] & { id: string }, I, C>(
    action: A,
    rest: Rest<Command<I, S, C>>,
  ): Command<I, S, C> => ({ kind: 'command', action, rule: policy[action], ...rest }),
  hotCommand: <A extends keyof Subjects & TextKey, S extends Subjects[A] & { id: string }, I, C>(
    action: A,
    rest: Rest<HotCommand<I, S, C>>,
  ): HotCommand<I, S, C> => ({ kind: 'hot', action, rule: policy[action], ...rest }),
})

/** The actions to offer now: open in this state and allowed to this actor. */
export const offered = <A extends string, State extends string, S extends { state: State }>(
  policy: { readonly [Action in A]: Rule<S> },
  flow: { open: (state: State) => A[] },
  actor: Actor,
  subject: S,
): A[] => flow.open(subject.state).filter((action) => policy[action].allow(actor, subject))

/** True when a rule lets the actor through: for showing a button that has no state. */
export const may = <S>(rule: Rule<S>, actor: Actor, subject: S): boolean => rule.allow(actor, subject)
