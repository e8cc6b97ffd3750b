import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'
import { connectionTo, getting } from './client.ts'
import { looksOf } from './pages.ts'
import type { Ground, Row } from './report.ts'
import { freePort, startWeb } from './web.ts'

const longest = 3_000
const heaviest = 20 * 1024

const root = join(import.meta.dirname, '../..')

/** From the command to the first page on a database that is there: set-up, migrations, processes; PostgreSQL runs already. */
const startOnce = async ({ url, env }: Ground): Promise<number> => {
  const port = await freePort()
  const begun = performance.now()
  const started = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, ...env, DATABASE_URL: url, PORT: `${port}` },
  })
  const ended = new Promise<never>((_, reject) => {
    started.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
  })
  try {
    return await Promise.race([firstPage(port).then(() => performance.now() - begun), ended])
  } finally {
    started.removeAllListeners('exit')
    const gone = new Promise((resolve) => started.once('exit', resolve))
    started.kill('SIGTERM')
    await gone
  }
}

const firstPage = async (port: number) => {
  for (let n = 0; n < 1_200; n++) {
    const answer = await fetch(`http://127.0.0.1:${port}/masuk`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(25)
  }
  throw new Error('no page came within half a minute')
}

/** What a first visit to a page costs a phone: the page itself and everything it names, as they travel. */
const visitBytes = async (port: number, path: string, cookie?: string): Promise<number> => {
  const connection = connectionTo(port)
  try {
    const page = await connection.send(getting({ port, path, cookie }))
    if (page.status !== 200) throw new Error(`${path} was answered ${page.status}`)
    const html = (/content-encoding: br/i.test(page.headers) ? brotliDecompressSync(page.body) : page.body).toString()
    const named = new Set([...html.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)].map(([, asset = '']) => asset))
    let bytes = page.bytes
    for (const asset of named) bytes += (await connection.send(getting({ port, path: asset }))).bytes
    return bytes
  } finally {
    connection.close()
  }
}

/** Starting, and the first visit: what somebody waits for before anything else. */
export const measureFirst = async (ground: Ground): Promise<Row[]> => {
  await startOnce(ground) // compiles for the next ones
  const times = [await startOnce(ground), await startOnce(ground), await startOnce(ground)].sort((a, b) => a - b)
  const median = times[1] ?? 0
  const { 'home of a business': homes = [], 'a till': tills = [] } = await looksOf(ground.client)
  const web = await startWeb({ program: '../server', processes: 1, env: ground.env })
  try {
    const visits = [
      { what: 'first visit: signing in', path: '/masuk' },
      ...homes.slice(0, 1).map((look) => ({ what: 'first visit: home of a business', ...look })),
      ...tills.slice(0, 1).map((look) => ({ what: 'first visit: a till', ...look })),
    ]
    const rows: Row[] = [
      { what: 'npm start to the first page', median, goal: `≤ ${longest / 1000} s`, met: median <= longest },
    ]
    for (const { what, path, ...look } of visits) {
      const bytes = await visitBytes(web.port, path, 'cookie' in look ? look.cookie : undefined)
      rows.push({ what, bytes, goal: '≤ 20 KB', met: bytes <= heaviest })
    }
    return rows
  } finally {
    await web.stop()
  }
}
