import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, dayStart, today } from '../../../core/dates.ts'
import { sampleAgreement, sampleDraft, sampleVersion } from '../sample.ts'
import {
  type Agreement,
  accept,
  acceptedVersion,
  decline,
  end,
  nextVersionNumber,
  openVersion,
  type Status,
  statusOf,
  type Version,
  waitsFor,
} from './agreement.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const [business, partner] = ['business', 'partner']
const both = [business, partner]
const at = (text: string) => dayStart(day(text)).add({ hours: 9 })

const versionOf = (
  number: number,
  acceptedBy: readonly string[],
  from = '2026-12-01',
  to = '2027-11-30',
  when = at('2026-11-23'),
) => sampleVersion({ number, acceptedBy, at: when, draft: sampleDraft({ startsOn: day(from), endsOn: day(to) }) })
const agreementOf = (versions: readonly Version[], changes: Partial<Agreement> = {}) =>
  sampleAgreement({ businessId: business, partnerId: partner, versions, ...changes })

test('an offer waits for the other party, and for nobody else', () => {
  const offer = agreementOf([versionOf(1, [business])])
  assert.deepEqual(
    [waitsFor(offer, business), waitsFor(offer, partner), waitsFor(offer, 'stranger')],
    [false, true, false],
  )
  assert.equal(statusOf(offer, at('2026-11-24')), 'proposed')
})

test('one accepts exactly what was read', () => {
  const version = versionOf(1, [business])
  const offer = agreementOf([version])
  const said = {
    organisationId: partner,
    accountId: 'budi',
    versionId: version.id,
    termsHash: version.termsHash,
    at: at('2026-11-24'),
  }
  const accepted = accept(offer, said)
  assert.ok(accepted.ok && accepted.value.complete)
  const code = (changes: Partial<typeof said>, agreement = offer) => {
    const answer = accept(agreement, { ...said, ...changes })
    return answer.ok ? 'accepted' : `${answer.refusal.kind} ${answer.refusal.code}`
  }
  assert.equal(code({ termsHash: 'f'.repeat(64) }), 'conflict agreement.version_replaced')
  assert.equal(code({ versionId: 'older' }), 'conflict agreement.version_replaced')
  assert.equal(code({ organisationId: business }), 'conflict agreement.already_accepted')
  assert.equal(code({}, agreementOf([versionOf(2, [partner]), version])), 'conflict agreement.version_replaced')
  assert.equal(code({}, agreementOf([versionOf(1, both)])), 'conflict agreement.nothing_open')
  assert.equal(code({}, { ...offer, declinedAt: at('2026-11-24') }), 'conflict agreement.nothing_open')
  assert.equal(code({}, { ...offer, endedAt: at('2026-11-24') }), 'conflict agreement.nothing_open')
})

test('an acceptance of other content than the version has does not count', () => {
  const version = versionOf(1, both)
  const forged = {
    ...version,
    acceptances: version.acceptances.map((each) => ({ ...each, termsHash: 'f'.repeat(64) })),
  }
  assert.equal(statusOf(agreementOf([forged]), at('2026-12-02')), 'proposed')
})

test('new terms replace the old ones from their first day, not before', () => {
  const agreement = agreementOf([versionOf(2, both, '2027-03-01', '2028-02-28'), versionOf(1, both)])
  assert.equal(acceptedVersion(agreement)?.number, 2)
  assert.equal(acceptedVersion(agreement, day('2027-02-28'))?.number, 1)
  assert.equal(acceptedVersion(agreement, day('2027-03-01'))?.number, 2)
  assert.equal(statusOf(agreement, at('2027-02-28')), 'in_force')
})

test('a decline turns down the offer; where an older version runs, the agreement goes on and new terms may follow', () => {
  const declined = agreementOf([versionOf(1, [business])], { declinedAt: at('2026-11-25') })
  assert.equal(statusOf(declined, at('2026-11-26')), 'declined')
  assert.ok(!nextVersionNumber(declined).ok && !decline(declined).ok)

  const running = agreementOf([versionOf(2, [business], undefined, undefined, at('2026-12-10')), versionOf(1, both)], {
    declinedAt: at('2026-12-11'),
  })
  assert.equal(statusOf(running, at('2026-12-12')), 'in_force')
  assert.equal(openVersion(running), undefined)
  assert.deepEqual(nextVersionNumber(running), { ok: true, value: 3 })
  const again = {
    ...running,
    versions: [versionOf(3, [business], undefined, undefined, at('2026-12-20')), ...running.versions],
  }
  assert.equal(openVersion(again)?.number, 3)
  assert.ok(waitsFor(again, partner))
})

