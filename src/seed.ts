import pg from 'pg'
import { openCity } from './live.ts'
import type { Config } from './platform/config.ts'
import { demoPassword, memberships, organisations, people } from './sample/cast.ts'

const say = (words: string) => process.stdout.write(`${words}\n`)

/** An empty demo gets the sample town; an empty live platform its places, its calendar and its offices. */
export const fillWhenEmpty = async (config: Config): Promise<void> => {
  const { DATABASE_URL: url, SAMPLE_SIZE: size, demo, filesDir } = config
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ empty: boolean }>('select not exists (select from kelurahan) as empty')
    const isEmpty = rows[0]?.empty
    if (isEmpty && (!demo || size === 'none')) await (await import('./sample/town/ground.ts')).plantGround(client)
    if (!demo) say((await openCity(client, config)) ?? '')
    if (!isEmpty || !demo || size === 'none') return
  } finally {
    await client.end()
  }
  say(`Menanam kota contoh (${size}), sekali saja … / Planting the sample town (${size}), once …`)
  const { plantTown } = await import('./sample/town/plant.ts')
  await plantTown({ url, size, filesDir, at: Temporal.Now.instant(), progress: (step) => say(`  ${step}`) })
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
