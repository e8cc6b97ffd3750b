import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from './build.mjs'
import { openDatabase } from './database.mjs'
import { inProject, main, node, root, say, Trouble } from './project.mjs'
import { setUp } from './setup.mjs'
import { onSignal } from './signals.mjs'

const port = process.env.PORT || '3000'
let ending = false
let database

/** Serves until told to stop; then waits for the requests under way. */
const serve = (url) =>
  new Promise((resolve) => {
    // In a session of its own, so that Ctrl-C reaches it once, from us; the pipe is its leash.
    const server = spawn(node, ['--enable-source-maps', '--import', './scripts/leash.mjs', 'dist/server.js'], {
      cwd: root,
      detached: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: {
        // What was compiled once need not be again: most of a second start's time.
        NODE_COMPILE_CACHE: inProject('.data/compiled'),
        ...process.env,
        DATABASE_URL: url,
        JEJARING_MODE: process.env.JEJARING_MODE || 'demo',
        PORT: port,
      },
    })
    onSignal((signal) => {
      if (ending) return
      ending = true
      server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
      setTimeout(() => server.kill('SIGKILL'), 20_000).unref()
    })
    server.once('exit', (code) => {
      const asked = ending
      ending = true
      resolve(asked ? 0 : (code ?? 1))
    })
  })

/** The server rides out a database that is away for a moment; here we see to it that it is only a moment. */
const keepDatabase = async () => {
  for (;;) {
    await database.gone()
    if (ending) return
    say('PostgreSQL berhenti, dijalankan lagi …', 'PostgreSQL has stopped, starting it again …')
    try {
      database = await openDatabase()
    } catch (error) {
      console.error(error.message)
      await sleep(2000)
    }
  }
}

const isTaken = (wanted) =>
  new Promise((resolve) => {
    const probe = createServer().once('error', ({ code }) => resolve(code === 'EADDRINUSE'))
    probe.listen(wanted, () => probe.close(() => resolve(false)))
  })

await main(async () => {
  if (await isTaken(Number(port)))
    throw new Trouble(
      `Port ${port} sedang dipakai program lain; pilih port lain: PORT=3001 npm start\n` +
        `Port ${port} is in use by another program; choose another: PORT=3001 npm start`,
    )
  await setUp()
  ;[database] = await Promise.all([openDatabase(), build()])
  void keepDatabase()
  const code = await serve(database.url)
  await database.stop()
  return code
})
