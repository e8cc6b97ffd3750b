import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '../../platform/actor.ts'
import { visitor } from '../../platform/actor.ts'
import type { Rule } from '../../platform/policy.ts'
import { identityActions } from './actions.ts'
import { policy } from './policy.ts'
import { actorOf } from './sample.ts'
import { texts } from './texts.ts'

const [business, agency, platform] = ['b', 'a', 'p']
const owner = actorOf({ id: 'sri', organisationId: business, membershipId: 'm', duties: ['catalogue', 'members'] })

/** Everyone who could come, by what they are. */
const people: Record<string, Actor> = {
  visitor,
  self: actorOf({ id: 'sri', organisationId: business, membershipId: 'm', duties: ['catalogue'], sessionId: 's' }),
  machine: actorOf({ id: 'sri', organisationId: business, membershipId: 'm', duties: ['catalogue'] }),
  holder: { ...owner, id: 'tono', membershipId: 'n' },
  colleague: actorOf({
    id: 'wati',
    organisationId: business,
    duties: ['catalogue', 'stock', 'sales', 'money', 'agreements'],
  }),
  stranger: actorOf({ duties: ['catalogue', 'members'] }),
  officer: actorOf({ organisationId: agency, organisationKind: 'agency', duties: ['registry'] }),
  overseer: actorOf({ organisationId: agency, organisationKind: 'agency', duties: ['oversee', 'members'] }),
  auditor: actorOf({ organisationKind: 'inspectorate', duties: ['audit'] }),
  mayor: actorOf({ organisationKind: 'mayor', duties: ['mayor'] }),
  admin: actorOf({ organisationId: platform, organisationKind: 'platform', duties: ['admin'] }),
  facilitator: actorOf({ id: 'nanda', organisationId: 'mentors', organisationKind: 'partner' }),
}
const everyone = Object.keys(people).join(' ')

const sris = { id: 'x', accountId: 'sri' }
const settled = { id: 'x', organisationId: business, kind: 'business', hasHolder: true }
const orphan = { id: 'x', organisationId: 'new', kind: 'partner', hasHolder: false }
const office = { id: 'x', organisationId: 'new', kind: 'inspectorate', hasHolder: false }

const lent = { id: 'x', organisationId: business, helperId: 'sri', askedBy: 'holder' }
const asked = { id: 'x', organisationId: business, helperId: 'nanda', askedBy: 'nanda' }

