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
import type { Placed } from '../actions/business.ts'
import { partnerList } from '../actions/partner.ts'
import { partnerKinds } from '../domain/partner.ts'
import { placeName } from '../domain/places.ts'
import { policy } from '../policy.ts'
import type { PartnerRow } from '../store/partner.ts'
import { LongTable, type TextColumn } from './long-table.tsx'

type Row = Placed<PartnerRow>
const columnsOf = ({ t }: Around, inFull: boolean): TextColumn<Row>[] => [
  { name: 'nama', head: t('partner.name'), says: (row) => row.name, href: (row) => `/mitra/${row.id}`, sort: true },
  { name: 'macam', head: t('partner.kind'), says: (row) => t(`partner.kind.${row.kind}`) },
  { name: 'lokasi', head: t('business.place'), says: (row) => placeName(row.place, row.kelurahanCode) },
  { name: 'gerai', head: t('partner.outlets'), says: (row) => `${row.outlets}`, number: true },
  {
    name: 'diperiksa',
    head: t('partner.check.by_agency'),
    says: (row) => t(row.verified ? 'partner.check.verified' : 'partner.check.not_yet'),
  },
  ...(inFull
    ? [
        { name: 'penghubung', head: t('partner.contact'), says: (row: Row) => row.contactName ?? '' },
        { name: 'telepon', head: t('business.phone_short'), says: (row: Row) => row.phone ?? '', number: true },
      ]
    : []),
]

/** Whom a business may partner with. */
export const partnersPage = page(
  partnerList,
  (list, around) => {
    const { t, actor } = around
    return (
      <Layout around={around} title={t('partner.list.title')} wide={list.inFull}>
        {may(policy['partner.add'], actor, undefined) && (
          <Buttons>
            <ButtonLink href="/mitra/tambah" icon="plus">
              {t('partner.add')}
            </ButtonLink>
          </Buttons>
        )}
        <Filters around={around}>
          <TextField
            around={around}
            name="cari"
            type="search"
            label={t('partner.search')}
            value={queryOf(around, 'cari')}
          />
          <SelectField
            around={around}
            name="macam"
            label={t('partner.kind')}
            value={queryOf(around, 'macam')}
            blank={t('business.all')}
            options={partnerKinds.map((key) => ({ value: key, text: t(`partner.kind.${key}`) }))}
          />
          <SelectField
            around={around}
            name="kecamatan"
            label={t('partner.kecamatan')}
            value={queryOf(around, 'kecamatan')}
            blank={t('business.all')}
            options={list.places.kecamatan.map(({ code, name }) => ({ value: code, text: name }))}
          />
        </Filters>
        <LongTable
          around={around}
          caption={t('partner.list.caption')}
          columns={columnsOf(around, list.inFull)}
          rows={list.rows}
          empty={
            <Empty title={t('partner.list.none')} icon="search">
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
      name: 'mitra',
      columns: columns.map(({ head }) => head),
      rows: list.rows.map((row) => columns.map(({ says }) => says(row))),
    }
  },
)
