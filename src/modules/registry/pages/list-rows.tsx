import { formatDate } from '../../../core/dates.ts'
import { formatRupiah, rupiah } from '../../../core/money.ts'
import type { Around } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { withQuery } from '../../../ui/address.ts'
import { Empty } from '../../../ui/empty.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { kindNames, type ListView } from '../actions/list.ts'
import { isGoods } from '../domain/goods.ts'
import type { FieldTrouble } from '../domain/import/clean.ts'
import type { GoodRow, RowKind, StoredRow } from '../store/import/rows.ts'
import { numberOf } from './numbers.ts'

const amount = (value: string | null) => (value === null ? '' : formatRupiah(rupiah(BigInt(value))))

const goodsOf = ({ t }: Around, key: string) => (isGoods(key) ? t(`goods.${key}`) : '')

const productOf = ({ t }: Around, { product, price }: GoodRow) =>
  product && price ? t('import.price_of', { product, price: amount(price) }) : (product ?? amount(price))

/** What fewer lists tell, in one cell: a table of eleven columns fits no screen. */
const moreOf = ({ t, language }: Around, { capital, sales, startedOn }: GoodRow) =>
  [
    capital && t('import.capital_of', { amount: amount(capital) }),
    sales && t('import.sales_of', { amount: amount(sales) }),
    startedOn && t('import.started_of', { day: formatDate(Temporal.PlainDate.from(startedOn), language) }),
  ]
    .filter(Boolean)
    .join('; ')

const cleanColumns = (around: Around): Column<StoredRow>[] => {
  const { t } = around
  const says = (tell: (row: GoodRow) => string | null) => (row: StoredRow) => (row.clean ? (tell(row.clean) ?? '') : '')
  return [
    { name: 'nama', head: t('import.field.name'), cell: says((row) => row.name) },
    { name: 'baris', head: t('import.line'), cell: ({ line }) => numberOf(line), number: true },
    { name: 'pemilik', head: t('import.field.owner'), cell: says((row) => row.owner) },
    { name: 'nib', head: t('import.field.nib'), cell: says((row) => row.nib) },
    { name: 'telepon', head: t('business.phone_short'), cell: says((row) => row.phone) },
    { name: 'lokasi', head: t('import.field.kelurahan'), cell: says((row) => `${row.kelurahan}, ${row.kecamatan}`) },
    { name: 'jenis', head: t('import.field.goods'), cell: says((row) => goodsOf(around, row.goodsKey)) },
    { name: 'produk', head: t('import.field.product'), cell: says((row) => productOf(around, row)) },
    { name: 'lain', head: t('import.more'), cell: says((row) => moreOf(around, row)) },
  ]
}

/** Good rows as they will be stored. */
export const GoodRows = ({
  around,
  rows,
  caption,
}: {
  around: Around
  rows: readonly StoredRow[]
  caption: string
}) => (
  <DataTable
    around={around}
    caption={caption}
    columns={cleanColumns(around)}
    rows={rows}
    empty={<Nothing around={around} />}
  />
)

const Nothing = ({ around: { t } }: { around: Around }) => (
  <Empty title={t('import.kind.none')} icon="check">
    {t('import.kind.none_next')}
  </Empty>
)

const troubleText = ({ t }: Around, { field, code, facts }: FieldTrouble) =>
  `${t(`import.field.${field}`)}: ${t(code as TextKey, facts)}`

/** Every reason why a row is looked at, in the reader's language. */
const reasonsOf = (around: Around, row: StoredRow): string[] => {
  const { t } = around
  if (row.effect === 'kept') return [t('import.kept_because')]
  if (row.effect === 'doubled') return [t('import.doubled_because')]
  if (row.repeats !== null) return [t('import.repeats', { line: row.repeats })]
  return [...row.problems, ...row.warnings].map((trouble) => troubleText(around, trouble))
}

const troubleColumns = (around: Around): Column<StoredRow>[] => {
  const { t } = around
  return [
    { name: 'baris', head: t('import.line'), cell: ({ line }) => numberOf(line) },
    {
      name: 'alasan',
      head: t('import.reason'),
      cell: (row) => (
        <div>
          {reasonsOf(around, row).map((reason) => (
            <p>{reason}</p>
          ))}
        </div>
      ),
    },
    {
      name: 'tertulis',
      head: t('import.written'),
      cell: ({ cells }) => cells.filter((cell) => cell !== '').join(' · '),
    },
  ]
}

/** Which kinds of rows there are in this list, with how many. */
const kindsOf = ({ counts, state }: ListView): [RowKind, number][] => {
  const { rejected, warned, repeated, created = 0, updated = 0, kept = 0, doubled = 0, good } = counts
  const before: [RowKind, number][] = [
    ['rejected', rejected],
    ['warned', warned],
    ['repeated', repeated],
  ]
  const after: [RowKind, number][] = [
    ['created', created],
    ['updated', updated],
    ['kept', kept],
    ['doubled', doubled],
  ]
  return state === 'applied' ? [...after, ...before].filter(([, count]) => count > 0) : [...before, ['good', good]]
}

const addressOf = (kind: RowKind) => Object.entries(kindNames).find(([, each]) => each === kind)?.[0]

const Kinds = ({ around, list }: { around: Around; list: ListView }) => (
  <ul class="bare row">
    {kindsOf(list).map(([kind, count]) => (
      <li>
        <a
          class="plain"
          href={`${withQuery(around, { tampil: addressOf(kind), setelah: undefined })}#baris`}
          aria-current={kind === list.kind ? 'true' : undefined}
        >
          {around.t(`import.kind.${kind}`)} ({numberOf(count)})
        </a>
      </li>
    ))}
  </ul>
)

const toldByReason = new Set<RowKind>(['rejected', 'warned', 'repeated', 'kept', 'doubled'])

/** One kind of rows, page by page, and all of them as a file. */
export const Rows = ({ around, list }: { around: Around; list: ListView }) => {
  const { t } = around
  const caption = `${t(`import.kind.${list.kind}`)}`
  return (
    <section id="baris">
      <h2>{t('import.look')}</h2>
      <Kinds around={around} list={list} />
      {toldByReason.has(list.kind) ? (
        <DataTable
          around={around}
          caption={caption}
          columns={troubleColumns(around)}
          rows={list.rows}
          empty={<Nothing around={around} />}
        />
      ) : (
        <GoodRows around={around} rows={list.rows} caption={caption} />
      )}
      <Pager around={around} next={list.next} />
      {list.rows.length > 0 && (
        <>
          {list.kind === 'rejected' && <p class="soft">{t('import.download')}</p>}
          <ExportLinks around={around} />
        </>
      )}
    </section>
  )
}

/** The rows as they came, with their line and every reason: to be put right and uploaded again. */
export const rowsSheet = (list: ListView, around: Around) => {
  const { t } = around
  const headers = list.header.columns
    .filter(({ reason }) => reason.code !== 'import.reason.inside_address')
    .map(({ header }) => header)
  return {
    name: `baris-${addressOf(list.kind)}`,
    columns: [t('import.line'), t('import.reason'), ...headers],
    rows: list.rows.map((row) => [
      row.line,
      reasonsOf(around, row).join(' '),
      ...headers.map((_, i) => row.cells[i] ?? ''),
    ]),
  }
}
