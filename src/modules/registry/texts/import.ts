/** What the import of a list of businesses says about its columns and rows. Holes are filled by the domain. */
export const importTexts = {
  'import.field.name': { id: 'Nama usaha', en: 'Business name' },
  'import.field.owner': { id: 'Nama pemilik', en: 'Owner' },
  'import.field.gender': { id: 'Jenis kelamin pemilik', en: "Owner's gender" },
  'import.field.nib': { id: 'NIB', en: 'NIB (business number)' },
  'import.field.phone': { id: 'Nomor telepon/WhatsApp', en: 'Telephone/WhatsApp' },
  'import.field.email': { id: 'E-mail', en: 'E-mail' },
  'import.field.address': { id: 'Alamat', en: 'Address' },
  'import.field.kelurahan': { id: 'Kelurahan', en: 'Kelurahan' },
  'import.field.kecamatan': { id: 'Kecamatan', en: 'Kecamatan' },
  'import.field.goods': { id: 'Jenis usaha', en: 'Kind of goods' },
  'import.field.product': { id: 'Produk', en: 'Product' },
  'import.field.price': { id: 'Harga', en: 'Price' },
  'import.field.capital': { id: 'Modal usaha', en: 'Capital' },
  'import.field.sales': { id: 'Omzet setahun', en: 'Sales in a year' },
  'import.field.startedOn': { id: 'Tanggal berdiri', en: 'Started on' },

  'import.problem.no_header': {
    id: 'Kami tidak menemukan baris judul kolom. Pastikan ada satu baris yang memuat, misalnya, "Nama Usaha" dan "Kelurahan".',
    en: 'We could not find the row with the column names. Make sure one row says, for example, "Nama Usaha" and "Kelurahan".',
  },
  'import.problem.formula_error': {
    id: 'Sel ini berisi kesalahan rumus ({written}). Ketik ulang isinya.',
    en: 'This cell holds a formula error ({written}). Type its content again.',
  },
  'import.problem.name_missing': {
    id: 'Nama usaha kosong. Isi namanya; bila belum bernama, tulis barang dan pemiliknya, misalnya "Keripik Bu Siti".',
    en: 'The business name is blank. Fill it in; if it has none, write its goods and owner, such as "Keripik Bu Siti".',
  },
  'import.problem.name_unreadable': {
    id: '"{written}" bukan nama usaha. Periksa apakah kolomnya tertukar, lalu tulis namanya.',
    en: '"{written}" is not a business name. Check whether columns were swapped, then write the name.',
  },
  'import.problem.text_long': {
    id: 'Isinya terlalu panjang. Persingkat menjadi paling banyak {most} huruf.',
    en: 'The text is too long. Shorten it to {most} characters at most.',
  },
  'import.problem.nib_lost': {
    id: 'Sebagian angka NIB hilang karena diubah Excel menjadi {written}. Format kolomnya sebagai Teks, lalu ketik ulang NIB.',
    en: 'Excel turned the NIB into {written} and lost some digits. Format the column as Text, then type the NIB again.',
  },
  'import.problem.nib_short': {
    id: 'NIB harus 13 angka; di sini hanya {digits} ({written}). Excel membuang angka 0 di depan: format kolomnya sebagai Teks, lalu ketik NIB lengkap dari suratnya.',
    en: 'A NIB has 13 digits; this has only {digits} ({written}). Excel drops leading zeros: format the column as Text, then type the whole NIB from its letter.',
  },
  'import.problem.nib_long': {
    id: 'NIB harus 13 angka; di sini ada {digits} ({written}). Salin ulang NIB dari suratnya.',
    en: 'A NIB has 13 digits; this has {digits} ({written}). Copy the NIB again from its letter.',
  },
  'import.problem.nib_nik': {
    id: 'Isinya 16 angka, tampaknya NIK. Hapus NIK dari daftar ini dan isi NIB 13 angka, atau kosongkan.',
    en: 'This has 16 digits and looks like a NIK. Remove the NIK from this list and enter the 13-digit NIB, or leave it blank.',
  },
  'import.problem.nib_unreadable': {
    id: '"{written}" bukan NIB. Isi 13 angka, atau kosongkan bila belum punya.',
    en: '"{written}" is not a NIB. Enter 13 digits, or leave it blank if there is none yet.',
  },
  'import.problem.phone_lost': {
    id: 'Sebagian angka nomor telepon hilang karena diubah Excel menjadi {written}. Format kolomnya sebagai Teks, lalu ketik ulang nomornya.',
    en: 'Excel turned the telephone number into {written} and lost some digits. Format the column as Text, then type the number again.',
  },
  'import.problem.phone_short': {
    id: 'Nomor {written} hanya {digits} angka. Tulis lengkap, misalnya 081234567890 atau 0247461234.',
    en: 'The number {written} has only {digits} digits. Write it in full, such as 081234567890 or 0247461234.',
  },
  'import.problem.phone_foreign': {
    id: '{written} bukan nomor Indonesia. Isi nomor yang diawali 0 atau +62.',
    en: '{written} is not an Indonesian number. Enter one that begins with 0 or +62.',
  },
  'import.problem.phone_unreadable': {
    id: '"{written}" bukan nomor telepon. Tulis angkanya saja, misalnya 081234567890.',
    en: '"{written}" is not a telephone number. Write only the digits, such as 081234567890.',
  },
  'import.problem.email_unreadable': {
    id: '"{written}" bukan alamat e-mail. Tulis seperti nama@contoh.id, atau kosongkan.',
    en: '"{written}" is not an email address. Write it like nama@contoh.id, or leave it blank.',
  },
  'import.problem.amount_unreadable': {
    id: '"{written}" tidak jelas jumlah rupiahnya. Tulis seperti 15.000 atau 1,5 juta.',
    en: '"{written}" is not a clear amount of rupiah. Write it like 15.000 or 1,5 juta.',
  },
  'import.problem.amount_range': {
    id: '"{written}" memuat lebih dari satu jumlah. Tulis satu jumlah saja, misalnya 12.500.',
    en: '"{written}" holds more than one amount. Write a single amount, such as 12.500.',
  },
  'import.problem.amount_daily': {
    id: '"{written}" dihitung per hari atau minggu. Tulis jumlah untuk satu tahun.',
    en: '"{written}" counts a day or a week. Write the amount for one year.',
  },
  'import.problem.date_unreadable': {
    id: '"{written}" bukan tanggal. Tulis hari, bulan, tahun, misalnya 5/3/2024 atau 5 Maret 2024.',
    en: '"{written}" is not a date. Write day, month, year, such as 5/3/2024 or 5 Maret 2024.',
  },
  'import.problem.date_future': {
    id: 'Tanggal {written} belum terjadi. Periksa tahunnya.',
    en: 'The date {written} has not come yet. Check the year.',
  },
  'import.problem.place_missing': {
    id: 'Kelurahan kosong. Isi kelurahan tempat usaha berada.',
    en: 'The kelurahan is blank. Fill in where the business is.',
  },
  'import.problem.place_unknown': {
    id: 'Tidak ada Kelurahan "{written}" di Kota Semarang atau di kecamatan yang tertulis. Periksa ejaannya.',
    en: 'There is no kelurahan "{written}" in Semarang or in the kecamatan given. Check its spelling.',
  },
  'import.problem.place_ambiguous': {
    id: '"{written}" dapat berarti {choices}. Perbaiki ejaannya atau isi kecamatannya.',
    en: '"{written}" may mean {choices}. Correct its spelling or fill in the kecamatan.',
  },
  'import.problem.place_mismatch': {
    id: 'Kelurahan {kelurahan} ada di Kecamatan {choices}, bukan {kecamatan}. Perbaiki salah satunya.',
    en: 'Kelurahan {kelurahan} lies in Kecamatan {choices}, not {kecamatan}. Correct one of the two.',
  },
  'import.problem.duplicate_nib': {
    id: 'NIB ini sudah dipakai di baris {line}. Hapus salah satu baris, atau perbaiki NIB-nya.',
    en: 'This NIB already stands in line {line}. Remove one of the lines, or correct the NIB.',
  },
  'import.problem.duplicate': {
    id: 'Usaha ini sudah ada di baris {line} (nama, kelurahan, dan nomor telepon atau pemilik yang sama). Hapus salah satu baris.',
    en: 'This business already stands in line {line} (same name, kelurahan, and telephone or owner). Remove one of the lines.',
  },

  'import.warning.phone_first': {
    id: 'Ada lebih dari satu nomor; yang diambil {phone}.',
    en: 'There is more than one number; {phone} was taken.',
  },
  'import.warning.phone_letters': {
    id: 'Ada huruf di antara angka; dibaca {phone}. Pastikan benar.',
    en: 'There are letters among the digits; read as {phone}. Make sure this is right.',
  },
  'import.warning.nib_pending': {
    id: 'NIB masih diproses ("{written}"), jadi dikosongkan. Lengkapi bila sudah terbit.',
    en: 'The NIB is still being issued ("{written}"), so it was left blank. Add it once it is there.',
  },
  'import.warning.email_first': {
    id: 'Ada lebih dari satu e-mail; yang diambil {email}.',
    en: 'There is more than one email address; {email} was taken.',
  },
  'import.warning.gender_unread': {
    id: '"{written}" tidak terbaca sebagai L atau P, jadi dikosongkan.',
    en: '"{written}" could not be read as L or P, so it was left blank.',
  },
  'import.warning.amount_small': {
    id: 'Jumlahnya hanya {amount}. Bila maksudnya ribuan, perbaiki di berkas asal.',
    en: 'The amount is only {amount}. If thousands were meant, correct it in the original file.',
  },
  'import.warning.amount_unit': {
    id: 'Satuan "{unit}" di belakang harga tidak disimpan.',
    en: 'The unit "{unit}" behind the amount was not kept.',
  },
  'import.warning.amount_about': {
    id: '"{written}" adalah perkiraan; disimpan sebagai satu jumlah.',
    en: '"{written}" is an estimate; it was kept as one amount.',
  },
  'import.warning.sales_monthly': {
    id: 'Omzet {written} dihitung per bulan; setahun menjadi {year}.',
    en: 'Sales of {written} count a month; a year makes {year}.',
  },
  'import.warning.date_incomplete': {
    id: '"{written}" belum menyebut tanggal lengkap, jadi dikosongkan. Lengkapi bila tahu.',
    en: '"{written}" is not a whole date, so it was left blank. Complete it if you know it.',
  },
  'import.warning.place_read_as': {
    id: '"{written}" dibaca sebagai Kelurahan {name}, Kecamatan {kecamatan}.',
    en: '"{written}" was read as Kelurahan {name}, Kecamatan {kecamatan}.',
  },
  'import.warning.kecamatan_unread': {
    id: 'Kecamatan "{written}" tidak dikenal; menurut kelurahannya, {name}.',
    en: 'Kecamatan "{written}" is not known; by its kelurahan it is {name}.',
  },

  'import.reason.header': { id: 'Judul kolom "{header}".', en: 'Column name "{header}".' },
  'import.reason.header_typo': {
    id: 'Judul kolom "{header}", dengan ejaan yang kami perbaiki.',
    en: 'Column name "{header}", with its spelling corrected.',
  },
  'import.reason.both': {
    id: 'Judul kolom "{header}", dan {share}% isinya cocok.',
    en: 'Column name "{header}", and {share}% of its cells fit.',
  },
  'import.reason.content': {
    id: '{share}% isinya cocok, walau judul kolomnya tidak menyebutnya.',
    en: '{share}% of its cells fit, though its name does not say so.',
  },
  'import.reason.conflict': {
    id: 'Judulnya "{header}", tetapi hanya {share}% isinya cocok. Periksa kolom ini.',
    en: 'Its name is "{header}", but only {share}% of its cells fit. Check this column.',
  },
  'import.reason.inside_address': {
    id: 'Kelurahan tertulis di dalam alamat pada {share}% baris.',
    en: 'The address names the kelurahan in {share}% of the rows.',
  },
  'import.reason.sales_monthly': {
    id: 'Kolom "{header}" dihitung per bulan; akan dikalikan 12.',
    en: 'The column "{header}" counts a month; it will be multiplied by 12.',
  },
  'import.reason.sales_daily': {
    id: 'Kolom "{header}" dihitung per hari atau minggu, jadi tidak dapat dipakai sebagai omzet setahun.',
    en: 'The column "{header}" counts a day or a week, so it cannot serve as sales in a year.',
  },
  'import.reason.sales_period': {
    id: 'Kolom "{header}" tidak menyebut per bulan atau per tahun; dianggap per tahun. Pastikan benar.',
    en: 'The column "{header}" does not say per month or per year; a year is assumed. Make sure this is right.',
  },
  'import.reason.unneeded': { id: 'Kolom "{header}" tidak diperlukan.', en: 'The column "{header}" is not needed.' },
  'import.reason.unknown': {
    id: 'Kolom "{header}" tidak kami kenali. Pilih isinya, atau biarkan.',
    en: 'We do not know the column "{header}". Choose what it holds, or leave it.',
  },

  'import.skip.title': { id: 'Judul berkas', en: 'Title' },
  'import.skip.header': { id: 'Judul kolom', en: 'Column names' },
  'import.skip.numbering': { id: 'Nomor kolom', en: 'Column numbers' },
  'import.skip.blank': { id: 'Baris kosong', en: 'Blank line' },
  'import.skip.section': { id: 'Judul bagian', en: 'Section heading' },
  'import.skip.footer': { id: 'Jumlah atau tanda tangan', en: 'Total or signature' },
} as const
