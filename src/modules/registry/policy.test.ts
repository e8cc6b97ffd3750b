import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../core/ids.ts'
import { type Actor, type Duty, type OrganisationKind, visitor } from '../../platform/actor.ts'
import { policy } from './policy.ts'

const [business, partner, agency, other] = [newId(), newId(), newId(), newId()]
const of = (organisationId: string, organisationKind: OrganisationKind, ...duties: Duty[]): Actor => ({
  ...visitor,
  id: newId(),
  organisationId,
  organisationKind,
  duties: new Set(duties),
})

const people = {
  visitor,
  officer: of(agency, 'agency', 'registry'),
  overseer: of(agency, 'agency', 'oversee'),
  clerk: of(agency, 'agency', 'members'),
  'catalogue owner': of(business, 'business', 'catalogue'),
  'money owner': of(business, 'business', 'money'),
  'stock owner': of(business, 'business', 'stock'),
  'members owner': of(business, 'business', 'members'),
  'other owner': of(other, 'business', 'catalogue', 'money', 'registry'),
  'partner catalogue': of(partner, 'partner', 'catalogue'),
  'partner money': of(partner, 'partner', 'money'),
  auditor: of(newId(), 'inspectorate', 'audit', 'money'),
  mayor: of(newId(), 'mayor', 'mayor'),
}
const anyone = Object.keys(people).join(', ')
const everyone = Object.keys(people)
  .filter((name) => name !== 'visitor')
  .join(', ')

const subjects: Record<string, object> = {
  list: { inFull: false },
  'list in full': { inFull: true },
  business: { id: business, organisationId: business, inFull: false },
  'business in full': { id: business, organisationId: business, inFull: true },
  product: { id: newId(), organisationId: business, inFull: false },
  partner: { id: partner, organisationId: partner, inFull: false },
  'partner in full': { id: partner, organisationId: partner, inFull: true },
  outlet: { id: newId(), organisationId: partner },
  agency: { id: agency, organisationId: agency },
  nothing: { id: newId(), organisationId: '' },
}

const whoMay = (action: keyof typeof policy, subject: string) =>
  Object.entries(people)
    .filter(([, actor]) => policy[action].allow(actor, subjects[subject] as never))
    .map(([name]) => name)
    .join(', ')

test('who may do what', () => {
  const table: [keyof typeof policy, string, string][] = [
    ['business.list', 'list', everyone],
    ['business.list', 'list in full', 'officer, overseer'],
    ['business.view', 'business', everyone],
    [
      'business.view',
      'business in full',
      'officer, overseer, catalogue owner, money owner, stock owner, members owner',
    ],
    ['business.add', 'nothing', 'officer'],
    ['business.change', 'business', 'officer, catalogue owner'],
    ['business.identity', 'business', 'officer, catalogue owner'],
    ['business.reveal', 'business', 'officer, catalogue owner'],
    ['partner.list', 'list', anyone],
    ['partner.list', 'list in full', 'officer, overseer'],
    ['partner.view', 'partner', anyone],
    ['partner.view', 'partner in full', 'officer, overseer, partner catalogue, partner money'],
    ['partner.rules', 'partner', anyone],
    ['partner.add', 'nothing', 'officer'],
    ['partner.change', 'partner', 'officer, partner catalogue'],
    ['partner.check', 'partner', 'officer'],
    ['contact.add', 'partner', 'officer, partner catalogue'],
    ['contact.change', 'partner', 'officer, partner catalogue'],
    ['commitment.add', 'partner', 'officer'],
    ['commitment.end', 'partner', 'officer'],
    ['outlet.add', 'outlet', 'officer, partner catalogue'],
    ['outlet.change', 'outlet', 'officer, partner catalogue'],
    ['product.list', 'business', everyone],
    ['product.view', 'product', everyone],
    ['product.add', 'product', 'catalogue owner'],
    ['product.change', 'product', 'catalogue owner'],
    ['product.retire', 'product', 'catalogue owner'],
    ['product.add_photo', 'product', 'catalogue owner'],
    ['product.first_photo', 'product', 'catalogue owner'],
    ['product.drop_photo', 'product', 'catalogue owner'],
    ['bank.view', 'business', 'money owner'],
    ['bank.change', 'business', 'money owner'],
    ['bank.change', 'partner', 'partner money'],
    ['bank.change', 'agency', ''],
    ['bank.change', 'nothing', ''],
    ['consent.view', 'business', 'officer, catalogue owner, money owner, stock owner, members owner'],
    ['consent.give', 'business', 'officer, members owner'],
    ['consent.withdraw', 'business', 'officer, members owner'],
    ['twin.list', 'nothing', 'officer'],
    ['twin.view', 'nothing', 'officer'],
    ['twin.decide', 'nothing', 'officer'],
    ['twin.undo', 'nothing', 'officer'],
    ['import.list', 'nothing', 'officer'],
    ['import.view', 'nothing', 'officer'],
    ['import.upload', 'nothing', 'officer'],
    ['import.map', 'nothing', 'officer'],
    ['import.apply', 'nothing', 'officer'],
    ['import.discard', 'nothing', 'officer'],
  ]
  assert.deepEqual(
    table.map(([action, subject]) => [action, subject, whoMay(action, subject)]),
    table,
  )
  assert.deepEqual(
    new Set(table.map(([action]) => action)),
    new Set(Object.keys(policy)),
    'every action stands in the table',
  )
})
