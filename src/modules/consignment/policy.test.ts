import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Actor, system, visitor } from '../../platform/actor.ts'
import type { Rule } from '../../platform/policy.ts'
import { actorOf } from '../identity/sample.ts'
import { deliveryActions } from './actions/delivery.ts'
import { saleActions } from './actions/sale.ts'
import { settlementActions } from './actions/settlement.ts'
import { policy } from './policy.ts'
import { texts } from './texts.ts'

const [business, store] = ['keripik', 'simpang-raos']
const ofBusiness = { organisationId: business, organisationKind: 'business' } as const
const ofStore = { organisationId: store, organisationKind: 'partner' } as const

/** Everyone who could come, by what they are. */
const people: Record<string, Actor> = {
  visitor,
  owner: actorOf({ ...ofBusiness, duties: ['catalogue', 'stock', 'sales', 'agreements', 'money'] }),
  packer: actorOf({ ...ofBusiness, duties: ['stock'] }),
  bookkeeper: actorOf({ ...ofBusiness, duties: ['money'] }),
  manager: actorOf({ ...ofStore, duties: ['stock', 'sales', 'agreements'] }),
  cashier: actorOf({ ...ofStore, duties: ['sales'] }),
  stockkeeper: actorOf({ ...ofStore, duties: ['stock'] }),
  finance: actorOf({ ...ofStore, duties: ['money'] }),
  otherBusiness: actorOf({ organisationKind: 'business', duties: ['stock', 'sales', 'agreements', 'money'] }),
  otherStore: actorOf({ organisationKind: 'partner', duties: ['stock', 'sales', 'agreements', 'money'] }),
  officer: actorOf({ organisationKind: 'agency', duties: ['registry'] }),
  overseer: actorOf({ organisationKind: 'agency', duties: ['oversee'] }),
  auditor: actorOf({ organisationKind: 'inspectorate', duties: ['audit'] }),
  mayor: actorOf({ organisationKind: 'mayor', duties: ['mayor'] }),
  admin: actorOf({ organisationKind: 'platform', duties: ['admin'] }),
  // A duty's name alone opens nothing: overseeing is the city's, not a member's of some store.
  pretender: actorOf({ organisationKind: 'partner', duties: ['oversee', 'audit', 'mayor'] }),
  platform: system,
}

const bothSides = 'owner packer bookkeeper manager cashier stockkeeper finance'
const wholeStore = 'manager cashier stockkeeper finance'
const oversight = 'overseer auditor'

const both = { id: 'x', businessId: business, partnerId: store }
const shelf = { id: 'x', partnerId: store }
const mine = { id: 'x', businessId: business }
const others = { id: 'x', businessId: 'someone', partnerId: 'elsewhere' }
const sale = (...sellers: string[]) => ({ ...shelf, lines: sellers.map((businessId) => ({ businessId })) })

/** Action, about what, and who may. An official can read it line by line. */
const matrix: [keyof typeof policy, string, object, string][] = [
  ['delivery.choose', 'the owner’s agreements', mine, 'owner packer'],
  ['delivery.prepare', 'an agreement of the two', both, 'owner packer'],
  ['delivery.send', 'an agreement of the two', both, 'owner packer'],
  ['delivery.recall', 'a parcel on its way', both, 'owner packer'],
  ['delivery.accept', 'a parcel on its way', both, 'manager stockkeeper'],
  ['delivery.refuse', 'a parcel on its way', both, 'manager stockkeeper'],
  ['delivery.view', 'a parcel between the two', both, `${bothSides} ${oversight}`],
  ['delivery.view', 'a parcel of others', others, oversight],
  ['delivery.list', 'parcels between the two', [both, both], `${bothSides} ${oversight}`],
  ['delivery.list', 'parcels, one of them of others', [both, others], oversight],
  ['shelf.view', 'a shelf of the store', shelf, wholeStore],
  ['shelf.outlets', 'the outlets of the store', shelf, wholeStore],
  ['shelf.mine', 'where the owner’s goods stand', mine, 'owner packer bookkeeper'],
  ['sale.record', 'a till of the store', shelf, 'manager cashier'],
  ['count.record', 'a shelf of the store', shelf, 'manager cashier stockkeeper'],
  ['sale.view', 'a sale of the owner’s goods', sale(business), `owner packer bookkeeper ${wholeStore} ${oversight}`],
  ['sale.view', 'a sale with goods of others in it', sale(business, 'someone'), `${wholeStore} ${oversight}`],
  ['sale.view', 'a sale in which nothing is one’s own', sale(), `${wholeStore} ${oversight}`],
  ['settlement.list', 'bills between the two', { open: [], rows: [both] }, `${bothSides} ${oversight}`],
  ['settlement.list', 'bills, one of them of others', { open: [], rows: [both, others] }, oversight],
  ['settlement.preview', 'what sold under an agreement', both, `${bothSides} ${oversight}`],
  ['settlement.post', 'a finished period', both, 'owner bookkeeper finance platform'],
  ['settlement.view', 'a bill between the two', both, `${bothSides} ${oversight}`],
  ['settlement.view', 'a bill of others', others, oversight],
  ['billing.submit', 'a bill between the two', both, 'owner bookkeeper'],
  ['payment.record', 'a bill between the two', both, 'finance'],
  ['payment.confirm', 'a payment to the owner', both, 'owner bookkeeper'],
  ['payment.proof', 'a payment to the owner', both, `${bothSides} ${oversight}`],
  ['payment.proof', 'a payment of others', others, oversight],
]

const actions = [...deliveryActions, ...saleActions, ...settlementActions]

describe('who may do what with goods and money', () => {
  for (const [action, about, subject, who] of matrix)
    it(`${action}, ${about}: ${who}`, () => {
      const rule = policy[action] as Rule<object>
      const may = Object.keys(people).filter((name) => rule.allow(people[name] ?? visitor, subject))
      assert.deepEqual(may.sort(), who.split(' ').sort())
    })

  it('holds a line for every action, every action a rule, and every rule words', () => {
    const lines = [...new Set(matrix.map(([action]) => action))].sort()
    assert.deepEqual(lines, Object.keys(policy).sort())
    assert.deepEqual(actions.map(({ action }) => action).sort(), lines)
    const words: Record<string, { id: string; en: string }> = texts
    for (const { action } of actions) assert.ok(words[action]?.id && words[action]?.en, action)
  })

  it('asks a fresh second factor of whoever pays, and of nobody else', () => {
    const asking = actions.filter((each) => 'stepUp' in each && each.stepUp).map(({ action }) => action)
    assert.deepEqual(asking, ['payment.record'])
  })

  it('shows nothing to whoever is not signed in', () => {
    for (const { action, rule } of actions) assert.notEqual(rule.open, true, action)
  })
})
