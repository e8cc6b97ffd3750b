import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import { openRegistry } from '../../../test/registry-app.ts'
import { newId } from '../../core/ids.ts'
import { run } from '../../platform/run.ts'
import { sampleNik } from '../../sample/identifiers.ts'
import { businessAdd } from './actions/business.ts'
import { twinDecide, twinUndo } from './actions/twin.ts'
import { plantProduct } from './sample.ts'

const world = await openRegistry()
after(world.close)
const { db, by, sql, people, as } = world

const bulusan = '33.74.10.1004'
let serial = 0

type Form = Record<string, unknown>
const enter = async (form: Form) => {
  const id = newId()
  const done = await run(db, businessAdd, by(people.officer), { id, kelurahanCode: bulusan, ...form })
  assert.ok(done.ok, JSON.stringify(done))
  return id
}
const sell = (businessId: string, name: string) => plantProduct(world.owner, businessId, { name })

/** Two records that bear one telephone, and the pair the check makes of them. */
const pairOf = async (older: Form = {}, newer: Form = {}) => {
  const nth = ++serial
  const phone = `0813888${String(nth).padStart(5, '0')}`
  const first = await enter({ name: `Sambal Mbok Darmi ${nth}`, phone, ...older })
  const second = await enter({ name: `Sambal Bok Darmi ${nth}`, phone, ...newer })
  const [pair] = await sql<{ id: string }>('select id from business_twin where newer_id = $1 and older_id = $2', [
    second,
    first,
  ])
  assert.ok(pair)
  return { id: pair.id, older: first, newer: second }
}
const decide = (twinId: string, choice: string, who = people.officer) =>
  run(db, twinDecide, by(who), { twinId, choice, reason: 'Sudah ditelepon, orangnya sama.' })
const undo = (twinId: string, who = people.officer) =>
  run(db, twinUndo, by(who), { twinId, reason: 'Ternyata dua dapur.' })
const done = <T extends { ok: boolean }>(answer: T) => assert.ok(answer.ok, JSON.stringify(answer))
const codeOf = (answer: Awaited<ReturnType<typeof decide>>) =>
  answer.ok ? 'done' : (answer.refusal.fields?.choice?.code ?? answer.refusal.code)

