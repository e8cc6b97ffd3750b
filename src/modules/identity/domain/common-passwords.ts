/**
 * Passwords everyone tries first, in lower case and without what people hang on at the end (digits, signs). Kept short
 * and local: names of the country's habits matter more here than a long list of English words.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passw0rd p@ssword p@ssw0rd qwerty qwertyui qwertyuiop qwerty123 asdfgh asdfghjkl zxcvbnm qazwsx qazwsxedc
  iloveyou sunshine princess football baseball dragon monkey shadow master superman batman trustno1 welcome login
  letmein whatever computer internet samsung android google facebook instagram tiktok youtube pokemon starwars
  administrator admin adminadmin root default changeme secret test testing guest user pengguna
  rahasia sandi katasandi sandisaya rahasiaku password-saya passwordku sayangku sayang sayangkamu cintaku cinta cintaaku
  akucinta akucintakamu akusayangkamu akusayang kucing anjing bismillah alhamdulillah subhanallah allahuakbar
  assalamualaikum insyaallah muhammad astaghfirullah indonesia indonesiaraya merdeka pancasila garuda jakarta bandung
  surabaya semarang jateng jawatengah yogyakarta jogjakarta kotasemarang pemkotsemarang lawangsewu simpanglima tugumuda
  warungku tokoku usahaku umkm umkmsemarang jejaring kemitraan dinas dinaskoperasi walikota inspektorat
  keluarga keluargaku anakku mamaku papaku ibuku bapakku ibubapak bahagia semangat selamat selamatpagi terimakasih
  hanyauntukmu untukmu doraemon naruto persija persib psis bonek viking juventus manchester barcelona realmadrid liverpool
  arsenal chelsea 12345678 123456789 1234567890 87654321 987654321 0987654321 11111111 111111111 00000000 88888888 99999999
  22222222 55555555 66666666 77777777 12341234 11223344 12344321 123123123 123321123 112233445566 123454321 10203040
  a1b2c3d4 abcd1234 abcdefgh abcdefghi 1q2w3e4r 1q2w3e4r5t 1qaz2wsx zaq12wsx q1w2e3r4 aa123456 qwe12345 asd12345
  aku12345 kamu1234 saya1234 abc12345 abc123456 17081945 19450817 01011990 01012000 31121999`.split(/\s+/),
)
