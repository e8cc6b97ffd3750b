import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { inspect } from 'node:util'

const nothing = () => ({ passed: 0, failed: 0, skipped: 0 })

/**
 * What a test run shows: one line a file, every failure in full where it happens, and what a file printed only if it
 * failed. The counts go to the file TEST_COUNTS for the closing line.
 */
export default async function* report(events) {
  const files = new Map()
  for await (const { type, data } of events) {
    // The events of the run as a whole name no file.
    if (!data.file) continue
    const name = relative('', data.entryFile ?? data.file)
    if (!files.has(name)) files.set(name, { ...nothing(), name, printed: '', titles: new Map(), failures: [] })
    const text = seen[type]?.(files.get(name), data)
    if (text) yield text
  }
  writeFileSync(process.env.TEST_COUNTS, JSON.stringify(sumOf([...files.values()])))
}

const print = (file, { message }) => {
  file.printed += message
}

const seen = {
  'test:stdout': print,
  'test:stderr': print,
  'test:start': (file, { testId, parentId, name }) => {
    file.titles.set(testId, [file.titles.get(parentId), name].filter(Boolean).join(' › '))
  },
  'test:pass': (file, data) => {
    if (isOf(file, data)) return failure(file, file.name, 'no test in this file')
    if (data.details.type === 'suite') return
    file[data.skip || data.todo ? 'skipped' : 'passed']++
  },
  'test:fail': (file, data) => {
    const { details, skip, todo, testId } = data
    if (isOf(file, data)) return failure(file, file.name, `${details.error.message}\n${file.printed}`)
    if (details.type === 'suite') return
    if (skip || todo) file.skipped++
    // What is inside it has been told already.
    else if (details.error.failureType === 'subtestsFailed') file.failed++
    else return failure(file, `${file.name} › ${file.titles.get(testId)}`, shown(details.error))
  },
  'test:summary': ({ name, passed, failed, skipped, printed }, { duration_ms }) => {
    const rest = [failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean).join(', ')
    const seconds = (duration_ms / 1000).toFixed(1)
    return `  ${failed ? '✖' : '✔'} ${String(passed).padStart(4)}  ${name}  ${seconds} s  ${rest}\n${failed ? printed : ''}`
  },
}

/** Node reports a file as a test of its own when it crashed or has none: neither may pass for good. */
const isOf = (file, { name, nesting }) => nesting === 0 && relative('', name) === file.name

const failure = (file, title, text) => {
  file.failed++
  file.failures.push(title)
  return `\n✖ ${title}\n${text.trimEnd().replace(/^/gm, '    ')}\n\n`
}

const shown = ({ cause, message }) => (cause instanceof Error ? inspect(cause, { depth: 8 }) : String(cause ?? message))

const sumOf = (files) => {
  const sum = { ...nothing(), failures: files.flatMap((file) => file.failures) }
  for (const kind of Object.keys(nothing())) for (const file of files) sum[kind] += file[kind]
  return sum
}
