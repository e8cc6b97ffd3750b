import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { freshDatabaseUrl } from '../../../test/database.ts'
import { newId } from '../../core/ids.ts'
import type { Result } from '../../core/result.ts'
import type { AnyCommand, Outcome } from '../../platform/action.ts'
import { type Actor, type By, type Duty, type OrganisationKind, system } from '../../platform/actor.ts'
import { readConfig } from '../../platform/config.ts'
import { connect } from '../../platform/db.ts'
import { openHouse } from '../../platform/house.ts'
import type { Message } from '../../platform/outside/mail.ts'
import { sendMessages } from '../../platform/outside/outbox.ts'
import { run } from '../../platform/run.ts'
import { actorOf, plantAccounts } from '../identity/sample.ts'
import { plantBusiness, plantPlaces } from '../registry/sample.ts'
import { verificationActions } from './actions.ts'

/* The desk of this module's tests: a Dinas with three officers, an owner, and a business nobody has verified yet. */

/** A Monday morning in Semarang, in a month without holidays. */
export const monday = Temporal.Instant.from('2026-11-02T02:00:00Z')
export const later = (days: number, from = monday) => from.add({ hours: 24 * days })

type Organisation = { id: string; name: string; kind: OrganisationKind }
const person = (name: string, { id, name: organisationName, kind }: Organisation, ...duties: Duty[]): Actor =>
  actorOf({ name, organisationId: id, organisationName, organisationKind: kind, duties })

export const openDesk = async () => {
  const { url, drop } = await freshDatabaseUrl()
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await plantPlaces(owner)
  const siti = await plantBusiness(owner, { name: 'Keripik Bu Siti', phone: '+6281200000011' })
  const business: Organisation = { ...siti, kind: 'business' }
  const agency: Organisation = { id: newId(), name: 'Dinas Koperasi', kind: 'agency' }
  const people = {
    siti: person('Siti Rahmawati', business, 'catalogue'),
    helper: person('Wati', business, 'stock'),
    retno: person('Retno', agency, 'registry'),
    joko: person('Joko', agency, 'registry'),
    bambang: person('Bambang', agency, 'registry', 'oversee'),
  }
  await plantAccounts(owner, {
    organisations: [agency],
    accounts: Object.entries(people).map(([key, { id, name }]) => ({
      id,
      name,
      email: `${key}@contoh.id`,
      phone: null,
    })),
    memberships: Object.values(people).map(({ id, organisationId, duties }) => ({
      accountId: id,
      organisationId,
      duties: [...duties],
    })),
    password: 'kawung lima tumpang sari',
    at: monday,
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'jejaring-desk-'))
  const house = openHouse(readConfig({ DATABASE_URL: url, DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost' }))
  const db = connect(url, 10)
  const by = (actor: Actor, at: Temporal.Instant, entrance: By['entrance'] = 'page'): By => ({
    actor,
    at,
    entrance,
    house,
  })
  const doing = (actor: Actor, at: Temporal.Instant, action: string, input: object = {}, entrance?: By['entrance']) => {
    const found = verificationActions.find((each) => each.action === action && each.kind !== 'query')
    assert.ok(found, action)
    return run(db, found as AnyCommand, by(actor, at, entrance), { businessId: siti.id, ...input })
  }
  const sql = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await owner.query<Row>(text, values)).rows
  return {
    business: siti,
    people: { ...people, system },
    db,
    house,
    by,
    sql,
    url,
    doing,
    /** What the log is told, or the refusal as a failure of the test. */
    done: async (...given: Parameters<typeof doing>): Promise<Outcome> => taken(await doing(...given)),
    letters: async (): Promise<Message[]> => {
      const sent: Message[] = []
      const post = { send: async (message: Message) => void sent.push(message) }
      while ((await sendMessages(db, post, house)) > 0);
      return sent
    },
    close: async () => {
      await db.close()
      await owner.end()
      rmSync(dataDir, { recursive: true, force: true })
      await drop()
    },
  }
}
export type Desk = Awaited<ReturnType<typeof openDesk>>

export const taken = (result: Result<Outcome>): Outcome => {
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

/** Why not: the kind of refusal and its text. */
export const refusal = (result: Result<Outcome>): string => {
  assert.ok(!result.ok, `done: ${JSON.stringify(result)}`)
  return `${result.refusal.kind} ${result.refusal.code}`
}

/** Three times on one day, as the form sends them. */
export const slotsOn = (day: string) => ['09:00', '10:00', '13:00'].map((hour) => ({ day, hour }))

/** As far as a case that was visited by Retno on Wednesday and waits for other eyes. */
export const visited = async ({ done, people }: Desk) => {
  await done(people.siti, monday, 'verification.submit')
  await done(people.retno, later(1), 'verification.claim')
  await done(people.retno, later(1), 'visit.propose', { id: newId(), slots: slotsOn('2026-11-04') })
  await done(people.siti, later(1), 'visit.choose', { slot: '1' })
  await done(people.retno, Temporal.Instant.from('2026-11-04T03:00:00Z'), 'visit.record', { note: 'Dapur bersih.' })
}

test('the desk opens with an owner and three officers', async () => {
  const desk = await openDesk()
  const [row] = await desk.sql<{ people: number }>('select count(*)::int as people from membership')
  assert.equal(row?.people, 5)
  await desk.close()
})
