import { rupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import { MoneyField } from '../../../ui/field.tsx'
import { Fieldset } from '../../../ui/form.tsx'
import { FieldError } from '../../../ui/frame.tsx'
import { errorOf, idOf } from '../../../ui/reason.ts'
import type { Draft } from '../domain/agreement.ts'
import type { Goods } from '../store/parties.ts'
import { Thumb } from './terms.tsx'

type RowProps = { around: Around; each: Goods; place: number; draft: Draft | undefined; offered: boolean }

/** Asked only for a supplier price, so it stays folded until it is needed. */
const SupplierPrice = ({ around, each, place, draft }: RowProps) => {
  const { t } = around
  const name = `products.${place}.supplierPrice`
  const agreed = draft?.products.find(({ productId }) => productId === each.id)?.supplierPrice ?? undefined
  const wanted = around.typed(name) || agreed !== undefined || errorOf(around, name) !== undefined
  return (
    <details open={Boolean(wanted)}>
      <summary>{t('agreement.form.supplier_price.open')}</summary>
      <MoneyField
        around={around}
        name={name}
        label={t('agreement.form.supplier_price', { product: each.name })}
        hint={t('agreement.form.supplier_price.hint')}
        value={agreed}
        optional
      />
    </details>
  )
}

/** A tick, then what the buyer pays. */
const Row = (props: RowProps) => {
  const { around, each, place, draft, offered } = props
  const { t } = around
  const agreed = draft?.products.find(({ productId }) => productId === each.id)
  return (
    <section class="box">
      <input type="hidden" name={`products.${place}.productId`} value={each.id} />
      <p>
        <label class="choice">
          <input
            type="checkbox"
            id={place === 0 ? idOf('products') : undefined}
            name="offeredIds"
            value={each.id}
            checked={offered}
          />
          <Thumb fileId={each.photo_id} />
          <span>
            <b>{each.name}</b>
            <small>{t('agreement.form.per', { unit: each.unit })}</small>
          </span>
        </label>
      </p>
      <MoneyField
        around={around}
        name={`products.${place}.price`}
        label={t('agreement.form.price', { product: each.name })}
        value={agreed?.price ?? rupiah(each.price)}
      />
      <SupplierPrice {...props} />
    </section>
  )
}

/** The goods to choose from. An empty first value tells "none was ticked" from "the form has no ticks". */
export const GoodsFields = ({
  around,
  goods,
  draft,
}: {
  around: Around
  goods: readonly Goods[]
  draft: Draft | undefined
}) => {
  const { t } = around
  const before = draft?.products.map(({ productId }) => productId) ?? []
  const chosen = around.typed('offeredIds') === undefined ? before : around.typedAll('offeredIds')
  const error = errorOf(around, 'products')
  return (
    <Fieldset legend={t('agreement.form.goods')} hint={t('agreement.form.goods.hint')}>
      {error && (
        <FieldError around={around} id={`${idOf('products')}-error`}>
          {error}
        </FieldError>
      )}
      <input type="hidden" name="offeredIds" value="" />
      {goods.map((each, place) => (
        <Row around={around} each={each} place={place} draft={draft} offered={chosen.includes(each.id)} />
      ))}
    </Fieldset>
  )
}
