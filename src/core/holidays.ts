/**
 * One day on which offices are closed. `R` means "perlu konfirmasi": the yearly joint decree of three ministers (SKB
 * Tiga Menteri) is the only source, and an officer confirms each year against it (legal-reference 7.17).
 */
export type Holiday = {
  /** ISO date. */
  date: string
  name_id: string
  /** `leave` is cuti bersama: a day off for civil servants, not for everyone. */
  kind: 'national' | 'leave'
  source: string
  confidence: 'R'
}

const year = (source: string, days: Record<'national' | 'leave', Record<string, string>>): Holiday[] =>
  (['national', 'leave'] as const).flatMap((kind) =>
    Object.entries(days[kind]).map(([date, name_id]): Holiday => ({ date, name_id, kind, source, confidence: 'R' })),
  )

/**
 * What the holiday table is filled with. 2025 and 2026 follow their decrees. 2027 holds only days with a fixed date
 * or reckoned from Easter, since its decree was not at hand: Isra Mikraj, Imlek, Nyepi, Idulfitri, Waisak, Iduladha,
 * 1 Muharam, Maulid and all cuti bersama are still missing and must be entered before 2027 deadlines are relied on.
 */
export const holidays: readonly Holiday[] = [
  ...year('SKB Tiga Menteri 1017/2024, 2/2024, 2/2024 dan perubahannya', {
    national: {
      '2025-01-01': 'Tahun Baru 2025 Masehi',
      '2025-01-27': 'Isra Mikraj Nabi Muhammad SAW',
      '2025-01-29': 'Tahun Baru Imlek 2576 Kongzili',
      '2025-03-29': 'Hari Suci Nyepi (Tahun Baru Saka 1947)',
      '2025-03-31': 'Idulfitri 1446 Hijriah',
      '2025-04-01': 'Idulfitri 1446 Hijriah',
      '2025-04-18': 'Wafat Yesus Kristus',
      '2025-04-20': 'Kebangkitan Yesus Kristus (Paskah)',
      '2025-05-01': 'Hari Buruh Internasional',
      '2025-05-12': 'Hari Raya Waisak 2569 BE',
      '2025-05-29': 'Kenaikan Yesus Kristus',
      '2025-06-01': 'Hari Lahir Pancasila',
      '2025-06-06': 'Iduladha 1446 Hijriah',
      '2025-06-27': '1 Muharam Tahun Baru Islam 1447 Hijriah',
      '2025-08-17': 'Proklamasi Kemerdekaan',
      '2025-09-05': 'Maulid Nabi Muhammad SAW',
      '2025-12-25': 'Kelahiran Yesus Kristus',
    },
    leave: {
      '2025-01-28': 'Cuti bersama Imlek',
      '2025-03-28': 'Cuti bersama Nyepi',
      '2025-04-02': 'Cuti bersama Idulfitri',
      '2025-04-03': 'Cuti bersama Idulfitri',
      '2025-04-04': 'Cuti bersama Idulfitri',
      '2025-04-07': 'Cuti bersama Idulfitri',
      '2025-05-13': 'Cuti bersama Waisak',
      '2025-05-30': 'Cuti bersama Kenaikan Yesus Kristus',
      '2025-06-09': 'Cuti bersama Iduladha',
      '2025-08-18': 'Cuti bersama Proklamasi Kemerdekaan',
      '2025-12-26': 'Cuti bersama Natal',
    },
  }),
  ...year('SKB Tiga Menteri 1497/2025, 2/2025, 5/2025', {
    national: {
      '2026-01-01': 'Tahun Baru 2026 Masehi',
      '2026-01-16': 'Isra Mikraj Nabi Muhammad SAW',
      '2026-02-17': 'Tahun Baru Imlek 2577 Kongzili',
      '2026-03-19': 'Hari Suci Nyepi (Tahun Baru Saka 1948)',
      '2026-03-21': 'Idulfitri 1447 Hijriah',
      '2026-03-22': 'Idulfitri 1447 Hijriah',
      '2026-04-03': 'Wafat Yesus Kristus',
      '2026-04-05': 'Kebangkitan Yesus Kristus (Paskah)',
      '2026-05-01': 'Hari Buruh Internasional',
      '2026-05-14': 'Kenaikan Yesus Kristus',
      '2026-05-27': 'Iduladha 1447 Hijriah',
      '2026-05-31': 'Hari Raya Waisak 2570 BE',
      '2026-06-01': 'Hari Lahir Pancasila',
      '2026-06-16': '1 Muharam Tahun Baru Islam 1448 Hijriah',
      '2026-08-17': 'Proklamasi Kemerdekaan',
      '2026-08-25': 'Maulid Nabi Muhammad SAW',
      '2026-12-25': 'Kelahiran Yesus Kristus',
    },
    leave: {
      '2026-02-16': 'Cuti bersama Imlek',
      '2026-03-18': 'Cuti bersama Nyepi',
      '2026-03-20': 'Cuti bersama Idulfitri',
      '2026-03-23': 'Cuti bersama Idulfitri',
      '2026-03-24': 'Cuti bersama Idulfitri',
      '2026-05-15': 'Cuti bersama Kenaikan Yesus Kristus',
      '2026-05-28': 'Cuti bersama Iduladha',
      '2026-12-24': 'Cuti bersama Natal',
    },
  }),
  ...year('Tanggal tetap dan hitungan Paskah; menunggu SKB Tiga Menteri 2027', {
    national: {
      '2027-01-01': 'Tahun Baru 2027 Masehi',
      '2027-03-26': 'Wafat Yesus Kristus',
      '2027-03-28': 'Kebangkitan Yesus Kristus (Paskah)',
      '2027-05-01': 'Hari Buruh Internasional',
      '2027-05-06': 'Kenaikan Yesus Kristus',
      '2027-06-01': 'Hari Lahir Pancasila',
      '2027-08-17': 'Proklamasi Kemerdekaan',
      '2027-12-25': 'Kelahiran Yesus Kristus',
    },
    leave: {},
  }),
]
