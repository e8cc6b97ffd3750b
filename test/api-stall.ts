import pg from 'pg'
import { z } from 'zod'
import { rupiah } from '../src/core/money.ts'
import { ok, refuse } from '../src/core/result.ts'
import { type AnyCommand, type AnyQuery, guardedBy } from '../src/platform/action.ts'
import { statement } from '../src/platform/db.ts'
import {
  choice,
  count,
  day,
  email,
  id,
  maybe,
  money,
  phone,
  rows,
  several,
  text,
  tick,
} from '../src/platform/fields.ts'
import { openRule, rule } from '../src/platform/policy.ts'
import type { Catalog } from '../src/platform/text.ts'

/*
 * A stall to try the API on: a command with every kind of field, one that asks for the second factor, queries with and
 * without a described answer, and one that a link opens to visitors.
 */

export const stallTexts = {
  'stall.open': { id: 'Buka lapak', en: 'Open a stall' },
  'stall.sign': { id: 'Tanda tangani lapak', en: 'Sign for a stall' },
  'stall.note': { id: 'Catat', en: 'Take a note' },
  'stall.view': { id: 'Lihat lapak', en: 'View a stall' },
  'stall.whole': { id: 'Lihat semuanya', en: 'View all of it' },
  'stall.linked': { id: 'Lihat lewat tautan', en: 'View by a link' },
  'stall.full': { id: 'Lapak {name} sudah penuh.', en: 'Stall {name} is full.' },
  'rule.stall_keeper': { id: 'penjaga lapak', en: 'the keeper of the stall' },
  'rule.stall_link': { id: 'siapa pun yang memegang tautan', en: 'whoever holds the link' },
} as const satisfies Catalog

declare module '../src/platform/text.ts' {
  interface TextKeys extends Record<keyof typeof stallTexts, unknown> {}
}

/** Made by the owner of the database, as a migration would. */
export const stallTable = async (url: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table stall (id uuid primary key, name text not null, price bigint not null)')
  await client.query('grant select, insert on stall to jejaring_app')
  await client.end()
}

type Stall = { id: string; name: string; price: bigint }
const insert = statement('stall_insert', 'insert into stall (id, name, price) values ($1, $2, $3)')
const find = statement('stall_find', 'select id, name, price from stall where id = $1')

const keeper = rule<{ id: string }>('rule.stall_keeper', (actor) => actor.duties.has('catalogue'))
const { command, query } = guardedBy({
  'stall.open': keeper,
  'stall.sign': keeper,
  'stall.note': keeper,
  'stall.view': keeper,
  'stall.whole': keeper,
  'stall.linked': openRule<{ id: string }>('rule.stall_link', () => true),
})

const input = z.object({
  id: id(),
  name: text(60),
  price: money(100n, 1_000_000n),
  since: maybe(day()),
  kind: choice(['food', 'craft']),
  lines: rows(z.object({ productId: id(), quantity: count(1, 10) }), { min: 0 }),
  days: several(['mon', 'tue'], 0),
  covered: tick(),
  email: maybe(email()),
  phone: maybe(phone()),
})

const openStall = command('stall.open', {
  input,
  load: async (_tx, { id }) => ({ id }),
  decide: ({ id }, { name, price }) =>
    name === 'penuh' ? refuse('conflict', 'stall.full', { name }) : ok({ id, name, price }),
  save: (tx, { id, name, price }) => tx.rows(insert, [id, name, price]),
  facts: ({ id, name, price }) => ({ id, price: Number(price), letters: name.length }),
})

const sign = command('stall.sign', {
  stepUp: true,
  input: z.object({ stallId: id() }),
  load: async (tx, { stallId }) => (await tx.rows<Stall>(find, [stallId]))[0],
  decide: ({ id }) => ok({ id }),
  save: async () => undefined,
  facts: ({ id }) => ({ id }),
})

/** What one reads before signing: the command's form, under the command's name. */
const signForm = query('stall.sign', {
  input: z.object({ stallId: id() }),
  load: async (reader, { stallId }) => (await reader.rows<Stall>(find, [stallId]))[0],
})

const view = query('stall.view', {
  input: z.object({ stallId: id() }),
  output: z.object({ id: z.uuid(), price: z.int().meta({ description: 'Rent for a day.' }) }),
  load: async (reader, { stallId }) => (await reader.rows<Stall>(find, [stallId]))[0],
})

const whole = query('stall.whole', {
  input: z.object({
    stallId: id(),
    period: z.object({ from: maybe(day()) }).optional(),
    days: several(['mon', 'tue'], 0),
  }),
  load: async (_reader, { stallId, days, period }, { at }) => ({
    id: stallId,
    rent: rupiah(15_000),
    days: new Set(days),
    by: new Map([['sri', 2n]]),
    from: period?.from,
    at,
    password_hash: 'x',
    photo: Buffer.from('x'),
    sell: () => 1,
  }),
})

const linked = query('stall.linked', {
  input: z.object({ link: text(40) }),
  load: async (_reader, { link }) => (link === 'benar' ? { id: link } : undefined),
})

/** Takes any text at all: what the API itself lets through reaches the database, the facts and the log. */
const note = command('stall.note', {
  input: z.object({ id: id(), words: z.string() }),
  load: async (tx, { id, words }) => {
    await tx.rows(statement('stall_named', 'select id from stall where name = $1'), [words])
    return { id }
  },
  decide: ({ id }, { words }) => ok({ id, words }),
  save: async () => undefined,
  facts: ({ id, words }) => ({ id, words }),
})

export const stallActions: readonly (AnyCommand | AnyQuery)[] = [openStall, sign, signForm, note, view, whole, linked]
