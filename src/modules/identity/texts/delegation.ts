import type { Catalog } from '../../../platform/text.ts'

/** What can be lent, whole for pages and short for an SMS. */
const taskTexts = {
  'task.profile': { id: 'Mengubah data usaha', en: 'Changing the business’s details' },
  'task.profile.short': { id: 'data usaha', en: 'details' },
  'task.products': { id: 'Menambah dan mengubah produk', en: 'Adding and changing products' },
  'task.products.short': { id: 'produk', en: 'products' },
  'task.permits': { id: 'Mengunggah izin dan sertifikat', en: 'Uploading permits and certificates' },
  'task.permits.short': { id: 'izin', en: 'permits' },
  'task.verification': { id: 'Mengurus verifikasi dan kunjungan', en: 'Arranging verification and visits' },
  'task.verification.short': { id: 'kunjungan', en: 'visits' },
  'task.deliveries': { id: 'Mengirim barang ke toko', en: 'Sending goods to stores' },
  'task.deliveries.short': { id: 'kiriman', en: 'deliveries' },
  'task.billing': { id: 'Melihat penyelesaian dan mengirim tagihan', en: 'Seeing settlements and sending bills' },
  'task.billing.short': { id: 'tagihan', en: 'bills' },
} as const satisfies Catalog

/** Each fits one SMS whatever people are called. */
const messageTexts = {
  'message.delegation_code.subject': { id: 'Kode izin pendamping', en: 'Code for a helper' },
  'message.delegation_code': {
    id: '{helper} minta izin {days} hari untuk {organisation}: {tasks}. Setuju? Beri kode {code}. Tidak setuju? Abaikan. -Jejaring',
    en: '{helper} asks to help {organisation} for {days} days: {tasks}. Agreed? Give code {code}. If not, ignore. -Jejaring',
  },
  'message.delegation_given.subject': { id: 'Izin pendamping berlaku', en: 'Your helper can begin' },
  'message.delegation_given': {
    id: 'Izin untuk {helper} berlaku sampai {until}. Untuk mengakhiri kapan saja, balas: STOP {stop}. -Jejaring',
    en: 'Your leave for {helper} holds until {until}. To end it at any time, answer: STOP {stop}. -Jejaring',
  },
  'message.delegation_helper.subject': { id: 'Anda diberi izin membantu', en: 'You may help' },
  'message.delegation_helper': {
    id: '{owner} memberi Anda izin membantu {organisation} sampai {until}. Buka {link}. Belum punya sandi? Pilih Lupa sandi.',
    en: '{owner} lets you help {organisation} until {until}. Open {link}. No password yet? Choose Forgotten.',
  },
  'message.delegation_ended.subject': { id: 'Izin sudah diakhiri', en: 'Leave ended' },
  'message.delegation_ended': {
    id: 'Izin untuk {helper} sudah diakhiri. Ia tidak bisa lagi bertindak untuk Anda. -Jejaring',
    en: 'Your leave for {helper} has ended. They can no longer act for you. -Jejaring',
  },
  'message.delegation_over.subject': { id: 'Izin Anda sudah diakhiri', en: 'Your leave has ended' },
  'message.delegation_over': {
    id: 'Izin dari {owner} untuk {organisation} sudah diakhiri. -Jejaring',
    en: 'The leave given by {owner} for {organisation} has ended. -Jejaring',
  },
} as const satisfies Catalog

