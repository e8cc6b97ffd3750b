import { newId } from '../../../core/ids.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Submit } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { shelfLength, viewShelf } from '../actions/sale.ts'
import { policy } from '../policy.ts'
import type { ShelfRow } from '../store/shelf.ts'
import { Entries, type Entry, priceOf } from './goods.tsx'
import { afterOf } from './shelf.tsx'

type What = 'sale' | 'count'
type Shelf = { id: string; partnerId: string; name: string; rows: readonly ShelfRow[] }
type Props = { around: Around; shelf: Shelf; what: What }

const forms = {
  sale: { field: 'quantity', path: 'kasir', icon: 'sale', note: 'shelf.left_of', number: 'sale.bought' },
  count: { field: 'counted', path: 'hitung', icon: 'count', note: 'shelf.expected_of', number: 'count.left' },
} as const

/** The goods in the order in which they were sent, as long as a form names them. */
const typedProducts = ({ typed }: Around): string[] => {
  const products: string[] = []
  for (let product = typed('lines.0.productId'); product; product = typed(`lines.${products.length}.productId`))
    products.push(product)
  return products
}

type Place = { productId: string; row: ShelfRow | undefined }

/**
 * After a refusal every row stands where it stood, also one whose goods have sold out meanwhile: what was typed must
 * not slide to the goods below.
 */
const placesOf = (around: Around, rows: readonly ShelfRow[]): Place[] => {
  const before = around.refusal ? typedProducts(around) : []
  const fresh = rows.filter(({ productId }) => !before.includes(productId))
  return [
    ...before.map((productId) => ({ productId, row: rows.find((row) => row.productId === productId) })),
    ...fresh.map((row) => ({ productId: row.productId, row })),
  ]
}

const entryOf = (around: Around, what: What, { productId, row }: Place, place: number): Entry => {
  const { t } = around
  const { field, note } = forms[what]
  const about = { name: `lines.${place}.${field}`, hidden: { name: `lines.${place}.productId`, value: productId } }
  if (!row) return { ...about, label: t('shelf.gone'), note: '', photoId: null }
  const left = t(note, { left: row.onShelf, unit: row.unit })
  return { ...about, label: row.productName, note: `${priceOf(around, row)} · ${left}`, photoId: row.photoId }
}

/** The same shelf as a form: one number a product, big enough for a thumb. */
const ShelfForm = ({ around, shelf, what }: Props) => {
  const { t } = around
  const { path, icon, number } = forms[what]
  const places = placesOf(around, shelf.rows.slice(0, shelfLength))
  if (places.length === 0) return <Empty title={t('shelf.none')}>{t('shelf.none.says')}</Empty>
  const { search } = new URL(around.path, 'http://x')
  return (
    <Form around={around} action={`/titip-jual/gerai/${shelf.id}/${path}${search}`}>
      <input type="hidden" name="id" value={around.typed('id') ?? newId(around.at)} />
      <Entries
        around={around}
        caption={<span class="sr">{t('sale.goods')}</span>}
        head={t('shelf.product')}
        number={t(number)}
        entries={places.map((place, index) => entryOf(around, what, place, index))}
      />
      <Submit icon={icon}>{t(`${what}.record`)}</Submit>
    </Form>
  )
}

/** Whoever may look but not write is told whose work it is. */
const WhoMay = ({ around: { t }, what }: { around: Around; what: What }) => (
  <p class="box">{t('shelf.who_may', { who: policy[`${what}.record`].who.map((each) => t(each)).join('; ') })}</p>
)

const formPage = (what: What) =>
  page(viewShelf, (shelf, around) => (
    <Layout
      around={around}
      title={around.t(`${what}.title`, { name: shelf.name })}
      back={{ href: `/titip-jual/gerai/${shelf.id}`, text: around.t('shelf.view') }}
    >
      {may<Shelf>(policy[`${what}.record`], around.actor, shelf) ? (
        <>
          <p>{around.t(`${what}.hint`)}</p>
          <ShelfForm around={around} shelf={shelf} what={what} />
          <Pager around={around} next={afterOf(shelf.rows)} />
        </>
      ) : (
        <WhoMay around={around} what={what} />
      )}
    </Layout>
  ))

export const tillPage = formPage('sale')
export const countPage = formPage('count')
