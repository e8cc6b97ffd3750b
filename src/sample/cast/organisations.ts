import type { ParentKey } from '../goods/kinds.ts'
import { sampleNib } from '../identifiers.ts'
import { partnerOf } from '../partners.ts'
import { type CastPerson, people } from './people.ts'

export type CastOrganisation = {
  id: string
  kind: 'business' | 'partner' | 'agency' | 'inspectorate' | 'mayors_office' | 'platform'
  name: string
  /** Where it sits; null where it does not matter. */
  kelurahan: string | null
  address: string | null
  nib: string | null
  /** Only for a business: what it makes, and its archetypes. */
  goods: ParentKey | null
  makes: readonly string[]
  /** Who it belongs to, where that is one person. */
  owner: CastPerson | null
  /** Year it began. */
  since: number | null
}

const office = { kelurahan: null, address: null, nib: null, goods: null, makes: [], owner: null, since: null } as const

const ofPartner = (key: string): CastOrganisation => {
  const { id, name, kelurahan, address, nib } = partnerOf(key)
  return { ...office, kind: 'partner', id, name, kelurahan, address, nib }
}

/** Organisations the demo cast belongs to; partners keep the ids they have in `partners`. */
export const organisations = {
  keripikBuSiti: {
    id: '01900000-0000-7000-8000-000100000001',
    kind: 'business',
    name: 'Keripik Bu Siti',
    kelurahan: '33.74.10.1004',
    address: 'Jl. Kenanga Raya II No. 14, RT 003/RW 002',
    nib: sampleNib(1),
    goods: 'keripik',
    makes: ['keripik-singkong', 'keripik-tempe', 'rempeyek'],
    owner: people.siti,
    since: 2016,
  },
  batikSekarRejomulyo: {
    id: '01900000-0000-7000-8000-000100000002',
    kind: 'business',
    name: 'Batik Sekar Rejomulyo',
    kelurahan: '33.74.03.1002',
    address: 'Jl. Seruni No. 31, RT 002/RW 004',
    nib: sampleNib(2),
    goods: 'batik',
    makes: ['batik-tulis', 'batik-cap', 'selendang-batik'],
    owner: people.wulan,
    since: 2009,
  },
  bandengPakAgus: {
    id: '01900000-0000-7000-8000-000100000003',
    kind: 'business',
    name: 'Bandeng Presto Pak Agus',
    kelurahan: '33.74.02.1008',
    address: 'Jl. Bandeng Baru No. 7, RT 005/RW 012',
    nib: sampleNib(3),
    goods: 'bandeng',
    makes: ['bandeng-presto', 'bandeng-vakum', 'abon-bandeng'],
    owner: people.agus,
    since: 2013,
  },
  simpangRaos: ofPartner('simpang-raos'),
  wargaRukun: ofPartner('warga-rukun'),
  kemuning: ofPartner('kemuning'),
  dinas: {
    ...office,
    id: '01900000-0000-7000-8000-000100000010',
    kind: 'agency',
    name: 'Dinas Koperasi dan Usaha Mikro Kota Semarang',
  },
  inspektorat: {
    ...office,
    id: '01900000-0000-7000-8000-000100000011',
    kind: 'inspectorate',
    name: 'Inspektorat Kota Semarang',
  },
  mayorsOffice: {
    ...office,
    id: '01900000-0000-7000-8000-000100000012',
    kind: 'mayors_office',
    name: 'Wali Kota Semarang',
  },
  platform: {
    ...office,
    id: '01900000-0000-7000-8000-000100000013',
    kind: 'platform',
    name: 'Pengelola Platform Jejaring',
  },
} satisfies Record<string, CastOrganisation>
