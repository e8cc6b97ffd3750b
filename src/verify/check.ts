/** The same said in both languages of the city. */
export type Words = { id: string; en: string }

/** One thing that does not hold: which rule, at which place, what is written there and what it should be. */
export type Found = { kind: string; place: string; written: string | null; counted: string | null }

/** Reads for a check, all of them from one moment. */
export type Reader = { rows: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]> }

/** What a statement of breaks gives: the first of them, and how many there are. */
type Findings = { found: readonly Found[]; total: number }

/**
 * Something that must hold, recomputed from the business tables. Each kind of break has its words; `breaks` gives them
 * statement by statement, so that nothing but what is wrong is ever held in memory.
 */
export type Check = {
  name: string
  title: Words
  kinds: Readonly<Record<string, Words>>
  breaks: (reader: Reader) => AsyncGenerator<Findings>
}

/** More breaks than this in one statement are counted, not listed. */
const mostListed = 2_000

/** The breaks a statement finds: columns `kind`, `place`, `written`, `counted`. */
const findings = async (reader: Reader, text: string): Promise<Findings> => {
  // As a table of its own, because PostgreSQL would otherwise plan for the first rows instead of for all.
  const rows = await reader.rows<Found & { total: string }>(
    `with found as materialized (${text})
     select kind, place, written::text as written, counted::text as counted, (select count(*) from found) as total from found limit ${mostListed}`,
  )
  return { found: rows, total: Number(rows[0]?.total ?? 0) }
}

type Written = Omit<Check, 'breaks'> & {
  statements: readonly string[] | ((reader: Reader) => Promise<readonly string[]>)
}

/** A check made of statements that select what breaks. */
export const bySql = ({ statements, ...check }: Written): Check => ({
  ...check,
  breaks: async function* (reader) {
    for (const text of typeof statements === 'function' ? await statements(reader) : statements)
      yield await findings(reader, text)
  },
})
