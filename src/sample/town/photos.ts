import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type pg from 'pg'
import sharp from 'sharp'
import { pathOf } from '../../platform/files.ts'
import { sha256 } from '../../platform/secrets.ts'
import { drawProduct } from '../drawing.ts'
import { type CatalogueLine, catalogue, scenesOf } from '../goods.ts'
import { sampleId } from '../identifiers.ts'
import { photoSide } from '../photos.ts'
import { blocks } from './tools.sql.ts'

/** How many colours of each drawing are painted: enough that a shelf does not look stamped. */
const colours = 2

type Drawing = Pick<CatalogueLine, 'parent'> & { variant: number }
const drawingOf = ({ parent, drawing }: CatalogueLine): Drawing => {
  const scenes = scenesOf(parent)
  return { parent, variant: (drawing % scenes) + scenes * (Math.floor(drawing / scenes) % colours) }
}
const nameOf = ({ parent, variant }: Drawing) => `${parent}/${variant}`

/** Each picture once. */
const wanted = [...new Map(catalogue.map(drawingOf).map((drawing) => [nameOf(drawing), drawing])).values()]
const places = new Map(wanted.map((drawing, place) => [nameOf(drawing), place + 1]))

/** The file of the picture that shows a line of goods. */
export const photoOf = (line: CatalogueLine): string => sampleId(blocks.photo, places.get(nameOf(drawingOf(line))) ?? 0)

type Painted = Drawing & { hash: Buffer; bytes: number }

/** Paints every picture and lays it where an upload of it would lie: whole and small, under the hash of the whole. */
export const paintPhotos = async (filesDir: string): Promise<Painted[]> => {
  const painted: Painted[] = []
  for (let start = 0; start < wanted.length; start += 4)
    painted.push(...(await Promise.all(wanted.slice(start, start + 4).map((drawing) => paint(filesDir, drawing)))))
  return painted
}

const paint = async (filesDir: string, { parent, variant }: Drawing): Promise<Painted> => {
  const svg = Buffer.from(drawProduct(parent, variant))
  const { data, info } = await sharp(svg)
    .resize(photoSide, photoSide)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const picture = (side: number) =>
    sharp(data, { raw: info }).resize(side, side).webp({ quality: 66, effort: 2 }).toBuffer()
  const [whole, small] = await Promise.all([picture(photoSide), picture(240)])
  const hash = sha256(whole)
  await mkdir(dirname(pathOf(filesDir, hash)), { recursive: true })
  await Promise.all([writeFile(pathOf(filesDir, hash), whole), writeFile(pathOf(filesDir, hash, '.small'), small)])
  return { parent, variant, hash, bytes: whole.length }
}

/** Remembers painted pictures as files. */
export const plantPhotos = (client: pg.Client, painted: readonly Painted[]) =>
  client.query(
    `insert into file (id, sha256, name, kind, media_type, bytes, at)
     select p.id, decode(p.sha256, 'hex'), p.name, 'photo', 'image/webp', p.bytes, timestamptz '2024-05-01 09:00+07'
     from json_to_recordset($1::json) as p(id uuid, sha256 text, name text, bytes integer)`,
    [
      JSON.stringify(
        painted.map(({ parent, variant, hash, bytes }) => ({
          id: sampleId(blocks.photo, places.get(nameOf({ parent, variant })) ?? 0),
          sha256: hash.toString('hex'),
          name: `${parent}.webp`,
          bytes,
        })),
      ),
    ],
  )
