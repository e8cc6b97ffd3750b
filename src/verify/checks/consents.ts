import { bySql } from '../check.ts'

export const consentsStanding = bySql({
  name: 'consents.standing',
  title: {
    id: 'Tiap persetujuan berbunyi seperti jawaban terakhir pemiliknya',
    en: 'Every consent says what its owner last answered',
  },
  kinds: {
    consent_wrong: { id: 'berbeda dari jawaban terakhir', en: 'differs from the last answer' },
    consent_missing: { id: 'jawaban tanpa persetujuan yang berlaku', en: 'an answer without a standing consent' },
  },
  statements: [
    `select case when c.business_id is null then 'consent_missing' else 'consent_wrong' end as kind, 'consent ' || last.business_id || ' ' || last.purpose as place,
       c.given as written, last.given as counted
     from (select distinct on (business_id, purpose) business_id, purpose, given, id from consent_receipt order by business_id, purpose, at desc, tx desc, id desc) last
     left join consent c on c.business_id = last.business_id and c.purpose = last.purpose
     where c.business_id is null or c.given <> last.given`,
  ],
})
