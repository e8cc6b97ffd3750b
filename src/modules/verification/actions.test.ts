import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { newId } from '../../core/ids.ts'
import { ask, run } from '../../platform/run.ts'
import { caseView } from './actions/read.ts'
import { chooseByCode, visitByCode } from './actions/visit.ts'
import { type Desk, later, monday, openDesk, refusal, slotsOn, visited } from './desk.test.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const caseOf = async (person: keyof Desk['people'], at = monday) => {
  const found = await ask(desk.db, caseView, desk.by(desk.people[person], at), { businessId: desk.business.id })
  assert.ok(found.ok)
  return found.value
}
const wednesday = Temporal.Instant.from('2026-11-04T03:00:00Z')

test('the clock starts when the submission is complete, and counts five working days', async () => {
  const { done, people, sql, business } = desk
  await sql(`update business set address = '' where id = $1`, [business.id])
  const asked = await done(people.siti, monday, 'verification.submit')
  assert.deepEqual([asked.state, asked.due], ['submitted', null])
  assert.deepEqual((await caseOf('siti')).missing, ['address'])
  assert.equal(
    refusal(await desk.doing(people.siti, monday, 'verification.complete')),
    'conflict verification.still_missing',
  )

  await sql(`update business set address = 'Jl. Kenanga 14' where id = $1`, [business.id])
  await sql(`insert into holiday values ('2026-11-05', 'Hari libur uji', 'uji', 'R')`)
  const whole = await done(people.siti, later(1), 'verification.complete')
  // Tuesday 3 November, then 4, 6, 9, 10 and 11: the fifth was a holiday.
  assert.deepEqual([whole.state, whole.due], ['complete', '2026-11-11'])
})

test('from the queue to verified: claim, three times, a choice, an absence, new times, a correction, other eyes', async () => {
  const { done, people, sql, business } = desk
  assert.equal((await done(people.siti, monday, 'verification.submit')).due, '2026-11-09')
  await done(people.retno, monday, 'verification.claim')
  await done(people.retno, monday, 'visit.propose', { id: newId(), slots: slotsOn('2026-11-04') })
  await done(people.siti, later(1), 'visit.choose', { slot: '2' })
  const absent = await done(people.retno, later(2, monday.add({ hours: 4 })), 'visit.absent', {
    what: 'Pintu tertutup.',
  })
  assert.deepEqual(
    [absent.state, absent.due],
    ['assigned', '2026-11-11'],
    'never a rejection: the promise is given anew',
  )

  await done(people.retno, later(3), 'visit.propose', { id: newId(), slots: slotsOn('2026-11-06') })
  await done(people.siti, later(3), 'visit.choose', { slot: '1' })
  assert.equal(
    (await done(people.retno, later(4, monday.add({ hours: 4 })), 'visit.record', { note: 'Ada.' })).state,
    'checked',
  )
  await done(people.retno, later(4, monday.add({ hours: 5 })), 'verification.ask_fix', {
    reasons: { phone: 'Nomor ini tidak aktif.' },
  })
  const fixing = await caseOf('siti', later(5))
  assert.deepEqual(
    fixing.findings.map(({ field, reason, changed }) => [field, reason, changed]),
    [['phone', 'Nomor ini tidak aktif.', false]],
  )
  assert.deepEqual(fixing.open, ['verification.resubmit'])
  assert.equal(
    refusal(await desk.doing(people.siti, later(5), 'verification.resubmit', { answers: {} })),
    'invalid form.invalid',
  )
  await sql(`update business set phone = '+6281200000099' where id = $1`, [business.id])
  const again = await done(people.siti, later(7), 'verification.resubmit', { answers: {} })
  assert.deepEqual([again.state, again.due], ['checked', '2026-11-16'], 'who was visited is not visited again')

  const verified = await done(people.joko, later(8), 'verification.approve', { id: newId() })
  assert.equal(verified.state, 'verified')
  const end = await caseOf('siti', later(9))
  assert.equal(`${end.was.verifiedUntil}`, '2027-11-10')
  assert.deepEqual(
    end.promises.map(({ kind, state }) => `${kind} ${state}`),
    ['decide moved', 'visit kept', 'decide kept', 'visit kept', 'decide kept'],
  )
})

