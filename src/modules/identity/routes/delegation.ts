import { routesOf, show, submit } from '../../../platform/http.ts'
import { ask } from '../actions/delegation/ask.ts'
import { again, give } from '../actions/delegation/give.ts'
import { end, giveBack, leave, use } from '../actions/delegation/use.ts'
import { delegationPage } from '../pages/delegation.tsx'
import { askPage } from '../pages/delegation-ask.tsx'
import { givenPage, heldPage } from '../pages/delegations.tsx'

const one = ({ id }: { id: string }) => `/pendamping/${id}`

/** Lending tasks: the owner's side under /pendamping, the helper's under /dampingan. */
export const delegationRoutes = routesOf()
  .get('/pendamping', show(givenPage))
  .get('/pendamping/baru/:organisationId', show(askPage))
  .post('/pendamping/baru/:organisationId', submit(ask, { from: askPage, next: one }))
  .get('/pendamping/:delegationId', show(delegationPage))
  .post('/pendamping/:delegationId/kode', submit(again, { from: delegationPage, next: one }))
  .post('/pendamping/:delegationId/beri', submit(give, { from: delegationPage, next: one }))
  .post('/pendamping/:delegationId/akhiri', submit(end, { from: delegationPage, next: one }))
  .post('/pendamping/:delegationId/kembalikan', submit(giveBack, { from: delegationPage, next: () => '/dampingan' }))
  .get('/dampingan', show(heldPage))
  .post('/dampingan/:delegationId/pakai', submit(use, { from: heldPage, next: () => '/' }))
  .post('/dampingan/selesai', submit(leave, { from: heldPage, next: () => '/dampingan' }))
