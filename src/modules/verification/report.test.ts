import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../core/ids.ts'
import type { AnyCommand } from '../../platform/action.ts'
import { type Actor, visitor } from '../../platform/actor.ts'
import { ask, run } from '../../platform/run.ts'
import { plantBusiness } from '../registry/sample.ts'
import { outreachList, outreachMine } from './actions/outreach.ts'
import { reportFigures } from './actions/report.ts'
import { verificationActions } from './actions.ts'
import { type Desk, monday, openDesk, refusal, visited } from './desk.test.ts'
import { recountContacts, recountRegistry } from './door.ts'

let desk: Desk
before(async () => {
  desk = await openDesk()
  const client = { query: (text: string, values?: unknown[]) => desk.sql(text, values) }
  for (let n = 0; n < 9; n++)
    await plantBusiness(client as never, {
      name: `Usaha ${n}`,
      phone: `+62812000001${n}0`,
      gender: n < 6 ? 'female' : 'male',
    })
  await desk.sql(`update business set created_at = '2026-10-01'`)
  await visited(desk)
  await desk.done(desk.people.joko, Temporal.Instant.from('2026-11-04T04:00:00Z'), 'verification.approve', {
    id: newId(),
  })
  await desk.sql(`update clock set shift = make_interval(secs => $1)`, [
    Temporal.Instant.from('2026-11-05T03:00:00Z').epochMilliseconds / 1000 - Date.now() / 1000,
  ])
  await recountRegistry(desk.db)
})
after(() => desk.close())

const figuresFor = async (actor: Actor) => {
  const found = await ask(desk.db, reportFigures, desk.by(actor, monday), {})
  assert.ok(found.ok)
  return new Map(found.value.cells.map(({ measure, axis, key, value }) => [`${measure} ${axis} ${key}`, value]))
}

test('officials see every number; the public none below five, and none that follows from the total', async () => {
  const full = await figuresFor(desk.people.bambang)
  assert.equal(full.get('registered all all'), 10)
  assert.equal(full.get('verified all all'), 1)
  const males = [...full].filter(([key]) => key.startsWith('registered gender'))
  assert.ok(
    males.some(([, value]) => typeof value === 'number' && value < 5),
    'there is something to hide',
  )
  const open = await figuresFor(visitor)
  assert.equal(open.get('registered all all'), 10)
  assert.equal(open.get('verified all all'), 'hidden')
  assert.deepEqual(
    [...open.values()].filter((value) => typeof value === 'number' && value < 5),
    [],
  )
  assert.equal(
    [...open].filter(([key, value]) => key.startsWith('registered gender') && value !== 'hidden').length,
    0,
    'one hidden cell hides another',
  )
})

test('a figure that somebody changed is found by the recount, and a business that came since is not taken for one', async () => {
  const { verifyDatabase } = await import('../../verify/verify.ts')
  const broken = async () => {
    const found: string[] = []
    await verifyDatabase(desk.url, { done: () => undefined, found: ({ kind }) => void found.push(kind) })
    return found.filter((kind) => kind === 'figure_differs').length
  }
  assert.equal(await broken(), 0)
  await plantBusiness({ query: (text: string, values?: unknown[]) => desk.sql(text, values) } as never, {
    name: 'Baru',
    phone: '+6281200099999',
  })
  assert.equal(await broken(), 0)
  await desk.sql(`update registry_figure set value = value + 700 where measure = 'registered' and axis = 'all'`)
  assert.equal(await broken(), 1)
})

const doing = (actor: Actor, action: string, input: object) => {
  const command = verificationActions.find((each) => each.action === action && each.kind !== 'query')
  assert.ok(command, action)
  return run(desk.db, command as AnyCommand, desk.by(actor, monday), input)
}
const unreached = async () => {
  const found = await ask(desk.db, outreachList, desk.by(desk.people.bambang, monday), {})
  assert.ok(found.ok)
  return found.value.rows
}

test('whom nobody has met in half a year gets a visit, and leaves the list once met', async () => {
  const { people, sql } = desk
  await sql(`update business set created_at = '2026-01-05', source = 'import' where name = 'Usaha 1'`)
  await sql(`update business set created_at = '2026-01-05' where name = 'Usaha 2'`)
  await sql(`update business set created_at = '2026-10-01' where name = 'Baru'`)
  await recountContacts(desk.db)
  const rows = await unreached()
  assert.deepEqual(
    rows.map(({ name, lastAt, kind }) => [name, lastAt === null, kind]),
    [
      ['Usaha 1', true, ''],
      ['Usaha 2', false, 'registered'],
    ],
    'those never met come first',
  )
  const [one] = rows
  const sent = { businessIds: rows.map(({ id }) => id).join('\n'), to: people.joko.id, dueOn: '2026-11-20' }
  assert.equal(refusal(await doing(people.siti, 'outreach.assign', sent)), 'denied action.denied')
  assert.equal(
    refusal(await doing(people.bambang, 'outreach.assign', { ...sent, to: people.siti.id })),
    'invalid form.invalid',
  )
  assert.equal(
    refusal(await doing(people.bambang, 'outreach.assign', { ...sent, dueOn: '2026-10-20' })),
    'invalid form.invalid',
  )
  assert.ok((await doing(people.bambang, 'outreach.assign', sent)).ok)
  assert.ok(
    (await doing(people.bambang, 'outreach.assign', { ...sent, to: people.retno.id })).ok,
    'those assigned already stay with whom they are',
  )

  const mine = await ask(desk.db, outreachMine, desk.by(people.joko, monday), {})
  assert.ok(mine.ok)
  assert.deepEqual(mine.value.map(({ name }) => name).sort(), ['Usaha 1', 'Usaha 2'])
  const errand = mine.value.find(({ businessId }) => businessId === one?.id)
  const result = { outreachId: errand?.id, outcome: 'met', note: 'Bertemu di pasar.', nextStep: 'Bantu urus NIB.' }
  assert.equal(refusal(await doing(people.siti, 'outreach.record', result)), 'denied action.denied')
  assert.ok((await doing(people.joko, 'outreach.record', result)).ok)
  assert.equal(refusal(await doing(people.joko, 'outreach.record', result)), 'conflict outreach.done_before')
  assert.deepEqual(
    (await unreached()).map(({ name }) => name),
    ['Usaha 2'],
  )
})
