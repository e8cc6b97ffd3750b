import type { Catalog } from '../../../platform/text.ts'

export const dataTexts = {
  'directory.data': { id: 'Data terbuka', en: 'Open data' },
  'directory.data.title': { id: 'Data terbuka direktori', en: 'Open data of the directory' },
  'directory.data.lead': {
    id: 'Isi direktori boleh diunduh dan dipakai siapa saja. Tidak ada data pribadi di dalamnya.',
    en: 'Everyone may fetch and use the directory. It holds no personal data.',
  },
  'directory.data.usaha': { id: 'Usaha siap bermitra', en: 'Businesses ready to partner' },
  'directory.data.produk': { id: 'Produk', en: 'Goods' },
  'directory.data.sum': { id: 'Sidik SHA-256 {format}', en: 'SHA-256 of the {format}' },
  'directory.data.columns': { id: 'Kolom: {name}', en: 'Columns: {name}' },
  'directory.data.column': { id: 'Kolom', en: 'Column' },
  'directory.data.meaning': { id: 'Artinya', en: 'Meaning' },
  'directory.data.parts': { id: 'Berkas besar dan keutuhan', en: 'Large files and integrity' },
  'directory.data.parts_say': {
    id: 'Satu berkas memuat paling banyak {rows} baris. Kepala Link pada jawaban menunjuk bagian berikutnya.',
    en: 'A file holds at most {rows} rows. The Link header of the answer names the next part.',
  },
  'directory.data.sum_says': {
    id: 'Kepala Content-Digest memuat SHA-256 berkas itu. Alamat dengan akhiran .sha256 memuat sidik yang sama.',
    en: 'The Content-Digest header carries the SHA-256 of the file. The address ending in .sha256 gives the same.',
  },
  'directory.data.leave': {
    id: 'Usaha yang menarik izin tampilnya hilang dari data ini saat itu juga.',
    en: 'A business that withdraws its consent leaves this data at once.',
  },
  'directory.data.id': { id: 'Tanda tetap, UUID', en: 'Lasting identifier, UUID' },
  'directory.data.nama': { id: 'Nama usaha atau produk', en: 'Name of the business or goods' },
  'directory.data.jenis': { id: 'Jenis barang, kata baku', en: 'Kind of goods, a fixed word' },
  'directory.data.kode_kelurahan': { id: 'Kode kelurahan Kemendagri', en: 'Village code of the ministry' },
  'directory.data.kelurahan': { id: 'Nama kelurahan', en: 'Name of the village' },
  'directory.data.kode_kecamatan': { id: 'Kode kecamatan Kemendagri', en: 'District code of the ministry' },
  'directory.data.kecamatan': { id: 'Nama kecamatan', en: 'Name of the district' },
  'directory.data.siap_untuk': {
    id: 'Bentuk kemitraan yang sudah siap, dipisah spasi',
    en: 'Forms of partnership it is ready for, by spaces',
  },
  'directory.data.izin': { id: 'Izin yang berlaku, dipisah spasi', en: 'Permits in force, by spaces' },
  'directory.data.halaman': { id: 'Alamat halamannya', en: 'Address of its page' },
  'directory.data.satuan': { id: 'Satuan jual', en: 'Unit of sale' },
  'directory.data.harga_rupiah': { id: 'Harga per satuan, rupiah utuh', en: 'Price of one unit, whole rupiah' },
  'directory.data.tahan_hari': {
    id: 'Lama tahan dalam hari; kosong bila tidak disebut',
    en: 'Days it keeps; blank when not told',
  },
  'directory.data.id_usaha': { id: 'Tanda usaha pembuatnya', en: 'Identifier of its maker' },
} as const satisfies Catalog