/** Every row of both records in every table that speaks of a business, to the letter. */
const tables = {
  business: 'id',
  organisation: 'id',
  business_key: 'business_id',
  product: 'business_id',
  permit: 'business_id',
  consent: 'business_id',
  business_verification: 'business_id',
  bank_account: 'organisation_id',
}
const snapshot = async (ids: string[]) => {
  const found: Record<string, unknown> = {}
  for (const [table, column] of Object.entries(tables))
    found[table] = await sql(
      `select to_jsonb(t) as row from ${table} t where ${column} = any($1) order by to_jsonb(t)::text`,
      [ids],
    )
  found.members = await sql(
    'select account_id, organisation_id, duties from membership where active and organisation_id = any($1) order by 1, 2',
    [ids],
  )
  return found
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const form = fc.record({
  ownerName: maybe(fc.constantFrom('Darmi', 'Sudarmi', 'Darmi Lestari')),
  ownerKind: maybe(fc.constantFrom('person', 'body')),
  gender: maybe(fc.constantFrom('female', 'male')),
  email: maybe(fc.constantFrom('darmi@contoh.id', 'sambal@contoh.id')),
  address: maybe(fc.constantFrom('Jl. Kenanga 1', 'RT 02')),
  goods: maybe(fc.constantFrom('keripik', 'lumpia')),
  kbliCode: maybe(fc.constant('10772')),
  pin: maybe(fc.constant('-7.05, 110.44')),
  capital: maybe(fc.constantFrom('5000000', '9000000')),
  yearlySales: maybe(fc.constant('120000000')),
  startedOn: maybe(fc.constant('1/2/2019')),
  channels: maybe(fc.constant(['home', 'market'])),
  existingPartners: maybe(fc.constant('Toko Melati')),
  nik: maybe(fc.boolean()),
  npwp: maybe(fc.boolean()),
  nib: maybe(fc.boolean()),
})
type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never
const formOf = ({ nik, nib, npwp, ...rest }: Drawn<typeof form>, side: number): Form => ({
  ...rest,
  ...(nik ? { nik: sampleNik({ sex: 'female', born: '1984-02-29', serial: serial * 2 + side + 20 }) } : {}),
  ...(npwp ? { npwp: `1234567890${String(serial).padStart(5, '0')}` } : {}),
  // Two NIBs are two businesses: only one side bears one.
  ...(nib && side === 0 ? { nib: `91209777${String(serial).padStart(5, '0')}` } : {}),
})

describe('a merge', () => {
  it('taken back leaves every row as it was, to the letter, whatever the two said', async () => {
    const drawn = fc.record({ one: form, other: form, swap: fc.boolean(), keepNewer: fc.boolean(), goods: fc.nat(2) })
    const there = async ({ one, other, swap, goods }: Drawn<typeof drawn>) => {
      serial += 1
      const forms = [formOf(one, 0), formOf(other, 1)]
      const pair = await pairOf(...(swap ? forms.toReversed() : forms))
      for (let n = 0; n < goods; n++) await sell(n === 0 ? pair.older : pair.newer, `Sambal ${n}`)
      return pair
    }
    const andBack = async (given: Drawn<typeof drawn>) => {
      const { id, older, newer } = await there(given)
      const before = await snapshot([older, newer])
      done(await decide(id, given.keepNewer ? newer : older))
      assert.notDeepEqual(await snapshot([older, newer]), before)
      done(await undo(id))
      assert.deepEqual(await snapshot([older, newer]), before)
    }
    await fc.assert(fc.asyncProperty(drawn, andBack), { numRuns: 25 })
  })

  it('fills blanks, brings goods along, and the other rests, linked, in nobody’s list', async () => {
    const { id, older, newer } = await pairOf(
      {},
      { nib: '9120966600001', ownerName: 'Darmi', nik: sampleNik({ sex: 'female', born: '1984-02-29', serial: 9 }) },
    )
    await sell(newer, 'Sambal bawang')
    done(await decide(id, older))
    const [kept] = await sql(
      'select nib, owner_name, nik_sealed is not null as nik, active from business where id = $1',
      [older],
    )
    assert.deepEqual(kept, { nib: '9120966600001', owner_name: 'Darmi', nik: true, active: true })
    const [rests] = await sql('select merged_into, active from business where id = $1', [newer])
    assert.deepEqual(rests, { merged_into: older, active: false })
    assert.equal((await sql('select from product where business_id = $1', [older])).length, 1)
    const { text } = await as(people.officer).get(`/usaha/${newer}`)
    assert.match(text, /Catatan ini digabung ke Sambal Mbok Darmi/)
    for (const each of [older, newer])
      assert.match(
        (await as(people.officer).get(`/usaha/${each}`)).text,
        /Sudah ditelepon, orangnya sama/,
        'why stands in both',
      )
  })

  it('keeps what somebody changed in between', async () => {
    const { id, older } = await pairOf({}, { ownerName: 'Darmi', address: 'Jl. Kenanga 1' })
    done(await decide(id, older))
    await sql(`update business set owner_name = 'Darmi Lestari' where id = $1`, [older])
    done(await undo(id))
    const [kept] = await sql('select owner_name, address from business where id = $1', [older])
    assert.deepEqual(kept, { owner_name: 'Darmi Lestari', address: '' })
  })

  it('brings earlier merges along, and is taken back last in, first out', async () => {
    const first = await pairOf()
    done(await decide(first.id, first.older))
    const second = newId()
    await sql(
      `insert into business_twin (id, newer_id, older_id, signs, score, through, found_at) values ($1, $2, $3, '{phone}', 50, 'officer', now())`,
      [second, first.older, world.rival.id],
    )
    done(await decide(second, world.rival.id))
    const into = async () =>
      (await sql<{ merged_into: string }>('select merged_into from business where id = $1', [first.newer]))[0]
        ?.merged_into
    assert.equal(await into(), world.rival.id)
    assert.equal(codeOf(await undo(first.id)), 'twin.undo_later_first')
    done(await undo(second))
    assert.equal(await into(), first.older)
    done(await undo(first.id))
  })

  it('never costs a business what the city found out about it', async () => {
    const { id, older, newer } = await pairOf()
    await sql(
      `insert into business_verification (business_id, state, round, submitted_at) values ($1, 'submitted', 1, now())`,
      [older],
    )
    assert.equal(codeOf(await decide(id, newer)), 'twin.standing')
    assert.equal(codeOf(await decide(id, older)), 'done')
  })
})

describe('a decision', () => {
  it('is made once, by an officer, with a reason', async () => {
    const { id, newer } = await pairOf()
    assert.equal(codeOf(await decide(id, 'different', people.tono)), 'action.denied')
    assert.equal(codeOf(await decide(id, newId())), 'field.choose')
    const silent = await run(db, twinDecide, by(people.officer), { twinId: id, choice: newer, reason: ' ' })
    assert.ok(!silent.ok && silent.refusal.fields?.reason)
    assert.equal(codeOf(await undo(id)), 'twin.not_merged')
    assert.equal(codeOf(await decide(id, 'different')), 'done')
    assert.equal(codeOf(await decide(id, newer)), 'twin.decided')
  })

  it('of two officers at once is one; the other is told', async () => {
    const { id, older, newer } = await pairOf()
    const answers = await Promise.all([decide(id, older), decide(id, newer, people.head)])
    assert.deepEqual(answers.map(codeOf).sort(), ['done', 'twin.decided'])
  })

  it('is made on a page with both side by side, from a queue that shrinks', async () => {
    const nik = sampleNik({ sex: 'female', born: '1984-02-29', serial: 8 })
    const { id, older, newer } = await pairOf({ ownerName: 'Darmi', nik }, { ownerName: 'Sudarmi', nik })
    const wulan = as(people.officer)
    assert.match((await wulan.get('/ganda')).text, new RegExp(id))
    assert.equal((await as(people.siti).get('/ganda')).status, 404)
    const page = await wulan.get(`/ganda/${id}`)
    for (const said of [older, newer, 'Sudarmi', 'Usaha yang sama', 'Dua usaha berbeda'])
      assert.match(page.text, new RegExp(said))
    const refused = await wulan.post(`/ganda/${id}`, { choice: older, reason: '' })
    assert.equal(refused.status, 422)
    const saved = await wulan.post(`/ganda/${id}`, { choice: older, reason: 'Sama' })
    assert.equal(saved.location, `/ganda/${id}?beres=twin.decide`)
    assert.doesNotMatch((await wulan.get('/ganda')).text, new RegExp(id))
    assert.match((await wulan.get('/ganda?tampil=sama')).text, new RegExp(id))
    const back = await wulan.post(`/ganda/${id}/batalkan`, { reason: 'Keliru' })
    assert.equal(back.location, `/ganda/${id}?beres=twin.undo`)
    assert.match((await wulan.get('/ganda')).text, new RegExp(id))
  })
})
