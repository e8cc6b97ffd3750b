import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { keepDirectory, sweepDirectory } from '../src/modules/directory/door.ts'
import { follow } from '../src/platform/follow.ts'
import { directoryIndexed } from '../src/verify/checks/directory.ts'
import { strings } from './hostile.ts'
import { cookieOf, openTown, organisationOf, origin, type Role, type Town } from './town.ts'
import { doing } from './town-things.ts'

/* The public directory on the sample town, as a visitor finds it. */

let town: Town
before(async () => {
  town = await openTown()
})
after(() => town.close())

const get = (path: string, headers: Record<string, string> = {}, role: Role = 'visitor') =>
  town.app.request(origin + path, { headers: { cookie: cookieOf(role), ...headers } })
const text = async (path: string) => (await get(path)).text()
const api = async <Row>(action: string, query: Record<string, string>): Promise<Row> => {
  const response = await get(`/api/v1/${action}?${new URLSearchParams(query)}`)
  assert.equal(response.status, 200, `${action} ${JSON.stringify(query)}: ${await response.clone().text()}`)
  return (await response.json()) as Row
}
type Offer = {
  id: string
  name: string
  businessId: string
  businessName: string
  kecamatan: string
  photoId: string | null
}
type Entry = { id: string; name: string; goods: string; kecamatanCode: string }
type Results = {
  sort: 'products' | 'businesses'
  offers: Offer[]
  businesses: Entry[]
  many: number | null
  read: { words: string[]; corrected: boolean; unread: string[] } | null
  next: string | null
}
const search = (query: Record<string, string>) => api<Results>('directory.search', query)
const one = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row> => {
  const [row] = await town.sql<Row>(sql, values)
  assert.ok(row, sql)
  return row
}

/** What is typed, and whose goods or which business must come first. `*` stands for nothing wrong with it. */
const quality: [typed: string, first: RegExp][] = [
  ['keripik bu siti', /Keripik Bu Siti/],
  ['kripik bu siti', /Keripik Bu Siti/],
  ['keripk bu siit', /Keripik Bu Siti/],
  ['kerpik tembalng', /Tembalang/],
  ['kripk tembalamg', /Tembalang/],
  ['rempeyk kacag hijau', /Rempeyek Kacang Hijau/],
  ['peyek kacang ijo siti', /Keripik Bu Siti/],
  ['loenpia udnag satria', /Dapur Lumpia Satria/],
  ['lunpia mni rebug', /Lumpia Mini Rebung/],
  ['bateng presto', /Bandeng Presto|Bandeng Kinarya/],
  ['bandng preto kinarya', /Bandeng Kinarya/],
  ['wignko babta durain', /Wingko Babat Durian/],
  ['wignko babta', /Wingko Babat/],
  ['wingko duriyan', /Wingko Babat Durian/],
  ['tahubakso', /Tahu Bakso/],
  ['taho bakso lintng', /Tahu Bakso Lintang Timur/],
  ['batik asem aramg', /Asem Arang/],
  ['batik tulis tugu mudo', /Tugu Muda/],
  ['seledang batik', /Selendang Batik/],
  ['jamu beras kencor', /Jamu Beras Kencur/],
  ['wedang rempah sere', /Wedang Rempah Seduh Jahe Sereh/],
  ['boneka warak ngendok', /Warak Ngendog/],
  ['keranjag anyam bambu', /Keranjang Anyam Bambu/],
  ['klepon ktan hitam', /Klepon Ketan Hitam/],
  ['roti gajel rel', /Roti Ganjel Rel/],
  ['sambel pecel', /Bumbu Pecel|UD Nurhayati Rasa/],
  ['laundry', /Binatu/],
  ['jahit blus', /Jasa Jahit Blus|Jahit/],
  ['sendal hotel 41', /Sandal Hotel 41/],
]

test('a search forgives typing errors: the expected goods come first', async () => {
  const wrong: string[] = []
  for (const [typed, first] of quality) {
    const { offers, businesses } = await search({ search: typed })
    const [found] = [
      ...offers.map((each) => `${each.name} / ${each.businessName} / ${each.kecamatan}`),
      ...businesses.map(({ name }) => name),
    ]
    if (!first.test(found ?? '')) wrong.push(`${typed} → ${found}`)
  }
  assert.deepEqual(wrong, [])
})

test('the page says how words were read, and what it left out', async () => {
  const read = await text('/direktori?cari=kerpik+tembalng')
  assert.match(read, /Kami mencari “keripik tembalang”/)
  const left = await text('/direktori?cari=lumpia+zzzzqqq')
  assert.match(left, /Belum ada yang memuat “zzzzqqq”/)
  assert.match(await text('/direktori?cari=zzzzqqq'), /Belum ada yang cocok/)
  assert.doesNotMatch(await text('/direktori?cari=keripik+tembalang'), /Kami mencari/, 'what is right is not corrected')
})

