import type { Context } from 'hono'
import { aroundOf, byOf, type Env, readForm, routesOf, show, submit } from '../../../platform/http.ts'
import { ask, run } from '../../../platform/run.ts'
import * as account from '../actions/account.ts'
import { accept } from '../actions/invitation.ts'
import * as member from '../actions/member.ts'
import { accountOf } from '../actions/sign-in.ts'
import { adminPage } from '../pages/admin.tsx'
import { invitationPage } from '../pages/invitation.tsx'
import { memberPage } from '../pages/member.tsx'
import { membersPage } from '../pages/members.tsx'
import { afterPassword } from './going-on.ts'

type C = Context<Env>

/** Who is signed in joins with that account; who is not gets a new one and is signed in to it. */
const acceptInvitation = async (c: C) => {
  if (c.var.actor.id !== '') return submit(accept, { from: invitationPage, next: () => '/pilih-peran' })(c)
  const form = await readForm(c)
  const fields = form.ok ? form.value.fields : {}
  const done = await run(c.var.db, accept, byOf(c, fields._key || undefined), { ...fields, ...c.req.param() })
  if (!done.ok) return show(invitationPage, { refusal: done.refusal, fields })(c)
  const made = await accountOf(c.var.db, String(done.value.accountId))
  return made ? afterPassword(c, { account: made, next: '' }) : c.redirect('/masuk', 303)
}

/** Looks for an account by contact; by POST, so that the contact stands in no address. */
const findAccount = async (c: C) => {
  const form = await readForm(c)
  const fields = form.ok ? form.value.fields : {}
  const found = await ask(c.var.db, account.find, byOf(c), fields)
  if (found.ok) return c.html(adminPage.view(found.value, aroundOf(c)))
  return show(adminPage, { refusal: found.refusal, fields })(c)
}

const toAccount = ({ id }: { id: string }) => `/pengelola/akun/${id}`

/** Who acts for an organisation, how one joins, and what the administrator may do with accounts. */
export const memberRoutes = routesOf()
  .get('/undangan/:token', show(invitationPage))
  .post('/undangan/:token', acceptInvitation)
  .get('/anggota', show(membersPage))
  .post('/anggota', submit(member.invite, { from: membersPage, next: () => '/anggota' }))
  .post('/anggota/undangan/:invitationId/tarik', submit(member.withdraw, { from: membersPage, next: () => '/anggota' }))
  .get('/anggota/:memberId', show(memberPage))
  .post('/anggota/:memberId', submit(member.change, { from: memberPage, next: ({ id }) => `/anggota/${id}` }))
  .post('/anggota/:memberId/keluar', submit(member.leave, { from: memberPage, next: ({ id }) => `/anggota/${id}` }))
  .post('/anggota/:memberId/kembali', submit(member.comeBack, { from: memberPage, next: ({ id }) => `/anggota/${id}` }))
  .get('/organisasi/:organisationId/anggota', show(membersPage))
  .post(
    '/organisasi/:organisationId/anggota',
    submit(member.invite, { from: membersPage, next: ({ organisationId }) => `/organisasi/${organisationId}/anggota` }),
  )
  .post(
    '/organisasi/:organisationId/anggota/undangan/:invitationId/tarik',
    submit(member.withdraw, {
      from: membersPage,
      next: ({ organisationId }) => `/organisasi/${organisationId}/anggota`,
    }),
  )
  .get('/pengelola/akun', show(adminPage))
  .post('/pengelola/akun', findAccount)
  .get('/pengelola/akun/:accountId', show(adminPage))
  .post('/pengelola/akun/:accountId/tutup', submit(account.disable, { from: adminPage, next: toAccount }))
  .post('/pengelola/akun/:accountId/buka', submit(account.enable, { from: adminPage, next: toAccount }))
  .post('/pengelola/akun/:accountId/keluarkan', submit(account.signOut, { from: adminPage, next: toAccount }))
