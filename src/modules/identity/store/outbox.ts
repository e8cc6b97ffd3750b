import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message } from '../../../platform/outside/mail.ts'

const most = 12

/**
 * The newest messages a demo would have sent, from the folder they are put in instead. File names begin with an id
 * that sorts by time.
 */
export const latestMessages = async (folder: string): Promise<Message[]> => {
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .slice(-most)
    .reverse()
  const read = await Promise.all(newest.map((name) => readMessage(join(folder, name))))
  return read.filter((message) => message !== undefined)
}

const readMessage = async (path: string): Promise<Message | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Message
  } catch {
    return undefined // gone between listing and reading
  }
}
