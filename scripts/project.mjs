import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wasTold } from './signals.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const inProject = (...parts) => join(root, ...parts)

/** The pinned Node: the scripts run on whatever Node the machine has, the platform itself always on this one. */
export const node = inProject('node_modules/node/bin/node')

/** Slow steps say what they do, in both languages of the city; quick ones stay silent. */
export const say = (id, en) => console.log(`${id} / ${en}`)

/** Ends with a sentence someone can act on, where a stack trace would tell them nothing. */
export class Trouble extends Error {}

export const main = async (work) => {
  try {
    process.exitCode = await work()
  } catch (error) {
    process.exitCode = wasTold() ? 130 : 1
    if (!wasTold()) console.error(error instanceof Trouble ? error.message : error)
  }
}

/** Whether a process with this number runs; one of somebody else counts too. */
export const isAlive = (pid) => {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