test('an officer proposes three different times that lie ahead', async () => {
  const { done, doing, people } = desk
  await done(people.siti, monday, 'verification.submit')
  await done(people.retno, monday, 'verification.claim')
  const propose = (slots: object[]) => doing(people.retno, monday, 'visit.propose', { id: newId(), slots })
  const fieldsOf = async (slots: object[]) => {
    const answer = await propose(slots)
    return answer.ok
      ? answer
      : Object.fromEntries(Object.entries(answer.refusal.fields ?? {}).map(([name, { code }]) => [name, code]))
  }
  assert.deepEqual(await fieldsOf(slotsOn('2026-11-04').slice(0, 2)), { 'slots.2.day': 'visit.three' })
  assert.deepEqual(await fieldsOf([...slotsOn('2026-11-04').slice(0, 2), { day: '2026-11-04', hour: '09:00' }]), {
    'slots.2.day': 'visit.same',
  })
  assert.deepEqual(await fieldsOf([...slotsOn('2026-11-04').slice(0, 2), { day: '2026-10-30', hour: '09:00' }]), {
    'slots.2.day': 'visit.past',
  })
  assert.deepEqual(await fieldsOf([...slotsOn('2026-11-04').slice(0, 2), { day: '2026-12-30', hour: '09:00' }]), {
    'slots.2.day': 'visit.too_far',
  })
  assert.ok((await propose(slotsOn('2026-11-04'))).ok)
})

test('the owner chooses by the code on the telephone, once, and another code opens nothing', async () => {
  const { done, people, db, by, letters } = desk
  await done(people.siti, monday, 'verification.submit')
  await done(people.retno, monday, 'verification.claim')
  await done(people.retno, monday, 'visit.propose', { id: newId(), slots: slotsOn('2026-11-04') })
  const [sms] = await letters()
  assert.deepEqual([sms?.channel, sms?.to], ['sms', '+6281200000011'])
  const code = /jadwal\/(\w{10})/.exec(sms?.text ?? '')?.[1] ?? ''
  const { visitor } = await import('../../platform/actor.ts')
  const shown = await ask(db, visitByCode, by(visitor, monday), { code: code.toLowerCase() })
  assert.ok(shown.ok && shown.value.open && shown.value.slots.length === 3)
  assert.ok(!(await ask(db, visitByCode, by(visitor, monday), { code: 'AAAAAAAAAA' })).ok)
  const choose = () => run(db, chooseByCode, by(visitor, monday), { code, slot: '3' })
  assert.ok((await choose()).ok)
  assert.equal(refusal(await choose()), 'conflict verification.moved_on')
  const found = await caseOf('retno')
  assert.deepEqual(
    [found.state, found.visit?.chosenHow, `${found.visit?.chosenSlot}`],
    ['visit_agreed', 'code', '2026-11-04T06:00:00Z'],
  )
})

test('times that pass unanswered are said so by the platform, and a claim that rests is given back', async () => {
  const { done, doing, people } = desk
  await done(people.siti, monday, 'verification.submit')
  await done(people.retno, monday, 'verification.claim')
  assert.equal(
    refusal(await doing(people.system, later(1), 'verification.rest', {}, 'job')),
    'conflict verification.not_idle',
  )
  assert.equal(refusal(await doing(people.joko, later(3), 'verification.rest')), 'denied action.denied')
  assert.equal((await done(people.system, later(3), 'verification.rest', {}, 'job')).state, 'complete')

  await done(people.joko, later(3), 'verification.claim')
  await done(people.joko, later(3), 'visit.propose', { id: newId(), slots: slotsOn('2026-11-06') })
  assert.equal(refusal(await doing(people.system, later(3), 'visit.lapse', {}, 'job')), 'conflict visit.not_over')
  const lapsed = await done(people.system, later(7), 'visit.lapse', {}, 'job')
  assert.deepEqual([lapsed.state, lapsed.due], ['assigned', '2026-11-16'])
  assert.equal((await caseOf('joko', later(7))).visits[0]?.outcome, 'unanswered')
})

