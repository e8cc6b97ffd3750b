import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, describe, it } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import { now, openRegistry } from '../../../test/registry-app.ts'
import { today } from '../../core/dates.ts'
import { newId } from '../../core/ids.ts'
import { pathOf, upload } from '../../platform/files.ts'
import { ask, run } from '../../platform/run.ts'
import { businessAdd, businessChange } from './actions/business.ts'
import { importApply, importDiscard, importMap, importUpload, importView } from './actions/list.ts'
import { placeFinder } from './domain/import/place.ts'
import { cleanRows } from './domain/import/rows.ts'
import { readSheet } from './domain/import/sheet.ts'
import { suggestMapping, toMapping } from './domain/import/suggest.ts'
import { messyGrid } from './sample/messy.ts'
import { semarangPlaces } from './sample.ts'

const world = await openRegistry()
after(world.close)
const { db, by, sql, people } = world

const asText = (cell: unknown) => (cell instanceof Date ? cell.toISOString() : (cell ?? ''))
const csvOf = (grid: readonly (readonly unknown[])[]) => Buffer.from(stringify(grid.map((row) => row.map(asText))))

/** An officer brings a file and reads it; the answer names the list. */
const bring = async (content: Buffer, actor = people.officer) => {
  const file = await run(db, upload, by(actor), { name: 'daftar.csv', kind: 'sheet', content })
  assert.ok(file.ok)
  return run(db, importUpload, by(actor), { id: newId(), sheet: file.value.id })
}
const brought = async (grid: readonly (readonly unknown[])[]) => {
  const list = await bring(csvOf(grid))
  assert.ok(list.ok, JSON.stringify(list))
  return list.value.id
}
const apply = (listId: string) => run(db, importApply, by(people.officer), { listId })

const header = ['Nama Usaha', 'Pemilik', 'NIB', 'No HP', 'Alamat', 'Kelurahan', 'Produk', 'Harga', 'Modal']
type Told = {
  name?: string
  owner?: string
  nib?: string
  phone?: string
  address?: string
  product?: string
  price?: string
  capital?: string
}
const row = ({
  name = 'Kopi Pak Joko',
  owner = 'Joko',
  nib = '',
  phone = '',
  address = '',
  product = '',
  price = '',
  capital = '',
}: Told) => [name, owner, nib, phone, address, 'Bulusan', product, price, capital]
/** Brings rows and applies them: what became of each, in the order of the list. */
const applied = async (...rows: Told[]) => {
  const listId = await brought([header, ...rows.map(row)])
  const answer = await apply(listId)
  assert.ok(answer.ok, JSON.stringify(answer))
  return effectsOf(listId)
}
const effectsOf = async (listId: string) =>
  (
    await sql<{ effect: string | null }>('select effect from import_row where list_id = $1 order by line', [listId])
  ).map(({ effect }) => effect)

const businessNamed = async (name: string) =>
  (await sql<Record<string, unknown>>('select * from business where name = $1 order by id', [name]))[0]
const businesses = async (): Promise<number> =>
  Number((await sql<{ n: string }>('select count(*) as n from business'))[0]?.n)

let number = 0
/** A telephone and a NIB of a test's own. */
const own = () => {
  number++
  return { phone: `08130000${String(number).padStart(4, '0')}`, nib: `91207${String(number).padStart(8, '0')}` }
}

