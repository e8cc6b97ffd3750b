import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { z } from 'zod'
import { newId } from '../core/ids.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { guardedBy } from './action.ts'
import type { Actor } from './actor.ts'
import { type Reader, statement } from './db.ts'
import { id } from './fields.ts'
import { rule } from './policy.ts'
import { sha256 } from './secrets.ts'

export const fileKinds = ['photo', 'proof', 'sheet', 'document'] as const
export type FileKind = (typeof fileKinds)[number]

const images = ['image/jpeg', 'image/png', 'image/webp']
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What each kind of upload may be, and how large. What it is called plays no part: the content decides. */
const allowed: Record<FileKind, { types: string[]; words: string; megabytes: number }> = {
  photo: { types: images, words: 'JPG, PNG, WebP', megabytes: 10 },
  proof: { types: [...images, 'application/pdf'], words: 'JPG, PNG, WebP, PDF', megabytes: 6 },
  document: { types: ['application/pdf'], words: 'PDF', megabytes: 6 },
  sheet: { types: ['text/csv', xlsx], words: 'CSV, XLSX', megabytes: 10 },
}

type Prepared = { id: string; sha256: Buffer; name: string; kind: FileKind; mediaType: string; bytes: number }

const policy = {
  'file.upload': rule<{ id: string }>('rule.signed_in', (actor: Actor) => actor.id !== ''),
  'file.photo': rule<StoredFile>('rule.anyone', (_actor, file) => file.kind === 'photo'),
}
const { command, query } = guardedBy(policy)

const content = z
  .union([z.instanceof(Uint8Array), z.base64().transform((value) => Buffer.from(value, 'base64'))])
  .meta({ field: 'content' })

/** Keeps an upload under the hash of its content, outside the web root, and remembers who brought it. */
export const upload = command('file.upload', {
  lend: 'any',
  input: z.object({ name: z.string().max(300), kind: z.enum(fileKinds), content }),
  load: async (_tx, { name, kind, content }, by) => {
    const prepared = await prepareFile(by.house.config.filesDir, kind, name, content)
    return { id: prepared.ok ? prepared.value.id : newId(), prepared }
  },
  decide: ({ prepared }) => prepared,
  save: (tx, file, { actor, at }) =>
    tx.rows(insertFile, [
      file.id,
      file.sha256,
      file.name,
      file.kind,
      file.mediaType,
      file.bytes,
      actor.organisationId || null,
      actor.id,
      at.toString(),
    ]),
  facts: ({ id, kind, bytes, mediaType }) => ({ id, kind, bytes, mediaType }),
})

export type StoredFile = {
  id: string
  sha256: Buffer
  name: string
  kind: FileKind
  media_type: string
  organisation_id: string | null
}

/** Photos of goods are public; every other file is reached through the record it belongs to. */
export const photo = query('file.photo', {
  output: 'file',
  input: z.object({ fileId: id() }),
  load: (reader, { fileId }) => findFile(reader, fileId),
})

export const findFile = async (reader: Reader, id: string): Promise<StoredFile | undefined> =>
  (await reader.rows<StoredFile>(readFileRow, [id]))[0]

const insertFile = statement(
  'file_insert',
  `insert into file (id, sha256, name, kind, media_type, bytes, organisation_id, uploaded_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const readFileRow = statement(
  'file_read',
  `select id, sha256, name, kind, media_type, organisation_id from file where id = $1`,
)

/** Checks type by content and size, shrinks photos and strips what they tell about their place, writes to disk. */
export const prepareFile = async (
  folder: string,
  kind: FileKind,
  name: string,
  raw: Uint8Array,
): Promise<Result<Prepared>> => {
  const { types, words, megabytes } = allowed[kind]
  if (raw.length === 0) return refuse('invalid', 'file.empty')
  if (raw.length > megabytes * 1024 * 1024) return refuse('invalid', 'file.too_large', { megabytes })
  const mediaType = await typeOf(raw, kind)
  if (!mediaType || !types.includes(mediaType)) return refuse('invalid', 'file.type', { types: words })

  const shrunk = kind === 'photo' ? await shrink(raw) : { whole: raw, small: undefined }
  if (!shrunk) return refuse('invalid', 'file.broken')
  const hash = sha256(shrunk.whole)
  await keep(folder, hash, shrunk.whole)
  if (shrunk.small) await keep(folder, hash, shrunk.small, '.small')
  return ok({
    id: newId(),
    sha256: hash,
    name: name.replace(/[^\p{L}\p{N} ._()-]/gu, '').slice(-120) || kind,
    kind,
    mediaType: kind === 'photo' ? 'image/webp' : mediaType,
    bytes: shrunk.whole.length,
  })
}

const typeOf = async (raw: Uint8Array, kind: FileKind) => {
  const known = await fileTypeFromBuffer(raw)
  if (known) return known.mime as string
  return kind === 'sheet' && !raw.subarray(0, 4096).includes(0) ? 'text/csv' : undefined
}

/** Photos become WebP of at most 960 px and 240 px; re-encoding leaves location and other metadata behind. */
const shrink = async (raw: Uint8Array) => {
  try {
    const upright = sharp(raw, { limitInputPixels: 60_000_000 }).rotate()
    const fit = (side: number) =>
      upright.clone().resize(side, side, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 74 }).toBuffer()
    const [whole, small] = await Promise.all([fit(960), fit(240)])
    return { whole, small }
  } catch {
    return undefined
  }
}

const keep = async (folder: string, hash: Buffer, content: Uint8Array, suffix = '') => {
  const path = pathOf(folder, hash, suffix)
  if (await stat(path).catch(() => undefined)) return
  await mkdir(join(path, '..'), { recursive: true })
  const part = `${path}.${newId()}.part`
  await writeFile(part, content)
  await rename(part, path)
}

export const pathOf = (folder: string, hash: Buffer, suffix = ''): string => {
  const hex = hash.toString('hex')
  return join(folder, hex.slice(0, 2), hex + suffix)
}

/** Opens a stored file for sending. Throws when the disk has lost it. */
export const openFile = async (folder: string, file: Pick<StoredFile, 'sha256'>, small = false) => {
  const path = pathOf(folder, file.sha256, small ? '.small' : '')
  const { size } = await stat(path)
  return { size, stream: () => createReadStream(path) }
}
