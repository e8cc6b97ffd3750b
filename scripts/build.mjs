import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { run } from './command.mjs'
import { inProject, Trouble } from './project.mjs'

const dist = inProject('dist')
const stamp = join(dist, '.stamp')
const inputs = ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) => inProject(name))

/** Compiles src/ to dist/ when something in it is newer than the last build. */
export const build = async () => {
  const begun = new Date()
  if (existsSync(stamp) && inputs.every((path) => newest(path) < statSync(stamp).mtimeMs)) return
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
