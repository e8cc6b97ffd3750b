import type { Catalog } from '../../../platform/text.ts'

export const demoTexts = {
  'demo.view': { id: 'Lihat peragaan', en: 'View the demo' },
  'clock.set': { id: 'Atur jam', en: 'Set the clock' },
  'demo.title': { id: 'Peragaan', en: 'Demo' },
  'demo.says': {
    id: 'Pilih satu orang. Semua orang dan angka di sini rekaan, jadi Anda boleh mencoba apa saja.',
    en: 'Choose a person. All people and figures here are invented, so you may try anything.',
  },
  'demo.people': { id: 'Masuk sebagai', en: 'Sign in as' },
  'demo.enter': { id: 'Masuk sebagai {name}', en: 'Sign in as {name}' },
  'demo.clock': { id: 'Jam demo', en: 'Demo clock' },
  'demo.clock_says': {
    id: 'Semua tenggat mengikuti jam ini. Memajukannya berlaku untuk semua pengunjung.',
    en: 'Every deadline obeys this clock. Moving it counts for all visitors.',
  },
  'demo.clock_now': { id: 'Sekarang di peragaan: {clock}', en: 'Now in the demo: {clock}' },
  'demo.day': { id: 'Maju 1 hari', en: 'One day on' },
  'demo.week': { id: 'Maju 7 hari', en: 'Seven days on' },
  'demo.now': { id: 'Kembali ke waktu sebenarnya', en: 'Back to real time' },
  'demo.to': { id: 'Atur tanggal dan jam', en: 'Set date and time' },
  'demo.date': { id: 'Tanggal', en: 'Date' },
  'demo.time': { id: 'Jam', en: 'Time' },
  'demo.time_hint': { id: 'Contoh: 08.00', en: 'For example 08:00' },
  'demo.messages': { id: 'Pesan yang dikirim peragaan', en: 'Messages sent by the demo' },
  'demo.messages_says': {
    id: 'Peragaan tidak mengirim pesan ke luar. Kode dan undangan bisa dibaca di sini.',
    en: 'The demo sends nothing outside. Codes and invitations can be read here.',
  },
  'demo.messages_none': { id: 'Belum ada pesan.', en: 'No messages yet.' },
  'clock.too_far': { id: 'Paling jauh sepuluh tahun dari sekarang.', en: 'At most ten years from now.' },
  'clock.time': { id: 'Tulis jam seperti 08.00 atau 17.30.', en: 'Write the time like 08:00 or 17:30.' },
  'done.clock.set': { id: 'Jam demo diatur.', en: 'The demo clock is set.' },
} as const satisfies Catalog
