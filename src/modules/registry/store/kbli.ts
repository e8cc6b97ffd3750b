import { type Reader, statement } from '../../../platform/db.ts'
import type { KbliVersion } from '../domain/business.ts'

const title = statement('kbli_title', 'select title from kbli where version = $1 and code = $2')

/** What a code means in its edition; undefined where the table here does not have it. */
export const kbliTitle = async (reader: Reader, version: KbliVersion, code: string): Promise<string | undefined> =>
  (await reader.rows<{ title: string }>(title, [version, code]))[0]?.title

const offered = statement('kbli_offered', 'select code, title from kbli where version = $1 order by code limit 60')

/** Codes to choose from while typing: the short list, or the beginning of the full one. */
export const kbliOffered = (reader: Reader): Promise<{ code: string; title: string }[]> =>
  reader.rows(offered, ['2020'])
