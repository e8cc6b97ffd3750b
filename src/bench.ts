import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benches } from './bench/benches.ts'
import { signAllOut } from './bench/people.ts'
import { type Row, tableOf } from './bench/report.ts'
import { benchTown, onDatabase } from './bench/town.ts'
import { readConfig } from './platform/config.ts'
import { openHouse } from './platform/house.ts'
import { type TownSizeName, townSizes } from './sample/town/size.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'small' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
    processes: { type: 'string', default: '' },
  },
})
const isSize = (name: string): name is TownSizeName => name in townSizes
const say = (line: string) => process.stdout.write(`${line}\n`)

const { size } = values
if (!isSize(size)) throw new Error(`--size: one of ${Object.keys(townSizes).join(', ')}`)
const wanted = values.only ? values.only.split(',') : Object.keys(benches)
for (const name of wanted) if (!(name in benches)) throw new Error(`--only: some of ${Object.keys(benches).join(', ')}`)

const config = readConfig()
const dataDir = `${config.dataDir}/bench`
mkdirSync(dataDir, { recursive: true })
const url = await benchTown(config.DATABASE_URL, size, dataDir, say)
const env = { DATABASE_URL: url, DATA_DIR: dataDir, JEJARING_MODE: 'demo' }
const house = openHouse(readConfig({ ...process.env, ...env }))

const rows: Row[] = []
await onDatabase(url, async (client) => {
  await signAllOut(client)
  const race = { rounds: Number(values.rounds), seconds: Number(values.seconds) }
  const ground = { url, client, env, processes: Number(values.processes) || config.WEB_PROCESSES, race }
  for (const name of wanted) {
    say(`… ${name}`)
    rows.push(...(await (benches[name as keyof typeof benches] ?? (() => []))(ground, house)))
  }
  await signAllOut(client)
})
say(`\n${size} town, ${values.rounds} rounds of ${values.seconds} s, 16 clients\n\n${tableOf(rows)}`)
process.exitCode = rows.every(({ met }) => met !== false) ? 0 : 1
