import assert from 'node:assert/strict'
import test from 'node:test'
import { ok, refuse, refuseFields } from './result.ts'

test('an answer holds a value or a reason', () => {
  assert.deepEqual(ok(7), { ok: true, value: 7 })
  assert.deepEqual(refuse('conflict', 'action.closed', { state: 'sent' }), {
    ok: false,
    refusal: { kind: 'conflict', code: 'action.closed', facts: { state: 'sent' } },
  })
})

test('a refused form names its fields, and must name one', () => {
  const answer = refuseFields({ price: { code: 'price.low', facts: { least: 500 } } })
  assert(!answer.ok)
  assert.equal(answer.refusal.kind, 'invalid')
  assert.equal(answer.refusal.fields?.price?.code, 'price.low')
  assert.throws(() => refuseFields({}), TypeError)
})
