import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byUrgency, type Waiting, type WaitingKind } from './domain.ts'

const waits = (kind: WaitingKind, due: string | null, name: string = kind): Waiting => ({
  kind,
  href: `/${name}`,
  facts: { name },
  due: due === null ? null : Temporal.PlainDate.from(due),
})

test('late comes first, the longest late leading; then by deadline; then what has none, as it came', () => {
  const sorted = byUrgency([
    waits('count', null),
    waits('pay', '2026-12-20', 'later'),
    waits('offer', null),
    waits('late', '2026-11-10'),
    waits('pay', '2026-12-01', 'soon'),
    waits('owed_late', '2026-10-01'),
  ])
  assert.deepEqual(
    sorted.map(({ facts }) => facts.name),
    ['owed_late', 'late', 'soon', 'later', 'count', 'offer'],
  )
})

test('sorting loses nothing and leaves the list it was given alone', () => {
  const kinds: WaitingKind[] = ['offer', 'count', 'documents', 'confirm', 'pay', 'late', 'owed_late']
  const some = fc.record({ kind: fc.constantFrom(...kinds), days: fc.option(fc.integer({ min: 1, max: 28 })) })
  fc.assert(
    fc.property(fc.array(some), (given) => {
      const waiting = given.map(({ kind, days }) =>
        waits(kind, days === null ? null : `2026-11-${`${days}`.padStart(2, '0')}`),
      )
      const before = [...waiting]
      const sorted = byUrgency(waiting)
      assert.deepEqual(waiting, before)
      assert.deepEqual(new Set(sorted), new Set(waiting))
      const places = sorted.map(({ kind, due }) => {
        if (kind === 'late' || kind === 'owed_late') return 0
        return due ? 1 : 2
      })
      assert.deepEqual(places, places.toSorted())
    }),
  )
})
