import assert from 'node:assert/strict'
import test from 'node:test'
import { Empty } from './empty.tsx'
import { Filters } from './filters.tsx'
import { ExportLinks, Pager } from './pager.tsx'
import { sampleAround } from './sample.ts'
import { type Column, DataTable } from './table.tsx'

type Row = { name: string; sold: number }
const columns: Column<Row>[] = [
  { name: 'nama', head: 'Usaha', cell: (row) => row.name, sort: true },
  { name: 'laku', head: 'Laku', cell: (row) => row.sold, sort: true, number: true },
]
const rows = [{ name: 'Keripik Bu Siti', sold: 212 }]
const empty = (
  <Empty title="Belum ada kiriman" action={{ href: '/kirim', text: 'Titip barang' }}>
    Titipkan barang pertama Anda.
  </Empty>
)
const table = (path: string, shown = rows) =>
  `${<DataTable around={sampleAround({ path })} caption="Usaha" columns={columns} rows={shown} empty={empty} />}`

test('sorting keeps the address and starts at the first page', () => {
  const html = table('/usaha?kecamatan=33.74.06&cari=a%26b&setelah=k9')
  assert.match(html, /href="\/usaha\?kecamatan=33\.74\.06&amp;cari=a%26b&amp;urut=nama"/)
  assert.doesNotMatch(html, /setelah/)
})

test('sorting again turns the order round, and says which it is', () => {
  assert.match(table('/usaha?urut=laku'), /aria-sort="ascending"><a href="\/usaha\?urut=-laku"/)
  assert.match(table('/usaha?urut=-laku'), /aria-sort="descending"><a href="\/usaha\?urut=laku"/)
})

test('each cell knows its heading, for phones; the first names the row', () => {
  const html = table('/usaha')
  assert.match(html, /<th scope="row">Keripik Bu Siti<\/th>/)
  assert.match(html, /<td class="number" data-label="Laku">212<\/td>/)
})

test('an empty list says what to do next', () => {
  assert.match(table('/usaha', []), /Belum ada kiriman.*href="\/kirim"/s)
})

test('pages and files keep filters and order', () => {
  const around = sampleAround({ path: '/usaha?kecamatan=33.74.06&urut=-laku&setelah=k1' })
  assert.match(
    `${<Pager around={around} next="k2" previous="k0" />}`,
    /\?kecamatan=33\.74\.06&amp;urut=-laku&amp;sebelum=k0".*\?kecamatan=33\.74\.06&amp;urut=-laku&amp;setelah=k2"/s,
  )
  assert.match(`${<ExportLinks around={around} />}`, /urut=-laku&amp;setelah=k1&amp;format=csv".*format=xlsx"/s)
})

test('filtering keeps the order and lets go of the page', () => {
  const html = `${(
    <Filters around={sampleAround({ path: '/usaha?urut=-laku&setelah=k1' })}>
      <p>…</p>
    </Filters>
  )}`
  assert.match(html, /method="get" action="\/usaha"/)
  assert.match(html, /<input type="hidden" name="urut" value="-laku"/)
  assert.doesNotMatch(html, /setelah/)
})

test('a foreign host in the address stays out of the links', () => {
  assert.doesNotMatch(table('//evil.example/usaha?urut=nama'), /evil/)
})
