import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanCode, codeFrom, noContent, promiseOf, promiseState, shownCode, stepOf } from './registration.ts'

const at = Temporal.Instant.from('2026-11-23T03:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)

test('the promise counts five office days, and holidays are none', () => {
  assert.equal(`${promiseOf(at, new Set())}`, '2026-11-30')
  assert.equal(`${promiseOf(at, new Set(['2026-11-25']))}`, '2026-12-01')
})

test('kept until the end of the promised day, broken by itself the moment after', () => {
  const promisedOn = day('2026-11-30')
  const state = (now: string, keptAt: string | null = null) =>
    promiseState({ promisedOn, keptAt: keptAt ? Temporal.Instant.from(keptAt) : null }, Temporal.Instant.from(now))
  assert.equal(state('2026-11-30T16:59:59Z'), 'waiting')
  assert.equal(state('2026-11-30T17:00:00Z'), 'broken')
  assert.equal(state('2027-01-01T00:00:00Z', '2026-11-30T16:00:00Z'), 'kept')
  assert.equal(state('2027-01-01T00:00:00Z', '2026-12-01T01:00:00Z'), 'kept_late')
  assert.equal(promiseState({ promisedOn: null, keptAt: null }, at), undefined)
})

test('the next page is the first that lacks something', () => {
  const draft = { number: null, otpFor: null } as const
  const business = { ...noContent, name: 'Keripik Uji', goods: 'keripik' }
  const whole = { ...business, ownerName: 'Sri', phone: '+6281255500011', kelurahanCode: '33.74.10.1004' }
  assert.equal(stepOf(draft, noContent), 'business')
  assert.equal(stepOf(draft, business), 'owner')
  assert.equal(stepOf(draft, { ...whole, phone: null }), 'owner')
  assert.equal(stepOf(draft, whole), 'check')
  assert.equal(stepOf({ ...draft, otpFor: 'phone' }, whole), 'code')
  assert.equal(stepOf({ number: 'DFT-2026-00001', otpFor: null }, noContent), 'receipt')
})

test('a code is read back however people write it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 32 }), (bytes) => {
      const code = codeFrom(bytes)
      assert.match(code, /^[A-HJ-NP-Z2-9]{12}$/)
      assert.equal(cleanCode(` ${shownCode(code).toLowerCase()} `), code)
    }),
  )
})
