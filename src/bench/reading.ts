import { type Connection, connectionTo, getting } from './client.ts'
import { type Contender, race } from './load.ts'
import { type Look, looksOf, officersOf, storesOf } from './pages.ts'
import type { Ground, Row } from './report.ts'
import { startWeb, type Web } from './web.ts'

const clients = 16

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T

/** Looks at pages as browsers do; anything but a page is a mistake of the measurement. */
const looking = <Name extends string>(name: Name, { port, used }: Web, looks: readonly Look[]) => {
  const connections: Connection[] = Array.from({ length: clients }, () => connectionTo(port))
  return {
    name,
    used,
    ask: async (client: number) => {
      const look = pick(looks)
      const answer = await (connections[client] as Connection).send(getting({ port, ...look }))
      if (answer.status !== 200) throw new Error(`${look.path} was answered ${answer.status}`)
      return answer.bytes
    },
    close: () => connections.forEach((connection) => void connection.close()),
  } satisfies Contender & { close: () => void }
}

/** Two lists against a bare page with the same query. */
export const measureLists = async (ground: Ground): Promise<Row[]> => {
  const officers = await officersOf(ground.client)
  const stores = await storesOf(ground.client)
  const web = await startWeb({ program: '../server', processes: ground.processes, env: ground.env })
  const bare = await startWeb({ program: './bare', processes: ground.processes, env: ground.env })
  const lists = [
    { what: 'list of businesses', page: '/usaha', action: 'business.list', people: officers },
    { what: 'list of deliveries', page: '/titip-jual/kiriman', action: 'delivery.list', people: stores },
  ]
  const rows: Row[] = []
  try {
    for (const { what, page, action, people } of lists) {
      const full = looking(
        'web',
        web,
        people.map(({ cookie }) => ({ path: page, cookie })),
      )
      const plain = looking(
        'bare',
        bare,
        people.map(({ actor, cookie }) => ({
          path: `/${action}?organisation=${actor.organisationId}&kind=${actor.organisationKind}`,
          cookie,
        })),
      )
      const measured = await race([full, plain], { clients, ...ground.race })
      full.close()
      plain.close()
      const share = measured.web.perSecond / measured.bare.perSecond
      rows.push(
        { what, ...measured.web },
        { what: '  a bare page with the same query', ...measured.bare },
        { what: '  page / bare', share, goal: '≥ 33 %', met: share >= 1 / 3 },
      )
    }
    return rows
  } finally {
    await Promise.all([web.stop(), bare.stop()])
  }
}

const longest = 50

/** Every page of the main job on its own, one after the other. */
export const measurePages = async (ground: Ground): Promise<Row[]> => {
  const pages = await looksOf(ground.client)
  const web = await startWeb({ program: '../server', processes: ground.processes, env: ground.env })
  const rows: Row[] = []
  try {
    const before = web.megabytes()
    for (const [what, looks] of Object.entries(pages)) {
      if (looks.length === 0) throw new Error(`nobody can look at ${what}`)
      const contender = looking('page', web, looks)
      const { page } = await race([contender], { clients, rounds: 1, seconds: ground.race.seconds })
      contender.close()
      rows.push({ what, ...page, goal: `p95 ≤ ${longest} ms`, met: page.p95 <= longest })
    }
    const after = web.megabytes()
    rows.push({
      what: '  memory of a web process',
      note: `${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`,
    })
    return rows
  } finally {
    await web.stop()
  }
}
