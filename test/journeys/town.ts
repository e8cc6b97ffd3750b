import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import pg from 'pg'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { connect, type Db } from '../../src/platform/db.ts'
import { type House, openHouse } from '../../src/platform/house.ts'
import { openLog } from '../../src/platform/log.ts'
import type { Message } from '../../src/platform/outside/mail.ts'
import { sendMessages } from '../../src/platform/outside/outbox.ts'
import { organisations } from '../../src/sample/cast.ts'
import { partnerOf } from '../../src/sample/partners.ts'
import { plantGround } from '../../src/sample/town/ground.ts'
import { plantCast } from '../../src/sample/town/people.ts'
import { freshDatabaseUrl } from '../database.ts'

export type Town = {
  db: Db
  house: House
  base: string
  url: string
  /** Everything the platform has told the world outside since the last call. */
  letters: () => Promise<Message[]>
  close: () => Promise<void>
}

const store = partnerOf('simpang-raos')

/** The store of the demo and its outlets; businesses come by the journey itself. */
const plantStore = async (client: pg.Client) => {
  const { id, name } = organisations.simpangRaos
  await client.query(
    `insert into organisation (id, kind, name, created_at) values ($1, 'partner', $2, now()) on conflict do nothing`,
    [id, name],
  )
  await client.query(
    `insert into partner (id, name, kind, kelurahan_code, contact_name, created_at) values ($1, $2, 'store', $3, $4, now())`,
    [id, name, store.kelurahan, store.contact.name],
  )
  for (const outlet of store.outlets)
    await client.query(
      `insert into outlet (id, partner_id, name, kelurahan_code, floor_area, created_at) values ($1, $2, $3, $4, $5, now())`,
      [outlet.id, id, outlet.name, outlet.kelurahan, outlet.floor],
    )
}

/** A real server on a real, nearly empty database: offices, one store, and nobody's goods yet. */
export const openTown = async (): Promise<Town> => {
  const { url, drop } = await freshDatabaseUrl()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await plantGround(client)
  for (const { id, kind, name } of Object.values(organisations))
    if (kind === 'business' || kind === 'partner')
      await client.query(`insert into organisation (id, kind, name, created_at) values ($1, $2, $3, now())`, [
        id,
        kind,
        name,
      ])
  await plantCast(client)
  await plantStore(client)
  await client.end()

  const dataDir = mkdtempSync(join(tmpdir(), 'jejaring-journey-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const base = `http://localhost:${port}`
  const config = readConfig({
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    PORT: `${port}`,
    PUBLIC_URL: base,
    LOG_LEVEL: 'warn',
  })
  const [db, house] = [connect(url, 6), openHouse(config)]
  const server = serve({ fetch: createApp({ db, house, log: openLog(config) }).fetch, port })
  return {
    db,
    house,
    base,
    url,
    letters: async () => {
      const sent: Message[] = []
      const post = { send: async (message: Message) => void sent.push(message) }
      while ((await sendMessages(db, post, house)) > 0);
      return sent
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await db.close()
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