/** Action, about what, and who may. An official can read it line by line. */
const matrix: [keyof typeof policy, string, object, string][] = [
  ['account.view', 'Sri’s account', sris, 'self machine'],
  ['account.language', 'Sri’s account', sris, 'self machine'],
  ['account.password', 'Sri’s account', sris, 'self'],
  ['session.list', 'Sri’s devices', sris, 'self machine'],
  ['session.end', 'a device of Sri', sris, 'self machine'],
  ['session.end_others', 'Sri’s devices', sris, 'self machine'],
  ['session.act_for', 'Sri’s session', sris, 'self machine'],
  ['passkey.list', 'Sri’s passkeys', sris, 'self machine'],
  ['passkey.add', 'Sri’s passkeys', sris, 'self'],
  ['passkey.rename', 'a passkey of Sri', sris, 'self machine'],
  ['passkey.remove', 'a passkey of Sri', sris, 'self'],
  ['totp.view', 'Sri’s code app', sris, 'self machine'],
  ['totp.prepare', 'Sri’s code app', sris, 'self'],
  ['totp.enrol', 'Sri’s code app', sris, 'self'],
  ['totp.remove', 'Sri’s code app', sris, 'self'],
  ['token.list', 'Sri’s tokens', sris, 'self machine'],
  ['token.create', 'Sri’s membership', { id: 'x', membershipId: 'm' }, 'self'],
  ['token.view', 'a new token of Sri', sris, 'self'],
  ['token.revoke', 'a token of Sri', sris, 'self machine'],
  ['member.list', 'a business with a manager of members', settled, 'holder'],
  ['member.list', 'a partner with nobody yet', orphan, 'officer'],
  ['member.list', 'an office with nobody yet', office, 'admin'],
  ['member.view', 'a member of the business', settled, 'holder'],
  ['member.invite', 'a business with a manager of members', settled, 'holder'],
  ['member.invite', 'a partner with nobody yet', orphan, 'officer'],
  ['member.invite', 'an office with nobody yet', office, 'admin'],
  ['member.change', 'a member of the business', settled, 'holder'],
  ['member.deactivate', 'a member of the business', settled, 'holder'],
  ['member.activate', 'a member of the business', settled, 'holder'],
  ['delegation.given', 'what the business lends', settled, 'holder'],
  ['delegation.held', 'what was lent to Sri', sris, 'self machine'],
  ['delegation.view', 'what the business lent to Sri', lent, 'self machine holder'],
  ['delegation.ask', 'to lend of the own business', { ...settled, isOwner: true }, 'holder'],
  ['delegation.ask', 'to be lent by a business', { ...settled, organisationId: 'new', isOwner: false }, 'facilitator'],
  ['delegation.code', 'what the facilitator asked for', asked, 'holder facilitator'],
  ['delegation.give', 'what the facilitator asked for', asked, 'holder facilitator'],
  ['delegation.end', 'what the business lent to Sri', lent, 'holder'],
  ['delegation.return', 'what was lent to Sri', { ...lent, ...sris }, 'self machine'],
  ['delegation.use', 'what was lent to Sri', { ...lent, ...sris }, 'self'],
  ['delegation.leave', 'Sri’s session', sris, 'self'],
  ['message.receive', 'a gateway that knows the secret', { id: 'x', trusted: true }, everyone],
  ['message.receive', 'anybody else', { id: 'x', trusted: false }, ''],
  ['invitation.withdraw', 'an invitation of the business', settled, 'holder'],
  ['invitation.withdraw', 'the invitation of a first owner', orphan, 'officer'],
  ['invitation.withdraw', 'the invitation of a first official', office, 'admin'],
  ['invitation.view', 'whoever holds the link', { id: 'x' }, everyone],
  ['invitation.accept', 'whoever holds the link', { id: 'x' }, everyone],
  ['password.view', 'whoever holds the link', { id: 'x' }, everyone],
  ['password.reset', 'whoever holds the link', { id: 'x' }, everyone],
  ['account.find', 'any account', { id: 'x' }, 'admin'],
  ['account.disable', 'any account', { id: 'x' }, 'admin'],
  ['account.enable', 'any account', { id: 'x' }, 'admin'],
  ['account.sign_out', 'any account', { id: 'x' }, 'admin'],
  ['demo.view', 'a demo', { id: 'x', demo: true }, everyone],
  ['demo.view', 'the live platform', { id: 'x', demo: false }, ''],
  ['clock.set', 'a demo', { id: 'x', demo: true }, everyone],
  ['clock.set', 'the live platform', { id: 'x', demo: false }, ''],
]

describe('who may do what with accounts and members', () => {
  for (const [action, about, subject, who] of matrix)
    it(`${action}, ${about}: ${who || 'nobody'}`, () => {
      const rule = policy[action] as Rule<object>
      const may = Object.keys(people).filter((name) => rule.allow(people[name] ?? visitor, subject))
      assert.deepEqual(may, who.split(' ').filter(Boolean))
    })

  it('holds a line for every action, every action a rule, and every rule words', () => {
    const lines = [...new Set(matrix.map(([action]) => action))].sort()
    assert.deepEqual(lines, Object.keys(policy).sort())
    assert.deepEqual([...new Set(identityActions.map(({ action }) => action))].sort(), lines)
    const known = { ...texts } as Record<string, { id: string; en: string }>
    for (const { action, rule } of identityActions) {
      assert.ok(known[action]?.id && known[action]?.en, action)
      for (const key of rule.who) assert.ok(known[key]?.id && known[key]?.en, key)
    }
  })

  it('asks a fresh second factor of everything that opens a new way in', () => {
    const asking = identityActions.filter((each) => 'stepUp' in each && each.stepUp).map(({ action }) => action)
    assert.deepEqual(asking.sort(), [
      'account.password',
      'passkey.add',
      'passkey.remove',
      'token.create',
      'totp.enrol',
      'totp.prepare',
      'totp.remove',
    ])
  })
})
