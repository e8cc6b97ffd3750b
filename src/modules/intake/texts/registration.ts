import type { Catalog } from '../../../platform/text.ts'

export const registrationTexts = {
  'registration.begin': { id: 'Daftarkan usaha', en: 'Register a business' },
  'registration.start': { id: 'Lanjut', en: 'Go on' },
  'registration.view': { id: 'Pendaftaran usaha', en: 'A business’s registration' },
  'registration.business': { id: 'Simpan', en: 'Save' },
  'registration.owner': { id: 'Lanjut', en: 'Go on' },
  'registration.send': { id: 'Kirim kode ke HP pemilik', en: 'Send a code to the owner’s phone' },
  'registration.confirm': { id: 'Daftarkan', en: 'Register' },
  'registration.claim': { id: 'Saya pemiliknya, kirim kode', en: 'I am the owner, send a code' },
  'rule.registration_code': { id: 'siapa saja yang memegang kodenya', en: 'whoever holds its code' },
  'registration.lead': {
    id: 'Gratis, sekitar lima menit. Siapkan HP Anda untuk menerima SMS.',
    en: 'Free, about five minutes. Have your phone at hand for an SMS.',
  },
  'registration.member': {
    id: 'Mendaftar berarti usaha Anda tercatat di Dinas. Ini bukan keanggotaan forum.',
    en: 'Registering means that your business is on record at the agency. It is not membership of a forum.',
  },
  'registration.visit_lead': {
    id: 'Isi bersama pemiliknya. Pemilik menyetujui dengan kode di HP-nya.',
    en: 'Fill this in with the owner beside you. The owner agrees with a code on their phone.',
  },
  'registration.visits_link': { id: 'Lihat draf saya', en: 'See my drafts' },
  'registration.resume': { id: 'Sudah mulai mengisi?', en: 'Begun already?' },
  'registration.code': { id: 'Kode pendaftaran', en: 'Registration code' },
  'registration.code_hint': {
    id: 'Dua belas huruf dan angka, seperti ABCD-EFGH-JKLM.',
    en: 'Twelve letters and digits, like ABCD-EFGH-JKLM.',
  },
  'registration.resume_button': { id: 'Lanjutkan', en: 'Continue' },
  'registration.resume_none': {
    id: 'Kode ini tidak dikenal. Periksa lagi hurufnya.',
    en: 'This code is unknown. Check its letters.',
  },
  'registration.keep_code': {
    id: 'Catat kode ini untuk melanjutkan kapan saja: {code}',
    en: 'Note this code to go on at any time: {code}',
  },
  'registration.step.business': { id: 'Usaha', en: 'Business' },
  'registration.step.owner': { id: 'Pemilik', en: 'Owner' },
  'registration.step.check': { id: 'Periksa', en: 'Check' },
  'registration.step.code': { id: 'Kode', en: 'Code' },
  'registration.title.owner': { id: 'Pemilik dan tempat usaha', en: 'Owner and place' },
  'registration.title.check': { id: 'Periksa jawaban Anda', en: 'Check your answers' },
  'registration.title.code': { id: 'Masukkan kode dari SMS', en: 'Enter the code from the SMS' },
  'registration.name': { id: 'Nama usaha', en: 'Name of the business' },
  'registration.goods': { id: 'Jenis barang atau jasa', en: 'Kind of goods or services' },
  'registration.nib': { id: 'NIB', en: 'NIB (business number)' },
  'registration.nib_hint': { id: '13 angka. Lewati bila belum punya.', en: '13 digits. Skip it if you have none.' },
  'registration.owner_name': { id: 'Nama pemilik', en: 'The owner’s name' },
  'registration.phone': { id: 'Nomor HP pemilik', en: 'The owner’s mobile number' },
  'registration.phone_hint': { id: 'Kode dikirim ke nomor ini lewat SMS.', en: 'A code goes to this number by SMS.' },
  'registration.kelurahan': { id: 'Kelurahan tempat usaha', en: 'Kelurahan of the business' },
  'registration.consents': { id: 'Yang Anda setujui', en: 'What you agree to' },
  'registration.consents_hint': {
    id: 'Boleh dikosongkan semua. Anda tetap terdaftar dan bisa mengubahnya nanti.',
    en: 'All may be left blank. You are registered all the same and can change them later.',
  },
  'registration.otp': { id: 'Kode 6 angka', en: '6-digit code' },
  'registration.otp_hint': { id: 'Berlaku 15 menit.', en: 'Good for 15 minutes.' },
  'registration.otp_wrong': {
    id: 'Kode tadi salah. Sisa {left} kali mencoba.',
    en: 'That code was wrong. {left} tries left.',
  },
  'registration.otp_again': { id: 'Kirim kode lagi', en: 'Send the code again' },
  'registration.otp_claim': {
    id: 'Kode dikirim ke HP yang tercatat pada usaha ini.',
    en: 'The code went to the phone on record for this business.',
  },
  'registration.sent': { id: 'Pendaftaran ini sudah dikirim.', en: 'This registration has been sent.' },
  'registration.incomplete': {
    id: 'Masih ada yang kosong. Lengkapi dulu.',
    en: 'Something is missing. Complete it first.',
  },
  'registration.too_many': {
    id: 'Terlalu banyak kode hari ini untuk nomor itu. Coba lagi besok, atau datang ke loket Dinas.',
    en: 'Too many codes for that number today. Try again tomorrow, or come to the agency’s counter.',
  },
  'registration.no_code': { id: 'Minta kode dulu.', en: 'Ask for a code first.' },
  'registration.code_over': {
    id: 'Kode ini tidak berlaku lagi. Minta kode baru.',
    en: 'This code no longer holds. Ask for a new one.',
  },
  'registration.has_owner': {
    id: 'Usaha ini sudah punya akun. Pemiliknya bisa langsung masuk.',
    en: 'This business has an account already. Its owner can sign in.',
  },
  'registration.no_phone': {
    id: 'Belum ada nomor HP yang tercatat. Datang ke loket Dinas untuk melengkapinya.',
    en: 'No mobile number is on record. Come to the agency’s counter to add one.',
  },
  'registration.received': { id: '{name} sudah kami terima.', en: 'We have received {name}.' },
  'registration.next': { id: 'Petugas memeriksa pendaftaran Anda.', en: 'An officer looks at your registration.' },
  'registration.by': {
    id: 'Dinas Koperasi dan Usaha Mikro',
    en: 'The city’s agency for cooperatives and micro-businesses',
  },
  'registration.promise': { id: 'Janji kami', en: 'Our promise' },
  'registration.promise.waiting': { id: 'Menunggu', en: 'Waiting' },
  'registration.promise.broken': { id: 'Terlambat dari janji', en: 'Promise missed' },
  'registration.promise.kept': { id: 'Ditepati', en: 'Kept' },
  'registration.promise.kept_late': { id: 'Ditepati terlambat', en: 'Kept, but late' },
  'registration.outcome.checked': { id: 'Sudah diperiksa petugas.', en: 'An officer has looked at it.' },
  'registration.outcome.same': {
    id: 'Usaha ini memang sudah terdaftar sebelumnya.',
    en: 'The business was on record before.',
  },
  'registration.outcome.refused': {
    id: 'Belum bisa dicatat. Hubungi loket Dinas.',
    en: 'It could not be recorded. Please see the agency’s counter.',
  },
  'registration.doubled': {
    id: 'Usaha ini mungkin sudah terdaftar. Petugas membandingkannya; tidak ada yang hilang.',
    en: 'This business may be on record already. An officer compares them; nothing is lost.',
  },
  'registration.claim_says': {
    id: 'Anda pemiliknya? Kami kirim kode ke HP yang tercatat pada usaha itu. Dengan kode itu Anda mendapat akunnya.',
    en: 'Are you the owner? We send a code to the phone on record for it. With that code you get its account.',
  },
  'registration.owned': {
    id: 'Akun pemilik sudah dibuat. Tautan untuk membuat sandi ada di SMS. Setelah masuk, Anda bisa menambah sidik jari.',
    en: 'The owner’s account is made. The link for a password is in the SMS. Once signed in you can add a passkey.',
  },
  'registration.come_back': {
    id: 'Lihat halaman ini kapan saja dengan kode {code}.',
    en: 'See this page at any time with the code {code}.',
  },
  'message.registration.subject': { id: 'Kode pendaftaran usaha', en: 'Code for your registration' },
  'message.registration_otp': {
    id: 'Kode {otp} untuk mendaftarkan {name}. Jangan beri tahu orang lain. -Jejaring',
    en: 'Code {otp} to register {name}. Tell nobody else. -Jejaring',
  },
  'message.registration_visit': {
    id: 'Pendamping mendaftarkan {name} bersama Anda. Bila setuju, sebutkan kode {otp} kepadanya. -Jejaring',
    en: 'A facilitator registers {name} with you. If you agree, tell them the code {otp}. -Jejaring',
  },
} as const satisfies Catalog