const actionTexts = {
  'delegation.given': { id: 'Pendamping saya', en: 'Who helps me' },
  'delegation.held': { id: 'Usaha yang saya dampingi', en: 'Businesses I help' },
  'delegation.view': { id: 'Izin pendamping', en: 'Leave for a helper' },
  'delegation.ask': { id: 'Kirim kode ke HP pemilik', en: 'Send the code to the owner’s phone' },
  'delegation.code': { id: 'Kirim kode baru', en: 'Send a new code' },
  'delegation.give': { id: 'Beri izin', en: 'Give leave' },
  'delegation.end': { id: 'Akhiri izin sekarang', en: 'End the leave now' },
  'delegation.return': { id: 'Kembalikan izin', en: 'Give the leave back' },
  'delegation.use': { id: 'Bertindak untuk usaha ini', en: 'Act for this business' },
  'delegation.leave': { id: 'Selesai', en: 'Stop acting' },
  'message.receive': { id: 'Terima balasan SMS', en: 'Receive an SMS answer' },
  'done.delegation.code': { id: 'Kode baru dikirim.', en: 'A new code was sent.' },
  'done.delegation.end': { id: 'Izin diakhiri. Berlaku mulai sekarang.', en: 'The leave has ended, from now on.' },
  'done.delegation.return': { id: 'Izin dikembalikan.', en: 'The leave was given back.' },
  'done.delegation.leave': { id: 'Anda kembali bertindak sebagai diri sendiri.', en: 'You act as yourself again.' },
} as const satisfies Catalog

const ruleTexts = {
  'rule.delegation_lender': {
    id: 'pemilik usaha (pengurus anggota usaha itu)',
    en: 'the owner of the business (who manages its members)',
  },
  'rule.delegation_asker': { id: 'pendamping yang memintanya', en: 'the facilitator who asks for it' },
  'rule.delegation_helper': { id: 'orang yang diberi izin', en: 'whoever was given the leave' },
  'rule.gateway': { id: 'penyedia SMS milik Dinas', en: 'the agency’s SMS gateway' },
} as const satisfies Catalog

