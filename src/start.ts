import cluster, { type Worker } from 'node:cluster'
import { createServer } from 'node:net'
import { jobNames } from './job-names.ts'
import type { Config } from './platform/config.ts'
import { prepareJobs } from './platform/jobs.ts'
import { serveMetrics } from './platform/metrics.ts'
import { migrate } from './platform/migrate.ts'
import { fillWhenEmpty, greeting } from './seed.ts'

/** Prepares the database, starts the processes, says where to look, and stops all of it in order. */
export const startTown = async (config: Config) => {
  await portIsFree(config.port)
  const web = Array.from({ length: config.WEB_PROCESSES }, () =>
    cluster.fork({ JEJARING_ROLE: 'web', JEJARING_WAIT: '1' }),
  )
  await migrate(config.DATABASE_URL)
  await prepareJobs(config.DATABASE_URL, jobNames)
  await fillWhenEmpty(config)

  let stopping = false
  for (const each of web) each.send('go')
  await Promise.all(web.map(ready))
  process.stdout.write(greeting(config))
  cluster.fork({ JEJARING_ROLE: 'worker' })
  if (config.METRICS_PORT) serveMetrics(config.METRICS_PORT)

  const roles = new Map<number, string>()
  const remember = (worker: Worker) => roles.set(worker.id, web.includes(worker) ? 'web' : 'worker')
  for (const worker of Object.values(cluster.workers ?? {})) if (worker) remember(worker)
  cluster.on('exit', (worker) => {
    if (stopping) {
      if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0)
      return
    }
    const role = roles.get(worker.id) ?? 'web'
    if (role === 'renewed') return
    // A process that dies is replaced; a second's pause keeps a broken start from spinning.
    setTimeout(() => {
      if (!stopping) roles.set(cluster.fork({ JEJARING_ROLE: role }).id, role)
    }, 1_000)
  })
  const stop = () => {
    stopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM')
    setTimeout(() => process.exit(0), 10_000).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  process.on('SIGHUP', () => renew(roles))
}

const ready = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.on('message', (message) => message === 'ready' && resolve())
    worker.on('exit', (code) => reject(new Error(`a web process ended with ${code} before it was ready`)))
  })

/** Renews the web processes one after the other: a new one answers before an old one stops. */
const renew = async (roles: Map<number, string>) => {
  const old = Object.values(cluster.workers ?? {}).filter((worker) => worker && roles.get(worker.id) === 'web')
  for (const worker of old) {
    const next = cluster.fork({ JEJARING_ROLE: 'web' })
    roles.set(next.id, 'web')
    await ready(next)
    if (worker) {
      roles.set(worker.id, 'renewed')
      worker.process.kill('SIGTERM')
    }
  }
}

/** Asked before anything is written: a second start of the same town should say so at once. */
const portIsFree = (port: number) =>
  new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      reject(new Error(`port ${port} is taken: stop what runs there, or choose another with PORT=…`)),
    )
    probe.listen(port, () => probe.close(() => resolve()))
  })
