import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import { openRegistry } from '../../../test/registry-app.ts'
import { newId } from '../../core/ids.ts'
import { upload } from '../../platform/files.ts'
import { run } from '../../platform/run.ts'
import { businessAdd } from './actions/business.ts'
import { importApply, importUpload } from './actions/list.ts'
import { seekTwins } from './door.ts'
import { seekNext } from './store/import/seek.ts'

const world = await openRegistry()
after(world.close)
const { db, by, sql, people, siti, as } = world

const bulusan = '33.74.10.1004'
const apply = async (rows: readonly (readonly string[])[]) => {
  const content = Buffer.from(stringify([['Nama Usaha', 'Pemilik', 'No HP', 'NIB', 'Kelurahan'], ...rows]))
  const file = await run(db, upload, by(people.officer), { name: 'daftar.csv', kind: 'sheet', content })
  assert.ok(file.ok)
  const list = await run(db, importUpload, by(people.officer), { id: newId(), sheet: file.value.id })
  assert.ok(list.ok, JSON.stringify(list))
  const done = await run(db, importApply, by(people.officer), { listId: list.value.id })
  assert.ok(done.ok, JSON.stringify(done))
  return list.value.id
}
const pairsOf = (name: string) =>
  sql<{ older: string; through: string; signs: string[]; score: number }>(
    `select o.name as older, t.through, t.signs, t.score from business_twin t join business n on n.id = t.newer_id join business o on o.id = t.older_id
     where n.name = $1 order by o.name`,
    [name],
  )
const seekOf = async (listId: string) =>
  (
    await sql<{ looked: number; total: number; found: number; done: boolean }>(
      'select looked, total, found, done from import_seek where list_id = $1',
      [listId],
    )
  )[0]

describe('a list that may say again what the registry knows', () => {
  it('raises the flag that an officer’s form raises, and loses nothing', async () => {
    await apply([['Kripik Bu Sitti', 'Siti', siti.phone ?? '', '', 'Bulusan']])
    const byList = await pairsOf('Kripik Bu Sitti')
    assert.deepEqual(
      byList.map(({ older, through }) => [older, through]),
      [[siti.name, 'import']],
    )
    const done = await run(db, businessAdd, by(people.officer), {
      id: newId(),
      name: 'Kripik Bu Sittti',
      ownerName: 'Siti',
      phone: siti.phone,
      kelurahanCode: bulusan,
    })
    assert.ok(done.ok)
    const byForm = (await pairsOf('Kripik Bu Sittti')).find(({ older }) => older === siti.name)
    assert.deepEqual([byForm?.through, byForm?.signs], ['officer', byList[0]?.signs])
  })

  it('finds two lines of its own that may be one, the later asking about the earlier', async () => {
    await apply([
      ['Wedang Uwuh Kenanga', 'Ratmi', '081399900001', '', 'Bulusan'],
      ['Wedang Uwuh Kenangaa', 'Ratmi', '081399900001', '', 'Tembalang'],
    ])
    assert.deepEqual(
      (await pairsOf('Wedang Uwuh Kenangaa')).map(({ older }) => older),
      ['Wedang Uwuh Kenanga'],
    )
    assert.deepEqual(await pairsOf('Wedang Uwuh Kenanga'), [])
  })

  it('does not ask about two NIBs, nor twice about a pair', async () => {
    const rows = [
      ['Mendoan Melati', 'Tini', '081399900011', '9120544400001', 'Bulusan'],
      ['Mendoan Mlati', 'Tini', '081399900011', '9120544400002', 'Bulusan'],
      ['Mendoan Melatii', 'Tini', '081399900011', '', 'Bulusan'],
    ]
    const count = async () => (await sql('select from business_twin')).length
    await apply(rows)
    assert.deepEqual(await pairsOf('Mendoan Mlati'), [])
    assert.equal((await pairsOf('Mendoan Melatii')).length, 2)
    const before = await count()
    await apply(rows)
    assert.equal(await count(), before)
  })

  it('that is long goes on by itself: some hundred rows at a time, stopped anywhere, none of them twice', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => [
      `Toko ${(n * 7919).toString(36)} ${(n * 104729).toString(36)}`,
      `Pemilik ${n}`,
      `0813111${String(n).padStart(5, '0')}`,
      '',
      'Bulusan',
    ])
    rows.push(['Kripik Siti Bu', 'Siti', siti.phone ?? '', '', 'Bulusan'])
    const listId = await apply(rows)
    const begun = await seekOf(listId)
    assert.deepEqual([begun?.looked, begun?.total, begun?.done], [500, 1201, false])
    const page = await as(people.officer).get(`/impor/${listId}`)
    assert.match(page.text, /500 dari 1\.201 baris/)
    await assert.rejects(
      db.transaction(async (tx) => {
        await seekNext(tx)
        throw new Error('the machine goes off')
      }),
    )
    assert.equal((await seekOf(listId))?.looked, 500)
    const both = await Promise.all([seekTwins(db), seekTwins(db)])
    assert.deepEqual(
      both.sort((a, b) => a - b),
      [0, 500],
    )
    while ((await seekTwins(db)) > 0);
    const seek = await seekOf(listId)
    assert.deepEqual([seek?.looked, seek?.done], [1201, true])
    assert.ok((await pairsOf('Kripik Siti Bu')).some(({ older }) => older === siti.name))
    assert.match((await as(people.officer).get(`/impor/${listId}`)).text, /Mungkin tercatat ganda: \d+ pasangan/)
  })
})
