import { findDrifted, recountEntries, refresh } from './store/upkeep.ts'

type Client = { query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> }

/** Makes the index of a town that was just planted. */
export const plantDirectory = async (client: Client): Promise<void> => {
  const rows = async <Row>({ text }: { text: string }, values: readonly unknown[] = []) =>
    (await client.query(text, values as unknown[])).rows as Row[]
  await client.query('analyze business; analyze product; analyze consent')
  await refresh({ rows }, await findDrifted({ rows }))
  await recountEntries({ rows })
}
