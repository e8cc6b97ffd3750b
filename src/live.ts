import type pg from 'pg'
import { newId } from './core/ids.ts'
import type { Config } from './platform/config.ts'
import { newToken, sha256 } from './platform/secrets.ts'

/** The offices every city has. People come by invitation: the first administrator asks the others in. */
const offices = [
  { kind: 'platform', name: 'Pengelola Platform Jejaring' },
  { kind: 'agency', name: 'Dinas Koperasi dan Usaha Mikro Kota Semarang' },
  { kind: 'team', name: 'Tim Jejaring Kemitraan Usaha Mikro' },
  { kind: 'inspectorate', name: 'Inspektorat Kota Semarang' },
  { kind: 'mayor', name: 'Wali Kota Semarang' },
] as const

const officeRows = `insert into organisation (id, kind, name, created_at)
  select id, kind, name, now() from unnest($1::uuid[], $2::text[], $3::text[]) as given (id, kind, name)
  where not exists (select from organisation o where o.kind = given.kind)`

const administratorRows = `
  with platform as (
    select id from organisation where kind = 'platform' order by created_at, id limit 1
  ), person as (
    insert into account (id, name, email, created_at) values ($1, 'Administrator', lower($3), now()) returning id
  ), member as (
    insert into membership (id, account_id, organisation_id, duties, created_at)
    select $2, person.id, platform.id, '{admin}', now() from person, platform returning account_id
  )
  insert into audit_event (at, entrance, action, subject_id, outcome, facts)
  select now(), 'seed', 'platform.open', account_id, 'done', '{}' from member`

const waiting = `
  select a.id, a.email from account a join membership m on m.account_id = a.id
  where 'admin' = any(m.duties) and a.password_hash is null and a.active
    and not exists (select from passkey p where p.account_id = a.id)
    and not exists (select from membership o where 'admin' = any(o.duties) and o.account_id <> a.id) limit 1`
const linkRow = `
  insert into challenge (id, account_id, purpose, secret, ends_at) values ($1, $2, 'password_reset', $3, now() + interval '1 hour')`

/** A link by which the first administrator chooses a password; whoever reads this terminal could read the database too. */
const linkFor = async (client: pg.ClientBase, accountId: string, publicUrl: string): Promise<string> => {
  const token = newToken()
  await client.query(`delete from challenge where account_id = $1 and purpose = 'password_reset'`, [accountId])
  await client.query(linkRow, [newId(), accountId, sha256(token)])
  return `${publicUrl}/masuk/sandi-baru/${token}`
}

/**
 * Opens a live platform: the city's offices and one administrator at the address the operator gave. The link to choose
 * a password stands in the operator's terminal, anew at each start until it was used; codes then go to the address.
 * Gives the sentence for the terminal, if there is something to say.
 */
export const openCity = async (
  client: pg.ClientBase,
  { FIRST_ADMIN: email, publicUrl }: Pick<Config, 'FIRST_ADMIN' | 'publicUrl'>,
): Promise<string | undefined> => {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('platform.open'))`)
    const said = await open(client, email, publicUrl)
    await client.query('commit')
    return said
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const open = async (client: pg.ClientBase, email: string | undefined, publicUrl: string) => {
  const { rows } = await client.query<{ led: boolean }>(
    `select exists (select from membership where 'admin' = any(duties)) as led`,
  )
  await client.query(officeRows, [
    offices.map(() => newId()),
    offices.map(({ kind }) => kind),
    offices.map(({ name }) => name),
  ])
  if (!rows[0]?.led) {
    if (email === undefined)
      return 'Belum ada administrator: FIRST_ADMIN=alamat@surel npm start / No administrator yet: start with FIRST_ADMIN=address@mail'
    await client.query(administratorRows, [newId(), newId(), email])
  }
  const [first] = (await client.query<{ id: string; email: string }>(waiting)).rows
  return (
    first &&
    `Administrator ${first.email}: buat sandi dalam satu jam di / choose a password within an hour at\n${await linkFor(client, first.id, publicUrl)}`
  )
}
