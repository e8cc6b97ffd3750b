import type { Reading } from '../domain/import/cell.ts'

/** A reading on one line, for tables in tests: the value, then `?` and a warning, or `!` and the problem. */
export const told = (read: Reading<unknown>): string => {
  const value = read.value === undefined ? '' : String(read.value)
  const code = (text = '') => text.split('.').at(-1) ?? ''
  if (read.problem) return `!${code(read.problem.code)}`
  return read.warning ? `${value}?${code(read.warning.code)}` : value
}
