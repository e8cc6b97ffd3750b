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
import { type BusinessList, businessList, type ListedBusiness } from '../actions/business.ts'
import { sources } from '../domain/business.ts'
import { goodsKeys } from '../domain/goods.ts'
import { standings } from '../domain/standing.ts'
import { policy } from '../policy.ts'
import { LongTable, type TextColumn } from './long-table.tsx'

type Row = ListedBusiness

/** The few words that stand in many rows are looked up once a page. */
const wordsOf = <Key extends string>(
  keys: readonly Key[],
  say: (key: Key) => string,
): Readonly<Record<string, string>> => Object.fromEntries(keys.map((key) => [key, say(key)]))

const columnsOf = ({ t }: Around, inFull: boolean): TextColumn<Row>[] => {
  const goods = wordsOf(goodsKeys, (key) => t(`goods.${key}`))
  const standing = wordsOf(standings, (key) => t(`business.standing.${key}`))
  return [
    { name: 'nama', head: t('business.name'), says: (row) => row.name, href: (row) => `/usaha/${row.id}`, sort: true },
    ...(inFull ? [{ name: 'pemilik', head: t('business.owner'), says: (row: Row) => row.ownerName ?? '' }] : []),
    { name: 'jenis', head: t('business.goods'), says: (row) => goods[row.goods] ?? '' },
    { name: 'kelurahan', head: t('business.kelurahan'), says: (row) => row.place?.name ?? row.kelurahanCode },
    { name: 'kecamatan', head: t('business.kecamatan'), says: (row) => row.place?.kecamatanName ?? '' },
    { name: 'keadaan', head: t('business.standing'), says: (row) => standing[row.standing] ?? '' },
    ...(inFull ? privateColumns(t) : []),
  ]
}

const privateColumns = (t: Around['t']): TextColumn<Row>[] => {
  const source = wordsOf(sources, (key) => t(`business.source.${key}`))
  return [
    { name: 'telepon', head: t('business.phone_short'), says: (row) => row.phone ?? '', number: true },
    { name: 'nib', head: t('business.nib'), says: (row) => row.nib ?? '', number: true },
    { name: 'masuk', head: t('business.created'), says: (row) => row.enteredOn ?? '', sort: true, number: true },
    { name: 'asal', head: t('business.source'), says: (row) => source[row.source ?? ''] ?? '' },
  ]
}

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
      <SelectField
        {...asked('keadaan')}
        label={t('business.standing')}
        options={standings.map((key) => ({ value: key, text: t(`business.standing.${key}`) }))}
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
            <ButtonLink href="/ganda" icon="search" tone="quiet">
              {t('business.twins')}
            </ButtonLink>
            <ButtonLink href="/kesiapan" icon="check" tone="quiet">
              {t('business.ready')}
            </ButtonLink>
          </Buttons>
        )}
        <BusinessFilters around={around} list={list} />
        <LongTable
          around={around}
          caption={t('business.list.caption')}
          columns={columnsOf(around, list.inFull)}
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