test('where no goods have all words, the businesses that do are shown', async () => {
  const { sort, businesses } = await search({ search: 'klepon onde wijen' })
  assert.equal(sort, 'businesses')
  assert.deepEqual(
    businesses.map(({ name }) => name),
    ['Jajan Pasar Pak Arif'],
  )
})

test('a word that is right stays right where only a filter leaves nothing', async () => {
  const tugu = '33.74.16'
  const found = await search({ search: 'lumpia', district: tugu })
  assert.deepEqual([found.offers, found.businesses], [[], []])
})

test('each filter gives what bears it, no less and no more', async () => {
  const entries = await town.sql<{ id: string; goods: string; kecamatan_code: string; signs: string[] }>(
    'select business_id as id, goods, kecamatan_code, signs from directory_entry',
  )
  assert.ok(entries.length > 30, `${entries.length} are listed`)
  const values = (of: (entry: (typeof entries)[number]) => string[]) => [...new Set(entries.flatMap(of))]
  const signs = (kind: string) => (entry: (typeof entries)[number]) =>
    entry.signs.filter((sign) => sign.startsWith(`#${kind}:`)).map((sign) => sign.slice(kind.length + 2))
  const filters = { goods: signs('goods'), district: signs('kecamatan'), form: signs('form'), permit: signs('permit') }
  for (const [name, of] of Object.entries(filters)) {
    assert.ok(values(of).length > 1, `${name} tells apart`)
    for (const value of values(of)) {
      const wanted = entries.filter((entry) => of(entry).includes(value)).map(({ id }) => id)
      assert.deepEqual(await everyone({ [name]: value }), wanted.sort(), `${name}=${value}`)
    }
  }
  const both = entries.filter(({ goods, kecamatan_code }) => goods === 'keripik' && kecamatan_code === '33.74.10')
  assert.deepEqual(await everyone({ goods: 'keripik', district: '33.74.10' }), both.map(({ id }) => id).sort())
})

/** All businesses of a search, page by page. */
const everyone = async (query: Record<string, string>): Promise<string[]> => {
  const ids: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: Results = await search({ ...query, show: 'businesses', ...(next ? { after: next } : {}) })
    ids.push(...page.businesses.map(({ id }) => id))
    next = page.next
  }
  assert.equal(new Set(ids).size, ids.length, 'nobody comes twice')
  return ids.sort()
}

test('pages follow each other without gap or repetition, with words and without', async () => {
  for (const query of [{ search: 'isi' }, { show: 'products' }, { search: 'makanan' }] as Record<string, string>[]) {
    const ids: string[] = []
    const { many } = await search(query)
    for (let next: string | null = ''; next !== null; ) {
      const page: Results = await search({ ...query, ...(next ? { after: next } : {}) })
      ids.push(...page.offers.map(({ id }) => id))
      next = page.next
    }
    assert.equal(new Set(ids).size, ids.length)
    assert.equal(ids.length, many, JSON.stringify(query))
    assert.ok(ids.length > 24, 'there is more than one page')
  }
})

test('three taps from the home page to crisps near Tembalang', async () => {
  assert.match(await text('/'), /href="\/direktori"/)
  assert.match(await text('/direktori'), /href="\/direktori\?jenis=keripik"/)
  assert.match(await text('/direktori?jenis=keripik'), /href="\/direktori\?jenis=keripik&amp;kecamatan=33\.74\.10"/)
  assert.match(await text('/direktori?jenis=keripik&kecamatan=33.74.10'), /Keripik Singkong/)
})

