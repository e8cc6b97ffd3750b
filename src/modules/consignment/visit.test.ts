import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createApp } from '../../app.ts'
import { newId } from '../../core/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { openLog } from '../../platform/log.ts'
import { run } from '../../platform/run.ts'
import { send } from './actions/delivery.ts'
import { postPeriod } from './actions/settlement.ts'
import { agree, done, monday, onShelf, openShop, type Shop, sell, shelve } from './shop.test.ts'

/*
 * The whole app as a browser without JavaScript sees it: signed in by the demo's one click, moved through time by the
 * demo's clock.
 */

const origin = { origin: 'http://localhost' }

const answered = async (asked: Response | Promise<Response>) => {
  const response = await asked
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    type: response.headers.get('content-type') ?? '',
    bytes,
    text: bytes.toString('utf8'),
  }
}
export type Answer = Awaited<ReturnType<typeof answered>>

/** The app on a shop of its own, on the Monday morning. */
export const openVisits = async () => {
  const shop = await openShop()
  const app = createApp({ db: shop.db, house: shop.house, log: openLog(shop.house.config) })
  const visits = {
    shop,
    clock: monday,
    setClock: async (at: Temporal.Instant) => {
      visits.clock = at
      const shift = at.epochMilliseconds - Temporal.Now.instant().epochMilliseconds
      await shop.sql(`update clock set shift = $1::bigint * interval '1 millisecond'`, [shift])
    },
    /** A page for someone who is not signed in, or a form from somewhere else. */
    stranger: (path: string, init?: RequestInit) => answered(app.request(path, init)),
    signIn: async (who: Actor) => {
      const body = new URLSearchParams({ membershipId: who.membershipId })
      const entered = await app.request('/demo/masuk', { method: 'POST', body, headers: origin })
      const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
      assert.match(cookie, /jejaring=/, `${who.name} is let in`)
      return {
        get: (path: string) => answered(app.request(path, { headers: { cookie } })),
        post: (path: string, fields: Record<string, string>) =>
          answered(
            app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie, ...origin } }),
          ),
      }
    },
    close: shop.close,
  }
  await visits.setClock(monday)
  return visits
}
export type Visits = Awaited<ReturnType<typeof openVisits>>
export type Visit = Awaited<ReturnType<Visits['signIn']>>

/** The words of a page, without its tags. */
export const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
export const says = (answer: Answer, ...words: string[]) => {
  const text = plain(answer.text)
  for (const word of words) assert.ok(text.includes(word), `“${word}” is missing in: ${text.slice(0, 3_000)}`)
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const isSent = (tag: string) => {
  const type = attribute(tag, 'type')
  return type !== 'file' && ((type !== 'radio' && type !== 'checkbox') || /\bchecked\b/.test(tag))
}
/** What a browser would send of the form with this action: hidden and filled fields, chosen boxes. */
export const formOf = (answer: Answer, action: string): Record<string, string> => {
  const forms = [...answer.text.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)]
  const [, , form] = forms.find(([, to]) => to === action) ?? []
  assert.ok(form, `no form leads to ${action}`)
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (!name || !isSent(tag)) continue
    const value = attribute(tag, 'value') ?? ''
    fields[name] = name in fields && attribute(tag, 'type') === 'checkbox' ? `${fields[name]}\n${value}` : value
  }
  return fields
}

/** Agreements, goods on the shelf, a parcel on its way, a bill, and a second bill that is paid in part. */
export const busy = async ({ shop, clock: at }: Visits) => {
  const { db, by, people, products, outlets } = shop
  // The shelf is cleared first: what expires first leaves first, whoever's it is.
  for (const { id } of [products.balado, products.tempe]) {
    const left = await onShelf(shop, id)
    if (left > 0) done(await sell(shop, [{ productId: id, quantity: left }], { at }))
  }
  const agreementId = await agree(shop, { at, startsOn: '2026-11-01', outlets: [outlets.pandanaran.id] })
  const goods = [
    { productId: products.balado.id, quantity: 20, bestBefore: '2027-06-01' },
    { productId: products.tempe.id, quantity: 5 },
  ]
  const accepted = await shelve(shop, agreementId, goods, { at })
  const parcel = { id: newId(), agreementId, outletId: outlets.pandanaran.id, lines: goods }
  done(await run(db, send, by(people.sri, at), parcel))
  const { id: saleId } = done(await sell(shop, [{ productId: products.balado.id, quantity: 4 }], { at }))
  return { agreementId, accepted, parcel: parcel.id, saleId }
}
export const post = async (shop: Shop, agreementId: string, at: Temporal.Instant) =>
  done(await run(shop.db, postPeriod, shop.by(shop.people.sri, at), { id: newId(), agreementId })).id

if (import.meta.main)
  test('everyone of the shop is let in by name, on the Monday', async () => {
    const visits = await openVisits()
    try {
      for (const who of Object.values(visits.shop.people)) {
        const home = await (await visits.signIn(who)).get('/')
        says(home, who.name, '23 November 2026')
      }
    } finally {
      await visits.close()
    }
  })
