import { z } from 'zod'
import { guardedBy } from '../../../platform/action.ts'
import { choice, id, maybe } from '../../../platform/fields.ts'
import { signed, withoutNumbers } from '../domain/entry.ts'
import { policy } from '../policy.ts'
import { type BusinessData, businessesFrom, type GoodsData, goodsFrom } from '../store/data.ts'

const { query } = guardedBy(policy)

export const dataSets = ['usaha', 'produk'] as const
export type DataSet = (typeof dataSets)[number]

type Cell = string | number | null
/** A part of the open data: its columns by the names of the dictionary, its rows, and where the next part begins. */
export type DataPart = { set: DataSet; columns: readonly string[]; rows: Cell[][]; next: string | null }

/** The columns of each set, in the order of its files. None of them says anything of a person. */
export const columns = {
  usaha: [
    'id',
    'nama',
    'jenis',
    'kode_kelurahan',
    'kelurahan',
    'kode_kecamatan',
    'kecamatan',
    'siap_untuk',
    'izin',
    'halaman',
  ],
  produk: ['id', 'nama', 'satuan', 'harga_rupiah', 'tahan_hari', 'id_usaha', 'halaman'],
} as const satisfies Record<DataSet, readonly string[]>

export const partRows = 5_000

/** Open data in parts that are found by key: the first part from nothing, the next from where one ended. */
export const dataView = query('directory.data', {
  input: z.object({ set: choice(dataSets), after: maybe(id()) }),
  output: z.object({
    set: z.enum(dataSets),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    next: z.string().nullable(),
  }),
  load: async (reader, { set, after }, { house }): Promise<DataPart> => {
    const page = (path: string) => new URL(`/direktori/${path}`, house.config.publicUrl).href
    const found =
      set === 'usaha'
        ? (await businessesFrom(reader, after, partRows + 1)).map((row) => businessRow(row, page(`usaha/${row.id}`)))
        : (await goodsFrom(reader, after, partRows + 1)).map((row) => goodsRow(row, page(`produk/${row.id}`)))
    const rows = found.slice(0, partRows)
    const last = found.length > partRows ? rows.at(-1)?.[0] : undefined
    return { set, columns: columns[set], rows, next: typeof last === 'string' ? last : null }
  },
})

const businessRow = (row: BusinessData, page: string): Cell[] => [
  row.id,
  withoutNumbers(row.name),
  row.goods,
  row.kelurahanCode,
  row.kelurahan,
  row.kecamatanCode,
  row.kecamatan,
  signed(row.signs, 'form').join(' '),
  signed(row.signs, 'permit').join(' '),
  page,
]
const goodsRow = (row: GoodsData, page: string): Cell[] => [
  row.id,
  withoutNumbers(row.name),
  row.unit,
  Number(row.price),
  row.shelfLifeDays,
  row.businessId,
  page,
]
