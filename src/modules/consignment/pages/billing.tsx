import { formatDateTime } from '../../../core/dates.ts'
import type { Around } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { ChecksField } from '../../../ui/choice.tsx'
import { FileField } from '../../../ui/file.tsx'
import { Form } from '../../../ui/form.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { Summary } from '../../../ui/summary.tsx'
import type { DocumentKind } from '../../agreements/door.ts'
import { missingDocuments } from '../domain/billing.ts'
import type { SettlementView } from './settlement.tsx'

type Props = { around: Around; settlement: SettlementView }

export const missingOf = ({ requiredDocuments, documents }: SettlementView): DocumentKind[] =>
  missingDocuments(
    requiredDocuments as readonly DocumentKind[],
    documents.map(({ kind }) => kind),
  )

/** One press sends the bill: what the platform itself holds is ticked and ready. */
export const BillForm = ({ around, settlement }: Props) => {
  const { t } = around
  const missing = missingOf(settlement)
  const byHand = missing.includes('tax_invoice')
  return (
    <Form around={around} action={`/titip-jual/penyelesaian/${settlement.id}/tagih`} files={byHand}>
      <p>{t('billing.hint')}</p>
      <Pasal mark="PP 29/2021 ps 95">{t('billing.law')}</Pasal>
      <ChecksField
        around={around}
        name="kinds"
        label={t('billing.choose')}
        options={missing.map((kind) => ({
          value: kind,
          text: t(`billing.kind.${kind}`),
          hint: kind === 'tax_invoice' ? undefined : t('billing.held'),
        }))}
        values={missing}
      />
      {byHand && (
        <FileField
          around={around}
          name="taxInvoiceId"
          label={t('billing.tax_invoice')}
          accept="application/pdf,image/*"
        />
      )}
      <Submit icon="document">{t('billing.submit')}</Submit>
    </Form>
  )
}

/** Which documents are there and since when. */
export const DocumentList = ({ around, settlement }: Props) => {
  const { t, language } = around
  const received = new Map(settlement.documents.map(({ kind, at }) => [kind, at]))
  return (
    <Summary
      around={around}
      title={t('billing.title')}
      rows={(settlement.requiredDocuments as readonly DocumentKind[]).map((kind) => {
        const at = received.get(kind)
        const value = at ? t('billing.received', { at: formatDateTime(at, language) }) : t('billing.missing')
        return { label: t(`billing.kind.${kind}`), value }
      })}
    />
  )
}
