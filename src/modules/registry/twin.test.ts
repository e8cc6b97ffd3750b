import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { openRegistry } from '../../../test/registry-app.ts'
import { newId } from '../../core/ids.ts'
import { ask, run } from '../../platform/run.ts'
import { sampleNik } from '../../sample/identifiers.ts'
import { businessAdd, businessChange, businessView } from './actions/business.ts'
import { businessIdentity, businessReveal } from './actions/identity.ts'
import { alike } from './domain/alike.ts'
import { sizeOf } from './domain/size.ts'
import { findDuplicates, sizeSql } from './door.ts'

const world = await openRegistry()
after(world.close)
const { db, by, sql, people, siti, as } = world

const bulusan = '33.74.10.1004'
const nik = sampleNik({ sex: 'female', born: '1984-02-29', serial: 7 })
const enter = async (form: object, id = newId()) => {
  const done = await run(db, businessAdd, by(people.officer), { id, kelurahanCode: bulusan, ...form })
  assert.ok(done.ok, JSON.stringify(done))
  return done.value
}
const pairs = (id: string) =>
  sql<{ older_id: string; signs: string[]; through: string }>(
    'select older_id, signs, through from business_twin where newer_id = $1 order by older_id',
    [id],
  )

describe('the one check of duplicates', () => {
  it('weighs names as PostgreSQL does', async () => {
    const names = [
      'Keripik Bu Siti',
      'Kripik  Bu Sitti',
      'TAHU-BAKSO 2',
      'Lumpia Mbak Eni',
      'a',
      '',
      'Warung 88 & Kopi',
    ]
    for (const one of names)
      for (const other of names) {
        const [row] = await sql<{ share: number }>('select similarity($1, $2)::float8 as share', [one, other])
        assert.ok(Math.abs((row?.share ?? 0) - alike(one, other)) < 1e-6, `${one} / ${other}`)
      }
  })

  it('enters what may be another, puts the two side by side, and tells who entered it', async () => {
    const done = await enter({ name: 'Kripik Bu Sitti', phone: '0812 0000 0001' })
    assert.equal(done.twins, 1)
    assert.deepEqual(await pairs(done.id), [
      { older_id: siti.id, signs: ['phone', 'name', 'place'], through: 'officer' },
    ])
  })

  it('asks about one NIK under another name in another kelurahan, and finds it by its fingerprint alone', async () => {
    const first = await enter({ name: 'Jahit Melati', nik, phone: '081377700001' })
    const second = await enter({
      name: 'Dapur Kenanga',
      nik: `${nik.slice(0, 4)} ${nik.slice(4)}`,
      kelurahanCode: '33.74.01.1001',
    })
    assert.deepEqual(await pairs(second.id), [{ older_id: first.id, signs: ['nik'], through: 'officer' }])
  })

  it('looks again when a business is changed, and asks once', async () => {
    const done = await enter({ name: 'Sambal Bu Endang', phone: '081377700010' })
    const change = () =>
      run(db, businessChange, by(people.officer), {
        businessId: done.id,
        name: 'Keripik Siti Rahma',
        kelurahanCode: bulusan,
        phone: '081200000001',
      })
    assert.ok((await change()).ok && (await change()).ok)
    assert.equal((await pairs(done.id)).filter(({ older_id }) => older_id === siti.id).length, 1)
  })

  it('answers the same through the door', async () => {
    const found = await findDuplicates(db.read, {
      id: newId(),
      name: 'Keripik Bu Siti',
      ownerName: '',
      kelurahanCode: bulusan,
      phone: siti.phone,
      nib: null,
      nik: null,
      npwp: null,
    })
    assert.equal(found[0]?.id, siti.id)
  })

  it('of eight who enter one NIB in the same second, one is kept and seven are told in words', async () => {
    const enterings = Array.from({ length: 8 }, (_, n) =>
      run(db, businessAdd, by(people.officer), {
        id: newId(),
        name: `Rempeyek ${n}${n}${n}`,
        nib: '9120955500001',
        kelurahanCode: bulusan,
      }),
    )
    const answers = await Promise.all(enterings)
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    for (const answer of answers)
      if (!answer.ok) {
        assert.equal(answer.refusal.kind, 'conflict')
        assert.match(answer.refusal.fields?.nib?.code ?? answer.refusal.code, /^business\.(nib_taken|nib_rival|rival)$/)
      }
  })
})

