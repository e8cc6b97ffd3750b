import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { run } from './command.mjs'
import { removePostgres, startPostgres } from './postgres.mjs'
import { inProject, isAlive, main, node, Trouble } from './project.mjs'
import { setUp } from './setup.mjs'

const tests = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts']
const checks = {
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  knip: ['node_modules/knip/bin/knip.js'],
}
const given = process.argv.slice(2)
const chosen = given.filter((word) => !word.startsWith('-'))
const total = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** One step with its time. One that cannot be done at all counts as failed, so that the closing line always comes. */
const step = async (name, work) => {
  const start = performance.now()
  let good = false
  try {
    good = (await work()) !== false
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    total.failed++
  }
  console.log(`${good ? '✔' : '✖'} ${name}  ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return good
}

const check = (name) =>
  step(name, async () => {
    const { code, output } = await run(node, checks[name], { quiet: true })
    if (code !== 0) throw new Trouble(output)
    total.passed++
  })

/** A folder named after our process: what a killed run left behind is known by its dead number, and cleared. */
const withDatabase = async (work) => {
  mkdirSync(inProject('.data'), { recursive: true })
  for (const name of readdirSync(inProject('.data')))
    if (name.startsWith('test-') && !isAlive(Number(name.slice(5)))) await removePostgres(inProject('.data', name))
  const dir = inProject(`.data/test-${process.pid}`)
  try {
    let server
    const there = await step('PostgreSQL', async () => {
      server = await startPostgres({ dir, durable: false })
    })
    if (there) await work(server.url, dir)
  } finally {
    await removePostgres(dir)
  }
}

const runTests = async (server, dir, chromium) => {
  const counts = join(dir, 'counts.json')
  const { code } = await run(
    node,
    [
      ...['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=./scripts/report.mjs'],
      // A file that forgets to close something ends anyway; a test that waits for ever is a failure, not a hang.
      ...['--test-force-exit', '--test-timeout=600000'],
      ...given.filter((word) => word.startsWith('-')),
      ...(chosen.length ? chosen : tests),
    ],
    { env: { TEST_DATABASE_SERVER: server, TEST_COUNTS: counts, ...(chromium && { CHROMIUM_PATH: chromium }) } },
  )
  const ran = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0, failures: ['run'] }
  for (const kind of ['passed', 'failed', 'skipped']) total[kind] += ran[kind]
  total.failures = ran.failures
  if (ran.passed + ran.failed === 0) throw new Trouble('Tidak ada uji yang berjalan / No test ran')
  // The run may fail without any test failing; then the count has to say so.
  if (code !== 0 && ran.failed === 0) throw new Trouble(`node --test: ${code}`)
  return ran.failed === 0
}

const browser = async () => {
  let chromium
  await step('Chromium', async () => {
    chromium = await findChromium({ install: given.length === 0 })
    if (!chromium && given.length === 0) throw new Trouble('')
  })
  return chromium
}

const everything = async () => {
  if (!(await step('setup', setUp))) return
  if (given.length === 0) for (const name of Object.keys(checks)) await check(name)
  await withDatabase(async (server, dir) => {
    const chromium = await browser()
    await step('tests', () => runTests(server, dir, chromium))
  })
}

await main(async () => {
  await everything()
  for (const failure of total.failures) console.log(`✖ ${failure}`)
  if (total.skipped) console.log(`${total.skipped} skipped`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
})
