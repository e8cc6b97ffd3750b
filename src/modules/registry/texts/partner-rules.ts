import type { Catalog } from '../../../platform/text.ts'

/** The rules for partners in plain words, and what the law says in ours (legal reference 1.2, 1.5, 2, 3). */
export const partnerRuleTexts = {
  'partner.rules': { id: 'Lihat aturan yang berlaku', en: 'See which rules apply' },
  'partner.rules.title': { id: 'Aturan yang berlaku', en: 'The rules that apply' },
  'partner.rules.of': { id: 'Aturan yang berlaku bagi mitra ini', en: 'The rules that apply to this partner' },
  'partner.rules.lead': {
    id: 'Ini aturan untuk {name} saat bermitra dengan usaha mikro.',
    en: 'These are the rules for {name} when it partners with micro-businesses.',
  },
  'partner.rules.why_kind': { id: 'Dasarnya: jenis mitra, yaitu {kind}.', en: 'They follow from its kind: {kind}.' },
  'partner.rules.why_class': {
    id: 'Dasarnya: jenis mitra, yaitu {kind}, dan kelas tokonya, yaitu {classes}.',
    en: 'They follow from its kind, {kind}, and from its store classes: {classes}.',
  },
  'partner.rules.not_law': {
    id: 'Ini ringkasan, bukan nasihat hukum. Teks aturan yang resmi tetap yang berlaku.',
    en: 'This is a summary, not legal advice. The official text prevails.',
  },
  'partner.rules.confidence.VP': { id: 'Teks aturan sudah dibaca', en: 'Read in the law itself' },
  'partner.rules.confidence.VS': { id: 'Dari sumber kedua', en: 'From a secondary source' },
  'partner.rules.confidence.R': { id: 'Perlu konfirmasi', en: 'To be confirmed' },
  'partner.rules.confidence.OPEN': { id: 'Perlu konfirmasi', en: 'To be confirmed' },
  'partner.rule.listing_fee': { id: 'Biaya pendaftaran barang: Rp0', en: 'Listing fee: Rp0' },
  'partner.rule.listing_fee.law': {
    id: 'Toko tidak boleh memungut biaya pendaftaran barang dari pemasok usaha mikro dan kecil.',
    en: 'A store may not charge micro and small suppliers a listing fee.',
  },
  'partner.rule.payment': { id: 'Dibayar paling lama {amount} hari', en: 'Paid within {amount} days' },
  'partner.rule.payment.law': {
    id: 'Pemasok usaha mikro dan kecil dibayar tunai. Kalau tidak bisa, paling lama 15 hari setelah semua dokumen tagihan diterima.',
    en: 'Micro and small suppliers are paid in cash, or at the latest 15 days after every billing document was received.',
  },
  'partner.rule.payment_cost': {
    id: 'Cara bayar tidak boleh merugikan pemasok',
    en: 'The way of paying may not harm the supplier',
  },
  'partner.rule.payment_cost.law': {
    id: 'Pembayaran bukan tunai hanya boleh kalau biaya risiko dan bunganya tidak merugikan pemasok.',
    en: 'Paying otherwise than in cash is allowed only if its risk and interest do not harm the supplier.',
  },
  'partner.rule.trading_terms': {
    id: 'Biaya persyaratan perdagangan paling banyak {amount} %',
    en: 'Trading terms cost at most {amount}%',
  },
  'partner.rule.trading_terms.law': {
    id: 'Biaya hanya boleh yang berkaitan langsung dengan penjualan barang. Jumlahnya paling banyak 15 % di luar potongan harga reguler.',
    en: 'Only costs tied directly to selling the goods are allowed, in all at most 15% beside the regular discount.',
  },
  'partner.rule.fair_terms': { id: 'Syarat dagang jelas dan wajar', en: 'Terms of trade are clear and fair' },
  'partner.rule.fair_terms.law': {
    id: 'Syarat dagang harus jelas, wajar, adil, saling menguntungkan, dan disepakati tanpa tekanan.',
    en: 'Terms of trade must be clear, reasonable, just, of mutual benefit and agreed without pressure.',
  },
  'partner.rule.local_suppliers': {
    id: 'Wajib menyertakan pemasok usaha mikro dan kecil',
    en: 'Micro and small suppliers must be included',
  },
  'partner.rule.local_suppliers.law': {
    id: 'Toko swalayan yang bekerja sama dengan pemasok wajib menyertakan usaha mikro, kecil, dan menengah.',
    en: 'A self-service store that works with suppliers must include micro, small and medium ones.',
  },
  'partner.rule.written': { id: 'Perjanjian tertulis, berbahasa Indonesia', en: 'A written agreement in Indonesian' },
  'partner.rule.written.law': {
    id: 'Kerja sama pemasok dan toko ditulis dalam bahasa Indonesia dan tunduk pada hukum Indonesia.',
    en: 'Cooperation between supplier and store is written in Indonesian, under Indonesian law.',
  },
  'partner.rule.domestic': { id: 'Menyediakan barang dalam negeri', en: 'Domestic goods must be on offer' },
  'partner.rule.domestic.law': {
    id: 'Toko swalayan wajib menyediakan barang dalam negeri. Yang memakai merek sendiri ikut membina pembuatnya.',
    en: 'A self-service store must stock domestic goods. One with a brand of its own coaches those who make them.',
  },
  'partner.rule.own_brand': {
    id: 'Merek toko tidak boleh dipaksakan, nama pembuat dicantumkan',
    en: 'No forced store brand; the maker’s name is on it',
  },
  'partner.rule.own_brand.law': {
    id: 'Pembuat yang sudah punya merek tidak boleh dipaksa memakai merek toko. Barang bermerek toko mencantumkan nama pembuatnya. Bunyi barunya dalam PP 3/2026 perlu konfirmasi.',
    en: 'A maker with a brand of its own may not be forced to use the store’s. Store-brand goods bear the maker’s name. The new wording of PP 3/2026 is to be confirmed.',
  },
  'partner.rule.distribution': {
    id: 'Pemasok boleh mengirim sendiri',
    en: 'Suppliers may deliver themselves',
  },
  'partner.rule.distribution.law': {
    id: 'Toko tidak boleh memaksakan jasa kirimnya kepada pemasok yang sanggup mengirim tepat waktu, mutu, harga, dan jumlah.',
    en: 'A store may not impose its distribution on a supplier able to deliver on time and as agreed.',
  },
  'partner.rule.mediation': { id: 'Dinas boleh membantu perundingan', en: 'The agency may help negotiate' },
  'partner.rule.mediation.law': {
    id: 'Pemerintah daerah boleh membantu perundingan pemasok dan toko. Persaingan usaha diawasi KPPU.',
    en: 'The region may help supplier and store negotiate. The competition authority supervises.',
  },
  'partner.rule.mall_space': { id: 'Menyediakan ruang yang terjangkau', en: 'Affordable space is offered' },
  'partner.rule.mall_space.law': {
    id: 'Pengelola menawarkan ruang usaha dengan harga atau sewa yang sanggup dibayar usaha mikro dan kecil. Bisa juga ruang promosi yang sepadan untuk merek dalam negeri.',
    en: 'The manager offers space at a price or rent that micro and small businesses can bear, or fitting promotion space for domestic brands.',
  },
  'partner.rule.mall_quota': {
    id: 'Paling sedikit {amount} % luas untuk usaha mikro, kecil, atau merek dalam negeri',
    en: 'At least {amount}% of the area for micro and small businesses or domestic brands',
  },
  'partner.rule.mall_quota.law': {
    id: 'Pusat perbelanjaan menyediakan paling sedikit 30 % luasnya untuk ruang usaha atau promosi itu.',
    en: 'A shopping centre gives at least 30% of its area to such business or promotion space.',
  },
  'partner.rule.mall_licence': {
    id: 'Pedagang mikro dan kecil tidak dimintai izin usaha dagang',
    en: 'Micro and small traders need no trading licence',
  },
  'partner.rule.mall_licence.law': {
    id: 'Pedagang di pusat perbelanjaan wajib punya perizinan usaha. Pedagang mikro dan kecil dikecualikan.',
    en: 'Traders in a shopping centre need a business licence; micro and small ones are exempt.',
  },
  'partner.rule.public_space': {
    id: 'Di prasarana umum: {amount} % tempat strategis untuk usaha mikro dan kecil',
    en: 'In public infrastructure: {amount}% of strategic space for micro and small businesses',
  },
  'partner.rule.public_space.law': {
    id: 'Berlaku bila mitra ini mengelola terminal, bandara, pelabuhan, stasiun, atau tempat istirahat.',
    en: 'Holds if this partner runs a terminal, airport, port, station or rest area.',
  },
  'partner.rule.rest_area': {
    id: 'Di tempat istirahat jalan tol: {amount} % lahan untuk usaha mikro, kecil, dan menengah',
    en: 'At motorway rest areas: {amount}% of the land for micro, small and medium businesses',
  },
  'partner.rule.rest_area.law': {
    id: 'Berlaku bila mitra ini mengelola tempat istirahat jalan tol. Lahannya diberikan lewat kemitraan.',
    en: 'Holds if this partner runs a motorway rest area; the land is given through partnership.',
  },
  'partner.rule.franchise_criteria': {
    id: 'Waralaba memenuhi empat syarat',
    en: 'A franchise meets four criteria',
  },
  'partner.rule.franchise_criteria.law': {
    id: 'Ada sistem bisnis, sudah untung, kekayaan intelektual tercatat, dan dukungan terus-menerus.',
    en: 'A business system, proven profit, recorded intellectual property, and continuous support.',
  },
  'partner.rule.franchise_prospectus': {
    id: 'Prospektus diterima {amount} hari sebelum tanda tangan',
    en: 'The prospectus comes {amount} days before signing',
  },
  'partner.rule.franchise_prospectus.law': {
    id: 'Calon penerima waralaba menerima prospektus paling lambat 14 hari sebelum perjanjian ditandatangani.',
    en: 'The candidate receives the prospectus at least 14 days before the agreement is signed.',
  },
  'partner.rule.franchise_stpw': { id: 'Wajib punya STPW', en: 'An STPW is required' },
  'partner.rule.franchise_stpw.law': {
    id: 'Tanpa Surat Tanda Pendaftaran Waralaba, kata “waralaba” tidak boleh dipakai.',
    en: 'Without the franchise registration letter the word “waralaba” may not be used.',
  },
  'partner.rule.franchise_local': { id: 'Mengutamakan barang dalam negeri', en: 'Domestic goods come first' },
  'partner.rule.franchise_local.law': {
    id: 'Penyelenggara waralaba mengutamakan barang dan pengolahan dalam negeri.',
    en: 'Franchise organisers prefer domestic goods and domestic processing.',
  },
  'partner.rule.franchise_report': { id: 'Melapor setiap tahun', en: 'Reports every year' },
  'partner.rule.franchise_report.law': {
    id: 'Laporan kegiatan dikirim setahun sekali lewat OSS. Batas 30 Juni perlu konfirmasi.',
    en: 'A report is sent through OSS once a year. The date of 30 June is to be confirmed.',
  },
  'partner.rule.payment_policy': { id: 'Dibayar paling lama {amount} hari', en: 'Paid within {amount} days' },
  'partner.rule.payment_policy.law': {
    id: 'Undang-undang tidak menyebut batas untuk mitra jenis ini. Dinas meminta batas yang sama dengan toko swalayan, sampai ada ketentuan lain.',
    en: 'No statute names a limit for this kind of partner. The agency asks for the same days as of self-service stores until told otherwise.',
  },
  'partner.rule.principles': { id: 'Lima prinsip kemitraan', en: 'Five principles of partnership' },
  'partner.rule.principles.law': {
    id: 'Kemitraan itu saling menguntungkan, jelas, wajar, berkeadilan, dan transparan.',
    en: 'Partnership is of mutual benefit, clear, reasonable, just and transparent.',
  },
  'partner.rule.cooperation': { id: 'Kemitraan diikat kerja sama', en: 'Partnership rests on a binding cooperation' },
  'partner.rule.cooperation.law': {
    id: 'Usaha mikro dan mitra membuat perikatan dalam bentuk kerja sama.',
    en: 'The micro-business and the partner bind themselves in a cooperation.',
  },
  'partner.rule.agreed_use': {
    id: 'Layanan dan tempat dipakai sesuai kesepakatan',
    en: 'Services and spaces are used as agreed',
  },
  'partner.rule.agreed_use.law': {
    id: 'Usaha mikro memakai layanan dan lokasi usaha sesuai peruntukan yang disepakati.',
    en: 'The micro-business uses the service and the premises as agreed.',
  },
  'partner.rule.written_report': {
    id: 'Perjanjian tertulis dan dilaporkan',
    en: 'A written agreement, reported',
  },
  'partner.rule.written_report.law': {
    id: 'Isinya kegiatan, hak dan kewajiban, bentuk pengembangan, jangka waktu, dan penyelesaian perselisihan. Perjanjian dilaporkan ke pejabat yang berwenang.',
    en: 'It names activity, rights and duties, form of development, term and settling of disputes, and is reported to the authority.',
  },
  'partner.rule.no_control': {
    id: 'Tidak boleh menguasai usaha mikro mitranya',
    en: 'The micro partner may not be controlled',
  },
  'partner.rule.no_control.law': {
    id: 'Usaha besar dan menengah dilarang memiliki atau menguasai usaha mikro mitranya.',
    en: 'Large and medium businesses may not own or control their micro partners.',
  },
  'partner.rule.equal': { id: 'Kedudukan hukum kedua pihak setara', en: 'Both parties are equal before the law' },
  'partner.rule.equal.law': {
    id: 'Kedua pihak setara, dan hukum Indonesia yang berlaku.',
    en: 'The parties are equal, and Indonesian law governs.',
  },
} as const satisfies Catalog