test('whoever visited or submitted cannot decide: on the page, through the API, as a job, by another membership', async () => {
  const { doing, people, sql } = desk
  await visited(desk)
  const at = wednesday.add({ hours: 1 })
  for (const entrance of ['page', 'api', 'job'] as const)
    assert.equal(
      refusal(await doing(people.retno, at, 'verification.approve', { id: newId() }, entrance)),
      'denied action.denied',
      entrance,
    )
  const elsewhere = { ...people.retno, organisationId: newId(), membershipId: newId(), duties: people.bambang.duties }
  assert.equal(refusal(await doing(elsewhere, at, 'verification.approve', { id: newId() })), 'denied action.denied')
  assert.equal(
    refusal(await doing(people.system, at, 'verification.approve', { id: newId() }, 'job')),
    'denied action.denied',
  )
  const tried = await sql<{ tried: number }>(
    `select count(*)::int as tried from audit_event where action = 'verification.approve' and outcome = 'denied'`,
  )
  assert.equal(tried[0]?.tried, 5, 'every attempt is remembered')
  assert.ok((await doing(people.joko, at, 'verification.approve', { id: newId() })).ok, 'another officer decides')
})

test('an officer who entered the business, belongs to it or is called on its telephone does not decide about it', async () => {
  const { doing, people, sql, business } = desk
  await visited(desk)
  const at = wednesday.add({ hours: 1 })
  const approve = (who: keyof Desk['people']) => doing(people[who], at, 'verification.approve', { id: newId() })
  await sql(
    `with event as (insert into audit_event (at, actor_id, entrance, action, subject_id, outcome) values ($1, $2, 'page', 'business.change', $3, 'done'))
     update business set by_hand = true where id = $3`,
    [monday.toString(), people.joko.id, business.id],
  )
  assert.equal(refusal(await approve('joko')), 'denied action.denied', 'entered it')
  await sql(`update account set phone = '+6281200000011' where id = $1`, [people.bambang.id])
  assert.equal(refusal(await approve('bambang')), 'denied action.denied', 'the same telephone')
  await sql('update account set phone = null where id = $1', [people.bambang.id])
  await sql(
    `insert into membership (id, account_id, organisation_id, duties, active, created_at) values ($1, $2, $3, '{}', false, now())`,
    [newId(), people.bambang.id, business.id],
  )
  assert.equal(refusal(await approve('bambang')), 'denied action.denied', 'belongs to it, if only once')
})

const sqlState = async (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'done',
    (error: { constraint?: string; code?: string }) => error.constraint ?? error.code ?? '',
  )

test('the database refuses the same: a decision by its maker, and a verified business that nobody decided', async () => {
  const { sql, people, business } = desk
  await visited(desk)
  const decide = (who: string) =>
    sql(
      `insert into verification_decision (id, business_id, round, outcome, decided_by, decided_at, promised_on)
       values ($1, $2, 1, 'verified', $3, now(), current_date)`,
      [newId(), business.id, who],
    )
  const verify = (who: string) =>
    sql(
      `update business_verification set state = 'verified', due_on = null, decided_by = $2, decided_at = now(), verified_on = current_date,
         verified_until = current_date + 365 where business_id = $1`,
      [business.id, who],
    )
  assert.equal(await sqlState(() => decide(people.retno.id)), 'verification_other_eyes')
  assert.equal(await sqlState(() => decide(people.siti.id)), 'verification_other_eyes')
  assert.equal(await sqlState(() => verify(people.joko.id)), 'verification_decided')
  assert.equal(await sqlState(() => decide(people.joko.id)), 'done')
  assert.equal(await sqlState(() => verify(people.bambang.id)), 'verification_decided', 'decided by another')
  assert.equal(await sqlState(() => verify(people.joko.id)), 'done')
})

test('an appeal is heard by somebody new, within its own clock, once', async () => {
  const { done, doing, people } = desk
  await visited(desk)
  const at = wednesday.add({ hours: 1 })
  await done(people.joko, at, 'verification.reject', { id: newId(), reason: 'Alamat tidak ditemukan.' })
  assert.equal((await caseOf('siti', at)).was.reason, 'Alamat tidak ditemukan.')
  assert.equal(refusal(await doing(people.helper, at, 'verification.appeal', { reason: 'x' })), 'denied action.denied')
  const heard = await done(people.siti, later(3), 'verification.appeal', { reason: 'Alamatnya ada.' })
  assert.deepEqual([heard.state, heard.due], ['appealed', '2026-11-19'], 'ten working days')
  for (const who of ['retno', 'joko'] as const)
    assert.equal(
      refusal(await doing(people[who], later(4), 'appeal.grant', { id: newId() })),
      'denied action.denied',
      who,
    )
  await done(people.bambang, later(4), 'appeal.uphold', { id: newId(), reason: 'Sudah dicek lagi.' })
  assert.equal(
    refusal(await doing(people.siti, later(5), 'verification.appeal', { reason: 'Lagi.' })),
    'conflict verification.appealed_before',
  )
  assert.equal((await done(people.siti, later(6), 'verification.submit')).round, 2, 'asking anew stays open')
})

