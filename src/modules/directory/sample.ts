import { findDrifted, recountEntries, refresh } from './store/upkeep.ts'

type Client = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

/** Indexes grow faster over a full table. */
const slow = ['directory_product_keys', 'directory_entry_keys', 'directory_product_place', 'directory_product_business']
const many = 5_000

/** Makes the index of a town that was just planted. */
export const plantDirectory = async (client: Client): Promise<void> => {
  const rows = async <Row>({ text }: { text: string }, values: readonly unknown[] = []) =>
    (await client.query(text, values as unknown[])).rows as Row[]
  await client.query(
    'analyze business; analyze product; analyze consent; analyze business_verification; analyze business_readiness; analyze permit',
  )
  const ids = await findDrifted({ rows })
  const dropped = ids.length < many ? [] : await dropIndexes(rows)
  await refresh({ rows }, ids)
  for (const text of dropped) await client.query(text)
  await recountEntries({ rows })
}

const dropIndexes = async (rows: <Row>(statement: { text: string }, values?: readonly unknown[]) => Promise<Row[]>) => {
  const definitions: string[] = []
  for (const name of slow) {
    const [found] = await rows<{ text: string }>({ text: 'select pg_get_indexdef($1::regclass) as text' }, [name])
    if (found) definitions.push(found.text)
    await rows({ text: `drop index ${name}` })
  }
  return definitions
}
