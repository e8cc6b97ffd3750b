import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Around } from '../../../platform/http.ts'
import { sampleAround } from '../../../ui/sample.ts'
import { DataTable } from '../../../ui/table.tsx'
import { LongTable, type TextColumn } from './long-table.tsx'

type Row = { id: string; name: string; phone: string }
const columns: TextColumn<Row>[] = [
  {
    name: 'nama',
    head: 'Nama "usaha"',
    says: ({ name }) => name,
    href: ({ id }) => `/usaha/${id}?a=1&b='2'`,
    sort: true,
  },
  { name: 'telepon', head: 'Telepon & WA', says: ({ phone }) => phone, number: true },
  { name: 'id', head: 'Id', says: ({ id }) => id },
]
const around = sampleAround({ path: '/usaha?urut=nama' }) as Around

test('a long table is letter by letter the table of the look', () => {
  const rows = [
    { id: '1', name: `Lumpia <b>"Pak"</b> & 'Bu'`, phone: '+62 812' },
    { id: '2', name: '$& $1 </tbody>', phone: '' },
  ]
  const same = columns.map(({ says, href, ...column }) => ({
    ...column,
    cell: (row: Row) => (href ? <a href={href(row)}>{says(row)}</a> : says(row)),
  }))
  const props = { around, caption: 'Pelaku usaha', rows, empty: 'kosong' }
  assert.equal(`${<LongTable {...props} columns={columns} />}`, `${<DataTable {...props} columns={same} />}`)
})

test('without rows it says what its page says', () => {
  assert.equal(
    `${<LongTable around={around} caption="x" columns={columns} rows={[]} empty={<p>kosong</p>} />}`,
    '<p>kosong</p>',
  )
})
