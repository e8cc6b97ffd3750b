import { today } from '../../../core/dates.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { queryOf } from '../../../ui/address.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Filters } from '../../../ui/filters.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { ExportLinks, Pager } from '../../../ui/pager.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { type BusinessList, businessList, type Placed } from '../actions/business.ts'
import { sources } from '../domain/business.ts'
import { goodsKeys } from '../domain/goods.ts'
import { policy } from '../policy.ts'
import type { BusinessRow } from '../store/business.ts'

type Row = Placed<BusinessRow>

/** What stands in a cell, as text for the file too. */
type Said = { name: string; head: string; says: (row: Row) => string; sort?: boolean; number?: boolean }

const columnsOf = ({ t }: Around, inFull: boolean): Said[] => [
  { name: 'nama', head: t('business.name'), says: (row) => row.name, sort: true },
  ...(inFull ? [{ name: 'pemilik', head: t('business.owner'), says: (row: Row) => row.ownerName ?? '' }] : []),
  { name: 'jenis', head: t('business.goods'), says: (row) => (row.goods === '' ? '' : t(`goods.${row.goods}`)) },
  { name: 'kelurahan', head: t('business.kelurahan'), says: (row) => row.place?.name ?? row.kelurahanCode },
  { name: 'kecamatan', head: t('business.kecamatan'), says: (row) => row.place?.kecamatanName ?? '' },
  ...(inFull ? privateColumns(t) : []),
]

const privateColumns = (t: Around['t']): Said[] => [
  { name: 'telepon', head: t('business.phone'), says: (row) => row.phone ?? '', number: true },
  { name: 'nib', head: t('business.nib'), says: (row) => row.nib ?? '', number: true },
  { name: 'masuk', head: t('business.created'), says: (row) => today(row.createdAt).toString(), sort: true },
  { name: 'asal', head: t('business.source'), says: (row) => (row.source ? t(`business.source.${row.source}`) : '') },
]

const asColumn = ({ says, ...column }: Said): Column<Row> => ({
  ...column,
  cell: column.name === 'nama' ? (row) => <a href={`/usaha/${row.id}`}>{row.name}</a> : says,
})

const BusinessFilters = ({ around, list: { places, inFull } }: { around: Around; list: BusinessList }) => {
  const { t } = around
  const kecamatan = queryOf(around, 'kecamatan')
  const asked = (name: string) => ({ around, name, value: queryOf(around, name), blank: t('business.all') })
  return (
    <Filters around={around}>
      <TextField
        around={around}
        name="cari"
        type="search"
        label={t(inFull ? 'business.search_full' : 'business.search')}
        value={queryOf(around, 'cari')}
      />
      <SelectField
        {...asked('kecamatan')}
        label={t('business.kecamatan')}
        options={places.kecamatan.map(({ code, name }) => ({ value: code, text: name }))}
      />
      {kecamatan && (
        <SelectField
          {...asked('kelurahan')}
          label={t('business.kelurahan')}
          options={places.kelurahan
            .filter((place) => place.kecamatanCode === kecamatan)
            .map(({ code, name }) => ({ value: code, text: name }))}
        />
      )}
      <SelectField
        {...asked('jenis')}
        label={t('business.goods')}
        options={goodsKeys.map((key) => ({ value: key, text: t(`goods.${key}`) }))}
      />
      {inFull && (
        <SelectField
          {...asked('asal')}
          label={t('business.source')}
          options={sources.map((key) => ({ value: key, text: t(`business.source.${key}`) }))}
        />
      )}
    </Filters>
  )
}

/** Every business of the city, for officers with how to reach its owner. */
export const businessesPage = page(
  businessList,
  (list, around) => {
    const { t, actor } = around
    return (
      <Layout around={around} title={t('business.list.title')} wide={list.inFull}>
        {may(policy['business.add'], actor, undefined) && (
          <Buttons>
            <ButtonLink href="/usaha/tambah" icon="plus">
              {t('business.add')}
            </ButtonLink>
            <ButtonLink href="/impor" icon="upload" tone="quiet">
              {t('business.import')}
            </ButtonLink>
          </Buttons>
        )}
        <BusinessFilters around={around} list={list} />
        <DataTable
          around={around}
          caption={t('business.list.caption')}
          columns={columnsOf(around, list.inFull).map(asColumn)}
          rows={list.rows}
          empty={
            <Empty title={t('business.list.none')} icon="search">
              {t('business.list.none_next')}
            </Empty>
          }
        />
        <Pager around={around} previous={list.previous} next={list.next} />
        <ExportLinks around={around} />
      </Layout>
    )
  },
  (list, around) => {
    const columns = columnsOf(around, list.inFull)
    return {
      name: 'usaha',
      columns: columns.map(({ head }) => head),
      rows: list.rows.map((row) => columns.map(({ says }) => says(row))),
    }
  },
)
