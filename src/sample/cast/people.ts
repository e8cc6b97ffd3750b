import { sampleNik } from '../identifiers.ts'

/** What a member may be trusted with inside an organisation. */
export type Duty =
  | 'stock'
  | 'sales'
  | 'agreements'
  | 'money'
  | 'catalogue'
  | 'members'
  | 'registry'
  | 'oversee'
  | 'audit'
  | 'mayor'
  | 'admin'

export type CastPerson = {
  id: string
  name: string
  sex: 'female' | 'male'
  born: string
  nik: string
  phone: string
  email: string
  position: { id: string; en: string }
  /** One line for the demo's list of accounts. */
  who: { id: string; en: string }
}

type Given = Omit<CastPerson, 'nik'>

/** Serial from the last digits of the id keeps each NIK its own. */
const person = (given: Given): CastPerson => ({
  ...given,
  nik: sampleNik({ ...given, serial: Number.parseInt(given.id.slice(-4), 16) }),
})

/** The people of the demo. Ids are fixed for ever: links, screenshots and tests name them. */
export const people = {
  siti: person({
    id: '01900000-0000-7000-8000-000000000001',
    name: 'Siti Rahmawati',
    sex: 'female',
    born: '1984-03-12',
    phone: '+6281200000001',
    email: 'siti@contoh.id',
    position: { id: 'Pemilik', en: 'Owner' },
    who: {
      id: 'Pemilik Keripik Bu Siti di Bulusan, menitipkan keripik ke tujuh gerai.',
      en: 'Owner of Keripik Bu Siti in Bulusan; her crisps stand in seven outlets.',
    },
  }),
  wulan: person({
    id: '01900000-0000-7000-8000-000000000002',
    name: 'Wulan Prasetyaningsih',
    sex: 'female',
    born: '1979-08-25',
    phone: '+6281200000002',
    email: 'wulan@contoh.id',
    position: { id: 'Pemilik', en: 'Owner' },
    who: {
      id: 'Pembatik di Rejomulyo, menjaga motif asem arang dan sedang mendaftarkan mereknya.',
      en: 'Batik maker in Rejomulyo; keeps the asem arang motif and is registering her brand.',
    },
  }),
  agus: person({
    id: '01900000-0000-7000-8000-000000000003',
    name: 'Agus Santosa',
    sex: 'male',
    born: '1972-01-09',
    phone: '+6281200000003',
    email: 'agus@contoh.id',
    position: { id: 'Pemilik', en: 'Owner' },
    who: {
      id: 'Pengolah bandeng di Tanjung Mas, ingin masuk hotel dan sering dibantu pendamping.',
      en: 'Milkfish maker in Tanjung Mas; wants to supply hotels and often has help from a facilitator.',
    },
  }),
  manager: person({
    id: '01900000-0000-7000-8000-000000000004',
    name: 'Ratna Dewanti',
    sex: 'female',
    born: '1988-11-02',
    phone: '+6281200000004',
    email: 'ratna@contoh.id',
    position: { id: 'Manajer toko', en: 'Store manager' },
    who: {
      id: 'Manajer Toko Oleh-Oleh Simpang Raos, memilih barang dan menyetujui perjanjian.',
      en: 'Manager of the souvenir store Simpang Raos; chooses goods and agrees terms.',
    },
  }),
  cashier: person({
    id: '01900000-0000-7000-8000-000000000005',
    name: 'Dimas Prayogo',
    sex: 'male',
    born: '2001-06-17',
    phone: '+6281200000005',
    email: 'dimas@contoh.id',
    position: { id: 'Kasir', en: 'Cashier' },
    who: {
      id: 'Kasir Simpang Raos Pekunden, mencatat penjualan sepanjang hari.',
      en: 'Cashier at Simpang Raos Pekunden; records sales all day.',
    },
  }),
  stationCashier: person({
    id: '01900000-0000-7000-8000-000000000006',
    name: 'Fitri Khasanah',
    sex: 'female',
    born: '1999-02-28',
    phone: '+6281200000006',
    email: 'fitri@contoh.id',
    position: { id: 'Kasir', en: 'Cashier' },
    who: {
      id: 'Kasir gerai stasiun, juga menerima kiriman dan menghitung stok.',
      en: 'Cashier at the station outlet; also receives deliveries and counts stock.',
    },
  }),
  finance: person({
    id: '01900000-0000-7000-8000-000000000007',
    name: 'Hari Wicaksono',
    sex: 'male',
    born: '1981-09-30',
    phone: '+6281200000007',
    email: 'hari@contoh.id',
    position: { id: 'Staf keuangan', en: 'Finance officer' },
    who: {
      id: 'Bagian keuangan Simpang Raos, menyusun penyelesaian dan mencatat pembayaran.',
      en: 'Finance officer of Simpang Raos; prepares settlements and records payments.',
    },
  }),
  minimarket: person({
    id: '01900000-0000-7000-8000-000000000008',
    name: 'Yuliana Kartikasari',
    sex: 'female',
    born: '1986-05-21',
    phone: '+6281200000008',
    email: 'yuliana@contoh.id',
    position: { id: 'Manajer', en: 'Manager' },
    who: {
      id: 'Manajer Minimarket Warga Rukun dengan empat gerai, kadang terlambat membayar.',
      en: 'Manager of the minimarket Warga Rukun, four outlets; sometimes pays late.',
    },
  }),
  officer: person({
    id: '01900000-0000-7000-8000-000000000009',
    name: 'Retno Widyastuti',
    sex: 'female',
    born: '1990-04-14',
    phone: '+6281200000009',
    email: 'retno@contoh.id',
    position: { id: 'Petugas data', en: 'Registry officer' },
    who: {
      id: 'Petugas Dinas yang memeriksa pendaftaran dan izin usaha.',
      en: 'Officer of the Dinas; checks registrations and permits.',
    },
  }),
  headOfSection: person({
    id: '01900000-0000-7000-8000-00000000000a',
    name: 'Bambang Hartanto',
    sex: 'male',
    born: '1970-12-05',
    phone: '+6281200000010',
    email: 'bambang@contoh.id',
    position: { id: 'Kepala seksi', en: 'Head of section' },
    who: {
      id: 'Kepala seksi di Dinas, menyetujui berkas petugas dan memantau kemitraan.',
      en: "Head of section at the Dinas; approves officers' files and watches the partnerships.",
    },
  }),
  secondOfficer: person({
    id: '01900000-0000-7000-8000-000000000010',
    name: 'Anton Kuswoyo',
    sex: 'male',
    born: '1989-02-11',
    phone: '+6281200000016',
    email: 'anton@contoh.id',
    position: { id: 'Petugas verifikasi', en: 'Verification officer' },
    who: {
      id: 'Petugas Dinas yang mengunjungi usaha dan memutus kunjungan rekannya.',
      en: "Officer of the Dinas; visits businesses and decides on his colleague's visits.",
    },
  }),
  auditor: person({
    id: '01900000-0000-7000-8000-00000000000b',
    name: 'Sulistyo Nugraha',
    sex: 'male',
    born: '1983-07-19',
    phone: '+6281200000011',
    email: 'sulistyo@contoh.id',
    position: { id: 'Auditor', en: 'Auditor' },
    who: {
      id: 'Auditor APIP di Inspektorat, menguji data dan menulis temuan.',
      en: 'Auditor at the Inspectorate; tests the data and writes findings.',
    },
  }),
  auditLead: person({
    id: '01900000-0000-7000-8000-00000000000c',
    name: 'Endang Susilowati',
    sex: 'female',
    born: '1974-10-11',
    phone: '+6281200000012',
    email: 'endang@contoh.id',
    position: { id: 'Pengendali teknis', en: 'Audit supervisor' },
    who: {
      id: 'Pengendali teknis di Inspektorat, menelaah kertas kerja sebelum LHP terbit.',
      en: 'Supervisor at the Inspectorate; reviews working papers before a report goes out.',
    },
  }),
  mayorStaff: person({
    id: '01900000-0000-7000-8000-00000000000d',
    name: 'Larasati Anggraini',
    sex: 'female',
    born: '1987-01-23',
    phone: '+6281200000013',
    email: 'larasati@contoh.id',
    position: { id: 'Staf Wali Kota', en: "Mayor's staff" },
    who: {
      id: 'Staf Wali Kota, membaca laporan dan menyiapkan keputusan.',
      en: "Works in the mayor's office; reads reports and prepares decisions.",
    },
  }),
  facilitator: person({
    id: '01900000-0000-7000-8000-00000000000e',
    name: 'Nanda Pramesti',
    sex: 'female',
    born: '1995-08-08',
    phone: '+6281200000014',
    email: 'nanda@contoh.id',
    position: { id: 'Pendamping', en: 'Facilitator' },
    who: {
      id: 'Pendamping usaha, bertindak atas nama pemilik hanya dengan izinnya.',
      en: 'Facilitator; acts for an owner only with that owner’s leave.',
    },
  }),
  administrator: person({
    id: '01900000-0000-7000-8000-00000000000f',
    name: 'Yoga Adiputra',
    sex: 'male',
    born: '1992-02-16',
    phone: '+6281200000015',
    email: 'yoga@contoh.id',
    position: { id: 'Administrator', en: 'Administrator' },
    who: {
      id: 'Administrator platform, mengatur akun dan setelan tanpa melihat isi usaha.',
      en: 'Platform administrator; keeps accounts and settings and sees no business content.',
    },
  }),
} satisfies Record<string, CastPerson>
