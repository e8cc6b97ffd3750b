import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { goodsKeys } from '../registry/door.ts'
import { edgeOf, kindWords, signed, signsOf, startOn, withoutNumbers, written } from './domain/entry.ts'
import { type Known, readingsOf, shortened } from './domain/reading.ts'
import { errorsBetween, mostErrors, remainders, variantsOf } from './domain/spelling.ts'
import { stemOf } from './domain/stem.ts'
import { askedFor, spellingsOf, termOf, wordsOf } from './domain/words.ts'

test('affixes come off, and what is left is still a word', () => {
  const stems: Record<string, string> = {
    makanan: 'makan',
    pedasnya: 'pedas',
    dibordir: 'bordir',
    berjualan: 'jual',
    mengasap: 'asap',
    menulis: 'tulis',
    memukul: 'pukul',
    bumbunya: 'bumbu',
    keripik: 'keripik',
    ketan: 'ketan',
    permen: 'permen',
    bu: 'bu',
    '250': '250',
  }
  for (const [word, stem] of Object.entries(stems)) assert.equal(stemOf(word), stem, word)
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
      const stem = stemOf(word)
      assert.ok(stem.length >= Math.min(4, word.length) && stem.length <= word.length, `${word} → ${stem}`)
    }),
  )
})

test('spellings of one thing are found under one term', () => {
  for (const [a, b] of [
    ['kripik', 'keripik'],
    ['loenpia', 'lumpia'],
    ['sambel', 'sambal'],
    ['cemilan', 'camilan'],
    ['peyek', 'rempeyek'],
    ['coffee', 'kopi'],
  ] as const)
    assert.equal(termOf(a), termOf(b), a)
  assert.ok(spellingsOf('keripik').includes('kripik'))
  assert.deepEqual(spellingsOf('wingko').includes('wingko'), false)
})

test('words are read as the index has them; what tells nothing is left out', () => {
  assert.deepEqual(wordsOf('  Café  “Bu Ti’ah” – 250 g!'), ['cafe', 'bu', 'ti', 'ah', '250', 'g'])
  assert.deepEqual(askedFor('cari keripik di dekat Tembalang, Semarang'), ['keripik', 'tembalang'])
  assert.deepEqual(askedFor('semarang'), ['semarang'], 'a search of such words only is taken at its word')
  assert.ok(askedFor('a b c d e f g h i j k l m').length <= 8)
})

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
const slip = fc.tuple(fc.constantFrom('add', 'drop', 'take', 'swap'), fc.nat(), letter)
const slipped = (word: string, [kind, where, to]: [string, number, string]) => {
  const at = where % word.length
  if (kind === 'add') return word.slice(0, at) + to + word.slice(at)
  if (kind === 'drop') return word.slice(0, at) + word.slice(at + 1)
  if (kind === 'take') return word.slice(0, at) + to + word.slice(at + 1)
  return word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2)
}

test('whatever two errors make of a word, the index of remainders finds it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{5,14}$/), slip, slip, (word, one, two) => {
      const typed = slipped(slipped(word, one), two)
      fc.pre(typed.length >= 5)
      // A letter that an error moves beyond the seventh brings another into reach: one error more.
      const shared = [...remainders(typed, 2)].some((left) => remainders(word, 2).has(left))
      assert.ok(shared, `${word} typed as ${typed}`)
      assert.ok(errorsBetween(typed, word) <= 4)
    }),
    { numRuns: 2_000 },
  )
})