describe('a messy list of 5,000 rows', () => {
  const grid = messyGrid({ seed: 7, rows: 5000 })

  it('becomes businesses in one go, and changes nothing when it comes again', async (t) => {
    const sheet = readSheet(grid.map((cells) => cells.map(asText)))
    assert.ok(sheet.ok)
    const places = semarangPlaces()
    const finder = placeFinder(places)
    const mapping = toMapping(suggestMapping(sheet.value, finder), sheet.value, finder)
    const expected = cleanRows(sheet.value, mapping, places, today(now))

    const before = await businesses()
    const start = performance.now()
    const listId = await brought(grid)
    const read = performance.now()
    assert.ok((await apply(listId)).ok)
    t.diagnostic(`read in ${Math.round(read - start)} ms, applied in ${Math.round(performance.now() - read)} ms`)

    const [list] = await sql<{ counts: Record<string, number>; state: string }>(
      'select counts, state from import_list where id = $1',
      [listId],
    )
    assert.equal(list?.state, 'applied')
    const { good, rejected, repeated, created, updated, unchanged, kept, doubled } = list?.counts ?? {}
    assert.deepEqual(
      [good, rejected, repeated],
      [expected.good.length, expected.rejected.length, expected.repeated.length],
    )
    assert.equal((good ?? 0) + (rejected ?? 0) + (repeated ?? 0), 5000)
    assert.deepEqual([created, updated, unchanged, kept, doubled], [good, 0, 0, 0, 0])
    assert.equal(await businesses(), before + (good ?? 0))
    const [{ orphans } = { orphans: 1 }] = await sql<{ orphans: number }>(
      `select count(*)::int as orphans from business b full join (select * from organisation where kind = 'business') o on o.id = b.id
       where b.id is null or o.id is null or b.name <> o.name`,
    )
    assert.equal(orphans, 0)

    const history = 'select count(*)::int as n from row_history where table_name in ($1, $2, $3)'
    const changes = async () => (await sql<{ n: number }>(history, ['business', 'organisation', 'product']))[0]?.n
    const was = await changes()
    const again = await brought(grid)
    assert.ok((await apply(again)).ok)
    assert.deepEqual(new Set(await effectsOf(again)), new Set(['unchanged', null]))
    assert.equal(await changes(), was)
  })

  it('is one entry in the log, with figures and nobody’s data', async () => {
    const events = await sql<{ facts: object }>(
      `select facts from audit_event where action = 'import.apply' and outcome = 'done'`,
    )
    assert.deepEqual(Object.keys(events[0]?.facts ?? {}).sort(), ['id', 'rows'])
  })
})

describe('a business that comes again', () => {
  it('is known by its NIB, whatever else changed', async () => {
    const { nib, phone } = own()
    assert.deepEqual(await applied({ name: 'Jamu Bu Tutik', nib, phone }), ['created'])
    assert.deepEqual(await applied({ name: 'Jamu Segar Bu Tutik', nib, phone: own().phone }), ['updated'])
    assert.equal(await businessNamed('Jamu Bu Tutik'), undefined)
    const [renamed] = await sql(`select o.name from organisation o join business b using (id) where b.nib = $1`, [nib])
    assert.deepEqual(renamed, { name: 'Jamu Segar Bu Tutik' })
  })

  it('gains a NIB, and is still found by the list that has none', async () => {
    const { nib, phone } = own()
    assert.deepEqual(await applied({ name: 'Wingko Bu Nur', phone }), ['created'])
    assert.deepEqual(await applied({ name: 'Wingko Bu Nur', phone, nib }), ['updated'])
    assert.deepEqual(await applied({ name: 'Wingko Bu Nur', phone }), ['unchanged'])
    assert.equal((await businessNamed('Wingko Bu Nur'))?.match_key, `nib:${nib}`)
  })

  it('is found by name and owner where only one list knows the telephone', async () => {
    const { phone } = own()
    assert.deepEqual(await applied({ name: 'Batik Bu Ratri', owner: 'Ratri' }), ['created'])
    assert.deepEqual(await applied({ name: 'Batik Bu Ratri', owner: 'Ratri', phone }), ['updated'])
    assert.deepEqual(await applied({ name: 'Batik Bu Ratri', owner: 'Ratri' }), ['unchanged'])
  })

  it('is found by name and owner by a list that does not know its telephone, but not by one that knows another', async () => {
    const [one, two] = [own(), own()]
    const told = { name: 'Warung Kelontong', owner: 'Sri' }
    assert.deepEqual(await applied({ ...told, phone: one.phone }), ['created'])
    assert.deepEqual(await applied(told), ['unchanged'])
    assert.deepEqual(await applied({ ...told, phone: two.phone }), ['created'])
  })

  it('is another business when its NIB is another, however alike', async () => {
    const [one, two] = [own(), own()]
    assert.deepEqual(await applied({ name: 'Soto Pak Man', nib: one.nib, phone: one.phone }), ['created'])
    assert.deepEqual(await applied({ name: 'Soto Pak Man', nib: two.nib, phone: one.phone }), ['created'])
    assert.equal((await sql(`select from business where name = 'Soto Pak Man'`)).length, 2)
  })

  it('is updated by its NIB although name, place and telephone are those of another', async () => {
    const [one, two] = [own(), own()]
    await applied({ name: 'Sambal Satu', nib: one.nib, phone: one.phone }, { name: 'Sambal Dua', phone: two.phone })
    assert.deepEqual(await applied({ name: 'Sambal Dua', nib: one.nib, phone: two.phone }), ['updated'])
    const found = await sql(`select nib, match_key from business where name = 'Sambal Dua' order by nib`)
    assert.deepEqual(found, [
      { nib: one.nib, match_key: `nib:${one.nib}` },
      { nib: null, match_key: `name:sambaldua|33.74.10.1004|+62${two.phone.slice(1)}` },
    ])
  })

  it('keeps what it is known to have when the list leaves it blank', async () => {
    const { nib, phone } = own()
    await applied({ name: 'Roti Bu Ida', nib, phone, address: 'Jl. Duku 3', capital: 'Rp5.000.000' })
    assert.deepEqual(await applied({ name: 'Roti Bu Ida', nib, owner: '' }), ['unchanged'])
    const kept = await businessNamed('Roti Bu Ida')
    assert.deepEqual(
      [kept?.owner_name, kept?.address, kept?.capital, kept?.phone],
      ['Joko', 'Jl. Duku 3', '5000000', `+62${phone.slice(1)}`],
    )
  })

  it('stands twice in a list under keys that only the registry knows to be one: the first line counts', async () => {
    const { nib, phone } = own()
    await applied({ name: 'Kriya Bu Sari', phone })
    await applied({ name: 'Kriya Bu Sari', phone, nib })
    assert.deepEqual(await applied({ name: 'Kriya Sari Baru', nib }, { name: 'Kriya Bu Sari', phone }), [
      'updated',
      'doubled',
    ])
    assert.ok(await businessNamed('Kriya Sari Baru'))
  })

  it('gets its first product once', async () => {
    const { nib } = own()
    const told = { name: 'Keripik Bu Lastri', nib, product: 'Keripik usus', price: '12.000' }
    await applied(told)
    await applied({ ...told, product: 'Keripik ceker' })
    const products = await sql(
      `select p.name, p.unit, p.price from product p join business b on b.id = p.business_id where b.nib = $1`,
      [nib],
    )
    assert.deepEqual(products, [{ name: 'Keripik usus', unit: 'pcs', price: '12000' }])
    assert.deepEqual(
      await applied({ name: 'Keripik Murah', ...own(), product: 'Contoh', price: '0' }),
      ['created'],
      'a price of nothing makes no product',
    )
  })
})

