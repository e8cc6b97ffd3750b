import assert from 'node:assert/strict'
import test from 'node:test'
import { type Block, textDocument } from './pdf.ts'
import { wordsOf } from './pdf-text.ts'

const at = Temporal.Instant.from('2026-11-23T03:00:00Z')
const make = (blocks: readonly Block[], changes: object = {}) =>
  textDocument({ title: 'Perjanjian Titip Jual', number: 'PJK-2026-00042', at, language: 'id', blocks, ...changes })

const goods = (count: number): Block => ({
  kind: 'table',
  columns: [
    { head: 'Barang', share: 3 },
    { head: 'Harga', number: true },
  ],
  rows: Array.from({ length: count }, (_, index) => [`Keripik ${index + 1}`, 'Rp15.000']),
  totals: ['Jumlah', `Rp${count}`],
})

test('a document is PDF with title, language, tags and embedded fonts', async () => {
  const pdf = await make([{ kind: 'paragraph', text: 'Barang tetap milik Anda.' }])
  const raw = pdf.toString('latin1')
  assert.match(raw, /^%PDF-1\.7\n/)
  assert.match(raw, /\/Lang \(id-ID\)/)
  assert.match(raw, /\/Marked true/)
  assert.match(raw, /\/DisplayDocTitle true/)
  assert.match(raw, /\(Perjanjian Titip Jual\)/)
  assert.match(raw, /\+DejaVuSansCondensed\n/)
  assert.match(raw, /\/FontFile2 /)
})

test('what is written can be read back, on the page it stands on', async () => {
  const [page, ...more] = wordsOf(
    await make([
      { kind: 'heading', text: 'Pasal 1 – Para pihak' },
      { kind: 'facts', rows: [['Pemilik barang', 'Keripik Bu Sri “Asli”']] },
      { kind: 'list', items: ['Toko menyimpan 15%.', 'Sisanya milik Anda.'] },
      { kind: 'note', text: 'Belum disetujui kedua pihak.' },
      {
        kind: 'signatures',
        signers: [
          { role: 'Toko', organisation: 'Toko Melati', name: 'Budi', when: '23 November 2026', hash: 'ab'.repeat(32) },
        ],
      },
      { kind: 'qr', value: 'https://jejaring.contoh.id/x', text: 'Pindai untuk memeriksa.' },
    ]),
  )
  assert.deepEqual(more, [])
  for (const words of [
    'Pasal 1 – Para pihak',
    'Keripik Bu Sri “Asli”',
    '(2) Sisanya milik Anda.',
    'Belum disetujui',
    'Toko Melati Budi',
    'abababab abababab',
    'Halaman 1 dari 1',
  ])
    assert.ok(page?.includes(words), `${words} in ${page}`)
})

test('a long table repeats its heads on every page and ends with its totals', async () => {
  const pages = wordsOf(await make([goods(120)]))
  assert.ok(pages.length >= 3)
  for (const page of pages) assert.match(page, /Barang Harga Keripik \d+/)
  const all = pages.join(' ')
  for (const index of [1, 60, 120]) assert.equal(all.split(`Keripik ${index} Rp`).length, 2, `Keripik ${index}`)
  assert.match(pages.at(-1) ?? '', /Keripik \d+ Rp15\.000 Jumlah Rp120/)
})

test('the totals never stand alone on a page', async () => {
  for (let count = 36; count < 50; count++) {
    const last = wordsOf(await make([goods(count)])).at(-1) ?? ''
    assert.match(last, /Keripik \d+ Rp15\.000 Jumlah/, `${count} rows`)
  }
})

test('an empty table and an endless word do no harm', async () => {
  const empty: Block = { kind: 'table', columns: [{ head: 'Barang' }], rows: [] }
  assert.equal(wordsOf(await make([empty, { kind: 'paragraph', text: 'a'.repeat(3000) }])).length, 1)
  const tall: Block = { kind: 'table', columns: [{ head: 'Barang' }], rows: [['kata '.repeat(4000)], ['akhir']] }
  assert.match(wordsOf(await make([tall])).join(' '), /akhir/)
})

test('the same content gives the same bytes; another moment or word gives others', async () => {
  const first = await make([goods(3)])
  assert.ok(first.equals(await make([goods(3)])))
  assert.ok(!first.equals(await make([goods(4)])))
  assert.ok(!first.equals(await make([goods(3)], { at: at.add({ hours: 1 }) })))
})

test('in English the pages count in English', async () => {
  const pdf = await make([], { language: 'en' })
  assert.match(pdf.toString('latin1'), /\/Lang \(en-GB\)/)
  assert.match(wordsOf(pdf)[0] ?? '', /Page 1 of 1/)
})
