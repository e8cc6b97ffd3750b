/** A list as a kelurahan office sends it: titles above, merged headers, every style of writing, and a few bad rows. */
export const messyList = [
  'PEMERINTAH KOTA SEMARANG;;;;;;;;',
  'DATA PELAKU USAHA MIKRO KEC. TEMBALANG TAHUN 2026;;;;;;;;',
  ';;;;;;;;',
  'No;Nama Usaha;Nama Pemilik;NIB;No HP/WA;Alamat;;Produk;Harga',
  ';;;;;Kelurahan;Kecamatan;;',
  '1;KERIPIK SRI LESTARI;Sri Lestari;9120011220033;0812-3400-5566;Kel. Bulusan;Kec. Tembalang;Keripik Singkong Balado;Rp15.000,-',
  '2;Lumpia Mbak Ningsih;Ningsih Utami;;81234005577;KELURAHAN METESEH;Tembalang;Lumpia Basah;"12,500"',
  '3;Wingko Pak Darmo;Darmo;912003;0856 4000 1122;Rowosari;Tembalang;Wingko Babat;20 ribu',
  '4;Tanpa Tempat;Budi;;0812 3400 5588;;;Kopi Bubuk;30000',
  '1;KERIPIK SRI LESTARI;Sri Lestari;9120011220033;0812-3400-5566;Kel. Bulusan;Kec. Tembalang;Keripik Singkong Balado;Rp15.000,-',
  ';;;;;;;;',
  'Mengetahui, Camat Tembalang;;;;;;;;',
].join('\r\n')
