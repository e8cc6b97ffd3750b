import { type Reader, statement } from '../../../platform/db.ts'
import { type Known, splitsOf } from '../domain/reading.ts'
import { variantsOf } from '../domain/spelling.ts'
import { termOf } from '../domain/words.ts'

const byStem = statement('directory_terms', 'select id, stem, uses from directory_term where stem = any($1)')

/** Words of a search whose stem some name has. */
export const findKnown = async (reader: Reader, words: readonly string[]): Promise<Known[]> => {
  const found = await reader.rows<{ id: number; stem: string; uses: number }>(byStem, [words.map(termOf)])
  const terms = new Map(found.map((term) => [term.stem, term]))
  return words.flatMap((word) => {
    const term = terms.get(termOf(word))
    return term ? [{ word, term: term.id, uses: term.uses }] : []
  })
}

/** Candidates for words that may be mistyped, not finished, or two in one. */
const alike = statement(
  'directory_words_alike',
  `select f.word, t.id as term, t.uses from (
     select word, term_id from directory_alike($1::integer[])
     union (select b.word, b.term_id from unnest($2::text[]) begun cross join lateral (
       select word, term_id from directory_word where word >= begun and word < begun || '~' limit 20) b)
     union select word, term_id from directory_word where word = any($3)
   ) f join directory_term t on t.id = f.term_id`,
)

export const findAlike = (reader: Reader, words: readonly string[]): Promise<Known[]> =>
  reader.rows<Known>(alike, [
    [...new Set(words.flatMap((word) => variantsOf(word)))],
    words.filter((word) => /^[a-z]{3,}$/.test(word)),
    [...new Set(words.flatMap((word) => splitsOf(word).flat()))],
  ])

/** The terms of the signs a search is narrowed to; undefined where nobody bears one of them. */
export const findSigns = async (reader: Reader, signs: readonly string[]): Promise<number[] | undefined> => {
  if (signs.length === 0) return []
  const found = await reader.rows<{ id: number }>(byStem, [signs])
  return found.length === signs.length ? found.map(({ id }) => id) : undefined
}
