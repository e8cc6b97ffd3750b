import assert from 'node:assert/strict'
import test from 'node:test'
import { type Actor, type Duty, type OrganisationKind, visitor } from '../../platform/actor.ts'
import { actorOf } from '../identity/sample.ts'
import { policy } from './policy.ts'

const of = (organisationId: string, organisationKind: OrganisationKind, ...duties: Duty[]) =>
  actorOf({ organisationId, organisationKind, duties })

const people: Record<string, Actor> = {
  visitor,
  'owner: money': of('b', 'business', 'money'),
  'owner: no duty': of('b', 'business'),
  'store: money': of('p', 'partner', 'money'),
  'store: cashier': of('p', 'partner', 'sales'),
  'another business': of('b2', 'business', 'money', 'agreements'),
  'another partner': of('p2', 'partner', 'money', 'agreements'),
  'agency: oversee': of('a', 'agency', 'oversee'),
  'agency: registry': of('a', 'agency', 'registry'),
  inspectorate: of('i', 'inspectorate', 'audit'),
  mayor: of('m', 'mayor', 'oversee'),
  'platform administrator': of('j', 'platform', 'admin', 'oversee'),
}

test('who may read the statement of two parties', () => {
  const allowed = Object.entries(people).filter(([, actor]) =>
    policy['statement.view'].allow(actor, { businessId: 'b', partnerId: 'p' }),
  )
  assert.deepEqual(
    allowed.map(([name]) => name),
    ['owner: money', 'owner: no duty', 'store: money', 'store: cashier', 'agency: oversee', 'inspectorate', 'mayor'],
  )
})
