import type pg from 'pg'
import { today } from '../../core/dates.ts'
import { contactsCounted, countedOn } from '../../modules/verification/door.ts'
import { people } from '../cast.ts'
import type { TownSize } from './size.ts'
import { idOf, townToday } from './tools.sql.ts'

/** Who verifies: two officers who check each other's visits, and the head who hears what is left. */
const officers = `(array['${people.officer.id}', '${people.secondOfficer.id}', '${people.headOfSection.id}']::uuid[])`

/** Working days by number, so that five of them later is a sum. */
const days = `
  create temp table town_workday (i integer primary key, day date);
  insert into town_workday select row_number() over (order by d), d::date
    from generate_series(${townToday} - 480, ${townToday} + 40, interval '1 day') d
    where extract(isodow from d) < 6 and not exists (select from holiday h where h.day = d::date)`

/**
 * A mix as a Dinas has it: most verified within the year, some lapsed, many never asked, a queue of some hundred at
 * most, now and then a late decision. The cast and a few others tell each state once, whatever the size of the town.
 */
const cases = (open: number) => `
  create temp table town_case as
  with now as (select max(i) as i from town_workday where day <= ${townToday}),
  told(n, kind, back) as (values (1, 'verified', 150), (2, 'fixing', 4), (3, 'visit_offered', 2), (10, 'assigned', 7), (11, 'absent', 3), (12, 'appealed', 20),
    (13, 'checked', 4), (14, 'checked', 3), (15, 'complete', 1), (16, 'visit_agreed', 3), (17, 'submitted', 0), (18, 'rejected', 12), (19, 'lapsed', 255), (20, 'complete', 6)),
  dealt as (
    select b.n, b.id, b.owner_id, b.created, pg_temp.town_draw('verify', b.n) as draw, pg_temp.town_pick('verify-back', b.n, 100000) as luck
    from town_business b
  ), sorted as (
    select d.*, coalesce(t.kind, case
        when draw < 0.60 then 'verified' when draw < 0.66 then 'lapsed' when draw < 0.67 then 'rejected' when draw < 1 - ${open} then 'never'
        else (array['submitted', 'complete', 'complete', 'complete', 'assigned', 'visit_offered', 'visit_agreed', 'checked', 'checked', 'fixing', 'absent', 'appealed'])[1 + luck % 12] end) as kind,
      t.back
    from dealt d left join told t on t.n = d.n
  ), placed as (
    select s.*, now.i as today, now.i - coalesce(back, case kind when 'verified' then 7 + luck % 225 when 'lapsed' then 252 + luck % 40 when 'rejected' then 8 + luck % 60
      when 'appealed' then 12 + luck % 8 else 1 + luck % 5 end) as start
    from sorted s, now where kind <> 'never'
  )
  select p.*, ${officers}[1 + p.n % 2] as maker, ${officers}[2 - p.n % 2] as checker,
    p.start + case when p.luck % 12 = 0 then 6 + p.luck % 3 else 2 + p.luck % 4 end as decided
  from placed p join town_workday d on d.i = p.start
  where p.created < d.day - 3 or p.n <= 20;
  alter table town_case add primary key (n);
  analyze town_case`

/** What follows on the same day comes later on it. */
const hoursOf = {
  submitted: '8, 11',
  claimed: '12, 14',
  proposed: '14, 16',
  asked: '13, 16',
  decided: '8, 16',
  appealed: '8, 16',
}
const moment = (i: string, word: keyof typeof hoursOf) =>
  `(select pg_temp.town_moment(d.day, '${word}', c.n, ${hoursOf[word]}) from town_workday d where d.i = ${i})`
const day = (i: string) => `(select d.day from town_workday d where d.i = ${i})`
const slot = (i: string, hour: number) =>
  `(select (d.day + make_interval(hours => ${hour})) at time zone interval '7 hours' from town_workday d where d.i = ${i})`

