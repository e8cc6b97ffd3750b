import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import type { Config } from './platform/config.ts'
import { connect } from './platform/db.ts'
import { openHouse } from './platform/house.ts'
import { openLog } from './platform/log.ts'
import { collectProcessFigures } from './platform/metrics.ts'

/** A web process keeps no state: as many as wanted may run behind any load balancer. */
export const web = (config: Config) => {
  const log = openLog(config)
  const db = connect(config.DATABASE_URL, 12)
  const app = createApp({ db, house: openHouse(config), log })
  if (config.METRICS_PORT) collectProcessFigures()
  const server = serve({ fetch: app.fetch, port: config.port }, () => process.send?.('ready'))
  const stop = () => {
    server.close(async () => {
      await db.close()
      process.exit(0)
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    // What is still under way after this long will not finish.
    setTimeout(() => process.exit(0), 8_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', () => {}) // the primary stops its processes in order
}