test('the yearly round: it opens sixty days before, keeps what is verified, and lapses by itself', async () => {
  const { done, doing, people, db } = desk
  await visited(desk)
  await done(people.joko, wednesday.add({ hours: 1 }), 'verification.approve', { id: newId() })
  assert.equal(refusal(await doing(people.siti, later(30), 'verification.submit')), 'conflict verification.too_early')
  const early = later(330)
  assert.equal((await done(people.siti, early, 'verification.submit')).round, 2)
  const { verificationOf } = await import('./door.ts')
  const standing = async (day: string) =>
    (await verificationOf(db.read, [desk.business.id], Temporal.PlainDate.from(day))).get(desk.business.id)?.standing
  assert.equal(await standing('2027-11-04'), 'verified', 'verified through the next round')
  assert.equal(await standing('2027-11-05'), 'verifying', 'until the year is over')
  // Retno visited last year; this year she may decide what another checked.
  await done(people.joko, early, 'verification.claim')
  await done(people.joko, early, 'verification.check', { note: 'Tidak ada yang berubah.' })
  await done(people.retno, early, 'verification.approve', { id: newId() })
  assert.equal(
    (await caseOf('siti', early)).was.verifiedUntil?.toString(),
    '2028-11-04',
    'no day is lost by being early',
  )
  assert.equal(await standing('2028-11-05'), 'lapsed')
})

test('eight officers who take the same case at once: one holds it', async () => {
  const { done, doing, people, sql } = desk
  await done(people.siti, monday, 'verification.submit')
  const officers = [people.retno, people.joko, people.bambang]
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_none, at) => doing(officers[at % 3] ?? people.retno, monday, 'verification.claim')),
  )
  assert.equal(answers.filter(({ ok }) => ok).length, 1)
  const [row] = await sql<{ makers: number }>(
    `select count(*)::int as makers from verification_maker where how = 'claimed'`,
  )
  assert.equal(row?.makers, 1)
})

test('the calendar works by itself: unanswered times, resting claims and reminders, each once', async () => {
  const { done, people, db, house, sql } = desk
  const { keepVerificationMoving, remindOwners } = await import('./door.ts')
  const goTo = (at: Temporal.Instant) =>
    sql(`update clock set shift = make_interval(secs => $1)`, [at.epochMilliseconds / 1000 - Date.now() / 1000])
  await done(people.siti, monday, 'verification.submit')
  await done(people.retno, monday, 'verification.claim')
  await done(people.retno, monday, 'visit.propose', { id: newId(), slots: slotsOn('2026-11-04') })
  await goTo(later(3))
  assert.equal(await keepVerificationMoving(db, house), 1)
  assert.equal((await caseOf('siti', later(3))).visits[0]?.outcome, 'unanswered')
  await goTo(later(9))
  assert.equal(await keepVerificationMoving(db, house), 1, 'the claim that rested')
  assert.equal((await caseOf('siti', later(9))).state, 'complete')
  assert.equal(await keepVerificationMoving(db, house), 0)

  await done(people.retno, later(9), 'verification.claim')
  await done(people.retno, later(9), 'visit.propose', { id: newId(), slots: slotsOn('2026-11-12') })
  await done(people.siti, later(9), 'visit.choose', { slot: '1' })
  await done(people.retno, later(11), 'visit.record', { note: 'Ada.' })
  await done(people.joko, later(11), 'verification.approve', { id: newId() })
  await desk.letters()
  await goTo(Temporal.Instant.from('2027-09-14T03:00:00Z'))
  assert.equal(await remindOwners(db, house), 1, 'sixty days before')
  assert.equal(await remindOwners(db, house), 0)
  assert.match((await desk.letters()).at(0)?.text ?? '', /berlaku sampai 13 November 2027/)
})
