import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import writeXlsx from 'write-excel-file/node'
import { decoded, delimiterOf } from './actions/import/csv.ts'
import { sheetOf } from './actions/import/sheet.ts'
import { unpack } from './actions/import/zip.ts'

const header = ['Nama Usaha', 'Kelurahan', 'Kecamatan', 'NIB']
const rows = [
  ['Keripik Bu Siti', 'Bulusan', 'Tembalang', '9120900000001'],
  ['Lumpia Pak Tono', 'Bulusan', 'Tembalang', '9120900000002'],
  ['Jamu Bu Nur', 'Miroto', 'Semarang Tengah', '9120900000003'],
]
const csv = 'text/csv'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Cell = { value: string | number | Date; rowSpan?: number; columnSpan?: number; format?: string } | null
const cell = (value: string): Cell => ({ value })
const workbook = async (grid: (Cell | string)[][]): Promise<Buffer> =>
  writeXlsx(grid.map((row) => row.map((each) => (typeof each === 'string' ? cell(each) : each))) as never, {
    sheet: 'Data',
  }).toBuffer()

const named = async (content: Buffer, mediaType: string) => {
  const found = await sheetOf(content, mediaType)
  return found.ok ? found.value.sheet.rows.map(({ cells }) => cells.slice(0, 3)) : found.refusal.code
}

/** A zip, packed, as office programs write it. */
const zipOf = (entries: ReadonlyMap<string, Buffer>): Buffer => {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of entries) {
    const [path, packed] = [Buffer.from(name), deflateRawSync(content)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(path.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    // What it claims about itself is a lie: nothing may rely on it.
    central.writeUInt32LE(1, 24)
    central.writeUInt16LE(path.length, 28)
    central.writeUInt32LE(at, 42)
    locals.push(local, path, packed)
    centrals.push(central, path)
    at += local.length + path.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.size, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...centrals, end])
}

/** A good workbook with one part put in by hand. */
const withPart = async (part: string, change: (content: string) => string | Buffer): Promise<Buffer> => {
  const parts = await unpack(await workbook([header, ...rows]), () => true, 10_000_000)
  const changed = change(parts.get(part)?.toString() ?? '')
  return zipOf(new Map([...parts, [part, Buffer.from(changed as string)]]))
}
const sheetPart = 'xl/worksheets/sheet1.xml'

describe('a list with separated values', () => {
  const text = [header, ...rows].map((row) => row.join(';')).join('\r\n')
  const expected = rows.map((row) => row.slice(0, 3))

  it('is read with commas, semicolons or tabs', async () => {
    for (const sign of [',', ';', '\t'])
      assert.deepEqual(await named(Buffer.from(text.replaceAll(';', sign)), csv), expected, sign)
    assert.equal(delimiterOf('Nama;"Alamat, RT/RW, Kota"\nSiti;"Jl. A, 1/2, Smg"'), ';')
  })

  it('is read whatever its letters are coded in', () => {
    const word = 'Warung Café – “Bu Siti”'
    const utf16 = Buffer.from(word, 'utf16le')
    assert.equal(decoded(Buffer.from(word)), word)
    assert.equal(decoded(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(word)])), word)
    assert.equal(decoded(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])), word)
    assert.equal(decoded(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])), word)
    assert.equal(
      decoded(
        Buffer.from('57 61 72 75 6e 67 20 43 61 66 e9 20 96 20 93 42 75 20 53 69 74 69 94'.replaceAll(' ', ''), 'hex'),
      ),
      word,
    )
  })

  it('survives a quotation mark that is never closed', async () => {
    const stray = `${header.join(',')}\n"Keripik Bu Siti,Bulusan,Tembalang,\nLumpia Pak Tono,Bulusan,Tembalang,\n`
    const found = await named(Buffer.from(stray), csv)
    assert.equal(found.length, 2)
  })

  it('keeps the number of each line, also behind blank ones', async () => {
    const found = await sheetOf(Buffer.from(`${header.join(',')}\n\n\n${rows[0]?.join(',')}\n`), csv)
    assert.ok(found.ok)
    assert.deepEqual(
      found.value.sheet.rows.map(({ line }) => line),
      [4],
    )
  })
})

