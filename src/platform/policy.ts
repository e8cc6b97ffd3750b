import type { Actor } from './actor.ts'
import type { TextKey } from './text.ts'

/** Who may do one thing: a predicate and the words that explain it to whoever is refused. */
export type Rule<Subject> = {
  who: readonly TextKey[]
  allow: (actor: Actor, subject: Subject) => boolean
  /** Also lets in those who are not signed in; without it the API asks them for a token first. */
  open?: boolean
  /** About the person alone, such as their sessions: never done on somebody's behalf. */
  personal?: boolean
}

/** Who may do what: one rule per action name. An action without a rule cannot be written. */
export type Policy<Subjects> = { [Action in keyof Subjects]: Rule<Subjects[Action]> }

export const rule = <Subject>(who: TextKey, allow: Rule<Subject>['allow']): Rule<Subject> => ({
  who: [who],
  allow,
  open: who === 'rule.anyone',
})

/** A rule that may let in visitors by what they hold, such as a link they were sent. */
export const openRule = <Subject>(who: TextKey, allow: Rule<Subject>['allow']): Rule<Subject> => ({
  who: [who],
  allow,
  open: true,
})

/** A rule about what is a person's own, whoever they act for. */
export const personalRule = <Subject>(who: TextKey, allow: Rule<Subject>['allow']): Rule<Subject> => ({
  ...rule(who, allow),
  personal: true,
})

/** Any of several rules lets through; the refusal names all of them. */
export const anyOf = <Subject>(...rules: readonly Rule<Subject>[]): Rule<Subject> => ({
  who: rules.flatMap((each) => each.who),
  allow: (actor, subject) => rules.some((each) => each.allow(actor, subject)),
  open: rules.some(({ open }) => open),
})

/** For lists: every row found must be one the actor may see. */
export const each = <Subject>(one: Rule<Subject>): Rule<readonly Subject[]> => ({
  who: one.who,
  allow: (actor, found) => found.every((subject) => one.allow(actor, subject)),
  open: one.open ?? false,
})