/** The decisions first: nothing is verified or rejected without one. */
const decisions = `
  insert into verification_decision (id, business_id, round, outcome, decided_by, decided_at, promised_on, reason)
  select ${idOf('decision', 'c.n')}, c.id, 1, case when c.kind in ('verified', 'lapsed') then 'verified' else 'rejected' end, c.checker,
    ${moment('c.decided', 'decided')}, ${day('c.start + 5')},
    case when c.kind in ('verified', 'lapsed') then '' else 'Alamat yang ditulis bukan tempat usaha ini. Kirim alamat dapur atau gerainya.' end
  from town_case c where c.kind in ('verified', 'lapsed', 'rejected', 'appealed') order by c.n`

const rows = `
  insert into business_verification (business_id, round, state, submitted_at, complete_at, due_on, claimed_by, claimed_at, absences, checked_on,
    decided_at, decided_by, reason, verified_on, verified_until)
  select c.id, 1, case c.kind when 'lapsed' then 'verified' when 'absent' then 'assigned' else c.kind end, ${moment('c.start', 'submitted')},
    case when c.kind <> 'submitted' then ${moment('c.start', 'submitted')} end,
    case when c.kind in ('complete', 'assigned', 'visit_offered', 'visit_agreed', 'checked') then ${day('c.start + 5')}
      when c.kind = 'absent' then ${day('c.today + 4')} when c.kind = 'appealed' then ${day('c.today + 6')} end,
    case when c.kind in ('assigned', 'absent', 'visit_offered', 'visit_agreed') then c.maker end,
    case when c.kind in ('assigned', 'absent', 'visit_offered', 'visit_agreed') then ${moment('c.today - 1', 'claimed')} end,
    case when c.kind = 'absent' then 1 else 0 end,
    case when c.kind in ('verified', 'lapsed', 'rejected', 'appealed', 'checked', 'fixing') then ${day('c.start + 1')} end,
    d.decided_at, d.decided_by, coalesce(d.reason, ''),
    case when c.kind in ('verified', 'lapsed') then ${day('c.decided')} end,
    case when c.kind in ('verified', 'lapsed') then (${day('c.decided')} + interval '1 year')::date end
  from town_case c left join verification_decision d on d.business_id = c.id order by c.n`

const makers = `
  insert into verification_maker (business_id, round, account_id, how, at)
  select c.id, 1, c.maker, how, ${moment('c.start', 'claimed')} from town_case c cross join unnest(array['claimed', 'visited']) how
  where c.kind not in ('submitted', 'complete') and (how = 'claimed' or c.kind in ('verified', 'lapsed', 'rejected', 'appealed', 'checked', 'fixing')) order by c.n`

const visits = `
  insert into verification_visit (id, business_id, round, officer_id, slots, code_hash, proposed_at, chosen_at, chosen_slot, chosen_how, outcome, outcome_at, note)
  select ${idOf('visit', 'c.n')}, c.id, 1, c.maker, array[first, second, third], sha256(convert_to('town ' || c.n, 'utf8')), ${moment('c.start', 'proposed')},
    case when agreed then first - interval '14 hours' end, case when agreed then first end,
    case when agreed then (array['page', 'code', 'phone'])[1 + c.luck % 3] end, outcome, case when outcome is not null then first + interval '1 hour' end,
    case outcome when 'done' then (array['Dapur bersih, kemasan rapi, barang sesuai data.', 'Usaha berjalan. Dua orang bekerja di dapur.', 'Tempat usaha sesuai alamat. Contoh barang dilihat.'])[1 + c.luck % 3]
      when 'absent' then 'Pagar terkunci. Tetangga bilang sedang ke pasar.' else '' end
  from town_case c
  cross join lateral (select c.kind in ('visit_offered', 'visit_agreed') as ahead, c.kind <> 'visit_offered' as agreed,
    case when c.kind = 'absent' then 'absent' when c.kind not in ('visit_offered', 'visit_agreed') then 'done' end as outcome) k
  cross join lateral (select ${slot('case when ahead then c.today + 1 else c.start + 1 end', 9)} as first,
    ${slot('case when ahead then c.today + 2 else c.start + 1 end', 10)} as second, ${slot('case when ahead then c.today + 3 else c.start + 1 end', 13)} as third) s
  where c.kind not in ('submitted', 'complete', 'assigned') order by c.n`