test('only what runs, or will, can be ended', () => {
  const agreed = agreementOf([versionOf(1, both)])
  const may = (agreement: Agreement, when: string) => end(agreement, at(when)).ok
  assert.deepEqual(
    ['2026-11-24', '2026-12-05', '2027-12-01'].map((when) => may(agreed, when)),
    [true, true, false],
  )
  assert.ok(!may(agreementOf([versionOf(1, [business])]), '2026-12-05'))
  assert.ok(!may({ ...agreed, endedAt: at('2026-12-05') }, '2026-12-06'))
  assert.ok(!nextVersionNumber({ ...agreed, endedAt: at('2026-12-05') }).ok)
})

/* The status against a second, slower way of telling it: day by day, replaying facts in whatever order they came */

type Fact =
  | { what: 'propose'; by: 0 | 1; from: number; length: number }
  | { what: 'accept'; by: 0 | 1 }
  | { what: 'decline' }
  | { what: 'end' }

const fact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('propose' as const),
      by: fc.constantFrom(0, 1),
      from: fc.integer({ min: -5, max: 20 }),
      length: fc.integer({ min: 0, max: 15 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('accept' as const), by: fc.constantFrom(0, 1) }) },
  { weight: 1, arbitrary: fc.constant({ what: 'decline' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'end' as const }) },
)

/** Tries each fact an hour after the last, through the domain's own decisions, and keeps those it lets through. */
const replay = (facts: readonly Fact[]): Agreement =>
  facts.reduce<Agreement>(
    (agreement, each, hour) => apply(agreement, each, at('2026-12-01').add({ hours: hour })),
    agreementOf([versionOf(1, [business])]),
  )

type Happen<What> = (agreement: Agreement, each: Extract<Fact, { what: What }>, when: Temporal.Instant) => Agreement

const happen: { [What in Fact['what']]: Happen<What> } = {
  propose: (agreement, { by, from, length }, when) => {
    const number = nextVersionNumber(agreement)
    if (!number.ok) return agreement
    const startsOn = addDays(today(when), from)
    const draft = sampleDraft({ startsOn, endsOn: addDays(startsOn, length) })
    const version = sampleVersion({ number: number.value, draft, at: when, acceptedBy: [both[by] ?? ''] })
    return { ...agreement, versions: [version, ...agreement.versions] }
  },
  accept: (agreement, { by }, when) => {
    const [newest, ...older] = agreement.versions
    if (!newest) return agreement
    const said = {
      organisationId: both[by] ?? '',
      accountId: 'x',
      versionId: newest.id,
      termsHash: newest.termsHash,
      at: when,
    }
    const done = accept(agreement, said)
    if (!done.ok) return agreement
    return {
      ...agreement,
      versions: [{ ...newest, acceptances: [...newest.acceptances, done.value.acceptance] }, ...older],
    }
  },
  decline: (agreement, _fact, when) => (decline(agreement).ok ? { ...agreement, declinedAt: when } : agreement),
  end: (agreement, _fact, when) => (end(agreement, when).ok ? { ...agreement, endedAt: when } : agreement),
}
const apply = (agreement: Agreement, each: Fact, when: Temporal.Instant): Agreement =>
  (happen[each.what] as Happen<string>)(agreement, each as never, when)

const isOver = (moment: Temporal.Instant | null, when: Temporal.Instant) =>
  moment !== null && moment.epochMilliseconds <= when.epochMilliseconds

/** What one more agreed version makes of the status so far. */
const next = (status: Status, { startsOn, endsOn }: Version, date: string): Status => {
  if (startsOn.toString() <= date) return endsOn.toString() < date ? 'expired' : 'in_force'
  return status === 'in_force' ? status : 'agreed'
}

/** The status told by walking through the versions as they were agreed, oldest first. */
const reference = ({ versions, declinedAt, endedAt }: Agreement, when: Temporal.Instant): Status => {
  if (isOver(endedAt, when)) return 'ended'
  const agreed = versions
    .toReversed()
    .filter(({ acceptances }) => new Set(acceptances.map((each) => each.organisationId)).size === 2)
  const date = today(when).toString()
  return agreed.reduce<Status>(
    (status, version) => next(status, version, date),
    declinedAt === null ? 'proposed' : 'declined',
  )
}

test('whatever happened in whatever order, the status is the one a careful clerk would tell', () => {
  const seen = new Set<Status>()
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 14 }), fc.integer({ min: 0, max: 40 }), (facts, days) => {
      const agreement = replay(facts)
      const when = at('2026-12-02').add({ hours: days * 24 })
      const status = statusOf(agreement, when)
      seen.add(status)
      assert.equal(status, reference(agreement, when))
      const open = openVersion(agreement)
      assert.equal(
        both.some((party) => waitsFor(agreement, party)),
        open !== undefined,
      )
      if (open) assert.equal(open, agreement.versions[0])
    }),
    { numRuns: 2_000 },
  )
  assert.deepEqual(
    [...seen].sort(),
    ['agreed', 'declined', 'ended', 'expired', 'in_force', 'proposed'],
    'every status came up',
  )
})
