import assert from 'node:assert/strict'
import test from 'node:test'
import { flow } from './flow.ts'

const door = flow({
  'door.open': { from: ['shut'], to: 'open' },
  'door.shut': { from: ['open'], to: 'shut' },
  'door.lock': { from: ['shut'], to: 'locked' },
})

test('an action leads where the table says, and only from there', () => {
  assert.deepEqual(door.step('shut', 'door.lock'), { ok: true, value: 'locked' })
  const refused = door.step('open', 'door.lock')
  assert(!refused.ok)
  assert.deepEqual(refused.refusal, { kind: 'conflict', code: 'action.closed', facts: { state: 'open' } })
})

test('what is open in a state is exactly what can be stepped', () => {
  for (const state of ['open', 'shut', 'locked'] as const)
    for (const action of ['door.open', 'door.shut', 'door.lock'] as const)
      assert.equal(door.open(state).includes(action), door.step(state, action).ok, `${state} ${action}`)
})