const findings = `
  insert into verification_finding (id, business_id, round, field, reason, asked_by, asked_at)
  select ${idOf('finding', 'c.n')}, c.id, 1, case when c.n % 2 = 0 then 'address' else 'phone' end,
    case when c.n % 2 = 0 then 'Nomor rumah di papan nama berbeda dengan yang ditulis.' else 'Nomor ini tidak dapat dihubungi.' end, c.maker, ${moment('c.start + 1', 'asked')}
  from town_case c where c.kind = 'fixing' order by c.n`

/** The story as the commands would have told it, each step with its promise. */
const steps = `
  insert into verification_step (business_id, round, action, side, account_id, at, note, promise, promised_on)
  select c.id, 1, s.action, s.side, s.account_id, s.at, s.note, s.promise, s.promised_on
  from town_case c cross join lateral (
    select 1 as place, 'verification.submit' as action, 'owner' as side, null::uuid as account_id, ${moment('c.start', 'submitted')} as at, '' as note,
      case when c.kind <> 'submitted' then 'decide' end as promise, case when c.kind <> 'submitted' then ${day('c.start + 5')} end as promised_on
    union all select 2, 'verification.claim', 'agency', c.maker, ${moment('c.start', 'claimed')}, '', null, null where c.kind not in ('submitted', 'complete')
    union all select 3, 'visit.propose', 'agency', c.maker, ${moment('c.start', 'proposed')}, '', null, null where c.kind not in ('submitted', 'complete', 'assigned')
    union all select 4, 'visit.choose', 'owner', null, v.chosen_at, '', 'visit', (v.chosen_slot at time zone interval '7 hours')::date from verification_visit v where v.business_id = c.id and v.chosen_slot is not null
    union all select 5, case v.outcome when 'done' then 'visit.record' else 'visit.absent' end, 'agency', c.maker, v.outcome_at, v.note,
      case v.outcome when 'absent' then 'decide' end, case v.outcome when 'absent' then ${day('c.today + 4')} end from verification_visit v where v.business_id = c.id and v.outcome is not null
    union all select 6, 'verification.ask_fix', 'agency', c.maker, f.asked_at, '', null, null from verification_finding f where f.business_id = c.id
    union all select 7, case d.outcome when 'verified' then 'verification.approve' else 'verification.reject' end, 'agency', c.checker, d.decided_at, d.reason, null, null
      from verification_decision d where d.business_id = c.id
    union all select 8, 'verification.appeal', 'owner', null, ${moment('c.today - 1', 'appealed')}, 'Dapur kami di belakang rumah itu, masuk lewat gang. Mohon dilihat lagi.', 'appeal', ${day('c.today + 6')} where c.kind = 'appealed'
  ) s order by c.n, s.place`

/** Most towns have a queue of some hundred cases, however many businesses. */
export const plantVerification = async (client: pg.Client, { businesses }: TownSize) => {
  await client.query(days)
  await client.query(cases(Math.min(0.09, 500 / businesses)))
  for (const part of [decisions, rows, makers, visits, findings, steps]) await client.query(part)
}

/** What a worker counts every few minutes, so that a new town has its figures at once. */
export const countTown = async (client: pg.Client, at: Temporal.Instant) => {
  await client.query(contactsCounted, [at.toString()])
  // A change counts as later than the figures from the next transaction on.
  await client.query(
    'insert into registry_count (counted_at, counted_on, tx) values ($1, $2, (pg_current_xact_id()::text::bigint + 1)::text::xid8)',
    [at.toString(), today(at).toString()],
  )
  await client.query(`insert into registry_figure (measure, axis, key, value) ${countedOn(today(at))} order by 1, 2, 3`)
}
