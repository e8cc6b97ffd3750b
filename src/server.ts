import cluster from 'node:cluster'
import { readConfig } from './platform/config.ts'

/**
 * One command, several processes: the first prepares the database and hands requests to its web processes; one more
 * does the work that nobody waits for. It owns the socket, so web processes can be renewed (SIGHUP) without a gap.
 * Each loads only what it runs, because loading is most of a start.
 */
const config = readConfig()

if (cluster.isPrimary) await (await import('./start.ts')).startTown(config)
else if (process.env.JEJARING_ROLE === 'worker') await (await import('./worker.ts')).work(config)
else {
  const told = process.env.JEJARING_WAIT ? toldToGo() : undefined
  const { web } = await import('./web.ts')
  await told
  web(config)
}

/** The first web processes load while the database is being prepared, and open their doors when it is. */
function toldToGo() {
  return new Promise<void>((resolve) => {
    process.once('message', () => resolve())
  })
}
