import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allActions } from '../../modules.ts'
import { noticeOf, notices, toldOrganisation } from './domain.ts'
import { texts } from './texts.ts'

const parties = { businessId: 'business', partnerId: 'partner' }
const happened = (action: string, facts: Record<string, unknown> = {}, outcome = 'done') => ({ action, outcome, facts })

test('every notice has its words and a subject line', () => {
  for (const { text } of Object.values(notices))
    for (const key of [`notice.${text}`, `notice.${text}.subject`]) assert.ok(key in texts, key)
  const used = new Set(Object.values(notices).map(({ text }) => text))
  const written = Object.keys(texts).flatMap((key) => /^notice\.(\w+)\.subject$/.exec(key)?.[1] ?? [])
  assert.deepEqual(
    written.filter((text) => !used.has(text as never)),
    [],
    'words nobody sends',
  )
})

test('who is told: the side that did not act, or always the same one', () => {
  const told = (action: string, acting: string | null) => {
    const notice = noticeOf(happened(action, { complete: true }))
    return notice && toldOrganisation(notice, parties, acting)
  }
  const table: [string, string | null, string | undefined][] = [
    ['agreement.propose', 'business', 'partner'],
    ['agreement.propose', 'partner', 'business'],
    ['agreement.counter', 'partner', 'business'],
    ['agreement.accept', 'partner', 'business'],
    ['agreement.end', 'business', 'partner'],
    ['delivery.send', 'business', 'partner'],
    ['delivery.recall', 'business', 'partner'],
    ['delivery.accept', 'partner', 'business'],
    ['delivery.refuse', 'partner', 'business'],
    ['settlement.post', 'partner', 'business'],
    ['settlement.post', null, 'business'],
    ['billing.submit', 'business', 'partner'],
    ['payment.record', 'partner', 'business'],
    ['payment.confirm', 'business', 'partner'],
    ['sale.record', 'partner', undefined],
  ]
  for (const [action, acting, expected] of table) assert.equal(told(action, acting), expected, `${action} by ${acting}`)
})

test('attempts, half an acceptance and half a bill are no news', () => {
  assert.equal(noticeOf(happened('delivery.send', {}, 'denied')), undefined)
  for (const action of ['agreement.accept', 'billing.submit']) {
    assert.equal(noticeOf(happened(action, { complete: false })), undefined)
    assert.ok(noticeOf(happened(action, { complete: true })))
  }
})

test('every notice answers to an action that exists and writes something', () => {
  const commands = new Set<string>(allActions.filter(({ kind }) => kind !== 'query').map(({ action }) => action))
  assert.ok(commands.size > 20)
  assert.deepEqual(
    Object.keys(notices).filter((action) => !commands.has(action)),
    [],
  )
})
