import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiTexts } from '../src/api/texts.ts'
import { allActions, catalog } from '../src/modules.ts'
import type { Text } from '../src/platform/text.ts'
import { readSources } from './sources.ts'

const texts: Record<string, Text> = { ...catalog, ...apiTexts }
const keys = Object.keys(texts)
const namespaces = new Set(keys.map((key) => key.split('.')[0]))

const isTexts = (file: string) => /\/(texts|nouns)(\.ts$|\/)/.test(file)
const sources = readSources()
const rooms = sources.filter(({ file }) => isTexts(file))
/** What people read on a page; the town is data, and what runs in a terminal says it itself. */
const code = sources.filter(({ file }) => !isTexts(file) && !/^src\/(sample|verify|bench)\//.test(file))

/** Where each key is written down. */
const written = Map.groupBy(
  rooms.flatMap(({ file, code }) => [...code.matchAll(/^ {2}'([^']+)': \{/gm)].map(([, key = '']) => ({ key, file }))),
  ({ key }) => key,
)

test('every room of texts is known to the house, and no key is written twice', () => {
  assert.ok(keys.length > 600, `${keys.length} texts`)
  const lost = [...written.keys()].filter((key) => !(key in texts))
  assert.deepEqual(lost, [], 'written in a room of texts that the catalog does not take in')
  const unseen = keys.filter((key) => !written.has(key))
  assert.deepEqual(unseen, [], 'this test reads the rooms of texts wrongly')
  const twice = [...written]
    .filter(([, places]) => places.length > 1)
    .map(([key, places]) => `${key}: ${places.map(({ file }) => file)}`)
  assert.deepEqual(twice, [])
})

/** Looks like a key and is none. */
const isFile = (key: string) => /\.(css|js|svg)$/.test(key)

/** Keys as the code writes them: whole, or with a part that is filled in. */
const wholes = code.flatMap(({ file, code }) =>
  [...code.matchAll(/'([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)'/g)].map(([, key = '']) => ({ file, key })),
)
const patterns = code.flatMap(({ file, code }) =>
  [...code.matchAll(/`([a-z][a-z0-9_]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, written = '']) => ({
    file,
    written,
    pattern: new RegExp(
      `^${written
        .split(/\$\{(?:[^{}]|\{[^}]*\})*\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[\\w.-]+')}$`,
    ),
  })),
)

test('whatever the code calls by a key has a text', () => {
  assert.ok(wholes.length > 500, `${wholes.length} keys are seen in the code`)
  const lost = wholes.filter(({ key }) => namespaces.has(key.split('.')[0]) && !(key in texts) && !isFile(key))
  assert.deepEqual(
    lost.map(({ file, key }) => `${file}: ${key}`),
    [],
  )
})

test('refusals, field errors, rules and actions have a text, whatever they are called', () => {
  const ways = [
    /\brefuse\(\s*'\w+',\s*'([^']+)'/g,
    /\bcode: '([^']+)'/g,
    /\b(?:open)?[rR]ule(?:<[^>]*>+)?\(\s*'([^']+)'/g,
    /(?<!\.)\b(?:command|query|hotCommand)\(\s*'([^']+)'/g,
    /\b(?:refused|problem)\(c, \d+, (?:\{ code: )?'([^']+)'/g,
    /\berror: '([^']+)'/g,
    /\.(?:min|max|refine|regex|int)\([^()]*, '([^']+)'\)/g,
  ]
  for (const way of ways) {
    const found = code.flatMap(({ file, code }) => [...code.matchAll(way)].map(([, key = '']) => ({ file, key })))
    assert.ok(found.length > 0, `nothing is seen of ${way}`)
    assert.deepEqual(
      found.filter(({ key }) => !(key in texts) && !/^[a-z]+$/.test(key)).map(({ file, key }) => `${file}: ${key}`),
      [],
    )
  }
})

test('the name and the rule of every action has a text; success is announced for real actions only', () => {
  assert.ok(allActions.length > 50, `${allActions.length} actions`)
  for (const { action, rule } of allActions)
    for (const key of [action, ...rule.who]) assert.ok(key in texts, `${action}: ${key}`)
  const names = new Set<string>(allActions.map(({ action }) => action))
  assert.deepEqual(
    keys.filter((key) => key.startsWith('done.') && !names.has(key.slice('done.'.length))),
    [],
  )
})

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

test('both languages say something, with the same holes', () => {
  for (const [key, { id, en }] of Object.entries(texts)) {
    assert.ok(id.trim() && en.trim(), key)
    assert.deepEqual(holes(id), holes(en), key)
  }
})

