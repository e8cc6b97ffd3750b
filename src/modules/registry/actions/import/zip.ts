import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

/** A zip that cannot be read, or that would unpack to more than it may. */
class UnreadableZip extends Error {}

const [localHeader, centralHeader, endOfCentral] = [0x04034b50, 0x02014b50, 0x06054b50]
const mostEntries = 1000

type Entry = { name: string; method: number; packed: number; at: number }

/**
 * Unpacks the entries asked for, to at most `most` bytes together. Each is measured by unpacking it, since what an
 * archive says about its own sizes proves nothing.
 */
export const unpack = async (
  zip: Buffer,
  wanted: (name: string) => boolean,
  most: number,
): Promise<Map<string, Buffer>> => {
  const found = new Map<string, Buffer>()
  let left = most
  for (const entry of entriesOf(zip)) {
    if (!wanted(entry.name)) continue
    const content = await contentOf(zip, entry, left)
    left -= content.length
    found.set(entry.name, content)
  }
  return found
}

const entriesOf = (zip: Buffer): Entry[] => {
  try {
    const end = zip.lastIndexOf(signature(endOfCentral))
    if (end < 0) throw new UnreadableZip('no end')
    const count = zip.readUInt16LE(end + 10)
    if (count > mostEntries) throw new UnreadableZip('too many entries')
    const entries: Entry[] = []
    for (let at = zip.readUInt32LE(end + 16); entries.length < count; ) {
      if (zip.readUInt32LE(at) !== centralHeader) throw new UnreadableZip('no entry')
      const [nameLength, extra, comment] = [
        zip.readUInt16LE(at + 28),
        zip.readUInt16LE(at + 30),
        zip.readUInt16LE(at + 32),
      ]
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
      entries.push({
        name,
        method: zip.readUInt16LE(at + 10),
        packed: zip.readUInt32LE(at + 20),
        at: zip.readUInt32LE(at + 42),
      })
      at += 46 + nameLength + extra + comment
    }
    return entries
  } catch (error) {
    throw new UnreadableZip('broken directory', { cause: error })
  }
}

const contentOf = async (zip: Buffer, { method, packed, at }: Entry, most: number): Promise<Buffer> => {
  try {
    if (zip.readUInt32LE(at) !== localHeader) throw new UnreadableZip('no content')
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
    const content = zip.subarray(start, start + packed)
    if (method === 0 && content.length <= most) return content
    if (method !== 8) throw new UnreadableZip('unknown packing')
    return await inflate(content, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw new UnreadableZip('broken or too large', { cause: error })
  }
}

/** Entries as a zip without packing, for a reader that takes nothing else: it then meets only what was measured. */
export const pack = (entries: ReadonlyMap<string, Buffer>): Buffer => {
  const parts: Buffer[] = []
  for (const [name, content] of entries) {
    if (content.length === 0) continue
    const path = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(localHeader, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(path.length, 26)
    parts.push(head, path, content)
  }
  return Buffer.concat([...parts, signature(centralHeader), Buffer.alloc(42)])
}

const signature = (number: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
