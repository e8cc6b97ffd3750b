import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPartner, checkState, type PartnerCheck } from './partner-check.ts'

const at = (text: string) => Temporal.Instant.from(text)
const makers = { enteredBy: 'wulan', changedBy: 'rina', changedAt: at('2026-05-01T00:00:00Z') }
const look = (outcome: PartnerCheck['outcome'], when: string): PartnerCheck => ({ outcome, note: '', at: at(when) })

test('the latest look counts until what was looked at changes', () => {
  assert.equal(checkState(makers, undefined), 'unchecked')
  assert.equal(checkState(makers, look('verified', '2026-05-02T00:00:00Z')), 'verified')
  assert.equal(checkState(makers, look('needs_fixing', '2026-05-02T00:00:00Z')), 'needs_fixing')
  assert.equal(checkState(makers, look('verified', '2026-04-30T00:00:00Z')), 'unchecked')
  assert.equal(checkState({ changedAt: null }, look('verified', '2024-01-01T00:00:00Z')), 'verified')
})

test('neither who entered nor who last changed a partner checks it; what is to be fixed is said', () => {
  const answer = (who: string, outcome: PartnerCheck['outcome'], note = '') => {
    const done = checkPartner(makers, { outcome, note }, who)
    return done.ok ? 'done' : (done.refusal.fields?.note?.code ?? done.refusal.code)
  }
  assert.equal(answer('bambang', 'verified'), 'done')
  assert.equal(answer('wulan', 'verified'), 'partner.check.maker')
  assert.equal(answer('rina', 'verified'), 'partner.check.maker')
  assert.equal(answer('bambang', 'needs_fixing'), 'partner.check.note_missing')
  assert.equal(answer('bambang', 'needs_fixing', 'Alamat belum benar.'), 'done')
})