describe('what was set by hand', () => {
  const form = (told: { name: string; nib?: string; phone?: string }) => ({
    kelurahanCode: '33.74.10.1004',
    goods: 'kopi',
    ...told,
  })

  it('stays when an officer entered the same NIB while the list waited; blanks are filled', async () => {
    const { nib } = own()
    const listId = await brought([
      header,
      row({ name: 'Kopi Daftar', nib, phone: '081311110001', owner: 'Dari Daftar' }),
    ])
    const count = await businesses()
    const added = await run(db, businessAdd, by(people.officer), {
      id: newId(),
      ...form({ name: 'Kopi Petugas', nib, phone: '081311110002' }),
    })
    assert.ok(added.ok)

    assert.ok((await apply(listId)).ok)
    assert.equal(await businesses(), count + 1)
    const kept = await businessNamed('Kopi Petugas')
    assert.deepEqual([kept?.phone, kept?.owner_name], ['+6281311110002', 'Dari Daftar'])
    assert.deepEqual(await applied({ name: 'Kopi Daftar', nib, phone: '081311110001', owner: 'Dari Daftar' }), ['kept'])
  })

  it('is found again by the old list after its owner renamed it', async () => {
    const { phone } = own()
    await applied({ name: 'Teh Lama', phone, owner: 'Yati' })
    const id = (await businessNamed('Teh Lama'))?.id as string
    const owner = { ...people.siti, organisationId: id }
    const renamed = await run(db, businessChange, by(owner), {
      businessId: id,
      ...form({ name: 'Teh Baru', phone: '081311110003' }),
      ownerName: 'Yati',
    })
    assert.ok(renamed.ok, JSON.stringify(renamed))
    assert.deepEqual(await applied({ name: 'Teh Lama', phone, owner: 'Yati' }), ['kept'])
    assert.equal(await businessNamed('Teh Lama'), undefined)
  })
})

