import { countedOn } from '../../modules/verification/door.ts'
import { bySql } from '../check.ts'

export const verificationDecided = bySql({
  name: 'verification.decided',
  title: {
    id: 'Tiap usaha terverifikasi diputus orang lain',
    en: 'Every verified business was decided by other eyes',
  },
  kinds: {
    decided_by_maker: { id: 'diputus oleh yang memeriksanya', en: 'decided by who made it' },
    state_undecided: { id: 'keadaan tanpa putusan', en: 'a state that nobody decided' },
  },
  statements: [
    `select 'decided_by_maker' as kind, 'business_verification ' || d.business_id || ' round ' || d.round as place, d.decided_by as written, null as counted
     from verification_decision d
     where exists (select from verification_maker m where m.business_id = d.business_id and m.round = d.round and m.account_id = d.decided_by)
       or d.outcome like 'appeal%' and exists (select from verification_decision f where f.business_id = d.business_id and f.round = d.round and f.id <> d.id and f.decided_by = d.decided_by)`,
    `select 'state_undecided' as kind, 'business_verification ' || v.business_id as place, v.state as written, d.outcome as counted
     from business_verification v left join lateral (
       select outcome, decided_by from verification_decision d where d.business_id = v.business_id and d.round = v.round order by d.decided_at desc, d.outcome limit 1
     ) d on true
     where v.state in ('verified', 'rejected') and (d.outcome is null or d.decided_by <> v.decided_by or (v.state = 'verified') <> (d.outcome in ('verified', 'appeal_granted')))`,
  ],
})

/**
 * The registry's figures against a count of now, for the day they were counted on. Each business that has changed since
 * may have moved each figure by one, and no further.
 */
export const figuresCounted = bySql({
  name: 'figures.counted',
  title: { id: 'Angka laporan sama dengan hitungan ulang', en: 'The figures of reports are what a recount gives' },
  kinds: { figure_differs: { id: 'angka berbeda dari hitungan', en: 'a figure differs from the count' } },
  statements: async (reader) => {
    const [last] = await reader.rows<{ day: string; tx: string }>(
      'select counted_on::text as day, tx::text as tx from registry_count',
    )
    if (!last) return []
    return [
      `with counted as (${countedOn(Temporal.PlainDate.from(last.day))}), since as (
         select (select count(distinct row_key) from row_history where tx >= '${last.tx}'::xid8 and table_name in ('business', 'business_verification'))
           + (select count(*) from readiness_change where tx >= '${last.tx}'::xid8) as changed
       )
       select 'figure_differs' as kind, concat_ws(' ', 'registry_figure', measure, axis, key) as place, f.value as written, c.value as counted
       from registry_figure f full join counted c using (measure, axis, key), since
       where abs(coalesce(f.value, 0) - coalesce(c.value, 0)) > since.changed`,
    ]
  },
})
