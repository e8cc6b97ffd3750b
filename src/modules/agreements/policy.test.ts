import assert from 'node:assert/strict'
import test from 'node:test'
import { type Actor, type Duty, type OrganisationKind, visitor } from '../../platform/actor.ts'
import { actorOf } from '../identity/sample.ts'
import { policy } from './policy.ts'

const [business, partner] = ['b', 'p']
const agreement = { id: 'x', businessId: business, partnerId: partner }
const of = (organisationId: string, organisationKind: OrganisationKind, ...duties: Duty[]) =>
  actorOf({ organisationId, organisationKind, duties })

/** Everyone who could come, by what they are. */
const people: Record<string, Actor> = {
  visitor,
  'owner: agreements': of(business, 'business', 'agreements'),
  'owner: other duties': of(business, 'business', 'catalogue', 'stock', 'sales', 'money', 'members'),
  'store: agreements': of(partner, 'partner', 'agreements'),
  'store: other duties': of(partner, 'partner', 'stock', 'sales', 'money', 'members'),
  'another business': of('b2', 'business', 'agreements'),
  'another partner': of('p2', 'partner', 'agreements'),
  'agency: oversee': of('a', 'agency', 'oversee'),
  'agency: registry': of('a', 'agency', 'registry'),
  'agency: members': of('a', 'agency', 'members'),
  inspectorate: of('i', 'inspectorate', 'audit'),
  mayor: of('m', 'mayor', 'oversee'),
  'platform administrator': of('j', 'platform', 'admin', 'oversee'),
}
const parties = ['owner: agreements', 'owner: other duties', 'store: agreements', 'store: other duties']
const watching = ['agency: oversee', 'agency: registry', 'inspectorate', 'mayor']
const negotiators = ['owner: agreements', 'store: agreements']

/** Action and who may: an official can read it line by line. */
const matrix: Record<keyof typeof policy, readonly string[]> = {
  'agreement.list': [...parties, ...watching],
  'agreement.view': [...parties, ...watching],
  'agreement.prepare': negotiators,
  'agreement.check': negotiators,
  'agreement.propose': negotiators,
  'agreement.counter': negotiators,
  'agreement.accept': negotiators,
  'agreement.decline': negotiators,
  'agreement.end': negotiators,
}

for (const [action, may] of Object.entries(matrix) as [keyof typeof policy, readonly string[]][])
  test(`${action}: ${may.join(', ')}`, () => {
    const rule = policy[action] as { allow: (actor: Actor, subject: unknown) => boolean }
    const subject = action === 'agreement.list' ? [agreement] : agreement
    assert.deepEqual(
      Object.entries(people)
        .filter(([, actor]) => rule.allow(actor, subject))
        .map(([name]) => name),
      may,
    )
  })

test('a list with one agreement of others in it is not shown at all', () => {
  const others = { ...agreement, businessId: 'b2', partnerId: 'p2' }
  assert.ok(!policy['agreement.list'].allow(people['owner: agreements'] ?? visitor, [agreement, others]))
})
