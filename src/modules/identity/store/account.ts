import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Language } from '../../../platform/text.ts'
import type { Contact } from '../domain/identifier.ts'

export type AccountRow = {
  id: string
  name: string
  email: string | null
  phone: string | null
  password_hash: string | null
  language: Language
  active: boolean
  demo: boolean
}

const columns = 'id, name, email, phone, password_hash, language, active, demo'
const byEmail = statement('account_by_email', `select ${columns} from account where email = $1`)
const byPhone = statement('account_by_phone', `select ${columns} from account where phone = $1`)
const byId = statement('account_by_id', `select ${columns} from account where id = $1`)
const locked = statement('account_lock', `select ${columns} from account where id = $1 for no key update`)

/** The account someone means by a phone number or an e-mail address. */
export const findByContact = async (reader: Reader, { channel, to }: Contact): Promise<AccountRow | undefined> =>
  (await reader.rows<AccountRow>(channel === 'email' ? byEmail : byPhone, [to]))[0]

export const findAccount = async (reader: Reader, id: string): Promise<AccountRow | undefined> =>
  (await reader.rows<AccountRow>(byId, [id]))[0]

export const lockAccount = async (tx: Tx, id: string): Promise<AccountRow | undefined> =>
  (await tx.rows<AccountRow>(locked, [id]))[0]

export type Membership = {
  id: string
  organisationId: string
  organisationName: string
  kind: string
  duties: string[]
}

const ofAccount = statement(
  'membership_of_account',
  `select m.id, m.duties, o.id as "organisationId", o.name as "organisationName", o.kind
   from membership m join organisation o on o.id = m.organisation_id
   where m.account_id = $1 and m.active order by o.name, m.id`,
)

/** For whom an account may act now. */
export const membershipsOf = (reader: Reader, accountId: string): Promise<Membership[]> =>
  reader.rows<Membership>(ofAccount, [accountId])

const insert = statement(
  'account_insert',
  `insert into account (id, name, email, phone, password_hash, language, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
)

type NewAccount = Omit<AccountRow, 'active' | 'demo'> & { at: Temporal.Instant }

export const insertAccount = (tx: Tx, { id, name, email, phone, password_hash, language, at }: NewAccount) =>
  tx.rows(insert, [id, name, email, phone, password_hash, language, at.toString()])

const password = statement('account_password', 'update account set password_hash = $2 where id = $1')
const language = statement('account_language', 'update account set language = $2 where id = $1')
const active = statement('account_active', 'update account set active = $2 where id = $1')

export const savePassword = (tx: Tx, id: string, hash: string) => tx.rows(password, [id, hash])
export const saveLanguage = (tx: Tx, id: string, code: Language) => tx.rows(language, [id, code])
export const saveActive = (tx: Tx, id: string, is: boolean) => tx.rows(active, [id, is])

const names = statement('account_names', 'select id, name from account where id = any($1::uuid[])')

export const findNames = async (reader: Reader, ids: readonly string[]): Promise<Map<string, string>> =>
  new Map((await reader.rows<{ id: string; name: string }>(names, [ids])).map(({ id, name }) => [id, name]))

export type ContactRow = Pick<AccountRow, 'id' | 'name' | 'email' | 'phone' | 'language'>

const holders = statement(
  'account_holders',
  `select a.id, a.name, a.email, a.phone, a.language from membership m join account a on a.id = m.account_id
   where m.organisation_id = $1 and m.active and a.active and $2 = any(m.duties) order by a.id`,
)

/** Whom to write to about something an organisation must do. */
export const findHolders = (reader: Reader, organisationId: string, duty: string): Promise<ContactRow[]> =>
  reader.rows<ContactRow>(holders, [organisationId, duty])

const demos = statement(
  'account_demos',
  `select m.id, a.id as "accountId", a.name, m.duties, o.name as "organisationName", o.kind
   from account a join membership m on m.account_id = a.id and m.active join organisation o on o.id = m.organisation_id
   where a.demo and a.active order by a.id, o.name`,
)

export type DemoMembership = {
  id: string
  accountId: string
  name: string
  duties: string[]
  organisationName: string
  kind: string
}

/** The accounts a demo lets anyone in as. */
export const findDemos = (reader: Reader): Promise<DemoMembership[]> => reader.rows<DemoMembership>(demos)