const pageTexts = {
  'delegation.given_says': {
    id: 'Pinjamkan tugas tertentu kepada pendamping atau keluarga, untuk waktu tertentu. Anda melihat semua yang mereka kerjakan, dan bisa mengakhirinya kapan saja.',
    en: 'Lend chosen tasks to a facilitator or a relative, for a time. You see all they do, and can end it at any moment.',
  },
  'delegation.never_says': {
    id: 'Tanda tangan, rekening, pembayaran, dan izin baru selalu tetap pada Anda.',
    en: 'Signing, the bank account, paying and new leave always stay with you.',
  },
  'delegation.lend': { id: 'Pinjamkan tugas', en: 'Lend tasks' },
  'delegation.none': { id: 'Belum ada pendamping', en: 'Nobody helps you yet' },
  'delegation.none_says': {
    id: 'Pilih orang, tugas, dan waktunya. Kode ke HP Anda yang mengesahkan.',
    en: 'Choose the person, the tasks and the time. A code to your phone makes it hold.',
  },
  'delegation.held_none': { id: 'Belum ada usaha yang Anda dampingi', en: 'You help no business yet' },
  'delegation.held_says': {
    id: 'Buka halaman sebuah usaha, lalu minta izin kepada pemiliknya.',
    en: 'Open a business’s page and ask its owner for leave.',
  },
  'delegation.find': { id: 'Cari usaha', en: 'Find a business' },
  'delegation.state': { id: 'Keadaan', en: 'State' },
  'delegation.state.asked': { id: 'Menunggu kode', en: 'Waiting for the code' },
  'delegation.state.standing': { id: 'Berlaku', en: 'Holds' },
  'delegation.state.expired': { id: 'Kedaluwarsa', en: 'Expired' },
  'delegation.state.ended': { id: 'Diakhiri', en: 'Ended' },
  'delegation.how.owner': { id: 'oleh pemilik', en: 'by the owner' },
  'delegation.how.helper': { id: 'oleh pendamping', en: 'by the helper' },
  'delegation.how.sms': { id: 'lewat SMS pemilik', en: 'by the owner’s SMS' },
  'delegation.helper': { id: 'Pendamping', en: 'Helper' },
  'delegation.owner': { id: 'Pemilik', en: 'Owner' },
  'delegation.for': { id: 'Usaha', en: 'Business' },
  'delegation.tasks': { id: 'Tugas yang dipinjamkan', en: 'Tasks lent' },
  'delegation.tasks_hint': { id: 'Pilih hanya yang perlu.', en: 'Choose only what is needed.' },
  'delegation.days': { id: 'Berapa lama', en: 'For how long' },
  'delegation.days.1': { id: '1 hari', en: '1 day' },
  'delegation.days.7': { id: '1 minggu', en: '1 week' },
  'delegation.days.30': { id: '30 hari', en: '30 days' },
  'delegation.days.90': { id: '90 hari', en: '90 days' },
  'delegation.until': { id: 'Berlaku sampai', en: 'Holds until' },
  'delegation.acts_count': { id: '{count} tindakan', en: '{count} acts' },
  'delegation.acts': { id: 'Yang dikerjakan atas nama pemilik', en: 'Done on the owner’s behalf' },
  'delegation.acts_none': { id: 'Belum ada yang dikerjakan.', en: 'Nothing has been done yet.' },
  'delegation.act': { id: 'Tindakan', en: 'Act' },
  'delegation.when': { id: 'Kapan', en: 'When' },
  'delegation.result': { id: 'Hasil', en: 'Result' },
  'delegation.done': { id: 'Tercatat', en: 'Done' },
  'delegation.denied': { id: 'Ditolak', en: 'Refused' },
  'delegation.both': { id: '{helper}, untuk {owner}', en: '{helper}, for {owner}' },
  'delegation.older': { id: 'Lihat yang lebih lama', en: 'See older acts' },
  'delegation.open': { id: 'Buka', en: 'Open' },
  'delegation.ask_title': { id: 'Minta izin membantu {organisation}', en: 'Ask to help {organisation}' },
  'delegation.ask_says': {
    id: 'Kode dikirim ke HP pemilik. Minta pemilik menyebutkan kodenya, lalu ketik di sini.',
    en: 'A code goes to the owner’s phone. Ask the owner for it and type it here.',
  },
  'delegation.name': { id: 'Nama pendamping', en: 'The helper’s name' },
  'delegation.contact': { id: 'Nomor HP atau e-mail pendamping', en: 'The helper’s phone or e-mail' },
  'delegation.code_label': { id: 'Kode 6 angka', en: '6-digit code' },
  'delegation.code_hint': {
    id: 'Dikirim ke {contact}. Berlaku 15 menit.',
    en: 'Sent to {contact}. Good for 15 minutes.',
  },
  'delegation.wrong': {
    id: 'Kode tadi salah. Sisa {left} kali mencoba.',
    en: 'That code was wrong. {left} tries left.',
  },
  'delegation.stop_says': {
    id: 'Tanpa internet pun bisa: dari HP Anda, balas SMS kami dengan STOP {code}.',
    en: 'It works without internet too: from your phone, answer our SMS with STOP {code}.',
  },
  'delegation.code_over': {
    id: 'Kode ini tidak berlaku lagi. Minta kode baru.',
    en: 'This code no longer holds. Ask for a new one.',
  },
  'delegation.closed': { id: 'Izin ini sudah tidak terbuka lagi.', en: 'This leave is no longer open.' },
  'delegation.too_many': {
    id: 'Sudah {most} kali diminta. Coba lagi besok.',
    en: 'Asked {most} times already. Try again tomorrow.',
  },
  'delegation.no_owner': {
    id: 'Pemilik usaha ini belum punya akun, jadi belum bisa memberi izin.',
    en: 'The owner of this business has no account yet and cannot give leave.',
  },
  'delegation.oneself': { id: 'Ini Anda sendiri. Isi orang lain.', en: 'That is you. Name someone else.' },
} as const satisfies Catalog

export const delegationTexts = { ...taskTexts, ...messageTexts, ...actionTexts, ...ruleTexts, ...pageTexts } as const
