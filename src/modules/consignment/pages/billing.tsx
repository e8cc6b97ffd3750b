import { formatDateTime } from '../../../core/dates.ts'
import { may } from '../../../platform/action.ts'
import type { Around } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { ChecksField } from '../../../ui/choice.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { Summary } from '../../../ui/summary.tsx'
import type { DocumentKind } from '../../agreements/door.ts'
import { missingDocuments } from '../domain/settlement.ts'
import { policy } from '../policy.ts'
import type { SettlementView } from './settlement.tsx'

/** Which documents are there, which are missing, and the button that sends them. */
export const BillingPart = ({ around, settlement }: { around: Around; settlement: SettlementView }) => {
  const { t, actor, language } = around
  const required = settlement.requiredDocuments as readonly DocumentKind[]
  const missing = missingDocuments(required, settlement.documents.map(({ kind }) => kind)) as DocumentKind[]
  const received = new Map(settlement.documents.map(({ kind, at }) => [kind, at]))
  return (
    <section>
      <Summary
        around={around}
        title={t('billing.title')}
        rows={required.map((kind) => {
          const at = received.get(kind)
          return { label: t(`billing.kind.${kind}`), value: at ? t('billing.received', { at: formatDateTime(at, language) }) : t('billing.missing') }
        })}
      />
      {missing.length > 0 && (
        <>
          <p>
            {t('billing.hint')} <Pasal mark="PP 29/2021 ps 95">{t('billing.law')}</Pasal>
          </p>
          {may(policy['billing.submit'], actor, settlement) ? (
            <Form around={around} action={`/titip-jual/penyelesaian/${settlement.id}/tagih`} files={missing.includes('tax_invoice')}>
              <ChecksField
                around={around}
                name="kinds"
                label={t('billing.choose')}
                options={missing.map((kind) => ({ value: kind, text: t(`billing.kind.${kind}`), hint: kind === 'tax_invoice' ? undefined : t('billing.held') }))}
                values={missing}
              />
              {missing.includes('tax_invoice') && <FileField around={around} name="taxInvoiceId" label={t('billing.tax_invoice')} accept="application/pdf,image/*" optional />}
              <Submit icon="document">{t('billing.submit')}</Submit>
            </Form>
          ) : (
            <p class="soft">{t('billing.waits_business', { name: settlement.businessName })}</p>
          )}
        </>
      )}
    </section>
  )
}
