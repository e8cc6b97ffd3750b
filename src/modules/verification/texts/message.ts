import type { Catalog } from '../../../platform/text.ts'

/** What goes to the owner's telephone: short, whole, and with what to do. */
export const messageTexts = {
  'verification.sms.subject': { id: 'Verifikasi usaha Anda', en: 'Verification of your business' },
  'verification.sms.visit': {
    id: 'Dinas akan mengunjungi {name}. Pilih satu waktu: {slots}. Pilih di {link} atau balas petugas.',
    en: 'The Dinas will visit {name}. Choose one time: {slots}. Choose at {link} or answer the officer.',
  },
  'verification.sms.absent': {
    id: 'Petugas datang ke {name}, tetapi tidak bertemu Anda. Pengajuan tetap jalan. Waktu baru menyusul, putusan paling lambat {due}.',
    en: 'The officer came to {name} and did not meet you. Your request goes on. New times follow; decision by {due}.',
  },
  'verification.sms.lapse': {
    id: 'Waktu kunjungan {name} lewat tanpa jawaban. Pengajuan tetap jalan. Waktu baru menyusul, putusan paling lambat {due}.',
    en: 'The times for {name} passed unanswered. Your request goes on. New times follow; decision by {due}.',
  },
  'verification.sms.fix': {
    id: 'Data {name} perlu diperbaiki. Lihat yang mana dan sebabnya: {link}',
    en: 'Some data of {name} needs correcting. See which and why: {link}',
  },
  'verification.sms.cancelled': {
    id: 'Kunjungan ke {name} dibatalkan petugas. Maaf. Petugas lain akan mengusulkan waktu baru.',
    en: 'The visit to {name} was cancelled by the officer. Sorry. Another officer will propose new times.',
  },
  'verification.sms.verified': {
    id: 'Selamat. {name} terverifikasi sampai {until}.',
    en: 'Congratulations. {name} is verified until {until}.',
  },
  'verification.sms.rejected': {
    id: '{name} belum dapat diverifikasi. Baca alasannya dan cara keberatan: {link}',
    en: '{name} could not be verified. Read why, and how to object: {link}',
  },
  'verification.sms.upheld': {
    id: 'Keberatan {name} sudah diputus. Baca putusannya: {link}',
    en: 'The objection of {name} was decided. Read the decision: {link}',
  },
  'verification.sms.renew': {
    id: 'Verifikasi {name} berlaku sampai {until}. Perpanjang mulai sekarang: {link}',
    en: 'The verification of {name} holds until {until}. Renew it from now on: {link}',
  },
} as const satisfies Catalog