describe('a business that was never in a list', () => {
  it('is found by its own key after it was renamed', async () => {
    const { phone } = own()
    const id = newId()
    const key = `name:susutua|33.74.10.1004|+62${phone.slice(1)}`
    await sql(`insert into organisation (id, kind, name, created_at) values ($1, 'business', 'Susu Tua', now())`, [id])
    await sql(
      `insert into business (id, name, phone, kelurahan_code, source, match_key, created_at)
       values ($1, 'Susu Tua', $2, '33.74.10.1004', 'seed', $3, now())`,
      [id, `+62${phone.slice(1)}`, key],
    )
    const owner = { ...people.siti, organisationId: id }
    const renamed = { businessId: id, name: 'Susu Muda', kelurahanCode: '33.74.10.1004', phone: own().phone }
    assert.ok((await run(db, businessChange, by(owner), renamed)).ok)
    assert.deepEqual(await applied({ name: 'Susu Tua', phone, owner: '' }), ['kept'])
  })
})

describe('at the same time', () => {
  it('of eight who apply one list, one does', async () => {
    const listId = await brought([header, row({ name: 'Sekali Saja', ...own() })])
    const answers = await Promise.all(Array.from({ length: 8 }, () => apply(listId)))
    assert.equal(answers.filter(({ ok }) => ok).length, 1)
    assert.ok(answers.every((answer) => answer.ok || answer.refusal.code === 'action.closed'))
    assert.equal((await sql(`select from business where name = 'Sekali Saja'`)).length, 1)
  })

  it('the same press twice is answered the same', async () => {
    const listId = await brought([header, row({ name: 'Dua Ketukan', ...own() })])
    const key = newId()
    const press = () => run(db, importApply, by(people.officer, { key }), { listId })
    const [first, second] = await Promise.all([press(), press()])
    assert.ok(first.ok && second.ok)
    assert.deepEqual(first.value, second.value)
  })

  it('lists that share businesses leave each of them once', async () => {
    const shared = Array.from({ length: 40 }, (_, i) => ({ name: `Bersama ${i}`, ...own() }))
    const lists = await Promise.all(
      [shared, shared.toReversed(), shared].map((rows) => brought([header, ...rows.map(row)])),
    )
    const answers = await Promise.all(lists.map(apply))
    // A list that met another four times in a row is told to try again; then it changes nothing.
    for (const [i, answer] of answers.entries()) if (!answer.ok) assert.ok((await apply(lists[i] ?? '')).ok)
    assert.equal((await sql(`select from business where name like 'Bersama %'`)).length, 40)
    assert.equal(
      (
        await sql(
          `select from organisation o where o.kind = 'business' and not exists (select from business b where b.id = o.id)`,
        )
      ).length,
      0,
    )
  })

  it('an officer who adds the business meanwhile does not double it', async () => {
    const rivals = Array.from({ length: 12 }, (_, i) => ({ name: `Berlomba ${i}`, ...own() }))
    const listId = await brought([header, ...rivals.map(row)])
    const adding = rivals.map(({ name, nib }) =>
      run(db, businessAdd, by(people.officer), { id: newId(), name, nib, kelurahanCode: '33.74.10.1004' }),
    )
    const [answer, ...added] = await Promise.all([apply(listId), ...adding])
    if (!answer?.ok) assert.ok((await apply(listId)).ok)
    assert.ok(added.every((each) => each.ok || ['conflict', 'invalid'].includes(each.refusal.kind)))
    assert.equal((await sql(`select from business where name like 'Berlomba %'`)).length, 12)
  })
})

describe('when something fails', () => {
  it('nothing of the list is left', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ name: i === 25 ? 'Pantang' : `Sebelum ${i}`, ...own() }))
    const listId = await brought([header, ...rows.map(row)])
    const tables = `select (select count(*) from business) b, (select count(*) from organisation) o, (select count(*) from business_key) k,
      (select count(*) from product) p, (select count(*) from audit_event where action = 'import.apply') e`
    const before = await sql(tables)
    await sql(`alter table business add constraint pantang check (name <> 'Pantang')`)
    await assert.rejects(apply(listId), /pantang/)
    assert.deepEqual(await sql(tables), before)
    assert.deepEqual(new Set(await effectsOf(listId)), new Set([null]))

    await sql('alter table business drop constraint pantang')
    assert.ok((await apply(listId)).ok, 'and the same list can be applied once the trouble is gone')
  })
})