describe('a workbook', () => {
  it('is read as its sheet with most rows', async () => {
    const content = await writeXlsx([
      { data: [[{ value: 'Sampul' }]], sheet: 'Sampul' },
      { data: [header, ...rows].map((row) => row.map((value) => ({ value }))), sheet: 'Data 2026' },
    ] as never).toBuffer()
    const found = await sheetOf(content, xlsx)
    assert.ok(found.ok)
    assert.deepEqual([found.value.name, found.value.others, found.value.sheet.rows.length], ['Data 2026', 1, 3])
  })

  it('fills merged cells down, below the header only', async () => {
    const merged = { ...cell('Tembalang'), rowSpan: 2 } as Cell
    const content = await workbook([
      header,
      ['Keripik Bu Siti', 'Bulusan', merged, '1'],
      ['Lumpia Pak Tono', 'Bulusan', null, '2'],
      rows[2] ?? [],
    ])
    assert.deepEqual(
      await named(content, xlsx),
      rows.map((row) => row.slice(0, 3)),
    )
  })

  it('loses half letters, which no database keeps', async () => {
    const halved = await withPart('xl/sharedStrings.xml', (xml) =>
      xml.replace('Keripik Bu Siti', 'Keripik _xD800_ Siti'),
    )
    const found = await named(halved, xlsx)
    assert.deepEqual(found[0], ['Keripik \ufffd Siti', 'Bulusan', 'Tembalang'])
  })

  it('keeps numbers numbers and days days', async () => {
    const day = new Date('2019-03-05T00:00:00Z')
    const content = await workbook([
      [...header, 'Tgl Berdiri'],
      ['Keripik Bu Siti', 'Bulusan', 'Tembalang', { value: 9120900000001 }, { value: day, format: 'dd/mm/yyyy' }],
    ])
    const found = await sheetOf(content, xlsx)
    assert.ok(found.ok)
    assert.deepEqual(found.value.sheet.rows[0]?.cells.slice(3), [9120900000001, day])
  })
})

describe('a file that cannot be a list is refused in words', () => {
  const cases: [string, () => Promise<Buffer> | Buffer, string, string][] = [
    ['nothing', () => Buffer.alloc(0), csv, 'import.refused.empty'],
    ['no header', () => Buffer.from('satu,dua\n1,2\n'), csv, 'import.problem.no_header'],
    [
      'more rows than it may',
      () => Buffer.from(`${header.join(',')}\n${'a,b,c,d\n'.repeat(60_001)}`),
      csv,
      'import.refused.rows',
    ],
    [
      'a workbook cut in half',
      async () => (await workbook([header, ...rows])).subarray(0, 900),
      xlsx,
      'import.refused.broken',
    ],
    [
      'a zip of something else',
      () => zipOf(new Map([['readme.txt', Buffer.from('x')]])),
      xlsx,
      'import.refused.broken',
    ],
    ['no zip at all', () => Buffer.from('PK\u0003\u0004 and nothing behind it'), xlsx, 'import.refused.broken'],
    ['broken XML', () => withPart(sheetPart, (xml) => xml.slice(0, 300)), xlsx, 'import.refused.broken'],
    [
      'a cell without its content',
      () => withPart(sheetPart, (xml) => xml.replace(/<v>\d+<\/v>/, '<v>9999</v>')),
      xlsx,
      'import.refused.broken',
    ],
    [
      'a sheet that unpacks to 200 MB',
      () => withPart(sheetPart, (xml) => xml.replace('<sheetData>', `<sheetData>${' '.repeat(200_000_000)}`)),
      xlsx,
      'import.refused.broken',
    ],
    [
      'a row at one billion',
      () =>
        withPart(sheetPart, (xml) =>
          xml.replace('</sheetData>', '<row r="1000000000"><c r="A9"><v>1</v></c></row></sheetData>'),
        ),
      xlsx,
      'import.refused.broken',
    ],
    [
      'a row at one billion, in disguise',
      () =>
        withPart(sheetPart, (xml) =>
          xml.replace('</sheetData>', '<row r="&#49;000000000"><c r="A9"><v>1</v></c></row></sheetData>'),
        ),
      xlsx,
      'import.refused.broken',
    ],
    [
      'a cell in column XFD',
      () =>
        withPart(sheetPart, (xml) =>
          xml.replace('</sheetData>', '<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>'),
        ),
      xlsx,
      'import.refused.broken',
    ],
    [
      'cells that do not say where they are',
      () =>
        withPart(sheetPart, (xml) =>
          xml.replace('</sheetData>', `<row r="9">${'<c><v>1</v></c>'.repeat(9)}</row></sheetData>`),
        ),
      xlsx,
      'import.refused.broken',
    ],
    [
      'a million empty rows',
      () => withPart(sheetPart, (xml) => xml.replace('</sheetData>', `${'<row/>'.repeat(1_000_000)}</sheetData>`)),
      xlsx,
      'import.refused.broken',
    ],
    [
      'a tag without an end',
      () => withPart(sheetPart, (xml) => xml + '<c '.repeat(2_000_000)),
      xlsx,
      'import.refused.broken',
    ],
  ]
  for (const [what, content, mediaType, code] of cases)
    it(what, async () => {
      const start = performance.now()
      assert.equal(await named(await content(), mediaType), code)
      assert.ok(performance.now() - start < 20_000)
    })

  it('and the workbook they are made from is a good one', async () => {
    assert.equal((await named(await withPart(sheetPart, (xml) => xml), xlsx)).length, 3)
  })
})
