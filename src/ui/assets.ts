import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

export type Asset = { body: Uint8Array<ArrayBuffer>; brotli: Uint8Array<ArrayBuffer>; type: string }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const urls = new Map<string, string>()
const served = new Map<string, Asset>()

/** Makes a small file servable for ever under a name that changes with its content. */
export const addAsset = (name: string, content: string | Uint8Array): string => {
  const type = types[extname(name)]
  if (!type) throw new TypeError(`no asset type for ${name}`)
  const body = new Uint8Array(Buffer.from(content))
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  const hashed = name.replace(/(\.\w+)$/, `.${hash}$1`)
  served.set(hashed, { body, brotli: new Uint8Array(brotliCompressSync(body)), type })
  urls.set(name, `/aset/${hashed}`)
  return `/aset/${hashed}`
}

/** The address of a file of this folder, such as `app.css`. An unknown name is a bug. */
export const assetUrl = (name: string): string => {
  const url = urls.get(name)
  if (!url) throw new TypeError(`unknown asset ${name}`)
  return url
}

/** What to answer for `/aset/<name>`: already compressed, never changing under this name. */
export const serveAsset = (name: string): Asset | undefined => served.get(name)

for (const name of readdirSync(import.meta.dirname))
  if (extname(name) in types) addAsset(name, readFileSync(join(import.meta.dirname, name)))
