import type { Context } from 'hono'
import { aroundOf, byOf, type Env, routesOf, sendFile, show, statusOf, submit } from '../../platform/http.ts'
import { ask } from '../../platform/run.ts'
import { permitAdd, permitGrace, permitReplace, permitScan, permitWithdraw } from './actions/permit.ts'
import { readinessListPage } from './pages/list.tsx'
import { permitAddFormPage, permitReplaceFormPage } from './pages/permit-form.tsx'
import { permitPage, permitsPage } from './pages/permits.tsx'
import { readinessFormPage, readinessPage } from './pages/readiness.tsx'

const sendScan = async (c: Context<Env>) => {
  const found = await ask(c.var.db, permitScan, byOf(c), c.req.param())
  if (found.ok) return sendFile(c, found.value)
  return c.html(c.var.views.refusal(aroundOf(c), { kind: 'missing', code: 'page.missing' }), statusOf.missing)
}

const permit = ({ id }: { id: string }) => `/izin/${id}`
const scan = { scan: 'proof' } as const

/** Every page about papers and readiness. */
export const readinessRoutes = routesOf()
  .get('/kesiapan', show(readinessListPage))
  .get('/usaha/:businessId/kesiapan', show(readinessPage))
  .get('/usaha/:businessId/kesiapan/:form', show(readinessFormPage))
  .get('/usaha/:businessId/izin', show(permitsPage))
  .get('/usaha/:businessId/izin/tambah', show(permitAddFormPage))
  .post(
    '/usaha/:businessId/izin/tambah',
    submit(permitAdd, {
      from: permitAddFormPage,
      next: ({ businessId }) => `/usaha/${businessId}/kesiapan`,
      files: scan,
    }),
  )
  .get('/izin/:permitId', show(permitPage))
  .get('/izin/:permitId/ganti', show(permitReplaceFormPage))
  .post('/izin/:permitId/ganti', submit(permitReplace, { from: permitReplaceFormPage, next: permit, files: scan }))
  .post('/izin/:permitId/tarik', submit(permitWithdraw, { from: permitPage, next: permit }))
  .post('/izin/:permitId/kelonggaran', submit(permitGrace, { from: permitPage, next: permit }))
  .get('/izin/:permitId/berkas', sendScan)
