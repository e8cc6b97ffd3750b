import type { Catalog } from '../../../platform/text.ts'

export const consentTexts = {
  'consent.view': { id: 'Persetujuan', en: 'Consents' },
  'consent.give': { id: 'Saya setuju', en: 'I agree' },
  'consent.withdraw': { id: 'Tarik persetujuan', en: 'Withdraw consent' },
  'done.consent.give': {
    id: 'Persetujuan tercatat. Anda bisa menariknya kapan saja.',
    en: 'Consent recorded. You can withdraw it at any time.',
  },
  'done.consent.withdraw': {
    id: 'Persetujuan ditarik dan tidak berlaku lagi mulai sekarang.',
    en: 'Consent withdrawn; it no longer counts from now on.',
  },
  'consent.lead': {
    id: 'Tiap hal di bawah ini boleh Anda setujui atau tidak, satu per satu. Tanpa persetujuan pun Anda tetap terdaftar dan tetap dilayani.',
    en: 'You may agree or not to each of these, one by one. Without consent you stay registered and are served all the same.',
  },
  'consent.enter': { id: 'Catat jawaban pemilik', en: 'Enter the owner’s answer' },
  'consent.law': {
    id: 'Dasarnya persetujuan Anda (UU 27/2022 pasal 20 ayat (2) huruf a). Data dipakai sampai Anda menarik persetujuan. Anda berhak melihat, membetulkan, menyalin, dan meminta penghapusan data di halaman Data saya.',
    en: 'The basis is your consent (UU 27/2022 art. 20(2)a). Data is used until you withdraw it. You may see, correct, copy and have your data erased on the page My data.',
  },
  'consent.now': { id: 'Sekarang', en: 'Now' },
  'consent.yes': { id: 'Disetujui', en: 'Agreed' },
  'consent.no': { id: 'Tidak disetujui', en: 'Not agreed' },
  'consent.never': { id: 'Belum pernah ditanya', en: 'Never asked' },
  'consent.since': { id: 'sejak {at}', en: 'since {at}' },
  'consent.history': { id: 'Riwayat jawaban', en: 'Answers so far' },
  'consent.at': { id: 'Waktu', en: 'When' },
  'consent.what': { id: 'Untuk apa', en: 'What for' },
  'consent.answer': { id: 'Jawaban', en: 'Answer' },
  'consent.how': { id: 'Lewat', en: 'How' },
  'consent.version': { id: 'Naskah', en: 'Wording' },
  'consent.version_of': { id: 'versi {version}', en: 'version {version}' },
  'consent.none': { id: 'Belum ada jawaban', en: 'No answers yet' },
  'consent.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'consent.channel.self': { id: 'Pemilik sendiri', en: 'The owner' },
  'consent.channel.counter': { id: 'Loket Dinas', en: 'The agency’s counter' },
  'consent.channel.visit': { id: 'Kunjungan', en: 'A visit' },
  'consent.channel.import': { id: 'Daftar lama', en: 'An earlier list' },
  'consent.evidence': { id: 'Di mana jawaban pemilik disimpan', en: 'Where the owner’s word is kept' },
  'consent.evidence_hint': {
    id: 'Misalnya: formulir bertanda tangan, map 12.',
    en: 'For example: signed form, folder 12.',
  },
  'consent.evidence_needed': {
    id: 'Tulis di mana jawaban pemilik disimpan. Tanpa bukti, persetujuan tidak sah.',
    en: 'Say where the owner’s word is kept. Without proof a consent is void.',
  },
  'consent.is_given': { id: 'Hal ini sudah disetujui.', en: 'This was already agreed to.' },
  'consent.is_not_given': { id: 'Hal ini memang tidak disetujui.', en: 'This was not agreed to anyway.' },
  'rule.consent_owner': { id: 'pemilik usaha itu', en: 'the owner of that business' },
  'consent.purpose.directory.listing': { id: 'Tampil di direktori umum', en: 'Be listed in the public directory' },
  'consent.purpose.directory.contact': { id: 'Tampilkan nomor telepon saya', en: 'Show my phone number' },
  'consent.purpose.directory.photo': { id: 'Tampilkan foto produk saya', en: 'Show photos of my products' },
  'consent.purpose.match': { id: 'Cocokkan saya dengan mitra', en: 'Match me with partners' },
  'consent.purpose.statistics': { id: 'Ikut dihitung dalam laporan kota', en: 'Be counted in the city’s reports' },
  'consent.wording.directory.listing.1': {
    id: 'Nama usaha, jenis barang, kecamatan, dan produk Anda tampil di direktori umum. Siapa pun dapat membacanya tanpa masuk.',
    en: 'Your business name, kind of goods, district and products are shown in the public directory. Anyone can read them without signing in.',
  },
  'consent.wording.directory.contact.1': {
    id: 'Nomor telepon usaha Anda tampil di direktori umum, supaya pembeli dan toko dapat menghubungi Anda.',
    en: 'The phone number of your business is shown in the public directory, so that buyers and stores can reach you.',
  },
  'consent.wording.directory.photo.1': {
    id: 'Foto produk Anda tampil di direktori umum dan dapat dibagikan orang lewat tautan.',
    en: 'Photos of your products are shown in the public directory and can be shared by link.',
  },
  'consent.wording.match.1': {
    id: 'Dinas mencocokkan barang, kapasitas, dan kesiapan usaha Anda dengan kebutuhan mitra. Keputusan tetap pada Anda dan mitra.',
    en: 'The agency matches your goods, capacity and readiness with what partners need. The decision stays with you and the partner.',
  },
  'consent.wording.statistics.1': {
    id: 'Modal, penjualan setahun, dan jenis kelamin pemilik ikut dihitung dalam laporan kota. Nama tidak ikut, dan angka di bawah lima tidak ditampilkan.',
    en: 'Capital, yearly sales and the owner’s gender are counted in the city’s reports. Names are not, and figures below five are not shown.',
  },
} as const satisfies Catalog
