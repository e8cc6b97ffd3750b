/** What a row of a list of businesses can tell. */
export type Field =
  | 'name'
  | 'owner'
  | 'gender'
  | 'nib'
  | 'phone'
  | 'email'
  | 'address'
  | 'kelurahan'
  | 'kecamatan'
  | 'goods'
  | 'product'
  | 'price'
  | 'capital'
  | 'sales'
  | 'startedOn'

/** Every field, in the order a form shows them. */
export const fields: readonly Field[] = [
  ...(['name', 'owner', 'gender', 'nib', 'phone', 'email', 'address', 'kelurahan', 'kecamatan'] as const),
  ...(['goods', 'product', 'price', 'capital', 'sales', 'startedOn'] as const),
]

/** Without these a row cannot become a business. */
export const requiredFields: readonly Field[] = ['name', 'kelurahan']

/** `number` and `unused` are columns that lists have and registration does not take; known so as not to be mistaken. */
export type Heading = Field | 'number' | 'unused'

const names = (text: string): string[] => text.split(', ')

/**
 * How columns are called, in small letters and after `headingWords` has written shortened words in full. A name in
 * `within` also counts inside a longer header; one in `only` must be the whole header.
 */
export const headings: Record<Heading, { within: readonly string[]; only: readonly string[] }> = {
  nib: {
    within: names('nib, nomor induk berusaha, induk berusaha'),
    only: names('ijin usaha, izin usaha, perizinan, legalitas'),
  },
  number: { within: names('nomor urut'), only: names('nomor, urut') },
  unused: {
    within: [
      ...names('nik, nomor ktp, nomor induk kependudukan, kartu keluarga, nomor kk, npwp, tanggal lahir, tempat lahir'),
      ...names('umur, usia, kode pos, pirt, halal, karyawan, tenaga kerja, pendidikan, agama, koordinat, foto, siup'),
      ...names('tanggal daftar, tanggal input, tanggal pendataan, iumk, tanda tangan, bpom, hki'),
    ],
    only: [
      ...names('keterangan, catatan, kota, kabupaten, provinsi, status, tanggal, bulan, paraf, ktp, kk, rt, rw, rt rw'),
      ...names('alamat rt, alamat rw, alamat rt rw'),
    ],
  },
  email: { within: names('email, e mail, surel, alamat email'), only: names('mail') },
  phone: { within: names('telepon, kontak'), only: names('nomor kontak, nomor yang bisa dihubungi, cp') },
  gender: {
    within: names('jenis kelamin, kelamin, gender'),
    only: names('l p, p l, lp, jk, sex, laki laki perempuan'),
  },
  kelurahan: { within: names('kelurahan, desa'), only: [] },
  kecamatan: { within: names('kecamatan'), only: [] },
  startedOn: {
    within: names('tanggal berdiri, tahun berdiri, berdiri, mulai usaha, tanggal mulai, pendirian, tahun mulai'),
    only: names('sejak, usaha sejak, lama usaha sejak'),
  },
  price: { within: names('harga, harga jual, harga satuan, harga produk'), only: names('hj') },
  sales: {
    within: names('omzet, omset, hasil penjualan, penjualan, pendapatan, peredaran usaha'),
    only: names('omzet tahun, omset tahun, penjualan tahun'),
  },
  capital: { within: names('modal, modal usaha, modal awal, permodalan'), only: names('aset, asset, modal kerja') },
  address: {
    within: names('alamat, alamat jalan, alamat usaha, alamat rumah, alamat produksi, lokasi usaha'),
    only: names('jalan, lokasi, domisili'),
  },
  goods: {
    within: [
      ...names(
        'jenis usaha, bidang usaha, kategori usaha, sektor usaha, kegiatan usaha, jenis kegiatan, jenis dagangan',
      ),
      ...names('jenis barang, kelompok usaha, klasifikasi usaha'),
    ],
    only: names('kategori, sektor, bidang, klasifikasi, jenis'),
  },
  product: {
    within: names('produk, nama produk, jenis produk, produk unggulan, hasil produksi, komoditas, nama barang'),
    only: names('barang, dagangan, barang dagangan, produksi, menu'),
  },
  owner: {
    within: [
      ...names(
        'pemilik, nama pemilik, pemilik usaha, nama pengusaha, pelaku usaha, nama pelaku usaha, penanggung jawab',
      ),
      ...names('pengelola, nama lengkap'),
    ],
    only: names('owner, pengusaha, nama ktp, nama sesuai ktp, atas nama, nama pelaku umkm, pelaku umkm, nama pribadi'),
  },
  name: {
    within: [
      ...names(
        'nama usaha, nama umkm, nama toko, nama warung, nama perusahaan, merk, merek, brand, nama ukm, nama ikm',
      ),
      ...names('nama kelompok'),
    ],
    only: names('usaha, umkm, ukm, ikm, toko, badan usaha, label'),
  },
}

/** Words in full, each with the ways people shorten them in headers. */
const forms: Record<string, string> = {
  nama: 'nm nma',
  nomor: 'no nmr nomer num',
  tanggal: 'tgl tg tggl',
  tahun: 'thn th pertahun tahunan',
  bulan: 'bln perbulan bulanan',
  hari: 'hr perhari harian',
  kelurahan: 'kel kelrhn',
  kecamatan: 'kec kecmtn',
  alamat: 'alm almt',
  jalan: 'jl jln',
  jenis: 'jns jen',
  usaha: 'ush us',
  harga: 'hrg',
  pemilik: 'pmlk pemlk',
  produk: 'prod product prdk',
  keterangan: 'ket',
  omset: 'omst',
  omzet: 'omzt',
  telepon: 'telp tlp tlpn tel hp wa telpon telfon telephone handphone whatsapp ponsel phone nohp nowa notelp mobile',
  email: 'imel gmail',
  kelamin: 'klmn',
}

const inFull = new Map(Object.entries(forms).flatMap(([word, short]) => short.split(' ').map((form) => [form, word])))

/** Words that say nothing about which column it is. */
const noise = new Set('rp rupiah wajib diisi digit angka'.split(' '))

/** The words of a header that matter, shortened ones in full: `No. HP/WA` → nomor telepon telepon. */
export const headingWords = (header: string): string[] =>
  header
    .toLowerCase()
    .normalize('NFKC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !noise.has(word))
    .map((word) => inFull.get(word) ?? word)
