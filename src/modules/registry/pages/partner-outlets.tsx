import { today } from '../../../core/dates.ts'
import { may } from '../../../platform/action.ts'
import type { Around } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { Placed } from '../actions/business.ts'
import type { PartnerView } from '../actions/partner.ts'
import { type Outlet, storeClass, tooSmallFor } from '../domain/outlet.ts'
import { placeName } from '../domain/places.ts'
import { policy } from '../policy.ts'

type Props = { around: Around; partner: PartnerView }

/** "Minimarket"; or from which floor it would be what it calls itself. */
const classOf = ({ t, at }: Around, partner: PartnerView, outlet: Outlet): string => {
  const found = storeClass(outlet, partner.kind, today(at))
  if (found) return t(`outlet.class.${found.storeClass}`)
  const floor = partner.inFull ? tooSmallFor(outlet, partner.kind, today(at)) : undefined
  return floor === undefined ? '' : t('outlet.class_small', { floor: floor.toLocaleString('id-ID') })
}

const columnsOf = (around: Around, partner: PartnerView): Column<Placed<Outlet>>[] => {
  const { t, actor } = around
  const mayChange = may(policy['outlet.change'], actor, partner)
  return [
    {
      name: 'nama',
      head: t('outlet.name'),
      cell: ({ id, name }) => (mayChange ? <a href={`/gerai/${id}/ubah`}>{name}</a> : name),
    },
    { name: 'lokasi', head: t('business.place'), cell: ({ place, kelurahanCode }) => placeName(place, kelurahanCode) },
    {
      name: 'luas',
      head: t('outlet.floor_short'),
      cell: ({ floorArea }) => (floorArea === null ? '' : `${floorArea.toLocaleString('id-ID')} m²`),
      number: true,
    },
    { name: 'kelas', head: t('outlet.class'), cell: (outlet) => classOf(around, partner, outlet) },
    { name: 'tutup', head: '', cell: ({ active }) => (active ? '' : <Badge>{t('outlet.closed')}</Badge>) },
  ]
}

/** Where the partner is, and what class of store each outlet is by law. */
export const Outlets = ({ around, partner }: Props) => {
  const { t } = around
  const columns = columnsOf(around, partner)
  const used = (name: string) => name !== 'tutup' || partner.outlets.some(({ active }) => !active)
  const classed = partner.outlets.some((outlet) => classOf(around, partner, outlet) !== '')
  return (
    <>
      <DataTable
        around={around}
        caption={t('partner.outlets')}
        columns={columns.filter(({ name }) => used(name) && (name !== 'kelas' || classed))}
        rows={partner.outlets}
        empty={
          <Empty title={t('partner.outlets.none')} icon="store">
            {t('partner.outlets.none_next')}
          </Empty>
        }
      />
      {classed && <Pasal mark={t('outlet.class_mark')}>{t('outlet.class_law')}</Pasal>}
    </>
  )
}
