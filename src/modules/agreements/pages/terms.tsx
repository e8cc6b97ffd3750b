import { formatRupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { Ground } from '../actions/ground.ts'
import type { Draft } from '../domain/agreement.ts'
import {
  commonSection,
  goodsName,
  marks,
  type Section,
  type Sentence,
  sectionsOf,
  shareOf,
  type Telling,
} from './sentences.ts'

const Line = ({ around, sentence: { text, law, kind } }: { around: Around; sentence: Sentence }) => (
  <li>
    <p class={kind === 'example' ? 'soft' : undefined}>
      {kind === 'advice' && (
        <>
          <Icon name="warning" />{' '}
        </>
      )}
      {text}
    </p>
    {law && <Pasal mark={marks[law]}>{around.t(law)}</Pasal>}
  </li>
)

const Part = ({ around, section }: { around: Around; section: Section }) => (
  <section>
    <h2>{section.title}</h2>
    <ul>
      {section.sentences.map((sentence) => (
        <Line around={around} sentence={sentence} />
      ))}
    </ul>
  </section>
)

/** The same in every agreement, so it stands closer together: the law is named and need not be opened. */
const Common = ({ section }: { section: Section }) => (
  <section>
    <h2>{section.title}</h2>
    <ul>
      {section.sentences.map(({ text, law }) => (
        <li>
          {text} {law && <span class="soft">({marks[law]})</span>}
        </li>
      ))}
    </ul>
  </section>
)

/** A small picture beside a name. Not the wide photo of a card: here one compares prices. */
export const Thumb = ({ fileId }: { fileId: string | null | undefined }) =>
  fileId ? <img src={`/berkas/foto/${fileId}?kecil=1`} alt="" width={64} loading="lazy" decoding="async" /> : null

type GoodsProps = { around: Around; draft: Draft; ground: Ground }

/** Each of the goods with its price and what of it goes to whom. */
const GoodsTable = ({ around, draft: { terms, products }, ground }: GoodsProps) => {
  const { t } = around
  const rows = products.map((product) => ({
    product,
    goods: ground.goods.find(({ id }) => id === product.productId),
    ...shareOf(terms, product),
  }))
  return (
    <DataTable
      around={around}
      caption={t('terms.table')}
      rows={rows}
      columns={[
        {
          name: 'product',
          head: t('terms.table.product'),
          cell: ({ product, goods }) => (
            <>
              <Thumb fileId={goods?.photo_id} /> {goodsName(ground, product.productId)}
              {goods && <small>{t('agreement.form.per', { unit: goods.unit })}</small>}
            </>
          ),
        },
        { name: 'price', head: t('terms.table.price'), number: true, cell: ({ gross }) => formatRupiah(gross) },
        {
          name: 'store',
          head: t('terms.table.store'),
          number: true,
          cell: ({ storeShare }) => formatRupiah(storeShare),
        },
        {
          name: 'owner',
          head: t('terms.table.owner'),
          number: true,
          cell: ({ supplierShare }) => <b>{formatRupiah(supplierShare)}</b>,
        },
      ]}
      empty={null}
    />
  )
}

/** The agreement as it is read: sentences, the goods where prices are shared, then what is the same in all of them. */
export const Terms = ({ around, draft, telling }: { around: Around; draft: Draft; telling: Telling }) => {
  const [first, second, ...rest] = sectionsOf(draft, telling)
  return (
    <>
      {[first, second].map((section) => section && <Part around={around} section={section} />)}
      <GoodsTable around={around} draft={draft} ground={telling.ground} />
      {rest.map((section) => (
        <Part around={around} section={section} />
      ))}
      <Common section={commonSection(telling)} />
    </>
  )
}
