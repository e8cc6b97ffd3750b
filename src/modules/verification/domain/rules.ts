import type { Period } from '../../../core/dates.ts'

/** Where a period comes from, and how sure that is: what is not sure warns on screen and never blocks anybody. */
export type Rule = {
  period: Period
  /** First day on which it counts. */
  from: string
  source: string
  /** `VP`: read in the law. `R`: perlu konfirmasi. `OPEN`: for the Dinas to settle. */
  confidence: 'VP' | 'R' | 'OPEN'
}

/** Each kind of period, newest first. */
export const rules = {
  /** A complete application is decided (legal reference 4.25). */
  decide: [
    {
      period: { length: 5, unit: 'workdays' },
      from: '2020-11-02',
      source: 'UU 30/2014 ps 53(2)–(4) jo. UU 6/2023 ps 175',
      confidence: 'R',
    },
  ],
  /** An owner objects to a rejection; a later objection is taken too, and marked. */
  appeal: [
    { period: { length: 21, unit: 'workdays' }, from: '2014-10-17', source: 'UU 30/2014 ps 77(1)', confidence: 'R' },
  ],
  /** An objection is answered. */
  answer: [
    { period: { length: 10, unit: 'workdays' }, from: '2014-10-17', source: 'UU 30/2014 ps 77(4)', confidence: 'R' },
  ],
  /** How long one may hold a case without doing anything for it. */
  claim: [{ period: { length: 2, unit: 'workdays' }, from: '2022-09-29', source: 'Dinas', confidence: 'OPEN' }],
} as const satisfies Record<string, readonly Rule[]>

export type RuleName = keyof typeof rules

/** The rule in force on a day; before the first one, the first one. */
export const ruleOn = (name: RuleName, day: Temporal.PlainDate): Rule => {
  const all: readonly Rule[] = rules[name]
  const found = all.find(({ from }) => day.toString() >= from) ?? all.at(-1)
  if (!found) throw new TypeError(`no rule ${name}`)
  return found
}

/** A verification holds for a year (issue 3; for the Dinas to settle). */
export const validityMonths = 12

/** The next round may be asked for, and is reminded of, from here. */
export const reminderDays = [60, 30, 7] as const