test('the holes of a refusal are filled where it is written', () => {
  const given = /(?:code: |refuse\('\w+', )'([\w.]+)',?\s*(?:facts: )?\{([^{}]*)\}/g
  const seen = code.flatMap(({ file, code }) =>
    [...code.matchAll(given)].map(([, key = '', facts = '']) => ({ file, key, facts })),
  )
  assert.ok(seen.length > 15, `${seen.length} refusals with facts are seen`)
  const names = (facts: string) => facts.split(',').map((fact) => fact.split(':')[0]?.trim())
  const empty = seen
    .filter(({ key, facts }) => texts[key] && !facts.includes('...'))
    .flatMap(({ file, key, facts }) =>
      holes(texts[key]?.id ?? '')
        .filter((hole) => !names(facts).includes(hole.slice(1, -1)))
        .map((hole) => `${file}: ${key} ${hole}`),
    )
  assert.deepEqual(empty, [])
})

/** Quoted law keeps its words, and the laws a contract stands on are named one after the other. */
const isQuoted = (key: string) => key.startsWith('law.') || key === 'agreement.paper.grounds'
const spoken = Object.entries(texts).filter(([key]) => !isQuoted(key))

const sentencesOf = (text: string) =>
  text
    .split(/(?<=[.!?:…])\s+(?=[\p{Lu}{"“])|\n+/u)
    .map((sentence) => ({ sentence, words: sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length }))

test('Indonesian sentences are short', (t) => {
  const all = spoken.flatMap(([key, { id }]) => sentencesOf(id).map((each) => ({ key, ...each })))
  const whole = all.filter(({ sentence }) => /[.!?]$/.test(sentence))
  const average = whole.reduce((sum, { words }) => sum + words, 0) / whole.length
  const longest = all.toSorted((a, b) => b.words - a.words)
  t.diagnostic(`${whole.length} sentences, ${average.toFixed(1)} words on average`)
  for (const { key, sentence, words } of longest.slice(0, 3)) t.diagnostic(`${words} words: ${key}: ${sentence}`)
  assert.ok(average <= 12, `${average} words on average`)
  assert.deepEqual(
    longest.filter(({ words }) => words > 25).map(({ key, words, sentence }) => `${words}: ${key}: ${sentence}`),
    [],
  )
})

/** One name per thing, and plain words: what is not said in Indonesian, and what is said instead. */
const glossary: Record<string, string> = {
  '\\bsubmit': 'Kirim',
  '\\busers?\\b': 'Anda, orang, akun',
  '\\bpengguna\\b': 'Anda, orang, akun',
  '\\bvendor|\\bmerchant|\\bsupplier|\\btenant': 'usaha, mitra',
  '\\b(U?MKM|UKM)\\b': 'usaha mikro',
  klik: 'tekan, buka',
  '\\blog ?(in|out)\\b|\\bsign ?(in|up|out)\\b': 'masuk, keluar, daftar',
  '\\bpassword|\\bkata ?sandi': 'sandi',
  '\\bupload|\\bdownload': 'unggah, unduh',
  '\\bemail': 'e-mail',
  '\\berror|\\binvalid|\\bnot found': 'galat; apa yang harus dilakukan',
  '\\bdelivery|\\bsettlement|\\bpayment|\\bbilling': 'kiriman, penyelesaian, pembayaran, tagihan',
  '\\bkonsinyasi': 'titip jual',
  '\\b(kamu|kalian|Bapak/Ibu)\\b': 'Anda',
  '\\bhandphone|\\bponsel|\\btelepon genggam': 'HP',
  '\\bdashboard|\\bmenu dashboard': 'beranda',
  '\\bstore manager': 'manajer toko',
}

test('Indonesian texts use the words of the glossary', () => {
  const wrong = spoken.flatMap(([key, { id }]) =>
    Object.entries(glossary)
      .filter(([word]) => new RegExp(word, 'iu').test(id.replace(/\{\w+\}/g, '')))
      .map(([, better]) => `${key}: “${id}” → ${better}`),
  )
  assert.deepEqual(wrong, [])
  const small = spoken.filter(([, { id }]) => /\banda\b/.test(id)).map(([key]) => key)
  assert.deepEqual(small, [], 'Anda is written with a capital')
})

test('texts are set with care', () => {
  const careless = /^\s|\s$| {2}|\.\.\.| [,.;:!?](\s|$)|\bTODO\b/
  assert.deepEqual(
    Object.entries(texts)
      .filter(([, { id, en }]) => careless.test(id) || careless.test(en))
      .map(([key]) => key),
    [],
  )
})

test('texts nobody calls (told, not refused)', (t) => {
  const called = new Set(wholes.map(({ key }) => key))
  const idle = keys.filter((key) => !called.has(key) && !patterns.some(({ pattern }) => pattern.test(key)))
  t.diagnostic(idle.length === 0 ? 'none' : idle.join(', '))
  const blind = patterns.filter(
    ({ written, pattern }) => namespaces.has(written.split('.')[0]) && !keys.some((key) => pattern.test(key)),
  )
  assert.deepEqual(
    blind.map(({ file, written }) => `${file}: ${written}`),
    [],
    'no key fits what is put together here',
  )
})
