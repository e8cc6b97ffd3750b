import type { Catalog } from '../platform/text.ts'
import { nounTexts } from './nouns.ts'

export const apiTexts = {
  ...nounTexts,
  'api.400': { id: 'Permintaan tidak terbaca', en: 'Unreadable request' },
  'api.401': { id: 'Masuk dulu', en: 'Sign in first' },
  'api.403': { id: 'Bukan wewenang Anda', en: 'Not allowed' },
  'api.404': { id: 'Tidak ditemukan', en: 'Not found' },
  'api.405': { id: 'Metode tidak cocok', en: 'Method not allowed' },
  'api.409': { id: 'Bertabrakan dengan keadaan sekarang', en: 'Conflict with the current state' },
  'api.413': { id: 'Permintaan terlalu besar', en: 'Request too large' },
  'api.415': { id: 'Jenis isi tidak dikenal', en: 'Unsupported content type' },
  'api.422': { id: 'Ada yang perlu dibetulkan', en: 'Something needs correcting' },
  'api.429': { id: 'Terlalu banyak percobaan', en: 'Too many attempts' },
  'api.503': { id: 'Sistem sedang sibuk', en: 'Service unavailable' },

  'api.token_needed': {
    id: 'Sertakan token: tajuk "Authorization: Bearer …". Token dibuat di halaman organisasi Anda.',
    en: 'Send a token: header "Authorization: Bearer …". Tokens are made on the page of your organisation.',
  },
  'api.token_unknown': {
    id: 'Token ini tidak dikenal, sudah dicabut, atau sudah habis masanya.',
    en: 'This token is unknown, revoked or expired.',
  },
  'api.unknown_action': {
    id: 'Tindakan ini tidak ada. Daftarnya di /api/v1.',
    en: 'There is no such action. See /api/v1.',
  },
  'api.method': { id: 'Tindakan ini dipanggil dengan {method}.', en: 'This action is called with {method}.' },
  'api.content_type': {
    id: 'Kirim isi sebagai application/json (UTF-8).',
    en: 'Send the content as application/json (UTF-8).',
  },
  'api.json': { id: 'Isi bukan JSON yang benar.', en: 'The content is not valid JSON.' },
  'api.not_object': {
    id: 'Isi harus berupa objek JSON: {"nama": …}.',
    en: 'The content must be a JSON object: {"name": …}.',
  },
  'api.too_deep': {
    id: 'Isi terlalu dalam bersusun atau terlalu panjang.',
    en: 'The content is nested too deeply or too long.',
  },
  'api.name': { id: 'Nama isian "{name}" tidak bisa dipakai.', en: 'The field name "{name}" cannot be used.' },
  'api.query': {
    id: 'Alamat tidak terbaca: periksa pengodean persen.',
    en: 'The address is unreadable: check its percent-encoding.',
  },
  'api.cross_origin': {
    id: 'Kuki hanya berlaku dari halaman kami sendiri. Mesin memakai token.',
    en: 'Cookies only work from our own pages. Machines use a token.',
  },

  'api.title': { id: 'Data untuk mesin (API)', en: 'Data for machines (API)' },
  'api.intro': {
    id: 'Semua yang bisa dilakukan di halaman bisa juga dilakukan mesin. Aturan, catatan, dan penolakannya sama.',
    en: 'Whatever a page can do, a machine can do. The rules, the log and the refusals are the same.',
  },
  'api.describe': { id: 'Uraian lengkap (OpenAPI 3.1)', en: 'Full description (OpenAPI 3.1)' },
  'api.how': { id: 'Cara memakai', en: 'How to use it' },
  'api.how.token': {
    id: 'Buat token di organisasi Anda dan pilih tugasnya. Kirim di tajuk Authorization.',
    en: 'Make a token in your organisation and choose its duties. Send it in the header Authorization.',
  },
  'api.how.write': {
    id: 'Menulis: POST dengan isi JSON. Membaca: GET dengan isian di alamat.',
    en: 'To write: POST with JSON. To read: GET with the fields in the address.',
  },
  'api.how.nested': {
    id: 'Isian bersusun di alamat ditulis dengan titik (a.b=1). Pilihan ganda ditulis berulang.',
    en: 'Nested fields in an address are written with dots (a.b=1). Several values are repeated.',
  },
  'api.how.key': {
    id: 'Tajuk Idempotency-Key membuat ulangan aman: kunci dan isi yang sama mendapat jawaban yang sama.',
    en: 'The header Idempotency-Key makes repeating safe: same key and content, same answer.',
  },
  'api.how.id': {
    id: 'Hal baru mendapat id (UUID v7) dari pengirim, maka ulangan tidak berganda.',
    en: 'A new thing gets its id (UUID v7) from the sender, so that repeating makes no second one.',
  },
  'api.how.refusal': {
    id: 'Penolakan datang sebagai application/problem+json (RFC 9457) dengan kode, alasan, dan isian yang salah.',
    en: 'Refusals come as application/problem+json (RFC 9457) with a code, the reason and the fields at fault.',
  },
  'api.how.language': {
    id: 'Bahasa alasan mengikuti Accept-Language: id atau en.',
    en: 'The language of reasons follows Accept-Language: id or en.',
  },
  'api.groups': { id: 'Daftar tindakan', en: 'The actions' },
  'api.who': { id: 'Siapa yang boleh', en: 'Who may' },
  'api.or': { id: 'atau', en: 'or' },
  'api.step_up': { id: 'Perlu bukti kedua yang masih segar.', en: 'Needs a fresh second factor.' },
  'api.fields': { id: 'Isian', en: 'Fields' },
  'api.no_fields': { id: 'Tanpa isian.', en: 'No fields.' },
  'api.needed': { id: 'wajib', en: 'required' },
  'api.example': { id: 'Contoh', en: 'Example' },
  'api.code': { id: 'Kode', en: 'Code' },
  'api.problem': { id: 'Alasan penolakan', en: 'Reason of a refusal' },

  'api.field.text': { id: 'Teks, paling panjang {most} huruf.', en: 'Text of at most {most} characters.' },
  'api.field.count': { id: 'Bilangan bulat.', en: 'A whole number.' },
  'api.field.money': { id: 'Rupiah bulat.', en: 'Whole rupiah.' },
  'api.field.percent': {
    id: 'Persen, paling banyak dua angka desimal.',
    en: 'A percentage with at most two decimals.',
  },
  'api.field.day': { id: 'Tanggal menurut waktu Jakarta.', en: 'A calendar day in Jakarta.' },
  'api.field.id': { id: 'Nomor hal yang dimaksud.', en: 'Which one is meant.' },
  'api.field.email': { id: 'Alamat e-mail.', en: 'An e-mail address.' },
  'api.field.phone': {
    id: 'Nomor telepon Indonesia; disimpan sebagai E.164.',
    en: 'An Indonesian phone number; kept as E.164.',
  },
  'api.field.content': { id: 'Isi berkas dalam base64.', en: 'The content of the file in base64.' },
} as const satisfies Catalog

declare module '../platform/text.ts' {
  interface TextKeys extends Record<keyof typeof apiTexts, unknown> {}
}
