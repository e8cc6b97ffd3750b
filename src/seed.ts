import pg from 'pg'
import { holidays } from './core/holidays.ts'
import { plantAccounts } from './modules/identity/sample.ts'
import { plantPlaces } from './modules/registry/sample.ts'
import type { OrganisationKind } from './platform/actor.ts'
import type { Config } from './platform/config.ts'
import { demoPassword, memberships, organisations, people } from './sample/cast.ts'
import { plantTown } from './sample/town/plant.ts'

type Client = Pick<pg.Client, 'query'>

/** Places and calendar: what every city's platform needs, demo or live. Doing it again changes nothing. */
export const plantReference = async (client: Client): Promise<void> => {
  await plantPlaces(client)
  await client.query(
    `insert into holiday (day, name, source, confidence) select * from unnest($1::date[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [holidays.map((h) => h.date), holidays.map((h) => h.name_id), holidays.map((h) => h.source), holidays.map((h) => h.confidence)],
  )
}

const kindOf = (kind: (typeof organisations)[keyof typeof organisations]['kind']): OrganisationKind => (kind === 'mayors_office' ? 'mayor' : kind)

/** The people of the demo, who they act for and what they may do there. */
export const plantCast = async (client: Client, at: Temporal.Instant): Promise<void> => {
  await plantAccounts(client, {
    organisations: Object.values(organisations).map(({ id, kind, name }) => ({ id, kind: kindOf(kind), name })),
    accounts: Object.values(people).map(({ id, name, email, phone }) => ({ id, name, email, phone, demo: true })),
    memberships: memberships.map(({ person, organisation, duties }) => ({ accountId: people[person].id, organisationId: organisations[organisation].id, duties })),
    password: demoPassword,
    at,
  })
}

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** An empty demo gets the sample town; an empty live platform its places and calendar only. */
export const fillWhenEmpty = async ({ DATABASE_URL: url, SAMPLE_SIZE: size, demo, filesDir }: Config): Promise<void> => {
  const empty = await connected(url, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>('select not exists (select from kelurahan) as empty')
    return rows[0]?.empty ?? false
  })
  if (!empty) return
  if (!demo || size === 'none') return connected(url, plantReference)
  const say = (words: string) => process.stdout.write(`${words}\n`)
  say(`Menanam kota contoh (${size}), sekali saja … / Planting the sample town (${size}), once …`)
  const at = Temporal.Now.instant()
  const ground = async (client: Client) => {
    await plantReference(client)
    await plantCast(client, at)
  }
  await plantTown({ url, size, filesDir, at, ground, progress: (step) => say(`  ${step}`) })
}

/** What stands in the terminal once the town answers. */
export const greeting = ({ publicUrl, demo }: Config): string => {
  if (!demo) return `\nJejaring: ${publicUrl}\n`
  const accounts = memberships.map(({ person, organisation }) => {
    const { name, email } = people[person]
    return `  ${email.padEnd(34)} ${name}, ${organisations[organisation].name}`
  })
  return `
Jejaring: ${publicUrl}
Peragaan: semua orang dan angka rekaan. Masuk sekali tekan di ${publicUrl}/demo
Demo: all people and figures are invented. One-click sign-in at ${publicUrl}/demo

Akun / accounts (sandi / password: ${demoPassword}):
${accounts.join('\n')}

Berhenti / stop: Ctrl-C
`
}
