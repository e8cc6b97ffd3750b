import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextActor, promisesOf, type Told } from './promise.ts'
import { ruleOn, rules } from './rules.ts'
import { steps } from './verification.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const told = (action: Told['action'], day: string, promise?: readonly [Told['promise'], string]): Told => ({
  at: Temporal.Instant.from(`${day}T03:00:00Z`),
  action,
  side: 'agency',
  accountId: null,
  round: 1,
  note: '',
  promise: promise?.[0] ?? null,
  promisedOn: promise ? on(promise[1]) : null,
})
const states = (story: readonly Told[], day: string) => promisesOf(story, on(day)).map(({ state }) => state)
const asked = told('verification.submit', '2026-11-02', ['decide', '2026-11-09'])

test('a promise runs until its day is over, then it is broken by itself', () => {
  assert.deepEqual(states([asked], '2026-11-09'), ['running'])
  assert.deepEqual(states([asked], '2026-11-10'), ['broken'])
})

test('answered on its day it is kept, a day later broken; asking for corrections is an answer', () => {
  assert.deepEqual(states([asked, told('verification.ask_fix', '2026-11-09')], '2027-01-01'), ['kept'])
  assert.deepEqual(states([asked, told('verification.approve', '2026-11-10')], '2027-01-01'), ['broken'])
})

test('an absent owner moves the promise, but does not save one that was overdue', () => {
  const absent = (day: string) => told('visit.absent', day, ['decide', '2026-11-20'])
  assert.deepEqual(states([asked, absent('2026-11-06')], '2026-11-11'), ['moved', 'running'])
  assert.deepEqual(states([asked, absent('2026-11-12')], '2026-11-12'), ['broken', 'running'])
})

test('a visit the officer drops is a broken promise; one the owner cannot keep is moved', () => {
  const agreed = told('visit.choose', '2026-11-03', ['visit', '2026-11-05'])
  assert.deepEqual(states([agreed, told('verification.release', '2026-11-04')], '2026-11-04'), ['broken'])
  assert.deepEqual(states([agreed, told('visit.decline', '2026-11-04')], '2026-11-04'), ['moved'])
})

test('whatever the day: what was answered never changes its word, what was not only goes from running to broken', () => {
  const days = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(days, days, days, (answered, first, later) => {
      const day = (n: number) => on('2026-11-02').add({ days: n }).toString()
      const story = [asked, told('verification.approve', day(answered))]
      assert.deepEqual(states(story, day(first)), states(story, day(later)))
      const [early] = states([asked], day(Math.min(first, later)))
      const [late] = states([asked], day(Math.max(first, later)))
      assert.ok(early === late || (early === 'running' && late === 'broken'))
    }),
  )
})

test('every state has somebody who acts next, or is the end; no state is a dead end', () => {
  const all = new Set(Object.values(steps.steps).flatMap(({ from, to }) => [...from, to]))
  for (const state of all) assert.ok(steps.open(state).length > 0 && state in nextActor, state)
})

test('each rule says where it comes from and how sure that is; a day before the first takes the first', () => {
  for (const name of Object.keys(rules) as (keyof typeof rules)[]) {
    const rule = ruleOn(name, on('2026-11-23'))
    assert.ok(rule.source && rule.confidence)
    assert.deepEqual(ruleOn(name, on('1999-01-01')).source, rules[name].at(-1)?.source)
  }
  assert.deepEqual(ruleOn('decide', on('2026-11-23')).period, { length: 5, unit: 'workdays' })
})
