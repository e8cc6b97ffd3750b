import type pg from 'pg'
import { holidays } from '../../core/holidays.ts'
import { plantPlaces } from '../../modules/registry/sample.ts'

/** What a town stands on: its places and its calendar. Planting them again changes nothing. */
export const plantGround = async (client: pg.Client) => {
  await plantPlaces(client)
  await client.query(
    `insert into holiday (day, name, source, confidence)
     select day, name, source, confidence from json_to_recordset($1::json) as h(day date, name text, source text, confidence text)
     order by day on conflict (day) do nothing`,
    [JSON.stringify(holidays.map(({ date, name_id, ...holiday }) => ({ ...holiday, day: date, name: name_id })))],
  )
}