test('a page about a business says what chats and search engines show, and is shared by a plain link', async () => {
  const { id } = await one<{ id: string }>(
    `select business_id as id from directory_entry join business b on b.id = business_id where b.name = 'Keripik Bu Siti'`,
  )
  const page = await text(`/direktori/usaha/${id}`)
  assert.match(page, new RegExp(`<meta property="og:url" content="${origin}/direktori/usaha/${id}"`))
  assert.match(page, /<meta property="og:image" content="http:[^"]+\/berkas\/foto\/[0-9a-f-]+"/)
  assert.match(page, /href="https:\/\/wa\.me\/\?text=Keripik%20Bu%20Siti/)
})

test('pages for everyone may be kept for a moment, and cost little when unchanged; those of one person may not', async () => {
  const list = await get('/direktori')
  assert.equal(list.headers.get('cache-control'), 'public, max-age=60, must-revalidate')
  const { id } = await one<{ id: string }>('select business_id as id from directory_entry limit 1')
  const page = await get(`/direktori/usaha/${id}`)
  assert.equal(page.headers.get('cache-control'), 'public, no-cache', 'an owner may withdraw at any moment')
  const data = await get('/direktori/data/usaha.csv')
  const again = await get('/direktori/data/usaha.csv', { 'if-none-match': data.headers.get('etag') ?? '' })
  assert.equal(again.status, 304)
  assert.equal((await get('/direktori', {}, 'owner')).headers.get('cache-control'), 'private, no-store')
  assert.match((await get('/direktori?cari=kopi')).headers.get('x-robots-tag') ?? '', /noindex/)
  assert.match(await text('/robots.txt'), /Disallow: \//)
})

test('the open data holds what the dictionary says, and its fingerprint is right', async () => {
  const dictionary = await text('/direktori/data')
  for (const set of ['usaha', 'produk']) {
    const csv = await get(`/direktori/data/${set}.csv`)
    const body = Buffer.from(await csv.arrayBuffer())
    const hash = createHash('sha256').update(body)
    const sum = await text(`/direktori/data/${set}.csv.sha256`)
    assert.equal(sum, `${hash.copy().digest('hex')}  ${set}.csv\n`)
    assert.equal(csv.headers.get('content-digest'), `sha-256=:${hash.digest('base64')}:`)
    const [head = '', ...lines] = body.toString().replace('\ufeff', '').trim().split('\n')
    const { many } = await one<{ many: string }>(
      `select count(*) as many from directory_${set === 'usaha' ? 'entry' : 'product'}`,
    )
    assert.equal(lines.length, Number(many))
    for (const column of head.trim().split(','))
      assert.ok(dictionary.includes(`<code>${column}</code>`), `${column} is explained`)
    const json = (await (await get(`/direktori/data/${set}.json`)).json()) as { rows: object[]; next: null }
    assert.equal(json.rows.length, lines.length)
    assert.deepEqual(Object.keys(json.rows[0] ?? {}).join(), head.trim())
  }
})

/** Everything a visitor can reach of the directory, followed link by link. */
const crawl = async (): Promise<Map<string, string>> => {
  const seen = new Map<string, string>()
  const waiting = ['/direktori', '/direktori/data', '/direktori?lihat=usaha']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || seen.size > 900) continue
    const response = await get(path)
    assert.equal(response.status, 200, path)
    const body = await response.text()
    seen.set(path, body)
    for (const [, link = ''] of body.matchAll(/href="(\/direktori[^"]*)"/g)) waiting.push(link.replaceAll('&amp;', '&'))
  }
  return seen
}

type Owner = {
  id: string
  owner_name: string
  phone: string
  address: string
  nib: string | null
  email: string | null
  contact: boolean
}
const owners = () =>
  town.sql<Owner>(
    `select b.id, b.owner_name, b.phone, b.address, b.nib, b.email,
       exists (select from report_consent c where c.business_id = b.id and c.purpose = 'directory.contact') as contact from business b`,
  )

/** What a page says of an owner that it should not; the telephone may stand on the one page of who allows it. */
const toldOn = (
  path: string,
  body: string,
  { id, owner_name, phone, address, nib, email, contact }: Owner,
): string[] => {
  const mayCall = contact && path === `/direktori/usaha/${id}`
  return [owner_name, address, nib, email, ...(mayCall ? [] : [phone])]
    .filter((secret): secret is string => secret !== null && secret.length > 5)
    .filter((secret) => new RegExp(`${secret.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\d)`).test(body))
    .map((secret) => `${path}: ${secret}`)
}

test('no page and no file tells of a person more than the owner allowed', async () => {
  const pages = await crawl()
  assert.ok(pages.size > 200, `${pages.size} pages`)
  const people = await owners()
  const found = [...pages].flatMap(([path, body]) => people.flatMap((owner) => toldOn(path, body, owner)))
  assert.deepEqual(found, [])
  const called = people.filter(
    ({ id, contact, phone }) => contact && pages.get(`/direktori/usaha/${id}`)?.includes(phone),
  )
  assert.ok(called.length > 3, `${called.length} want to be called, and can be`)
  const photos = await town.sql<{ id: string }>(
    `select e.business_id as id from directory_entry e where not exists (
       select from report_consent c where c.business_id = e.business_id and c.purpose = 'directory.photo') limit 3`,
  )
  assert.ok(photos.length > 0)
  for (const { id } of photos)
    assert.doesNotMatch(pages.get(`/direktori/usaha/${id}`) ?? '', /<img/, 'no photo without consent')
})

const breaks = async () => {
  const found: unknown[] = []
  const reader = {
    rows: <Row>(sql: string, values: readonly unknown[] = []) =>
      town.sql<Row & object>(sql, [...values]) as Promise<Row[]>,
  }
  for await (const each of directoryIndexed.breaks(reader)) found.push(...each.found)
  return found
}