describe('letters no database keeps', () => {
  it('are dropped on the way', async () => {
    const many = Array.from({ length: 80 }, (_, i) =>
      row({ name: `Biasa ${i}`, ...own(), address: 'Jl. Panjang Sekali Sampai Empat Ribu Huruf' }),
    )
    const odd = row({ name: 'Aneh\u0000 Sekali', ...own(), address: 'Jl.\u0000 Nol' })
    const list = await bring(csvOf([header, ...many, odd]))
    assert.ok(list.ok)
    assert.ok((await apply(list.value.id)).ok)
    assert.equal((await businessNamed('Aneh Sekali'))?.address, 'Jl. Nol')
  })
})

describe('a preview', () => {
  it('is read another way, and applied so', async () => {
    const { nib, phone } = own()
    const listId = await brought([
      ['Nama Usaha', 'Pemilik', 'NIB', 'No HP', 'Kelurahan'],
      ['Wahyuni', 'Dapur Bu Wahyu', nib, phone, 'Bulusan'],
    ])
    const columns = { 0: 'owner', 1: 'name', 2: 'nib', 3: 'phone', 4: 'kelurahan' }
    const answer = await run(db, importMap, by(people.officer), { listId, columns, salesPer: 'year' })
    assert.ok(answer.ok, JSON.stringify(answer))
    assert.ok((await apply(listId)).ok)
    assert.equal((await businessNamed('Dapur Bu Wahyu'))?.owner_name, 'Wahyuni')
    const late = await run(db, importMap, by(people.officer), { listId, columns, salesPer: 'year' })
    assert.ok(!late.ok && late.refusal.code === 'action.closed')
  })

  it('discarded is forgotten, and cannot be applied', async () => {
    const listId = await brought([header, row({ name: 'Tidak Jadi', ...own() })])
    assert.ok((await run(db, importDiscard, by(people.officer), { listId })).ok)
    assert.equal((await sql('select from import_row where list_id = $1', [listId])).length, 0)
    const answer = await apply(listId)
    assert.ok(!answer.ok && answer.refusal.code === 'action.closed')
  })

  it('without a good row is not applied', async () => {
    const listId = await brought([header, row({ name: '-' })])
    const answer = await apply(listId)
    assert.ok(!answer.ok && answer.refusal.code === 'import.refused.nothing_good')
  })

  it('shows rows of each kind, page by page', async () => {
    const rows = Array.from({ length: 120 }, (_, i) =>
      i % 2 === 0 ? row({ name: `Halaman ${i}`, ...own() }) : row({ name: '', owner: `Pemilik ${i}` }),
    )
    const listId = await brought([header, ...rows])
    const seen: number[] = []
    const look = (after: string) => ask(db, importView, by(people.officer), { listId, kind: 'rejected', after })
    for (let after: string | undefined = '0'; after; ) {
      const page: Awaited<ReturnType<typeof look>> = await look(after)
      assert.ok(page.ok)
      assert.ok(page.value.rows.length <= 50)
      seen.push(...page.value.rows.map(({ line }) => line))
      after = page.value.next
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 60 }, (_, i) => 3 + 2 * i),
    )
  })
})

describe('who may', () => {
  it('is an officer: others are refused before any file is read, and the attempt is logged', async () => {
    const file = await run(db, upload, by(people.siti), {
      name: 'x.csv',
      kind: 'sheet',
      content: csvOf([header, row({})]),
    })
    assert.ok(file.ok)
    // A file that is not there shows whether it was reached for.
    const [stored] = await sql<{ sha256: Buffer }>('select sha256 from file where id = $1', [file.value.id])
    rmSync(pathOf(world.filesDir, stored?.sha256 ?? Buffer.alloc(0)))
    const answer = await run(db, importUpload, by(people.siti), { id: newId(), sheet: file.value.id })
    assert.ok(!answer.ok && answer.refusal.kind === 'denied')
    assert.equal(
      (
        await sql(`select from audit_event where action = 'import.upload' and outcome = 'denied' and actor_id = $1`, [
          people.siti.id,
        ])
      ).length,
      1,
    )
  })

  it('does not include the files of others, nor photos', async () => {
    const file = await run(db, upload, by(people.siti), {
      name: 'x.csv',
      kind: 'sheet',
      content: csvOf([header, row({})]),
    })
    assert.ok(file.ok)
    for (const sheet of [file.value.id, newId()]) {
      const answer = await run(db, importUpload, by(people.officer), { id: newId(), sheet })
      assert.ok(!answer.ok && answer.refusal.fields?.sheet?.code === 'import.refused.file')
    }
  })
})
