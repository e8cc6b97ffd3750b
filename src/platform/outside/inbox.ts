import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** An SMS that came in. */
export type Incoming = { from: string; text: string }

const incoming = z.object({ from: z.string().max(40), text: z.string().max(1000) })

/**
 * Messages that came in as files, one each, for where no gateway calls: handled in order, then forgotten. One that
 * cannot be read is set aside for the operator; one whose handling fails is tried again the next time.
 */
export const readInbox = async (folder: string, handle: (message: Incoming) => Promise<unknown>): Promise<number> => {
  await mkdir(folder, { recursive: true })
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  for (const name of names) {
    const path = join(folder, name)
    const message = await readOne(path)
    if (!message) await rename(path, `${path}.unreadable`)
    else {
      await handle(message)
      await rm(path, { force: true })
    }
  }
  return names.length
}

const readOne = async (path: string): Promise<Incoming | undefined> => {
  try {
    const read = incoming.safeParse(JSON.parse(await readFile(path, 'utf8')))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