describe('an identity number', () => {
  it('is in no column, history, log or key that can be read', async () => {
    const { id } = await enter({
      name: 'Batik Rahasia',
      nik: '3374995203900009',
      npwp: '12.345.678.9-012.345',
      phone: '081377700020',
    })
    const tables = ['business', 'row_history', 'audit_event', 'command_key', 'business_key', 'business_twin']
    for (const table of tables)
      for (const digits of ['3374995203900009', '123456789012345'])
        assert.equal(
          (await sql(`select from ${table} t where t::text like '%' || $1 || '%'`, [digits])).length,
          0,
          table,
        )
    const seen = await ask(db, businessView, by(people.officer), { businessId: id })
    assert.ok(seen.ok && seen.value.numbers?.nik === '3374••••••••0009')
    assert.doesNotMatch(
      JSON.stringify(seen.value, (_k, v) => (typeof v === 'bigint' ? `${v}` : v)),
      /3374995203900009/,
    )
    const other = await ask(db, businessView, by(people.tono), { businessId: id })
    assert.ok(other.ok && other.value.numbers === undefined)
  })

  it('is shown in full to who says why, for five minutes, to nobody else, and the log keeps the purpose', async () => {
    const { id } = await enter({ name: 'Batik Terbuka', nik: '3374995203900010', phone: '081377700030' })
    const page = (who: typeof people.officer) => as(who).get(`/usaha/${id}/identitas`)
    assert.doesNotMatch((await page(people.officer)).text, /3374995203900010/)
    const shown = await as(people.officer).post(`/usaha/${id}/identitas`, { purpose: 'verification' })
    assert.equal(shown.location, `/usaha/${id}/identitas?beres=business.reveal`)
    assert.match((await page(people.officer)).text, /3374995203900010/)
    assert.doesNotMatch((await page(people.head)).text, /3374995203900010/, 'a colleague says why, too')
    assert.equal((await page(people.tono)).status, 404)
    const later = await ask(
      db,
      businessIdentity,
      { ...by(people.officer), at: by(people.officer).at.add({ minutes: 6 }) },
      { businessId: id },
    )
    assert.ok(later.ok && later.value.nik === '3374••••••••0010')
    const machine = await ask(db, businessIdentity, by(people.officer, { entrance: 'api' }), { businessId: id })
    assert.ok(machine.ok && machine.value.nik === '3374••••••••0010', 'a machine never gets it')
    const [event] = await sql<{ facts: object }>(
      `select facts from audit_event where subject_id = $1 and action = 'business.reveal'`,
      [id],
    )
    assert.deepEqual(event?.facts, { id, purpose: 'verification' })
  })

  it('is not revealed without a purpose, by strangers, or where there is none', async () => {
    const { id } = await enter({ name: 'Batik Tertutup', nik: '3374995203900011', phone: '081377700040' })
    const tried = async (who: typeof people.officer, businessId: string, purpose?: string) => {
      const done = await run(db, businessReveal, by(who), { businessId, purpose })
      return done.ok ? 'done' : done.refusal.code
    }
    assert.equal(await tried(people.officer, id), 'form.invalid')
    assert.equal(await tried(people.tono, id, 'owner'), 'action.denied')
    assert.equal(await tried(people.officer, world.rival.id, 'owner'), 'business.no_numbers')
    assert.equal(await tried(people.officer, id, 'owner'), 'done')
  })

  it('stays when a change leaves it out, and goes when it is to be forgotten', async () => {
    const { id } = await enter({ name: 'Batik Lupa', nik: '3374995203900012', phone: '081377700050' })
    const change = (more: object) =>
      run(db, businessChange, by(people.officer), {
        businessId: id,
        name: 'Batik Lupa',
        kelurahanCode: bulusan,
        ...more,
      })
    const kept = async () => (await sql('select from business where id = $1 and nik_sealed is not null', [id])).length
    assert.ok((await change({})).ok)
    assert.equal(await kept(), 1)
    assert.ok((await change({ nikForget: 'on' })).ok)
    assert.equal(await kept(), 0)
  })

  it('of the wrong shape is refused at its field; one that only looks odd is kept and asked about', async () => {
    const wrong = await run(db, businessAdd, by(people.officer), {
      id: newId(),
      name: 'Salah',
      kelurahanCode: bulusan,
      nik: '337499',
      pin: 'rumah',
      kbliCode: '12',
    })
    assert.deepEqual(
      wrong.ok
        ? {}
        : Object.fromEntries(Object.entries(wrong.refusal.fields ?? {}).map(([field, { code }]) => [field, code])),
      { nik: 'business.nik_wrong', pin: 'business.pin_wrong', kbliCode: 'business.kbli_wrong' },
    )
    const { id } = await enter({
      name: 'Aneh',
      nik: '9974991203900013',
      gender: 'female',
      pin: '-6.1754, 106.8272',
      kbliCode: '99999',
      startedOn: '1/10/2026',
      yearlySales: '1000000',
    })
    const seen = await ask(db, businessView, by(people.officer), { businessId: id })
    assert.deepEqual(seen.ok && seen.value.doubts, [
      'nik.province',
      'nik.gender',
      'pin.outside',
      'kbli.unknown',
      'sales.young',
    ])
    const { text } = await as(people.officer).get(`/usaha/${id}`)
    assert.match(text, /Titik di peta berada di luar Kota Semarang/)
  })
})

it('the size is the same in code and in SQL', async () => {
  const on = Temporal.PlainDate.from('2026-11-23')
  const billion = 1_000_000_000n
  const amounts = [
    null,
    0n,
    billion,
    billion + 1n,
    2n * billion,
    2n * billion + 1n,
    5n * billion + 1n,
    15n * billion,
    15n * billion + 1n,
    50n * billion + 1n,
  ]
  const starts = [null, '2016-01-01', '2025-11-23', '2025-11-24']
  const given = amounts.flatMap((capital) =>
    amounts.flatMap((sales) => starts.map((start) => ({ capital, sales, start }))),
  )
  const rows = await sql<{ size: string | null }>(
    `select ${sizeSql(on)} as size from unnest($1::bigint[], $2::bigint[], $3::date[]) with ordinality as b(capital, yearly_sales, started_on, n) order by n`,
    [given.map(({ capital }) => capital), given.map(({ sales }) => sales), given.map(({ start }) => start)],
  )
  for (const [n, { capital, sales, start }] of given.entries()) {
    const startedOn = start === null ? null : Temporal.PlainDate.from(start)
    const found = sizeOf({ capital: capital as never, yearlySales: sales as never, startedOn }, on)
    assert.equal(rows[n]?.size ?? undefined, found?.size, JSON.stringify([`${capital}`, `${sales}`, start]))
  }
})
