import { bySql } from '../check.ts'

/** Documents that carry a yearly number without gaps. */
const numbered = { PJK: 'agreement', KRM: 'delivery', PNY: 'settlement', DFT: 'registration' }

const counted = (kind: string, table: string) => `
  with used as (
    select split_part(number, '-', 2)::integer as year, count(*) as many, max(split_part(number, '-', 3)::integer) as last
    from ${table} where number ~ '^${kind}-\\d{4}-\\d{5,}$' group by 1
  )
  select 'number_missing' as kind, '${kind}-' || coalesce(n.year, u.year) as place, n.last as written, concat_ws(' ', coalesce(u.many, 0), '≤', u.last) as counted
  from (select year, last from document_number where kind = '${kind}') n full join used u on u.year = n.year
  where n.last is distinct from u.many or n.last is distinct from u.last`

export const numbersGapless = bySql({
  name: 'numbers.gapless',
  title: { id: 'Nomor dokumen urut tanpa celah', en: 'Document numbers run without gaps' },
  kinds: { number_missing: { id: 'ada nomor yang hilang atau berlebih', en: 'numbers are missing or too many' } },
  statements: Object.entries(numbered).map(([kind, table]) => counted(kind, table)),
})
