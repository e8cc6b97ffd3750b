import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import sharp from 'sharp'
import { delegations, demoPassword, memberships, organisations, people } from './cast.ts'
import { drawingCount, drawProduct } from './drawing.ts'
import { archetypes, catalogue, type ParentKey, parents, scenesOf, shelfPrice } from './goods.ts'
import {
  generatedNib,
  generatedPhone,
  idBlocks,
  sampleEmail,
  sampleId,
  sampleNib,
  sampleNik,
  samplePhone,
  samplePirt,
} from './identifiers.ts'
import { outletsOf, partnerOf, partners, payHabits } from './partners.ts'
import { fullName, givenNames, honorifics, lastParts, lastPartsFor } from './people.ts'
import { photoBytes, photoSide, renderPhoto } from './photos.ts'
import { drawAt, randomFrom, seedOf } from './random.ts'
import {
  address,
  addressPatterns,
  blocks,
  businessName,
  fill,
  namePatterns,
  romans,
  shopWords,
  streets,
} from './shops.ts'

const kelurahan = new Set(
  readFileSync(new URL('../modules/registry/sample/kode-wilayah-3374.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((row) => row.split('\t')[0] ?? '')
    .filter((code) => /^33\.74\.\d{2}\.1\d{3}$/.test(code)),
)

const assertUnique = (values: readonly string[], what: string) => {
  const seen = new Set<string>()
  const twice = values.filter((value) => seen.size === seen.add(value).size)
  assert(values.length > 0, `no ${what} at all`)
  assert.deepEqual(twice, [], `${what} given twice`)
}

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const mobile = /^\+628[1-9]\d{7,10}$/
const cast = Object.values(people)
const groups = Object.values(organisations)

test('every id in town is its own and of v7 shape', () => {
  const ids = [
    ...cast.map((person) => person.id),
    ...groups.filter((group) => group.kind !== 'partner').map((group) => group.id),
    ...partners.map((partner) => partner.id),
    ...partners.flatMap((partner) => partner.outlets.map((outlet) => outlet.id)),
    ...partners.map((partner) => partner.contact.id).filter((id) => !cast.some((person) => person.id === id)),
    sampleId(idBlocks.generated, 1),
    sampleId(idBlocks.generated, 100_000),
  ]
  assertUnique(ids, 'ids')
  for (const id of ids) assert.match(id, uuidV7)
})

test('phones, NIB, NIK, P-IRT and e-mail have the shape the law asks, and nobody shares one', () => {
  const phones = [
    ...cast.map((person) => person.phone),
    ...partners.map((partner) => partner.phone),
    ...partners
      .filter((partner) => !cast.some((person) => person.id === partner.contact.id))
      .map((p) => p.contact.phone),
    samplePhone(99_999),
    generatedPhone(1),
    generatedPhone(100_000),
  ]
  assertUnique(phones, 'phones')
  for (const phone of phones) assert.match(phone, mobile)

  const nibs = [...groups, ...partners.filter((each) => !groups.some((group) => group.id === each.id))].flatMap(
    (each) => each.nib ?? [],
  )
  assertUnique([...nibs, sampleNib(99), generatedNib(1), generatedNib(100_000)], 'NIB')
  for (const nib of [...nibs, generatedNib(100_000)]) assert.match(nib, /^9120\d{9}$/)

  assertUnique(
    cast.map((person) => person.nik),
    'NIK',
  )
  for (const person of cast) {
    assert.match(person.nik, /^337499\d{10}$/)
    const day = Number(person.nik.slice(6, 8))
    assert.equal(day > 40, person.sex === 'female', person.name)
  }
  assert.equal(sampleNik({ sex: 'female', born: '1984-03-12', serial: 1 }), '3374995203840001')
  assert.equal(
    samplePirt({ packaging: 2, food: '15', product: 1, producer: 123, validUntil: 2029 }),
    '2153374010123-29',
  )

  assert.equal(sampleEmail('Toko Oleh-Oleh Simpang Raos'), 'toko.oleh.oleh.simpang.raos@contoh.id')
  const emails = [...cast.map((person) => person.email), ...partners.map((partner) => partner.email)]
  assertUnique(emails, 'e-mail addresses')
  for (const email of emails) assert.match(email, /^[a-z0-9.]+@contoh\.id$/)
})

test('names: enough of them, none twice, and every person gets one that fits', () => {
  assert(givenNames.length >= 120)
  assert(lastParts.length >= 120)
  assertUnique(
    givenNames.map(({ name, sex }) => `${name} ${sex}`),
    'given names',
  )
  assertUnique(
    lastParts.map((part) => part.name),
    'last parts',
  )
  for (const word of ['Bu', 'Mbak', 'Pak', 'Mas'])
    assert(
      honorifics.some((each) => each.word === word),
      word,
    )
  assert(!lastPartsFor('male').includes('Rahmawati'))
  assert(!lastPartsFor('female').includes('Santosa'))

  const random = randomFrom('names')
  const drawn = Array.from({ length: 500 }, () => fullName(random, random.chance(0.6) ? 'female' : 'male'))
  assert(new Set(drawn).size > 450, 'names repeat too often')
})

test('goods: a taxonomy of two levels with believable prices', () => {
  assert(parents.length >= 12)
  assert(archetypes.length >= 60)
  assert.equal(
    parents.reduce((total, parent) => total + parent.share, 0),
    1_000,
  )
  assertUnique(
    archetypes.map((archetype) => archetype.key),
    'archetypes',
  )
  for (const { key } of parents)
    assert(
      archetypes.some((archetype) => archetype.parent === key),
      key,
    )
  for (const archetype of archetypes) {
    assert(archetype.flavours.length >= 4, archetype.key)
    assertUnique(archetype.flavours, `flavours of ${archetype.key}`)
    assertUnique(
      archetype.sizes.map((size) => size.label),
      `sizes of ${archetype.key}`,
    )
    assert(archetype.composition.length > 5 && archetype.weekly[0] >= 1 && archetype.weekly[0] <= archetype.weekly[1])
    assert(archetype.shelfLife === null || archetype.shelfLife >= 1)
    for (const price of archetype.price) assert.equal(price, shelfPrice(price), archetype.key)
  }
})

test('P-IRT is only for food that keeps more than a week, and then its kind of food is known', () => {
  const families = new Map<string, string>(parents.map((parent) => [parent.key, parent.family]))
  const labelled = archetypes.filter((archetype) => archetype.permit === 'pirt')
  assert(labelled.length > 20)
  for (const archetype of archetypes) {
    assert.equal(archetype.pirtFood !== null, archetype.permit === 'pirt', archetype.key)
    if (archetype.permit !== 'none') assert.equal(families.get(archetype.parent), 'food', archetype.key)
  }
  for (const archetype of labelled) {
    assert(archetype.shelfLife !== null && archetype.shelfLife > 7, archetype.key)
    assert.match(archetype.pirtFood ?? '', /^(0[1-9]|1[0-5])$/)
  }
})

test('every line of the catalogue has a name of its own, a price on the 500 and a picture', () => {
  assert(catalogue.length >= 400)
  assertUnique(
    catalogue.map((line) => line.name),
    'catalogue names',
  )
  for (const line of catalogue) {
    assert(line.priceFrom > 0 && line.priceFrom <= line.priceTo, line.name)
    assert.equal(line.priceFrom % 500, 0, line.name)
    assert.equal(line.priceTo % 500, 0, line.name)
    assert(line.drawing < drawingCount(line.parent), line.name)
    assert(line.weight === null || line.weight > 0, line.name)
  }
})

test('shops: every pattern can be filled, every address reads like one', () => {
  const words = { call: 'Bu Siti', name: 'Siti', last: 'Wijaya', word: 'Berkah' }
  for (const { key } of parents)
    for (const pattern of namePatterns[key]) {
      assert.match(pattern, /\{(call|name|last|word)\}/)
      assert.doesNotMatch(fill(pattern, words), /[{}]/)
    }
  assert.throws(() => fill('Keripik {siapa}', words), /siapa/)
  assert(shopWords.length >= 60 && streets.length >= 60)
  assertUnique(shopWords, 'shop words')
  assertUnique(streets, 'streets')
  assert.equal(
    address({
      pattern: addressPatterns[1],
      street: 'Jl. Duku',
      n: 5,
      rt: 3,
      rw: 12,
      roman: romans[1],
      block: blocks[0],
    }),
    'Jl. Duku II No. 5, RT 003/RW 012',
  )

  const random = randomFrom('shops')
  const keys = parents.map((parent) => parent.key)
  const names = Array.from({ length: 200 }, () => businessName(random, random.pick<ParentKey>(keys), 'Siti', 'female'))
  assert(new Set(names).size > 100, 'shop names repeat too often')
})

test('partners: twenty-five, each once, on real ground, each kind with what it needs', () => {
  assert.equal(partners.length, 25)
  for (const field of ['name', 'key'] as const)
    assertUnique(
      partners.map((partner) => partner[field]),
      `partner ${field}s`,
    )
  assertUnique(
    outletsOf(partners).map((outlet) => outlet.name),
    'outlet names',
  )
  assert.equal(kelurahan.size, 177, 'the list of kelurahan is not the one we know')
  for (const partner of partners) {
    assert(kelurahan.has(partner.kelurahan), partner.name)
    assert(partner.outlets.length >= 1 && partner.outlets.length <= 4, partner.name)
    if (partner.terms?.by === 'commission') assert(partner.terms.bps >= 1_000 && partner.terms.bps <= 2_500)
  }
  for (const outlet of outletsOf(partners)) assert(kelurahan.has(outlet.kelurahan) && outlet.floor > 0, outlet.name)
  for (const outlet of outletsOf(partners.filter((partner) => partner.trade.en === 'Minimarket')))
    assert(outlet.floor <= 400, `${outlet.name} is larger than a minimarket may be (PP 29/2021 ps 87)`)
})

test('partners: every kind of partner is there, and one of them pays very late', () => {
  const count = (kind: string) => partners.filter((partner) => partner.kind === kind).length
  assert.equal(count('hotel'), 4)
  assert.equal(count('cooperative'), 2)
  assert.equal(count('campus'), 2)
  for (const kind of ['store', 'mall', 'franchisor', 'bank', 'mentor_org', 'stakeholder'])
    assert(count(kind) >= 1, kind)

  for (const habit of Object.values(payHabits)) assert.equal(habit.length, 10)
  assert.equal(partners.filter((partner) => partner.pays === 'veryLate').length, 1)
  assert.throws(() => partnerOf('nobody'), /nobody/)
})

test('the cast: everyone has a place, and an outlet only where there is one', () => {
  for (const key of Object.keys(people))
    assert(
      memberships.some((each) => each.person === key),
      `${key} has no place`,
    )
  for (const each of memberships) {
    const group = organisations[each.organisation]
    if (each.outlet === null) continue
    const outlets = partners.find((partner) => partner.id === group.id)?.outlets ?? []
    assert(
      outlets.some((outlet) => outlet.name === each.outlet),
      each.outlet,
    )
  }
})

test('the cast: makers have checkers, owners own, cards say who one is', () => {
  for (const organisation of ['dinas', 'inspektorat'])
    assert(
      memberships.filter((each) => each.organisation === organisation).length >= 2,
      `${organisation} has no checker`,
    )
  for (const { from, to } of delegations) assert.notEqual(from, to)
  for (const person of cast) assert(person.who.id.length > 20 && person.who.en.length > 20)
  for (const group of groups) {
    if (group.kelurahan !== null) assert(kelurahan.has(group.kelurahan), group.name)
    for (const key of group.makes) assert.equal(archetypes.find((each) => each.key === key)?.parent, group.goods, key)
  }
  assert.equal(people.siti.name, 'Siti Rahmawati')
  assert.equal(organisations.keripikBuSiti.owner, people.siti)
  assert.equal(organisations.simpangRaos.id, partnerOf('simpang-raos').id)
  assert.equal(partnerOf('simpang-raos').contact.id, people.manager.id)
  assert(demoPassword.length >= 12)
})

test('every parent has its scenes, every variant its own picture, the same one every time', () => {
  for (const { key } of parents) {
    const pictures = Array.from({ length: drawingCount(key) }, (_, variant) => drawProduct(key, variant))
    assertUnique(pictures, `drawings of ${key}`)
    assert.equal(drawingCount(key) % scenesOf(key), 0)
    assert(scenesOf(key) * 6 <= drawingCount(key), `${key} lacks a scene that its goods ask for`)
    assert.equal(drawProduct(key, 1), drawProduct(key, 1 + drawingCount(key)))
    for (const svg of pictures) assert.doesNotMatch(svg, /NaN|undefined|<text|href/)
  }
  assert.throws(() => drawProduct('mobil', 0), /mobil/)
})

test('a picture of every scene is a small square WebP', async () => {
  const scenes = parents.flatMap(({ key }) => Array.from({ length: scenesOf(key) }, (_, scene) => ({ key, scene })))
  const check = async ({ key, scene }: (typeof scenes)[number], nth: number) => {
    const photo = await renderPhoto(drawProduct(key, scene + scenesOf(key) * (nth % 6)))
    assert(photo.length <= photoBytes, `${key} ${scene}: ${photo.length} bytes`)
    const { format, width, height } = await sharp(photo).metadata()
    assert.deepEqual({ format, width, height }, { format: 'webp', width: photoSide, height: photoSide })
  }
  assert(scenes.length > parents.length)
  await Promise.all(scenes.map(check))
})

test('chance repeats from its seed, differs between seeds, and is fair', () => {
  const draw = (seed: number | string) => {
    const random = randomFrom(seed)
    return Array.from({ length: 20 }, () => random.whole(1, 1_000))
  }
  assert.deepEqual(draw(7), draw(7))
  assert.deepEqual(draw('keripik'), draw(seedOf('keripik')))
  assert.notDeepEqual(draw(7), draw(8))

  const random = randomFrom(7)
  assert.equal(drawAt(7, 0) / 2 ** 32, random.next())
  assert.equal(drawAt(7, 1) / 2 ** 32, random.next())
  assert.deepEqual([...random.shuffle([1, 2, 3, 4, 5])].sort(), [1, 2, 3, 4, 5])
  assert.throws(() => random.pick([]), /nothing/)

  const tallies = new Array<number>(10).fill(0)
  for (let nth = 0; nth < 100_000; nth++) {
    const face = random.whole(0, 9)
    tallies[face] = (tallies[face] ?? 0) + 1
  }
  for (const tally of tallies) assert(Math.abs(tally - 10_000) < 400, `faces fell ${tallies}`)
  const heads = Array.from({ length: 10_000 }, (_, index) => drawAt(3, index) & 1).reduce((sum, bit) => sum + bit, 0)
  assert(Math.abs(heads - 5_000) < 200, `heads ${heads}`)
})
