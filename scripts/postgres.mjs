import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCluster } from './cluster.mjs'
import { placeOf, removePlace } from './place.mjs'
import { answers, clearStaleLock, postmasterOf, serves } from './postmaster.mjs'
import { Trouble } from './project.mjs'

const always = {
  listen_addresses: '127.0.0.1',
  // No socket file: nothing to be left behind, and no second way in.
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '512MB',
  jit: 'off',
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
}
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * The PostgreSQL that came with the packages, serving the data under `dir` (made when there is none). A server that
 * already runs there is joined instead, and stays when we `stop`. `dir/url` holds its address for psql and others.
 */
export const startPostgres = async ({ dir, port, durable = true, settings = {} }) => {
  const place = placeOf(dir)
  if (!existsSync(place.cluster)) await makeCluster(place, durable)
  const cluster = realpathSync(place.cluster)
  const flags = { ...always, ...(durable ? {} : throwAway), ...settings }
  const server = await joinOrLaunch({ ...place, cluster, flags }, port, lastPort(dir))
  const url = `postgres://postgres:${readFileSync(join(cluster, 'password'), 'utf8').trim()}@127.0.0.1:${server.port}/postgres`
  remember(dir, url)
  return { ...server, url }
}

/** Ends whatever serves `dir` at once and removes its data. */
export const removePostgres = async (dir) => {
  if (existsSync(join(dir, 'cluster'))) await endAt(realpathSync(join(dir, 'cluster')))
  removePlace(dir)
}

const endAt = async (cluster) => {
  const running = postmasterOf(cluster)
  if (!running) return
  process.kill(running.pid, 'SIGQUIT')
  while (serves(running.pid, cluster)) await sleep(10)
}

/** The same server, another database. */
export const urlOf = (server, database) => Object.assign(new URL(server), { pathname: `/${database}` }).href

const joinOrLaunch = async (place, port, last) => {
  let wanted = port ?? last
  for (const begun = performance.now(); ; await sleep(20)) {
    const { server, log } = await attempt(place, wanted)
    if (server) return server
    // Someone took our old port while we were away: any other will do.
    if (/could not bind/.test(log) && port === undefined) wanted = undefined
    else if (!passes(log) || performance.now() - begun > 60_000)
      throw new Trouble(`PostgreSQL tidak dapat dijalankan / does not start (${place.cluster}/server.log):\n${log}`)
  }
}

/** Another start was quicker than ours, or what a killed server left behind is still ending: it takes a moment. */
const passes = (log) => /lock file|still in use|another start/.test(log)

const attempt = async (place, wanted) => {
  const running = postmasterOf(place.cluster)
  if (!running) return launch(place, wanted ?? (await freePort()))
  const joinable = running.ready && (await answers(running.port))
  return joinable ? { server: joined(place.cluster, running) } : { log: 'another start is under way' }
}

const joined = (cluster, { pid, port }) => ({
  pid,
  port,
  stop: async () => {},
  gone: async () => {
    while (serves(pid, cluster)) await sleep(500, undefined, { ref: false })
  },
})

const launch = async ({ cluster, user, programs, flags }, port) => {
  clearStaleLock(cluster)
  const data = join(cluster, 'data')
  const settings = Object.entries({ ...flags, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const logFile = join(cluster, 'server.log')
  const log = openSync(logFile, existsSync(logFile) && statSync(logFile).size > 16e6 ? 'w' : 'a', 0o600)
  const silentSoFar = fstatSync(log).size
  // In a session of its own: Ctrl-C in a terminal is for the application, which still needs its database to end well.
  const child = spawn(join(programs, 'bin/postgres'), ['-D', data, ...settings], {
    ...user,
    cwd: data,
    env: { LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const running = () => child.exitCode === null && child.signalCode === null && child.pid !== undefined
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  while (running()) {
    const found = postmasterOf(cluster)
    if (found?.pid === child.pid && found.ready) return { server: ours(child, port, exited) }
    await sleep(10)
  }
  return { log: readFileSync(logFile, 'utf8').slice(silentSoFar) || String(await exited) }
}

const ours = (child, port, exited) => {
  const end = () => child.kill('SIGINT')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  child.unref()
  return {
    pid: child.pid,
    port,
    stop: async () => {
      child.ref()
      end()
      const insist = setTimeout(() => child.kill('SIGQUIT'), 30_000)
      await exited
      clearTimeout(insist)
    },
    gone: () => exited,
  }
}

/** Below the range systems hand to outgoing connections, one of which could sit on our port at the next start. */
const freePort = async () => {
  for (;;) {
    const port = 16_000 + randomInt(16_000)
    if (await isFree(port)) return port
  }
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const lastPort = (dir) => {
  try {
    return Number(new URL(readFileSync(join(dir, 'url'), 'utf8')).port)
  } catch {
    return undefined
  }
}

const remember = (dir, url) => {
  rmSync(join(dir, 'url'), { force: true })
  writeFileSync(join(dir, 'url'), url, { mode: 0o600 })
}
