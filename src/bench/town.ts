import { join } from 'node:path'
import pg from 'pg'
import { prepareJobs } from '../platform/jobs.ts'
import { migrate } from '../platform/migrate.ts'
import { plantTown } from '../sample/town/plant.ts'
import { type TownSizeName, townSizes } from '../sample/town/size.ts'
import { stockUp } from './stock.ts'

/** A database on the same server under another name. */
const siblingOf = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href

export const onDatabase = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}

/** The sample town of a size in a database of its own, planted by the first run and used again by the next. */
export const benchTown = async (url: string, size: TownSizeName, dataDir: string, say: (line: string) => void) => {
  const name = `jejaring_bench_${size}`
  const town = siblingOf(url, name)
  const isThere = await onDatabase(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name}`)
    return rowCount !== 0
  })
  await migrate(town)
  await prepareJobs(town, [])
  const planted = isThere && (await isPlanted(town, size))
  if (!planted) {
    say(`planting the ${size} town (${townSizes[size].businesses} businesses), once …`)
    const at = Temporal.Now.instant()
    await plantTown({ url: town, size, filesDir: join(dataDir, 'files'), at, progress: (step) => say(`  ${step}`) })
  }
  await onDatabase(town, stockUp)
  return town
}

const isPlanted = (url: string, size: TownSizeName) =>
  onDatabase(url, async (client) => {
    const { rowCount } = await client.query(
      `select from audit_event where action = 'town.plant' and facts ->> 'size' = $1`,
      [size],
    )
    return rowCount !== 0
  })
