import { formatRupiah, portion, type Rupiah, rupiah, sum } from '../core/money.ts'
import type { UiAround } from './around.ts'
import { NumbersTable } from './numbers.tsx'

type Props = {
  around: UiAround
  title: string
  store: { name: string; share: Rupiah }
  /** The supplier's share is what was paid and what is still owed, so the parts always make the whole. */
  supplier: { name: string; paid: Rupiah; owed: Rupiah }
}

/** Part of the whole in basis points: exact enough for a picture, and no rupiah is computed from it. */
const weigh = (part: Rupiah, whole: Rupiah) => Number((part * 10_000n) / whole)
const percent = (points: number) => `${points / 100}%`

/** A stretch of one row: which money, where it begins and how much of the whole it is. */
type Part = { kind: 'whole' | 'ours' | 'theirs' | 'owed'; from: number; size: number; row: number; word: string }

const rowHeight = 42
const pitch = 74

/** Words only where they fit on the narrowest phone. */
const wordsOf = (size: number, word: string) => {
  const part = `${Math.round(size / 100)}%`
  if (size < 1400) return ''
  return size < 2800 ? part : `${word} ${part}`
}

const Block = ({ kind, from, size, row, word }: Part) => (
  <>
    <rect class={kind} x={percent(from)} width={percent(size)} y={row * pitch + 1} height={rowHeight - 2} />
    <text
      class={kind === 'ours' || kind === 'whole' ? 'dark' : undefined}
      x={percent(from + size / 2)}
      y={row * pitch + 26}
      text-anchor="middle"
      font-weight="700"
    >
      {wordsOf(size, word)}
    </text>
  </>
)

/** The money runs down from the row above. */
const Stream = ({ kind, from, size, row }: Part) => (
  <>
    <rect
      class={kind}
      x={percent(from)}
      width={percent(size)}
      y={row * pitch - pitch + rowHeight}
      height={pitch - rowHeight}
      fill-opacity=".3"
      stroke="none"
    />
    <svg x={percent(from + size / 2)} y={row * pitch - 24} overflow="visible" aria-hidden="true">
      <path class="arrow" d="M-7 0H7L0 9z" />
    </svg>
  </>
)

const Key = ({ kind, children }: { kind: Part['kind']; children: string }) => (
  <>
    <svg width="16" height="16" aria-hidden="true">
      <rect class={kind} x="1" y="1" width="14" height="14" />
    </svg>{' '}
    {children}
  </>
)

/** Where each rupiah of the sales went: what buyers paid, how it was shared, what of it has arrived. */
export const MoneyFlow = ({ around, title, store, supplier }: Props) => {
  const { t } = around
  const share = sum([supplier.paid, supplier.owed])
  const sold = sum([share, store.share])
  if (sold <= 0n) return <p class="soft">{t('ui.flow.none')}</p>
  const paid = weigh(supplier.paid, sold)
  const ours = weigh(share, sold)
  const each = portion(rupiah(1000), ours)
  const parts = [
    { kind: 'whole', from: 0, size: 10_000, row: 0, word: t('ui.flow.short.buyers') },
    { kind: 'ours', from: 0, size: ours, row: 1, word: t('ui.flow.short.supplier') },
    { kind: 'theirs', from: ours, size: 10_000 - ours, row: 1, word: t('ui.flow.short.store') },
    { kind: 'ours', from: 0, size: paid, row: 2, word: t('ui.flow.short.paid') },
    { kind: 'owed', from: paid, size: ours - paid, row: 2, word: t('ui.flow.short.owed') },
  ] satisfies Part[]
  const line = (kind: Part['kind'], text: string, amount: Rupiah) => ({
    label: <Key kind={kind}>{text}</Key>,
    cells: [formatRupiah(amount)],
  })
  return (
    <figure class="flow">
      <figcaption>{title}</figcaption>
      <p>
        {t('ui.flow.each', {
          supplier: formatRupiah(each),
          supplierName: supplier.name,
          store: formatRupiah(rupiah(1000n - each)),
          storeName: store.name,
        })}
      </p>
      <svg width="100%" height={2 * pitch + rowHeight} role="img" aria-label={title}>
        {parts
          .filter(({ size }) => size > 0)
          .map((part) => (
            <>
              {part.row > 0 && <Stream {...part} />}
              <Block {...part} />
            </>
          ))}
      </svg>
      <NumbersTable
        caption={<span class="sr">{title}</span>}
        head={[t('ui.flow.where'), t('ui.flow.amount')]}
        rows={[
          line('whole', t('ui.flow.buyers'), sold),
          line('theirs', t('ui.flow.store', { name: store.name }), store.share),
          line('ours', t('ui.flow.store', { name: supplier.name }), share),
          line('ours', t('ui.flow.paid', { name: supplier.name }), supplier.paid),
          line('owed', t('ui.flow.owed', { name: supplier.name }), supplier.owed),
        ]}
      />
    </figure>
  )
}
