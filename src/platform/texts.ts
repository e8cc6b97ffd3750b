import type { Catalog } from './text.ts'

export const texts = {
  'page.missing': {
    id: 'Halaman ini tidak ada, atau bukan untuk Anda.',
    en: 'This page does not exist, or is not for you.',
  },
  'page.failed': {
    id: 'Ada gangguan di sistem kami. Data Anda tidak berubah. Coba lagi sebentar lagi.',
    en: 'Something failed on our side. Your data is unchanged. Please try again shortly.',
  },
  'page.unavailable': {
    id: 'Sistem sedang sibuk. Tunggu sebentar, lalu coba lagi. Aman untuk diulang.',
    en: 'The system is busy. Wait a moment and try again. Repeating is safe.',
  },
  'page.too_large': {
    id: 'Berkas atau isian terlalu besar. Batasnya {megabytes} MB.',
    en: 'The file or form is too large. The limit is {megabytes} MB.',
  },
  'page.unreadable': {
    id: 'Isian tidak terbaca. Muat ulang halaman, lalu coba lagi.',
    en: 'The form could not be read. Reload the page and try again.',
  },
  'page.throttled': {
    id: 'Terlalu banyak percobaan. Coba lagi dalam {minutes} menit.',
    en: 'Too many attempts. Try again in {minutes} minutes.',
  },
  'action.denied': { id: 'Tindakan ini bukan wewenang Anda.', en: 'You may not do this.' },
  'action.delegation_over': {
    id: 'Izin dari pemilik usaha sudah berakhir.',
    en: 'The leave given by the owner of the business is over.',
  },
  'action.delegation_never': {
    id: 'Tanda tangan, rekening, pembayaran, anggota, dan izin tidak bisa dipinjamkan.',
    en: 'Signing, bank account, paying, members and leave cannot be lent.',
  },
  'action.delegation_task': { id: 'Tugas ini tidak ada dalam izin Anda.', en: 'This task is not part of your leave.' },
  'action.closed': {
    id: 'Langkah ini sudah tidak terbuka lagi. Muat ulang untuk melihat keadaan terbaru.',
    en: 'This step is no longer open. Reload to see the latest state.',
  },
  'action.step_up': { id: 'Buktikan dulu bahwa ini Anda.', en: 'Prove first that it is you.' },
  'action.busy': {
    id: 'Orang lain sedang mengubah hal yang sama. Coba sekali lagi.',
    en: 'Someone else is changing the same thing. Please try once more.',
  },
  'action.taken': { id: 'Data seperti ini sudah ada.', en: 'This already exists.' },
  'action.key_reused': {
    id: 'Kiriman ini sudah dipakai dengan isi lain. Muat ulang halaman, lalu isi lagi.',
    en: 'This submission was already used with other content. Reload the page and fill it in again.',
  },
  'action.key_unreadable': {
    id: 'Kunci pengulangan harus 8 sampai 100 huruf, angka, atau tanda tanpa spasi.',
    en: 'The idempotency key must be 8 to 100 letters, digits or signs without spaces.',
  },
  'form.invalid': { id: 'Ada isian yang perlu dibetulkan.', en: 'Some fields need correcting.' },
  'form.check': { id: 'Periksa isian ini.', en: 'Check this field.' },
  'field.required': { id: 'Isian ini wajib diisi.', en: 'Fill in this field.' },
  'field.too_long': { id: 'Terlalu panjang. Ringkas isian ini.', en: 'Too long. Shorten this field.' },
  'field.characters': {
    id: 'Ada huruf yang tidak bisa dipakai. Ketik ulang isian ini.',
    en: 'Some characters cannot be used. Type this again.',
  },
  'field.number': { id: 'Isi dengan angka bulat, misalnya 12.', en: 'Enter a whole number, for example 12.' },
  'field.too_small': { id: 'Angkanya terlalu kecil.', en: 'The number is too small.' },
  'field.too_large': { id: 'Angkanya terlalu besar.', en: 'The number is too large.' },
  'field.money': {
    id: 'Isi jumlah rupiah dengan angka, misalnya 15000.',
    en: 'Enter the rupiah amount in digits, for example 15000.',
  },
  'field.day': { id: 'Isi tanggal, misalnya 29-09-2026.', en: 'Enter a date, for example 29-09-2026.' },
  'field.unknown': { id: 'Pilihan ini tidak dikenal. Pilih dari daftar.', en: 'Unknown choice. Pick from the list.' },
  'field.choose': { id: 'Pilih salah satu.', en: 'Choose one.' },
  'field.rows': { id: 'Isi sedikitnya satu baris.', en: 'Fill in at least one row.' },
  'field.rows_too_many': {
    id: 'Barisnya terlalu banyak. Bagi menjadi beberapa kiriman.',
    en: 'Too many rows. Split them into several submissions.',
  },
  'field.email': {
    id: 'Tulis alamat e-mail lengkap, misalnya nama@contoh.id.',
    en: 'Write a full e-mail address, for example name@example.com.',
  },
  'field.phone': {
    id: 'Tulis nomor telepon Indonesia, misalnya 0812 3456 7890.',
    en: 'Write an Indonesian phone number, for example 0812 3456 7890.',
  },
  'file.type': {
    id: 'Jenis berkas ini tidak bisa dipakai. Yang bisa: {types}.',
    en: 'This type of file cannot be used. Allowed: {types}.',
  },
  'file.too_large': {
    id: 'Berkas terlalu besar. Batasnya {megabytes} MB.',
    en: 'The file is too large. The limit is {megabytes} MB.',
  },
  'file.empty': { id: 'Berkasnya kosong. Pilih berkas lain.', en: 'The file is empty. Choose another.' },
  'file.broken': {
    id: 'Berkas rusak dan tidak bisa dibuka. Pilih berkas lain.',
    en: 'The file is broken and cannot be opened. Choose another.',
  },
  'file.upload': { id: 'Unggah berkas', en: 'Upload a file' },
  'file.photo': { id: 'Lihat foto', en: 'View a photo' },
  'rule.anyone': { id: 'siapa saja', en: 'anyone' },
  'rule.delegation_over': {
    id: 'pemiliknya, dan Anda lagi setelah ia memberi izin baru',
    en: 'the owner, and you again once they give new leave',
  },
  'rule.delegation_never': { id: 'pemiliknya sendiri', en: 'the owner in person' },
  'rule.delegation_task': {
    id: 'pemiliknya, dan orang yang diberi tugas ini olehnya',
    en: 'the owner, and whoever they lent this task to',
  },
  'rule.signed_in': { id: 'siapa saja yang sudah masuk', en: 'anyone who is signed in' },
} as const satisfies Catalog

declare module './text.ts' {
  interface TextKeys extends Record<keyof typeof texts, unknown> {}
}
