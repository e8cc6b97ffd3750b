import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A file from the project's folder (`src/core/money.ts`) or the name of a package. */
export type Import = { target: string; typeOnly: boolean }

export type Source = {
  /** From the project's folder, with forward slashes. */
  file: string
  text: string
  /** The same without comments, so that what is only told about is not taken for what is done. */
  code: string
  imports: readonly Import[]
}

/** The sources that run, tests left out. */
export const readSources = (...patterns: string[]): Source[] =>
  globSync(patterns.length ? patterns : ['src/**/*.{ts,tsx}', 'bench/**/*.ts'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort()
    .map((file) => sourceOf(file, readFileSync(join(root, file), 'utf8')))

export const sourceOf = (file: string, text: string): Source => {
  const code = withoutComments(text)
  return { file, text, code, imports: importsOf(file, code) }
}

const stringOrComment = /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** Blanks comments; strings that hold `//` stay. */
const withoutComments = (text: string): string =>
  text.replace(stringOrComment, (found, string?: string) => string ?? found.replace(/[^\n]/g, ' '))

const importing = /^(?:import|export)( type)?\b[^'"`;=]*? from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

const importsOf = (file: string, code: string): Import[] =>
  [...code.matchAll(importing)].map(([, type, from, bare, late]) => {
    const target = from ?? bare ?? late ?? ''
    return {
      target: target.startsWith('.') ? posix.join(posix.dirname(file), target) : target,
      typeOnly: type !== undefined,
    }
  })
