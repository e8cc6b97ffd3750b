import type { Words } from './verify/check.ts'
import { type Break, verifyDatabase } from './verify/verify.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)
const both = ({ id, en }: Words) => `${id} / ${en}`
const short = (value: string | null) => (value === null ? '–' : value.length > 300 ? `${value.slice(0, 300)}…` : value)

const printBreak = ({ check, kind, place, words, written, counted }: Break) => {
  print(`✖ ${check} · ${kind} · ${place}`)
  print(`    ${both(words)}`)
  if (written !== null || counted !== null) print(`    ${short(written)}  ≠  ${short(counted)}`)
}

const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is missing')
const breaks = await verifyDatabase(url, {
  found: printBreak,
  done: ({ name, title }, seconds, count) =>
    print(`${count === 0 ? '✔' : '✖'} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${both(title)}`),
})
print(breaks === 0 ? '\nutuh / whole' : `\n${breaks} kerusakan / breaks`)
process.exitCode = breaks === 0 ? 0 : 1
