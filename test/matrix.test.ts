import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { allActions } from '../src/modules.ts'
import type { AnyCommand, AnyQuery } from '../src/platform/action.ts'
import { beyondDelegation, whoever } from '../src/platform/run.ts'
import { inputsOf, untried } from './matrix.inputs.ts'
import { openTown, type Role, roles, type Town } from './town.ts'
import { byOf, furnish, type Things } from './town-things.ts'

/* Who may what: every action for everyone, tried on things of the owner and the store. */

let town: Town
let things: Things
before(async () => {
  town = await openTown()
  things = await furnish(town)
})
after(() => town.close())

class Undone extends Error {}

/** What an action finds for someone; whatever it does on the way is undone. */
const found = async (action: AnyCommand | AnyQuery, input: unknown, by: Awaited<ReturnType<typeof byOf>>) => {
  let subject: unknown
  const load = async (tx: unknown) => {
    subject = await action.load(tx as never, input as never, by)
    throw new Undone()
  }
  await (action.kind === 'command' ? town.db.transaction(load) : load(town.db.read)).catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return subject
}

/** `yes`: may. `no`: is refused with the rule's words, and the try is kept. Blank: is told that there is no such thing. */
const answerFor = async (action: AnyCommand | AnyQuery, raw: object, role: Role): Promise<'yes' | 'no' | ''> => {
  const input = action.input.safeParse(raw)
  assert.ok(input.success, `${action.action} does not understand its input: ${input.error?.message}`)
  const by = whoever(action, await byOf(town, role))
  if (beyondDelegation(action, by.actor)) return 'no'
  const subject = await found(action, input.data, by)
  if (subject === undefined) return ''
  if (action.rule.allow(by.actor, subject as never)) return 'yes'
  return action.kind === 'query' ? '' : 'no'
}

const heads: Record<Role, string> = {
  visitor: 'visit',
  owner: 'owner',
  otherOwner: 'other',
  manager: 'manag',
  cashier: 'cashi',
  finance: 'finan',
  otherManager: 'other',
  officer: 'offic',
  headOfSection: 'head',
  auditor: 'audit',
  mayorStaff: 'mayor',
  facilitator: 'facil',
  helper: 'helpe',
  administrator: 'admin',
  undecided: 'undec',
}

const legend = `Who may what: everyone's answer to every action, tried on things between one business and one store.

yes    may
no     may not: is told the rule, and the try is kept in the log
       (blank) is told that there is no such thing

visit  visitor, not signed in          owner  owner of the business       other  owner of another business
manag  manager of the store            cashi  cashier of the store        finan  finance of the store
other  manager of another store        offic  registry officer            head   head of section (oversees)
audit  auditor                         mayor  the mayor's staff           facil  facilitator, member of a mentoring partner
admin  administrator of the platform     undec  signed in, has not said yet for whom
helpe  the facilitator acting for the owner, who lent products, permits and deliveries

Made by test/matrix.test.ts; after a wanted change: UPDATE_GOLDEN=1 npm test -- test/matrix.test.ts
`

const line = (name: string, cells: readonly string[]) =>
  [name.padEnd(22), ...cells.map((cell) => cell.padEnd(6))].join('').trimEnd()

const golden = join(import.meta.dirname, 'matrix.golden.txt')

test('every action has something to be tried on', () => {
  const inputs = inputsOf(things)
  const names = new Set<string>(allActions.map(({ action }) => action))
  assert.ok(names.size > 80, `${names.size} actions`)
  assert.deepEqual(
    [...names].filter((name) => !inputs[name] && !untried[name]),
    [],
    'enter them in matrix.inputs.ts',
  )
  assert.deepEqual(
    [...Object.keys(inputs), ...Object.keys(untried)].filter((name) => !names.has(name)),
    [],
    'no longer there',
  )
})

test('who may what is as written in matrix.golden.txt', async () => {
  const inputs = inputsOf(things)
  const rows: string[] = []
  const broken: string[] = []
  for (const action of allActions.toSorted((a, b) => (a.action < b.action ? -1 : 1))) {
    const raw = inputs[action.action]
    if (!raw) continue
    const cells: string[] = []
    for (const role of roles)
      cells.push(
        await answerFor(action, raw, role).catch((error) => {
          broken.push(`${action.action} for ${role}: ${error}`)
          return 'BREAKS'
        }),
      )
    rows.push(line(action.action, cells))
  }
  const table = `${legend}\n${line(
    '',
    roles.map((role) => heads[role]),
  )}\n${rows.join('\n')}\n`
  assert.deepEqual(broken, [])
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, table)
  assert.equal(table, readFileSync(golden, 'utf8'), 'who may what has changed: is that wanted?')
})
