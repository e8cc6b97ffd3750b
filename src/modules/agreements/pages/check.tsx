import { today } from '../../../core/dates.ts'
import { formatRupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import { Buttons, Submit } from '../../../ui/button.tsx'
import { Figures } from '../../../ui/figures.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import type { Prepared } from '../actions/negotiate.ts'
import type { Draft } from '../domain/agreement.ts'
import { formPath } from './form.tsx'
import { goodsName, shareOf, type Telling } from './sentences.ts'
import { otherName, sideOf } from './status.tsx'
import { Terms } from './terms.tsx'

/** What was typed, carried on unseen; several ticks under one name stand on lines of one field. */
const Carried = ({ fields }: { fields: Record<string, string> }) => (
  <>
    {Object.entries(fields)
      .filter(([name]) => !name.startsWith('_'))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
)

/** The first of the goods as big figures: who gets how much of what the buyer pays. */
const Example = ({ around, draft, prepared }: { around: Around; draft: Draft; prepared: Prepared }) => {
  const { t } = around
  const [product] = draft.products
  if (!product) return null
  const { gross, storeShare, supplierShare } = shareOf(draft.terms, product)
  const unit = prepared.goods.find(({ id }) => id === product.productId)?.unit ?? ''
  return (
    <section>
      <h2>{t('agreement.check.example', { unit, product: goodsName(prepared, product.productId) })}</h2>
      <Figures
        figures={[
          { label: t('terms.table.price'), value: formatRupiah(gross) },
          { label: prepared.partnerName, value: formatRupiah(storeShare) },
          { label: prepared.businessName, value: formatRupiah(supplierShare) },
        ]}
      />
    </section>
  )
}

type Props = { around: Around; prepared: Prepared; draft: Draft; fields: Record<string, string> }

/** Before anything is sent: the same sentences the other party will read, with amounts worked out. */
export const checkView = ({ around, prepared, draft, fields }: Props) => {
  const { t, at, language } = around
  const telling: Telling = { t, language, ground: prepared, on: today(at) }
  const name = otherName(around, prepared)
  const me = sideOf(around, prepared) === 'business' ? prepared.businessName : prepared.partnerName
  return (
    <Layout around={around} title={t('agreement.check.title')}>
      <p>{t('agreement.check.says', { name: me })}</p>
      <Example around={around} draft={draft} prepared={prepared} />
      <Terms around={around} draft={draft} telling={telling} />
      <p>{t('agreement.check.binds', { name })}</p>
      <Form around={around} action={formPath(around, prepared)}>
        <Carried fields={fields} />
        <Buttons>
          <Submit icon="next">{t(prepared.agreement ? 'agreement.counter' : 'agreement.propose')}</Submit>
          <Submit name="_edit" value="1" tone="quiet" icon="edit">
            {t('agreement.check.change')}
          </Submit>
        </Buttons>
      </Form>
    </Layout>
  )
}
