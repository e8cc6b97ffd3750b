import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './command.mjs'
import { inProject, isAlive, Trouble } from './project.mjs'

const dist = inProject('dist')
const stamp = join(dist, '.stamp')
const inputs = ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) => inProject(name))

/** Compiles src/ to dist/ when something in it is newer than the last build; of commands that start together, one does. */
export const build = async () => {
  if (isFresh()) return
  const release = await alone()
  try {
    if (!isFresh()) await rebuild()
  } finally {
    release()
  }
}

const isFresh = () => existsSync(stamp) && inputs.every((path) => newest(path) < statSync(stamp).mtimeMs)

/** Waits until no other command builds. The lock holds a process number: one that was killed holds nobody up. */
const alone = async () => {
  const lock = inProject('dist.lock.tmp')
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' })
      return () => rmSync(lock, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isHeld(lock)) rmSync(lock, { force: true })
      else await sleep(200)
    }
  }
}

/** One that is still empty is being written this moment. */
const isHeld = (lock) => {
  try {
    const holder = readFileSync(lock, 'utf8')
    return holder === '' ? Date.now() - statSync(lock).mtimeMs < 5_000 : isAlive(Number(holder))
  } catch {
    return false
  }
}

const rebuild = async () => {
  const begun = new Date()
  const fresh = inProject(`dist.${process.pid}.tmp`)
  try {
    await compile(fresh)
    copyAssets(inProject('src'), fresh)
    writeFileSync(join(fresh, '.stamp'), '')
    // What was saved while the compiler ran must count as newer than this build.
    utimesSync(join(fresh, '.stamp'), begun, begun)
    rmSync(dist, { recursive: true, force: true })
    renameSync(fresh, dist)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const compile = async (outDir) => {
  const { code, output } = await run(
    inProject('node_modules/.bin/tsc'),
    ['-p', 'tsconfig.build.json', '--outDir', outDir],
    {
      quiet: true,
    },
  )
  if (code !== 0) throw new Trouble(`${output}\nKode tidak dapat disusun / The code does not compile`)
}

/** Folders count too: their time tells of a file that was removed. */
const newest = (path) => {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Stylesheets, pictures and tables of the sources stand beside the compiled code under the same name. */
const copyAssets = (from, to) => {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyAssets(source, target)
    else if (!/\.tsx?$/.test(entry.name)) {
      mkdirSync(to, { recursive: true })
      cpSync(source, target)
    }
  }
}
