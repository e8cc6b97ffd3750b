import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  achieved,
  type Commitment,
  type CommitmentForm,
  commitmentKindKeys,
  commitmentSpans,
  commitmentStatus,
  commitTo,
  endCommitment,
  paymentTime,
  spanOf,
} from './partner-commitment.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-23')
const form: CommitmentForm = {
  kind: 'shelf_slots',
  amount: 10n,
  per: 'term',
  startsOn: day('2026-01-01'),
  endsOn: day('2026-12-31'),
  document: 'Surat komitmen 12/2026',
  documentOn: day('2025-12-20'),
}
const written = (changes: Partial<Commitment> = {}): Commitment => ({
  ...form,
  id: '1',
  partnerId: '2',
  endedOn: null,
  endReason: null,
  ...changes,
})
const refusalOf = (changes: Partial<CommitmentForm>) => {
  const done = commitTo({ ...form, ...changes }, today)
  return done.ok
    ? 'done'
    : Object.entries(done.refusal.fields ?? {})
        .map(([name, { code }]) => `${name}: ${code}`)
        .join()
}

test('a promise is written down as it makes sense', () => {
  assert.equal(refusalOf({}), 'done')
  assert.equal(refusalOf({ endsOn: form.startsOn }), 'done')
  assert.equal(refusalOf({ endsOn: day('2025-12-31') }), 'endsOn: partner.commitment.ends_before')
  assert.equal(refusalOf({ documentOn: today }), 'done')
  assert.equal(refusalOf({ documentOn: day('2026-11-24') }), 'documentOn: partner.commitment.document_later')
  assert.equal(refusalOf({ kind: 'payment_days', amount: 60n }), 'done')
  assert.equal(refusalOf({ kind: 'payment_days', amount: 61n }), 'amount: partner.commitment.days_too_many')
  const per = (kind: CommitmentForm['kind']) => {
    const done = commitTo({ ...form, kind, per: 'week' }, today)
    return done.ok && done.value.per
  }
  assert.deepEqual([per('orders'), per('shelf_slots'), per('partnerships')], ['week', 'term', 'term'])
})

test('the days that count end today or with the promise, and never begin before it', () => {
  const span = (changes: Partial<Commitment>, on = today) => {
    const found = spanOf(written(changes), on)
    return found && `${found.since} ${found.upto}`
  }
  assert.equal(span({ kind: 'orders', per: 'week' }), '2026-11-17 2026-11-23')
  assert.equal(span({ kind: 'orders', per: 'week', startsOn: today }), '2026-11-23 2026-11-23')
  assert.equal(span({ kind: 'orders', per: 'term' }), '2026-01-01 2026-11-23')
  assert.equal(span({ kind: 'shelf_slots' }), '2026-10-25 2026-11-23')
  assert.equal(span({ kind: 'orders', per: 'month', endsOn: day('2026-06-30') }), '2026-06-01 2026-06-30')
  assert.equal(span({ kind: 'orders', per: 'month', endedOn: day('2026-05-31') }), '2026-05-01 2026-05-30')
  assert.equal(span({ kind: 'orders', per: 'week', startsOn: day('2026-11-24') }), undefined)
  assert.equal(span({ kind: 'training_places', per: 'year' }), undefined)
})

test('a promise of ten of which three came true stands at thirty percent', () => {
  const span = spanOf(written(), today)
  assert.deepEqual(achieved(written(), span, { realised: 3n, cases: 0, within: 0 }), {
    state: 'measured',
    realised: 3n,
    percent: 30,
    cases: 0,
  })
  assert.deepEqual(achieved(written(), span, undefined), { state: 'measured', realised: 0n, percent: 0, cases: 0 })
  assert.deepEqual(achieved(written(), undefined, undefined), { state: 'upcoming' })
  assert.deepEqual(achieved(written({ kind: 'financing' }), span, undefined), { state: 'unmeasured' })
})

test('money and payment times of fewer than five are told to nobody', () => {
  const span = spanOf(written(), today)
  for (const kind of ['purchases', 'payment_days'] as const) {
    const told = (cases: number) =>
      achieved(written({ kind, amount: 8n }), span, { realised: 8n, cases, within: cases })
    assert.deepEqual(told(4), { state: 'too_few', cases: 4 })
    assert.equal(told(5).state, 'measured')
  }
  assert.equal(paymentTime({ realised: 9n, cases: 4, within: 4 }), undefined)
  assert.deepEqual(paymentTime({ realised: 9n, cases: 7, within: 6 }), { cases: 7, medianDays: 9, onTimePercent: 85 })
})

test('what is over cannot be ended; what has not begun ends before it begins', () => {
  const ended = (changes: Partial<Commitment>) => {
    const done = endCommitment(written(changes), today)
    return done.ok ? `${done.value}` : done.refusal.code
  }
  assert.equal(ended({}), '2026-11-23')
  assert.equal(ended({ startsOn: day('2026-12-01') }), '2026-12-01')
  assert.equal(ended({ endsOn: day('2026-11-22') }), 'partner.commitment.over')
  assert.equal(ended({ endedOn: day('2026-12-01') }), 'partner.commitment.over')
})

const days = fc.integer({ min: -800, max: 800 }).map((n) => today.add({ days: n }))
const anyCommitment = fc
  .record({
    kind: fc.constantFrom(...commitmentKindKeys),
    per: fc.constantFrom(...commitmentSpans),
    amount: fc.bigInt({ min: 1n, max: 1_000_000n }),
    startsOn: days,
    length: fc.nat(900),
    ended: fc.option(fc.nat(900)),
  })
  .map(({ length, ended, ...rest }) => {
    const endsOn = rest.startsOn.add({ days: length })
    return written({
      ...rest,
      endsOn,
      endedOn: ended === null ? null : rest.startsOn.add({ days: Math.min(ended, length) }),
    })
  })

test('the days that count lie within the promise, and are there exactly while it runs or has run', () => {
  fc.assert(
    fc.property(anyCommitment, days, (commitment, on) => {
      const span = spanOf(commitment, on)
      const status = commitmentStatus(commitment, on)
      if (!span) return
      assert.notEqual(status, 'upcoming')
      const order = [commitment.startsOn, span.since, span.upto, commitment.endsOn]
      assert.deepEqual(order.map(String), order.toSorted(Temporal.PlainDate.compare).map(String))
      assert.ok(Temporal.PlainDate.compare(span.upto, on) <= 0)
    }),
  )
})

test('one hundred percent means kept, and more never counts for less', () => {
  const one = fc.bigInt({ min: 0n, max: 2_000_000n })
  fc.assert(
    fc.property(anyCommitment, one, one, (commitment, a, b) => {
      const span = { since: commitment.startsOn, upto: commitment.startsOn }
      const percent = (realised: bigint) => {
        const found = achieved({ ...commitment, kind: 'orders' }, span, { realised, cases: 0, within: 0 })
        assert.ok(found.state === 'measured')
        return found.percent
      }
      assert.equal(percent(a) >= 100, a >= commitment.amount)
      assert.ok(a <= b ? percent(a) <= percent(b) : percent(a) >= percent(b))
    }),
  )
})
