import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Standing, standingOn } from './standing.ts'

const table: [state: string | null, until: string | null, expected: Standing][] = [
  [null, null, 'registered'],
  ['submitted', null, 'verifying'],
  ['checked', null, 'verifying'],
  ['fixing', null, 'fixing'],
  ['verified', '2026-11-23', 'verified'],
  ['verified', '2026-11-22', 'lapsed'],
  ['checked', '2026-12-31', 'verified'],
  ['fixing', '2026-12-31', 'verified'],
  ['fixing', '2026-11-01', 'fixing'],
  ['checked', '2026-11-01', 'verifying'],
  ['rejected', null, 'rejected'],
  ['rejected', '2026-12-31', 'rejected'],
  ['appealed', '2026-12-31', 'verifying'],
]

for (const [state, until, expected] of table)
  test(`on 23 November: ${state ?? 'never asked'}${until ? `, verified until ${until}` : ''} → ${expected}`, () => {
    const verifiedUntil = until === null ? null : Temporal.PlainDate.from(until)
    const day = Temporal.PlainDate.from('2026-11-23')
    assert.equal(standingOn({ verificationState: state, verifiedUntil }, day), expected)
  })