test('errors are counted as people make them', () => {
  assert.equal(errorsBetween('siit', 'siti'), 1, 'two letters that changed places are one error')
  assert.equal(errorsBetween('kripk', 'keripik'), 2)
  assert.equal(errorsBetween('', 'abc'), 3)
  assert.ok(errorsBetween('bateng', 'bandeng', true) < errorsBetween('bateng', 'bawang', true))
  assert.equal(mostErrors(2), 0, 'a short word would be any other')
  assert.deepEqual(variantsOf('250g'), [], 'digits are no spelling')
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{0,10}$/), fc.stringMatching(/^[a-z]{0,10}$/), (a, b) => {
      assert.equal(errorsBetween(a, b), errorsBetween(b, a))
      assert.equal(errorsBetween(a, b) === 0, a === b)
      assert.ok(errorsBetween(a, b, true) <= errorsBetween(a, b) + 1e-9)
    }),
  )
})

const known = (word: string, term: number, uses = 10): Known => ({ word, term, uses })

test('a search is read the nearest way first, and each word says when it was not understood', () => {
  const names = [
    known('keripik', 1, 50),
    known('keripek', 1, 50),
    known('tembalang', 2),
    known('siti', 3),
    known('sita', 4, 2),
  ]
  const [first] = readingsOf(['kripk', 'tembalng', 'zzzqq'], names)
  assert.deepEqual([first?.terms, first?.unread, first?.corrected], [[1, 2], ['zzzqq'], true])
  assert.deepEqual(first?.words, ['keripik', 'tembalang'], 'told in the usual spelling')
  const readings = readingsOf(['siit'], names)
  assert.deepEqual(readings[0]?.terms, [3])
  assert.deepEqual(readingsOf(['tembalang'], names)[0]?.corrected, false)
  assert.deepEqual(
    readingsOf(['tahubakso'], [known('tahu', 5), known('bakso', 6)])[0]?.terms,
    [5, 6],
    'two words in one',
  )
  assert.deepEqual(readingsOf(['temba'], names)[0]?.terms, [2], 'a word not finished')
  assert.deepEqual(readingsOf(['qqqq'], names), [])
})

test('a search with a word less is asked without each in turn', () => {
  const [reading] = readingsOf(['keripik', 'tembalang'], [known('keripik', 1), known('tembalang', 2)])
  assert.ok(reading)
  assert.deepEqual(
    shortened(reading).map(({ terms, unread }) => [terms, unread]),
    [
      [[1], ['tembalang']],
      [[2], ['keripik']],
    ],
  )
  assert.deepEqual(shortened({ ...reading, terms: [1], words: ['keripik'] }), [])
})

test('what looks like a telephone number is not published', () => {
  const texts: [string, string][] = [
    ['Pesan di 0812-3456-7890 ya', 'Pesan di … ya'],
    ['WA +62 812 3456 789', 'WA …'],
    ['(024) 7460 001', '…'],
    ['Keripik singkong 250 g isi 12', 'Keripik singkong 250 g isi 12'],
    ['Rp15.000', 'Rp15.000'],
  ]
  for (const [text, shown] of texts) assert.equal(withoutNumbers(text), shown, text)
})

test('the order turns with the day, and the place in it is told in the address', () => {
  const day = Temporal.PlainDate.from('2026-11-24')
  const starts = new Set(Array.from({ length: 256 }, (_, n) => startOn(day.add({ days: n }))))
  assert.equal(starts.size, 256, 'each part of the order is in front once in 256 days')
  const edge = { start: 17, id: '01900000-0000-7000-8000-000000000001' }
  assert.deepEqual(edgeOf(written(edge)), edge)
  for (const text of ['', '17', '256.01900000-0000-7000-8000-000000000001', '17.x', "1.'; drop"])
    assert.equal(edgeOf(text), undefined)
})

test('signs of filters are written and read alike, and every kind of goods has its words', () => {
  const signs = signsOf({ goods: 'keripik', kecamatan: '33.74.10', form: 'consignment', permit: 'halal' })
  assert.deepEqual([signed(signs, 'form'), signed(signs, 'permit')], [['consignment'], ['halal']])
  assert.deepEqual(signsOf({}), [])
  assert.deepEqual(Object.keys(kindWords).sort(), [...goodsKeys].sort())
})
