import type { Catalog } from '../../../platform/text.ts'

/** What can be done, who may, what is said afterwards and why not. */
export const actionTexts = {
  'verification.queue': { id: 'Antrean verifikasi', en: 'Verification queue' },
  'verification.view': { id: 'Lihat verifikasi usaha', en: 'View a verification' },
  'verification.submit': { id: 'Ajukan verifikasi', en: 'Ask for verification' },
  'verification.complete': { id: 'Kirim berkas lengkap', en: 'Send what was missing' },
  'verification.claim': { id: 'Ambil berkas ini', en: 'Take this case' },
  'verification.release': { id: 'Kembalikan ke antrean', en: 'Give back to the queue' },
  'verification.remind': { id: 'Ingatkan perpanjangan', en: 'Remind of the renewal' },
  'verification.reminded': { id: 'Pengingat ini sudah dikirim.', en: 'This reminder was sent.' },
  'verification.rest': { id: 'Kembali ke antrean dengan sendirinya', en: 'Goes back to the queue by itself' },
  'verification.check': { id: 'Selesai diperiksa tanpa kunjungan', en: 'Checked without a visit' },
  'verification.ask_fix': { id: 'Minta perbaikan', en: 'Ask for corrections' },
  'verification.resubmit': { id: 'Kirim perbaikan', en: 'Send the corrections' },
  'verification.approve': { id: 'Sahkan: terverifikasi', en: 'Decide: verified' },
  'verification.reject': { id: 'Tolak', en: 'Reject' },
  'verification.appeal': { id: 'Ajukan keberatan', en: 'Object' },
  'appeal.grant': { id: 'Terima keberatan', en: 'Grant the objection' },
  'appeal.uphold': { id: 'Pertahankan penolakan', en: 'Uphold the rejection' },
  'visit.propose': { id: 'Usulkan tiga waktu kunjungan', en: 'Propose three times' },
  'visit.choose': { id: 'Pilih waktu ini', en: 'Choose this time' },
  'visit.choose_by_code': { id: 'Pilih waktu kunjungan dengan kode', en: 'Choose a time with a code' },
  'visit.by_code': { id: 'Lihat waktu kunjungan dengan kode', en: 'See the times with a code' },
  'visit.decline': { id: 'Minta waktu lain', en: 'Ask for other times' },
  'visit.absent': { id: 'Pemilik tidak di tempat', en: 'The owner was absent' },
  'visit.record': { id: 'Simpan hasil kunjungan', en: 'Save the visit' },
  'visit.lapse': { id: 'Waktu kunjungan lewat tanpa jawaban', en: 'The times passed unanswered' },

  'rule.verification_owner': { id: 'pemilik usaha ini', en: 'the owner of this business' },
  'rule.verification_member': { id: 'orang di usaha ini', en: 'people of this business' },
  'rule.verification_officer': {
    id: 'petugas data di Dinas yang bukan bagian dari usaha ini',
    en: 'a registry officer of the Dinas who does not belong to this business',
  },
  'rule.verification_holder': { id: 'petugas yang memegang berkas ini', en: 'the officer who holds this case' },
  'rule.verification_leader': { id: 'kepala seksi di Dinas', en: 'a head of section of the Dinas' },
  'rule.verification_checker': {
    id: 'petugas lain, yang tidak mendata, mengunjungi, atau memutus usaha ini sebelumnya',
    en: 'another officer, who did not enter, visit or decide this case before',
  },
  'rule.verification_platform': { id: 'sistem, menurut kalender', en: 'the platform, by the calendar' },
  'rule.verification_official': {
    id: 'petugas Dinas dan Inspektorat',
    en: 'officials of the Dinas and the inspectorate',
  },
  'rule.visit_code': { id: 'siapa pun yang memegang kode kunjungan', en: 'whoever holds the code of the visit' },

  'done.verification.submit': { id: 'Pengajuan Anda diterima.', en: 'Your request has arrived.' },
  'done.verification.complete': {
    id: 'Berkas lengkap. Waktu putusan mulai berjalan.',
    en: 'Complete. The clock runs.',
  },
  'done.verification.claim': { id: 'Berkas ini sekarang Anda pegang.', en: 'You hold this case now.' },
  'done.verification.release': { id: 'Berkas kembali ke antrean.', en: 'The case is back in the queue.' },
  'done.verification.check': {
    id: 'Pemeriksaan tersimpan. Petugas lain memutus.',
    en: 'Saved. Another officer decides.',
  },
  'done.verification.ask_fix': {
    id: 'Permintaan perbaikan sudah dikirim ke pemilik.',
    en: 'The owner was asked for corrections.',
  },
  'done.verification.resubmit': { id: 'Perbaikan Anda diterima.', en: 'Your corrections have arrived.' },
  'done.verification.approve': { id: 'Usaha ini terverifikasi.', en: 'This business is verified.' },
  'done.verification.reject': {
    id: 'Penolakan tersimpan. Pemilik diberi tahu alasannya.',
    en: 'Rejected. The owner is told why.',
  },
  'done.verification.appeal': { id: 'Keberatan Anda diterima.', en: 'Your objection has arrived.' },
  'done.appeal.grant': { id: 'Keberatan diterima. Usaha ini terverifikasi.', en: 'Granted. The business is verified.' },
  'done.appeal.uphold': { id: 'Penolakan dipertahankan. Pemilik diberi tahu.', en: 'Upheld. The owner is told.' },
  'done.visit.propose': { id: 'Tiga waktu sudah dikirim ke pemilik.', en: 'Three times were sent to the owner.' },
  'done.visit.choose': { id: 'Waktu kunjungan sudah dipilih.', en: 'The time is set.' },
  'done.visit.choose_by_code': { id: 'Waktu kunjungan sudah Anda pilih.', en: 'You have chosen a time.' },
  'done.visit.decline': { id: 'Petugas akan mengusulkan waktu lain.', en: 'The officer will propose other times.' },
  'done.visit.absent': {
    id: 'Tercatat. Waktu putusan dimulai lagi, lalu usulkan waktu baru.',
    en: 'Recorded. The clock begins again; propose new times.',
  },
  'done.visit.record': {
    id: 'Hasil kunjungan tersimpan. Petugas lain memutus.',
    en: 'Saved. Another officer decides.',
  },

  'verification.moved_on': {
    id: 'Berkas ini sudah berubah. Muat ulang untuk melihat keadaan terbarunya.',
    en: 'This case has moved on. Reload to see where it stands.',
  },
  'verification.too_early': {
    id: 'Verifikasi masih berlaku sampai {until}. Perpanjangan dibuka 60 hari sebelumnya.',
    en: 'The verification holds until {until}. Renewal opens 60 days before.',
  },
  'verification.still_missing': {
    id: 'Masih ada {count} isian kosong. Lengkapi dulu, lalu kirim.',
    en: '{count} fields are still blank. Fill them in, then send.',
  },
  'verification.no_findings': {
    id: 'Tulis alasan pada isian yang harus diperbaiki.',
    en: 'Write a reason at each field that needs correcting.',
  },
  'verification.not_corrected': {
    id: 'Isian ini belum berubah. Perbaiki, atau jelaskan mengapa sudah benar.',
    en: 'This has not changed. Correct it, or say why it is right.',
  },
  'verification.held': { id: 'Petugas lain memegang berkas ini.', en: 'Another officer holds this case.' },
  'verification.not_idle': { id: 'Berkas ini masih dikerjakan.', en: 'Somebody is working on this case.' },
  'verification.visit_needed': {
    id: 'Usaha ini belum pernah dikunjungi. Usulkan waktu kunjungan dulu.',
    en: 'This business was never visited. Propose a visit first.',
  },
  'verification.appealed_before': {
    id: 'Keberatan atas penolakan ini sudah diputus. Anda boleh mengajukan verifikasi baru.',
    en: 'An objection was already decided. You may ask for verification anew.',
  },
  'visit.past': {
    id: 'Waktu ini sudah lewat. Pilih waktu yang akan datang.',
    en: 'This is past. Choose a time ahead.',
  },
  'visit.too_far': { id: 'Pilih waktu dalam tiga minggu ini.', en: 'Choose a time within three weeks.' },
  'visit.same': {
    id: 'Waktu ini sama dengan yang lain. Pilih waktu berbeda.',
    en: 'The same as another. Choose a different one.',
  },
  'visit.three': {
    id: 'Usulkan tiga waktu, agar pemilik bisa memilih.',
    en: 'Propose three, so that the owner can choose.',
  },
  'visit.slot_over': { id: 'Waktu ini sudah lewat. Pilih yang lain.', en: 'This time is over. Choose another.' },
  'visit.not_over': { id: 'Pemilik masih bisa memilih.', en: 'The owner can still choose.' },
  'visit.not_yet': {
    id: 'Kunjungan ini belum tiba waktunya. Catat hasilnya setelah kunjungan.',
    en: 'The visit has not come yet. Record it afterwards.',
  },
} as const satisfies Catalog
