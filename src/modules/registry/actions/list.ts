import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok, type Result, refuse, refuseFields } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, count, id, maybe } from '../../../platform/fields.ts'
import { pathOf, type StoredFile } from '../../../platform/files.ts'
import { type Field, fields } from '../domain/import/fields.ts'
import { applyList, chosenMapping, listFlow, readList, rereadList } from '../domain/list.ts'
import type { Places } from '../domain/places.ts'
import { isOfficer, policy } from '../policy.ts'
import { applyRows } from '../store/import/apply.ts'
import {
  discardRows,
  findList,
  type ImportList,
  insertList,
  type ListLine,
  listLists,
  lockList,
  replaceRows,
} from '../store/import/list.ts'
import { type RowKind, rowKinds, rowsOf, type StoredRow } from '../store/import/rows.ts'
import { type Seek, seekOf } from '../store/import/seek.ts'
import type { Slice } from '../store/listing.ts'
import { loadPlaces } from '../store/places.ts'
import { ownFile } from './file.ts'
import { type FoundSheet, sheetOf } from './import/sheet.ts'
import { kelurahanCode, listInput, pageRows, sliceAsked } from './listing.ts'

const { command, query } = guardedBy(policy)

/** The lists that came in. */
export const importLists = query('import.list', {
  input: listInput({}),
  load: (reader, input): Promise<Slice<ListLine>> => listLists(reader, sliceAsked(input)),
})

const whichList = z.object({ listId: id() })

export type ListView = ImportList & {
  /** The first good rows as they will be stored, while nothing is applied yet. */
  sample: StoredRow[]
  kind: RowKind
  rows: StoredRow[]
  next?: string | undefined
  places: Places
  /** Once it is applied: how far it was held against the registry for records that may be one. */
  seek: Seek | undefined
}

const sampleRows = 20

/** What an address calls the kinds of rows. */
export const kindNames: Record<string, RowKind> = {
  ditolak: 'rejected',
  catatan: 'warned',
  berulang: 'repeated',
  siap: 'good',
  baru: 'created',
  diperbarui: 'updated',
  dibiarkan: 'kept',
  ganda: 'doubled',
}

const kindFromAddress = (given: unknown) => {
  const { tampil } = given as { tampil?: unknown }
  return typeof tampil === 'string' && tampil !== ''
    ? { ...(given as object), kind: kindNames[tampil] ?? tampil }
    : given
}

/** A list with its reading, counts, first good rows and one page of the rows somebody should look at. */
export const importView = query('import.view', {
  input: z.preprocess(
    kindFromAddress,
    whichList.extend({
      kind: maybe(choice(rowKinds)),
      /** The line after which the page begins. */
      after: maybe(count(0, 10_000_000)),
      format: maybe(choice(['csv', 'xlsx'])),
    }),
  ),
  load: async (reader, { listId, after, kind = 'rejected', format }): Promise<ListView | undefined> => {
    const list = await findList(reader, listId)
    if (!list) return undefined
    const limit = format === undefined ? pageRows : 100_000
    const found = await rowsOf(reader, listId, kind, { below: format === undefined ? after : 0, limit: limit + 1 })
    const rows = found.slice(0, limit)
    return {
      ...list,
      kind,
      rows,
      next: found.length > limit ? `${rows.at(-1)?.line}` : undefined,
      sample:
        list.state === 'preview' && format === undefined
          ? await rowsOf(reader, listId, 'good', { limit: sampleRows })
          : [],
      places: await loadPlaces(reader),
      seek: list.state === 'applied' ? await seekOf(reader, listId) : undefined,
    }
  },
})

type Opened = { file: StoredFile; found: Result<FoundSheet>; places: Places['kelurahan']; today: Temporal.PlainDate }

/** Opens an uploaded list. Reading one is work: it is not done for those who will be turned away. */
const openSheet = async (reader: Reader, fileId: string, { actor, house, at }: By): Promise<Opened | undefined> => {
  if (!isOfficer(actor)) return undefined
  const file = await ownFile(reader, { id: fileId, kind: 'sheet', organisationId: actor.organisationId })
  if (!file) return undefined
  const content = await readFile(pathOf(house.config.filesDir, file.sha256))
  const { kelurahan } = await loadPlaces(reader)
  return { file, found: await sheetOf(content, file.media_type), places: kelurahan, today: today(at) }
}

/** Reads an uploaded list into a preview. Nothing is registered yet. */
export const importUpload = command('import.upload', {
  input: z.object({ id: id(), sheet: id() }),
  load: async (tx, { id, sheet }, by) => ({ id, opened: await openSheet(tx, sheet, by) }),
  decide: ({ id, opened }, _input, { actor, at }) => {
    if (!opened) return refuseFields({ sheet: { code: 'import.refused.file' } })
    const { file, found, places, today } = opened
    if (!found.ok) return found
    const read = readList({ ...found.value, places, today })
    if (!read.ok) return read
    return ok({ id, fileId: file.id, fileName: file.name, uploadedBy: actor.id, createdAt: at, read: read.value })
  },
  save: insertList,
  facts: ({ id, read }) => ({ id, ...read.counts }),
})

const columnsChosen = z.record(z.string().regex(/^\d{1,3}$/), maybe(choice(fields as readonly [Field, ...Field[]])))

/** A person says what the columns hold; the preview is made anew. */
export const importMap = command('import.map', {
  input: whichList.extend({
    columns: columnsChosen,
    salesPer: choice(['year', 'month']),
    kelurahan: maybe(kelurahanCode()),
  }),
  load: async (tx, { listId }, by) => {
    const list = await lockList(tx, listId)
    return list && { ...list, opened: await openSheet(tx, list.fileId, by) }
  },
  decide: ({ id, state, header, mapping: was, opened }, { columns, salesPer, kelurahan }) => {
    const step = listFlow.step(state, 'import.map')
    if (!step.ok) return step
    if (!opened) return refuse('conflict', 'import.refused.file')
    const { found, places, today } = opened
    if (!found.ok) return found
    const chosen = found.value.sheet.headers.map((_, i) => columns[i] ?? null)
    const mapping = chosenMapping(was, { columns: chosen, salesPer, kelurahan })
    if (!mapping.ok) return mapping
    const read = rereadList({ ...found.value, places, today }, header, mapping.value)
    return read.ok ? ok({ id, read: read.value }) : read
  },
  save: (tx, { id, read }) => replaceRows(tx, id, read),
  facts: ({ id, read }) => ({ id, ...read.counts }),
})

/** Makes businesses of all good rows: all at once or none. */
export const importApply = command('import.apply', {
  input: whichList,
  load: (tx, { listId }) => lockList(tx, listId),
  decide: ({ id, state, counts }, _input, { at }) => {
    const next = applyList(state, counts.good)
    return next.ok ? ok({ id, state: next.value, at, rows: counts.good }) : next
  },
  save: applyRows,
  facts: ({ id, rows }) => ({ id, rows }),
  taken: { business_nib: 'import.refused.rival' },
})

/** Puts a list aside; its rows are forgotten. */
export const importDiscard = command('import.discard', {
  input: whichList,
  load: (tx, { listId }) => lockList(tx, listId),
  decide: ({ id, state }) => {
    const next = listFlow.step(state, 'import.discard')
    return next.ok ? ok({ id, state: next.value }) : next
  },
  save: (tx, { id, state }) => discardRows(tx, id, state),
  facts: ({ id }) => ({ id }),
})
