import assert from 'node:assert/strict'
import test from 'node:test'
import { isId, newId } from './ids.ts'

test('ten thousand ids are all different and in the order they were made', () => {
  const ids = Array.from({ length: 10_000 }, () => newId())
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids.toSorted(), ids)
})

test('an id is a uuid v7 that carries its moment', () => {
  const at = Temporal.Instant.from('2024-03-05T07:00:00.123Z')
  for (const id of Array.from({ length: 100 }, () => newId(at))) {
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), at.epochMilliseconds)
  }
})

test('five thousand ids of one moment are all different', () => {
  const at = Temporal.Instant.from('2024-03-05T07:00:00Z')
  assert.equal(new Set(Array.from({ length: 5000 }, () => newId(at))).size, 5000)
})

test('what is not an id is known as such', () => {
  assert(isId(newId()))
  for (const text of ['', 'x', newId().toUpperCase(), `${newId()} `, newId().slice(1), 7, null, undefined, [newId()]])
    assert(!isId(text), String(text))
})
