import type { Child } from 'hono/jsx'
import { formatDate, today } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { controlOf } from '../../../ui/field.tsx'
import { FieldError } from '../../../ui/frame.tsx'
import { errorOf } from '../../../ui/reason.ts'
import type { ShelfRow } from '../store/shelf.ts'

/** A small picture beside a name; loaded when it comes near, because a shelf has many. */
const Thumb = ({ fileId }: { fileId: string | null }) =>
  fileId ? <img src={`/berkas/foto/${fileId}?kecil=1`} alt="" width={64} loading="lazy" decoding="async" /> : null

type Named = { productId: string; productName: string; photoId: string | null }

/** Goods by picture and name, leading to their own page. */
export const GoodsLink = ({ goods: { productId, productName, photoId } }: { goods: Named }) => (
  <a class="plain" href={`/produk/${productId}`}>
    <Thumb fileId={photoId} /> <span>{productName}</span>
  </a>
)

/** One price, or from which to which where older batches came under another. */
export const priceOf = ({ t }: Around, { lowestPrice, price }: Pick<ShelfRow, 'lowestPrice' | 'price'>): string =>
  lowestPrice === price
    ? formatRupiah(rupiah(price))
    : t('shelf.price_range', { from: formatRupiah(rupiah(lowestPrice)), to: formatRupiah(rupiah(price)) })

/** The soonest best-before day of what stands there; one that has passed asks to be taken off the shelf. */
export const Soonest = ({ around, day }: { around: Around; day: Temporal.PlainDate | null }) => {
  if (!day) return <>–</>
  const past = Temporal.PlainDate.compare(day, today(around.at)) < 0
  return (
    <span>
      {formatDate(day, around.language)}{' '}
      {past && (
        <Badge tone="asks" icon="warning">
          {around.t('shelf.past')}
        </Badge>
      )}
    </span>
  )
}

export type Entry = {
  /** Name of the number's field, and the hidden field that says which goods it is about. */
  name: string
  hidden: { name: string; value: string }
  label: Child
  note: Child
  photoId: string | null
  /** More to fill in for this one, below its row. */
  more?: Child | undefined
}

const EntryRow = ({ around, entry }: { around: Around; entry: Entry }) => {
  const { name, hidden, label, note, photoId, more } = entry
  const { id, ...control } = controlOf({ around, name })
  const error = errorOf(around, name)
  return (
    <>
      <tr>
        <td>
          <Thumb fileId={photoId} />
        </td>
        <td>
          <label for={id}>{label}</label>
          <small>{note}</small>
          {error && (
            <FieldError around={around} id={`${id}-error`}>
              {error}
            </FieldError>
          )}
        </td>
        <td>
          <input type="hidden" name={hidden.name} value={hidden.value} />
          <input type="text" id={id} {...control} inputmode="numeric" autocomplete="off" size={5} />
        </td>
      </tr>
      {more && (
        <tr>
          <td colspan={3}>{more}</td>
        </tr>
      )}
    </>
  )
}

type EntriesProps = { around: Around; caption: Child; head: string; number: string; entries: readonly Entry[] }

/** Goods one under the other, the picture left and the number to fill in right: for a thumb, and for many goods. */
export const Entries = ({ around, caption, head, number, entries }: EntriesProps) => (
  <table>
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col" colspan={2}>
          {head}
        </th>
        <th scope="col">{number}</th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <EntryRow around={around} entry={entry} />
      ))}
    </tbody>
  </table>
)
