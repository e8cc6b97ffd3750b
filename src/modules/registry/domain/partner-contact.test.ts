import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mandateState } from './partner-contact.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const on = (today: string, from: string | null, to: string | null) =>
  mandateState(
    { mandate: 'power_of_attorney', mandateFrom: from ? day(from) : null, mandateTo: to ? day(to) : null },
    day(today),
  )

test('a mandate holds from its first to its last day, and asks a month before', () => {
  assert.deepEqual(
    ['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map((today) =>
      on(today, '2026-02-01', '2026-07-31'),
    ),
    ['not_yet', 'holds', 'holds', 'soon', 'soon', 'expired'],
  )
})

test('one without an end holds until it is withdrawn, and no paper is no mandate', () => {
  assert.equal(on('2099-01-01', '2020-01-01', null), 'holds')
  assert.equal(on('2099-01-01', null, null), 'holds')
  assert.equal(mandateState({ mandate: null, mandateFrom: null, mandateTo: null }, day('2026-01-01')), 'none')
})
