import pg from 'pg'
import { newId } from '../core/ids.ts'
import type { House } from '../platform/house.ts'
import { type Connection, connectionTo, posting } from './client.ts'
import { race } from './load.ts'
import type { Ground, Row } from './report.ts'
import { again, openTills, type Sold, statementOf, type Till } from './till.ts'
import { startWeb, type Web } from './web.ts'

const clients = 16

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T

/** Sells through the pages' own form, as a cashier's browser would. */
const throughWeb = ({ port, used }: Web, connections: readonly Connection[], tills: readonly Till[]) => ({
  name: 'web' as const,
  used,
  ask: async (client: number) => {
    const { outletId, cashier, products } = pick(tills)
    const lines = products.flatMap((productId, place) => [
      [`lines.${place}.productId`, productId],
      [`lines.${place}.quantity`, '1'],
    ])
    const fields = { _key: newId(), id: newId(), ...Object.fromEntries(lines) }
    const path = `/titip-jual/gerai/${outletId}/kasir`
    const answer = await (connections[client] as Connection).send(
      posting({ port, path, cookie: cashier.cookie }, fields),
    )
    if (answer.status !== 303)
      throw new Error(`a sale was answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`)
    return answer.bytes
  },
})

/** The same statement with the same values, straight from a client to PostgreSQL and back: one round trip a sale. */
const straight = (connections: readonly pg.Client[], sold: readonly Sold[]) => ({
  name: 'straight' as const,
  ask: async (client: number) => {
    const one = pick(sold)
    await (connections[client] as pg.Client).query({ name: one.name, text: one.text, values: again(one) })
    return 0
  },
})

/** What asking costs the asker: processor time of this process for each sale it sent. */
const costOf = async (contender: { ask: (client: number) => Promise<number> }) => {
  const before = process.cpuUsage()
  const many = 400
  for (let n = 0; n < many; n++) await contender.ask(0)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / many
}

const openClients = async (url: string) => {
  const opened = Array.from(
    { length: clients },
    () => new pg.Client({ connectionString: url, options: '-c role=jejaring_app', application_name: 'bench' }),
  )
  await Promise.all(opened.map((client) => client.connect()))
  return opened
}

/** A three-line sale: session, policy, stock, ledger, log and row history included. */
export const measureSale = async (ground: Ground, house: House): Promise<Row[]> => {
  const tills = await openTills(ground.client)
  const sold = await statementOf(ground.url, house, tills.slice(0, 600))
  const web = await startWeb({ program: '../server', processes: ground.processes, env: ground.env })
  const sockets = Array.from({ length: clients }, () => connectionTo(web.port))
  const direct = await openClients(ground.url)
  try {
    const before = web.megabytes()
    const contenders = [throughWeb(web, sockets, tills), straight(direct, sold)] as const
    const [webCost, straightCost] = [await costOf(contenders[0]), await costOf(contenders[1])]
    const measured = await race(contenders, { clients, ...ground.race })
    const after = web.megabytes()
    const share = measured.web.perSecond / measured.straight.perSecond
    return [
      {
        what: 'sale of 3 lines, web',
        ...measured.web,
        note: `${tills.length} tills; asking costs ${webCost.toFixed(2)} ms`,
      },
      {
        what: 'the same straight to PostgreSQL',
        ...measured.straight,
        note: `asking costs ${straightCost.toFixed(2)} ms`,
      },
      { what: '  web / straight', share, goal: '≥ 50 %', met: share >= 0.5 },
      { what: '  memory of a web process', note: `${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after` },
    ]
  } finally {
    for (const socket of sockets) socket.close()
    await Promise.all(direct.map((client) => client.end()))
    await web.stop()
  }
}
