import type { Context } from 'hono'
import { type Env, readForm, routesOf, show, submit } from '../../../platform/http.ts'
import { set } from '../actions/clock.ts'
import { demoAccount } from '../actions/sign-in.ts'
import { demoPage } from '../pages/demo.tsx'
import { enter } from './going-on.ts'

/** One click, and only for people who were invented for it. */
const enterDemo = async (c: Context<Env>) => {
  const form = await readForm(c)
  const membershipId = form.ok ? (form.value.fields.membershipId ?? '') : ''
  const account = await demoAccount(c.var.db, c.var.house, membershipId)
  return account ? enter(c, { account, next: '', way: 'demo', membershipId }) : c.redirect('/demo', 303)
}

/** Mounted in demo mode only; and what it calls refuses outside demo mode by itself. */
export const demoRoutes = routesOf()
  .get('/demo', show(demoPage))
  .post('/demo/masuk', enterDemo)
  .post('/demo/jam', submit(set, { from: demoPage, next: () => '/demo' }))
