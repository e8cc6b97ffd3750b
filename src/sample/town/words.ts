import type pg from 'pg'
import { archetypes, parents } from '../goods.ts'
import { givenNames, honorifics, lastPartsFor, type Sex } from '../people.ts'
import { addressPatterns, blocks, namePatterns, romans, shopWords, streets } from '../shops.ts'

const callsOf = (sex: Sex) =>
  honorifics.filter((each) => each.sex === sex).flatMap(({ word, weight }) => Array<string>(weight).fill(word))

/** A parent kind of goods is dealt as often as it has products. */
const dealtGoods = parents.flatMap(({ key }) =>
  Array<string>(archetypes.filter((each) => each.parent === key).length).fill(key),
)

const lists = {
  name: givenNames.map(({ name }) => name),
  sex: givenNames.map(({ sex }) => sex),
  last_female: lastPartsFor('female'),
  last_male: lastPartsFor('male'),
  call_female: callsOf('female'),
  call_male: callsOf('male'),
  word: shopWords,
  street: streets,
  address: addressPatterns,
  roman: romans,
  block: blocks,
  goods: dealtGoods,
} satisfies Record<string, readonly string[]>

/** Loads words into the session so that SQL can deal them out, however large the town. */
export const loadWords = async (client: pg.Client) => {
  await client.query('create temp table town_word (kind text, n integer, value text, primary key (kind, n))')
  const patterns = parents.map(({ key }) => [`pattern_${key}`, namePatterns[key]] as const)
  for (const [kind, values] of [...Object.entries(lists), ...patterns])
    await client.query(
      'insert into town_word select $1, place, value from unnest($2::text[]) with ordinality as w(value, place)',
      [kind, values],
    )
  await client.query('analyze town_word')
}

const the = (kind: string, place: string) =>
  `(select w.value from town_word w where w.kind = '${kind}' and w.n = ${place})`

/** A word of a list for row `n`, an expression; the same `draw` gives words that belong together. */
export const word = (kind: keyof typeof lists, draw: string, n: string) =>
  the(kind, `pg_temp.town_pick('${draw}', ${n}, ${lists[kind].length})`)

/** The pattern by which a business of these goods (an expression) calls itself. */
export const namePattern = (goods: string, draw: string, n: string) =>
  `(select w.value from town_word w where w.kind = 'pattern_' || ${goods} and w.n = pg_temp.town_pick('${draw}', ${n},
    case ${goods} ${parents.map(({ key }) => `when '${key}' then ${namePatterns[key].length}`).join(' ')} else 1 end))`
