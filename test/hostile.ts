/* What nobody should send, for every form and page. */

/** The same seed gives the same numbers. */
export const chance = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
}
export type Pick = ReturnType<typeof chance>

export const shuffled = <T>(list: readonly T[], pick: Pick): T[] => {
  const left = [...list]
  return list.map(() => left.splice(left.indexOf(pick(left)), 1)[0] as T)
}

export const strings: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u001b[2J\u0007',
  '\r\nSet-Cookie: a=b',
  `'; drop table payment; --`,
  `" onmouseover="alert(1)`,
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '../../../../etc/passwd',
  '%00%ff%c0%af',
  '{name}',
  '-1',
  '0',
  '1.5',
  '1e309',
  '0x10',
  '٣',
  'NaN',
  'null',
  'undefined',
  '[object Object]',
  '2026-13-45',
  '+999999-12-31',
  '-271821-04-20',
  '1_1',
  '2026_01900000-0000-7000-8000-000000000001',
  '9'.repeat(400),
  '0'.repeat(20_000),
  ' '.repeat(20_000),
  'a'.repeat(50_000),
  'a@'.repeat(5_000),
  '\ud800',
  '\ufeff\u202e\u200b',
  '🥜'.repeat(300),
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '00000000-0000-0000-0000-000000000000',
]

export type Fields = [string, string][]
export type Sent = { body?: string | Uint8Array | FormData | URLSearchParams; headers?: Record<string, string> }

const form = (fields: Fields): Sent => ({
  body: new URLSearchParams(fields.map(([name, value]) => [name, value.toWellFormed()])),
})

const withEach = (fields: Fields, change: (field: [string, string], at: number) => Fields) =>
  form(fields.flatMap(change))

/** A form put together by hand, so that it can be put together wrongly. */
const multipart = (parts: string, boundary = 'x', closing = `\r\n--${boundary}--\r\n`): Sent => ({
  body: `--${boundary}\r\n${parts}${closing}`,
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
})
const part = (name: string, more: string, content: string) =>
  `content-disposition: form-data; name="${name}"${more}\r\n\r\n${content}`

const typed = (type: string, body: string): Sent => ({ body, headers: { 'content-type': type } })

const plain = 'application/x-www-form-urlencoded'

/** Ways to send a form that is not as it should be; `fields` would do. */
export const twists: Record<string, (fields: Fields, pick: Pick) => Sent> = {
  nothing: () => form([]),
  'one field missing': (fields, pick) => {
    const left = pick(fields.length ? fields : [['', '']])
    return form(fields.filter((field) => field !== left))
  },
  'one field hostile': (fields, pick) => {
    const twisted = pick(fields.length ? fields : [['', '']])
    return withEach(fields, (field) => [field === twisted ? [field[0], pick(strings)] : field])
  },
  'every field hostile': (fields, pick) => withEach(fields, ([name]) => [[name, pick(strings)]]),
  'every field a control character': (fields) => withEach(fields, ([name]) => [[name, 'a\u0000\u001b']]),
  'every field very long': (fields) => withEach(fields, ([name]) => [[name, 'x'.repeat(30_000)]]),
  'fields said twice': (fields, pick) => withEach(fields, (field) => [field, [field[0], pick(strings)]]),
  'fields turned into things': (fields, pick) =>
    withEach(fields, ([name, value]) => [
      [`${name}.${pick(['0', 'toString', 'length', 'a.b.c.d.e.f.g', 'then'])}`, value],
    ]),
  'rows without order': (fields, pick) =>
    withEach(fields, ([name, value]) => [
      [name.replace(/\.\d+\./, () => pick(['.99999.', '.-1.', '.x.', '..', '.0.0.'])), value],
    ]),
  'names that reach a prototype': (fields) =>
    form([
      ...fields,
      ['__proto__.isAdmin', '1'],
      ['__proto__', 'x'],
      ['constructor.prototype.ok', '1'],
      ['lines.__proto__.x', '1'],
      ['lines.constructor', '1'],
    ]),
  'thousands of rows': (fields) =>
    form([...fields, ...Array.from({ length: 3000 }, (_, n): [string, string] => [`lines.${n}.productId`, 'x'])]),
  'unreadable key': (fields) => form([...fields, ['_key', 'a b\u0000c'.repeat(60)]]),
  'broken escapes': () => typed(plain, 'name=%zz&price=%E0%A4%A&=&&&%00=%00&a'),
  'bytes that are no text': () => ({
    body: new Uint8Array([0xff, 0xfe, 0x00, 0x3d, 0x26, 0xc3, 0x28]),
    headers: { 'content-type': plain },
  }),
  'JSON instead of a form': (fields) => typed('application/json', JSON.stringify(Object.fromEntries(fields))),
  'no content type at all': () => ({ body: new Uint8Array([1, 2, 3]) }),
  'another character set': (fields) =>
    typed(`${plain}; charset=utf-16`, new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()),
  'multipart without a boundary': () => typed('multipart/form-data', '--x\r\nhello\r\n--x--'),
  'multipart cut off': (fields) => multipart(part(fields[0]?.[0] ?? 'name', '', 'ab'), 'x', ''),
  'multipart of nonsense': () => multipart('\u0000\u0001\r\n\r\n\r\n--x\r\n--x\r\n'),
  'files where words belong': (fields) =>
    multipart(
      fields.map(([name]) => part(name, '; filename="a.exe"\r\ncontent-type: text/html', '<html>')).join('\r\n--x\r\n'),
    ),
  'files that lie': () => {
    const body = new FormData()
    for (const name of ['photo', 'proof', 'sheet', 'taxInvoiceId'])
      body.append(
        name,
        new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])], '../../x.png', {
          type: 'image/png',
        }),
      )
    return { body }
  },
}

/** Two ways to send more than anyone may. */
export const tooMuch: Record<string, () => Sent> = {
  'said beforehand': () => ({
    body: `name=${'x'.repeat(20 * 1024 * 1024)}`,
    headers: { 'content-type': plain, 'content-length': `${20 * 1024 * 1024 + 5}` },
  }),
  'not said': () => ({ body: `name=${'x'.repeat(20 * 1024 * 1024)}`, headers: { 'content-type': plain } }),
}

/** What may stand in a path instead of an id. */
export const ids: readonly string[] = [
  'x',
  '%00',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%E0%A4%A',
  '%F0%9F%A5%9C',
  "1'%20or%201=1--",
  '__proto__',
  '-1',
  'null',
  'a'.repeat(3_000),
  '01900000-0000-7000-8000-0000000000ff',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01900000-0000-7000-8000-00010000000g',
]

/** What may stand behind a question mark. */
export const questions = [
  'after',
  'before',
  'setelah',
  'sebelum',
  'urut',
  'sort',
  'format',
  'search',
  'cari',
  'beres',
  'lanjut',
  'state',
  'filter',
  'kecamatan',
  'goods',
  'source',
  'kind',
  'tampil',
  'versi',
  'otherId',
  'organisationId',
  '__proto__',
  'toString',
]

export const cookies: readonly string[] = [
  '__Host-jejaring=',
  '__Host-jejaring=x',
  `__Host-jejaring=${'a'.repeat(43)}`,
  `__Host-jejaring=${'a'.repeat(7_000)}`,
  '__Host-jejaring=%00%ff; __Host-jejaring=b',
  "__Host-jejaring='; drop table session; --",
  '__Host-jejaring-masuk=x; bahasa=xx',
  ';;;=;==',
  'bahasa=%E0%A4%A',
]

export const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND', 'get', 'QUERY'] as const
