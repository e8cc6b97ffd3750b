import { formatDate } from '../../../core/dates.ts'
import { newId } from '../../../core/ids.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoneyBig } from '../../../ui/money.tsx'
import { reason } from '../../../ui/reason.ts'
import { previewSettlement } from '../actions/settlement.ts'
import { totals } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import { SoldTable } from './batches.tsx'
import { spanOf } from './period.ts'

type Preview = Exclude<Awaited<ReturnType<typeof previewSettlement.load>>, undefined>
type Props = { around: Around; preview: Preview }

/** Why there is no bill yet, and from when there will be one. */
const WhyNot = ({ around, preview: { posting, period } }: Props) => {
  if (posting.ok) return null
  const { t, language } = around
  const running = posting.refusal.code === 'settlement.period_open' && period
  return (
    <p>
      {running
        ? t('settlement.preview.period_open', {
            period: spanOf(running.from, running.to, language),
            day: formatDate(running.to.add({ days: 1 }), language),
          })
        : reason(around, posting.refusal)}
    </p>
  )
}

const PostForm = ({ around, preview: { agreementId } }: Props) => (
  <Form around={around} action={`/titip-jual/selesaikan/${agreementId}`}>
    <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
    <Submit icon="settlement">{around.t('settlement.post')}</Submit>
  </Form>
)

/** What would be settled next; where nothing is payable, why and when. */
export const previewPage = page(previewSettlement, (preview, around) => {
  const { t, actor, language } = around
  const { posting, unsettled, businessName, period } = preview
  const label = t(posting.ok ? 'settlement.preview.ended' : 'settlement.preview.running', { name: businessName })
  return (
    <Layout
      around={around}
      title={t('settlement.preview_title')}
      back={{ href: `/perjanjian/${preview.agreementId}`, text: preview.number }}
      wide
    >
      {unsettled.length > 0 && <MoneyBig label={label} amount={totals(unsettled).supplierShare} />}
      {posting.ok && period && (
        <p>
          {t('settlement.sold_in', {
            period: spanOf(period.from, period.to, language),
            partner: preview.partnerName,
          })}
        </p>
      )}
      <WhyNot around={around} preview={preview} />
      {posting.ok && may(policy['settlement.post'], actor, preview) && <PostForm around={around} preview={preview} />}
      {unsettled.length > 0 && <SoldTable around={around} rows={unsettled} />}
    </Layout>
  )
})