test('a consent withdrawn hides at once, and leaves nothing of its words', async () => {
  const { name, id } = await one<{ name: string; id: string }>(
    `select b.name, b.id from directory_entry e join business b on b.id = e.business_id where b.id = $1`,
    [organisationOf('owner')],
  )
  const product = await one<{ id: string }>('select product_id as id from directory_product where business_id = $1', [
    id,
  ])
  const places = [`/direktori/usaha/${id}`, `/direktori/produk/${product.id}`]
  for (const path of places) assert.equal((await get(path)).status, 200)

  await doing(town, 'owner', 'consent.withdraw', {
    id: crypto.randomUUID(),
    businessId: id,
    purpose: 'directory.listing',
  })
  // Before any follower has read the log.
  for (const path of places) assert.equal((await get(path)).status, 404)
  for (const path of [
    '/direktori?cari=keripik+bu+siti',
    '/direktori?jenis=keripik',
    '/direktori?jenis=keripik&lihat=usaha',
    '/direktori/data/usaha.csv',
    '/direktori/data/produk.json',
  ])
    assert.ok(!(await text(path)).includes(name) && !(await text(path)).includes(id), path)

  while ((await follow(town.db, 'keep-directory', keepDirectory)) > 0);
  assert.deepEqual(await town.sql('select from directory_entry where business_id = $1', [id]), [])
  assert.deepEqual(await town.sql('select from directory_product where business_id = $1', [id]), [])
  assert.deepEqual(await town.sql(`select from directory_word where word = 'siti'`), [], 'nobody else says it')
  assert.deepEqual(await breaks(), [])

  await doing(town, 'owner', 'consent.give', { id: crypto.randomUUID(), businessId: id, purpose: 'directory.listing' })
  while ((await follow(town.db, 'keep-directory', keepDirectory)) > 0);
  const { offers } = await search({ search: 'keripk bu siti' })
  assert.equal(offers[0]?.businessName, name, 'and comes back')
  assert.deepEqual(await breaks(), [])
})

test('goods renamed or added are found a moment later', async () => {
  const id = crypto.randomUUID()
  await doing(town, 'owner', 'product.add', {
    id,
    businessId: organisationOf('owner'),
    name: 'Opak Gambir Wijen 200 g',
    unit: 'bungkus',
    price: '12000',
  })
  assert.ok(!(await search({ search: 'opak gambir' })).offers.some((offer) => offer.id === id))
  while ((await follow(town.db, 'keep-directory', keepDirectory)) > 0);
  assert.equal((await search({ search: 'opka gambr' })).offers[0]?.id, id)
  assert.deepEqual(await breaks(), [])
})

test('what ends with a day leaves by the sweep; what the index should not say is found', async () => {
  const { id } = await one<{ id: string }>(
    `select business_id as id from directory_entry where business_id <> $1 order by 1 limit 1`,
    [organisationOf('owner')],
  )
  await town.sql(
    `update business_verification set verified_until = current_date - 2, verified_on = current_date - 400 where business_id = $1`,
    [id],
  )
  assert.deepEqual(
    (await breaks()).map((each) => (each as { kind: string; place: string }).kind),
    ['listed_unwillingly'],
  )
  await sweepDirectory(town.db)
  assert.deepEqual(await breaks(), [])
  assert.equal((await get(`/direktori/usaha/${id}`)).status, 404)
  const other = await one<{ id: string }>('select business_id as id from directory_entry order by 1 desc limit 1')
  await town.sql(
    `update directory_product set keys = keys[2:] where product_id = (select product_id from directory_product where business_id = $1 limit 1)`,
    [other.id],
  )
  assert.deepEqual(
    (await breaks()).map((each) => (each as { kind: string }).kind),
    ['goods_differ'],
  )
})

test('nothing that can be asked breaks it', async () => {
  const names = [
    'cari',
    'jenis',
    'kecamatan',
    'bentuk',
    'izin',
    'lihat',
    'setelah',
    'search',
    'after',
    '__proto__',
    'constructor',
  ]
  const wrong: string[] = []
  for (const name of names)
    for (const value of strings.filter((each) => each.length < 3_000)) {
      const query = new URLSearchParams([[name, value.toWellFormed()]])
      for (const path of [
        `/direktori?${query}`,
        `/direktori/data/usaha.csv?${query}`,
        `/api/v1/directory.search?${query}`,
      ]) {
        const { status } = await get(path)
        if (status >= 500) wrong.push(`${status} ${path}`)
      }
    }
  assert.deepEqual(wrong, [])
  assert.equal((await get('/direktori?cari=%27%3B%20drop%20table%20directory_entry%3B%20--')).status, 200)
})
