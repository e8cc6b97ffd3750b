import type { Reader } from '../../../platform/db.ts'
import { type Known, type Reading, readingsOf, shortened } from '../domain/reading.ts'
import { askedFor } from '../domain/words.ts'
import { type Asked, type Found, findAll, type Sort } from '../store/search.ts'
import { findAlike, findKnown } from '../store/vocabulary.ts'

/** What was found, for which terms and how the search was read. Of another sort where only businesses have all words. */
export type Answer = Found & { sort: Sort; terms: readonly number[]; read?: Reading | undefined }

type Narrowed = Omit<Asked, 'terms'> & { signs: readonly number[] }

/** The first of some readings that finds something: goods, or else the businesses that have all words among theirs. */
const first = async (
  reader: Reader,
  readings: readonly Reading[],
  { signs, ...asked }: Narrowed,
): Promise<Answer | undefined> => {
  for (const read of readings) {
    const terms = [...new Set([...read.terms, ...signs])]
    const found = await findAll(reader, { ...asked, terms })
    if (found.rows.length > 0) return { ...found, sort: asked.sort, terms, read }
    if (found.businesses === 0) continue
    const entries = await findAll(reader, { ...asked, sort: 'entries', terms })
    if (entries.rows.length > 0) return { ...entries, sort: 'entries', terms, read }
  }
  return undefined
}

/** Whether words that are right find something where nothing narrows them: then they are no errors. */
const isElsewhere = async (reader: Reader, readings: readonly Reading[], { signs, edge }: Narrowed) =>
  signs.length > 0 &&
  (await first(reader, readings, { sort: 'entries', signs: [], edge: { start: edge.start }, limit: 1 })) !== undefined

/**
 * Finds what was typed: as it is written; else with errors put right, each reading tried until one finds something; else
 * with a word less. Words that are right stay right where only the filters leave nothing.
 */
export const find = async (reader: Reader, typed: string, asked: Narrowed): Promise<Answer> => {
  const words = askedFor(typed)
  if (words.length === 0)
    return { ...(await findAll(reader, { ...asked, terms: asked.signs })), sort: asked.sort, terms: asked.signs }
  const none = { rows: [], many: 0, businesses: 0, terms: [], sort: asked.sort }
  const known = await findKnown(reader, words)
  const right = new Set(known.map(({ word }) => word))
  const unknown = words.filter((word) => !right.has(word))
  if (unknown.length > 0) return (await mended(reader, { words, known, doubted: unknown }, asked)) ?? none
  const plain = readingsOf(words, known)
  const answer = await first(reader, plain, asked)
  if (answer) return answer
  if (await isElsewhere(reader, plain, asked)) return none
  return (await mended(reader, { words, known, doubted: words }, asked)) ?? none
}

type Doubt = { words: readonly string[]; known: readonly Known[]; doubted: readonly string[] }

/** The same search with the doubted words put right, and if that finds nothing, with a word less. */
const mended = async (
  reader: Reader,
  { words, known, doubted }: Doubt,
  asked: Narrowed,
): Promise<Answer | undefined> => {
  const right = new Set(known.map(({ word }) => word))
  const alike = (await findAlike(reader, doubted)).filter(({ word }) => !right.has(word))
  const readings = readingsOf(words, [...known, ...alike])
  return (await first(reader, readings, asked)) ?? (readings[0] && (await first(reader, shortened(readings[0]), asked)))
}
