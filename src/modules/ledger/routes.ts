import { aroundOf, byOf, routesOf, show, statusOf } from '../../platform/http.ts'
import { sendPdf } from '../../platform/pdf.ts'
import { ask } from '../../platform/run.ts'
import { viewStatement } from './actions.ts'
import { statementPage, statementPaper } from './pages.tsx'

export const ledgerRoutes = routesOf()
  .get('/rekening-bersama/:agreementId', show(statementPage))
  .get('/rekening-bersama/:agreementId/pdf', async (c) => {
    const { agreementId } = c.req.param()
    const found = await ask(c.var.db, viewStatement, byOf(c), { agreementId, format: 'pdf' })
    if (!found.ok)
      return c.html(c.var.views.refusal(aroundOf(c), { kind: 'missing', code: 'page.missing' }), statusOf.missing)
    const url = new URL(`/rekening-bersama/${agreementId}`, c.var.house.config.publicUrl).href
    return sendPdf(c, statementPaper(found.value, c.var, url), `rekening-bersama-${agreementId.slice(-8)}`)
  })
