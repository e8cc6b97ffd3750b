import pg from 'pg'
import { today } from '../../core/dates.ts'
import { plantDirectory } from '../../modules/directory/sample.ts'
import { planAgreements, plantAgreements } from './agreements.ts'
import { plantBusinesses } from './businesses.ts'
import { plantConsents } from './consents.ts'
import { plantDelegations } from './delegations.ts'
import { plantProducts } from './goods.ts'
import { plantGround } from './ground.ts'
import { dropIndexes, restoreIndexes, restTriggers, writeHistory } from './history.ts'
import { continueNumbers, plantPayments, plantSettlements } from './money.ts'
import { plantPartners } from './partners.ts'
import { plantCast, plantParties } from './people.ts'
import { plantPermits, plantReadiness } from './permits.ts'
import { paintPhotos, plantPhotos } from './photos.ts'
import { plantPromises } from './promises.ts'
import { plantRegistrations } from './registrations.ts'
import { plantSales, sumSales } from './sales.ts'
import { type TownSizeName, townSizes } from './size.ts'
import { tools } from './tools.sql.ts'
import { plantBatches, plantDeliveries } from './trade.ts'
import { plantTwins } from './twins.ts'
import { countTown, plantVerification } from './verification.ts'
import { loadWords } from './words.ts'

type Planting = {
  /** The owner's address of the database: the application's role may not write so freely. */
  url: string
  size: TownSizeName
  filesDir: string
  /** The moment the town's year of history ends. */
  at: Temporal.Instant
  seed?: number
  /** Called before each step, for whoever waits. */
  progress?: (step: string) => void
}

/** Builds the one believable town, by statements over whole sets, in one transaction: all of it or nothing. */
export const plantTown = async (planting: Planting): Promise<void> => {
  const client = new pg.Client({ connectionString: planting.url })
  await client.connect()
  try {
    await client.query('begin')
    await plant(client, planting)
    await client.query('commit')
    // Marks pages as seen by all: the first readers would otherwise have to.
    await client.query('vacuum (analyze)')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

const settings = `
  set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'; set local temp_buffers = '128MB'; set local synchronous_commit = off; set local jit = off`

const plant = async (
  client: pg.Client,
  { size: name, filesDir, at, seed = 66_2022, progress = () => {} }: Planting,
) => {
  const size = townSizes[name]
  await client.query(`${settings}; set local "town.today" = '${today(at)}'`)
  await client.query(tools(seed))
  // Painting takes this process's time, planting the database's.
  const painting = paintPhotos(filesDir)
  painting.catch(() => {})
  const resting = await restTriggers(client)
  const dropped = name === 'small' ? [] : await dropIndexes(client)
  await client.query(
    `insert into audit_event (at, entrance, action, subject_id, outcome, facts) values ($1, 'seed', 'town.plant', '00000000-0000-0000-0000-000000000000', 'done', $2)`,
    [at.toString(), JSON.stringify({ size: name, seed })],
  )
  const steps: [string, () => Promise<unknown>][] = [
    ['places', () => plantGround(client)],
    ['words', () => loadWords(client)],
    ['partners', () => plantPartners(client, size)],
    ['businesses', () => plantBusinesses(client, size)],
    ['people', () => plantCast(client)],
    ['twins', () => plantTwins(client)],
    ['verification', () => plantVerification(client, size)],
    ['promises', () => plantPromises(client)],
    ...(resting ? [] : [photos(client, painting)]),
    ['products', () => plantProducts(client, size)],
    ['permits', () => plantPermits(client)],
    ['plans', () => planAgreements(client, size)],
    ['parties', () => plantParties(client)],
    ['consents', () => plantConsents(client)],
    ['agreements', () => plantAgreements(client)],
    ['deliveries', () => plantDeliveries(client, size)],
    ['batches', () => plantBatches(client, size)],
    ['sums', () => sumSales(client, size)],
    ['settlements', () => plantSettlements(client)],
    ['sales', () => plantSales(client, size, (part) => progress(`sales ${part}`))],
    ['payments', () => plantPayments(client)],
    ['numbers', () => continueNumbers(client)],
    ['delegations', () => plantDelegations(client)],
    ['registrations', () => plantRegistrations(client)],
    ...(resting ? [photos(client, painting)] : []),
    ...(resting ? [['history', () => writeHistory(client)] as [string, () => Promise<unknown>]] : []),
    ['indexes', () => restoreIndexes(client, dropped)],
    // It reads business by business, so it waits for the indexes.
    ['readiness', () => plantReadiness(client, at)],
    ['figures', () => countTown(client, at)],
    ['directory', () => plantDirectory(client)],
  ]
  for (const [step, work] of steps) {
    progress(step)
    await work()
  }
}

const photos = (client: pg.Client, painting: ReturnType<typeof paintPhotos>): [string, () => Promise<unknown>] => [
  'photos',
  async () => plantPhotos(client, await painting),
]
