import pg from 'pg'
import type { Check, Found, Reader, Words } from './check.ts'
import { checks as all } from './checks.ts'

/** One break, with the rule it breaks and the words for it. */
export type Break = Found & { check: string; words: Words }

type Verifying = {
  checks?: readonly Check[]
  /** Called after each check: how long it took and how many breaks it found. */
  done?: (check: Check, seconds: number, breaks: number) => void
  /** Called for each break. */
  found?: (broken: Break) => void
}

/** Everything is read as it stood at one moment, however long the checks take and whoever writes meanwhile. */
const settings = `
  begin isolation level repeatable read read only;
  set local work_mem = '192MB'; set local jit = off; set local max_parallel_workers_per_gather = 2; set local statement_timeout = 0`

/** Recomputes what the tables must agree on. Returns how many breaks there are; 0 means that all is whole. */
export const verifyDatabase = async (url: string, verifying: Verifying = {}): Promise<number> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(settings)
    return await runChecks(client, verifying)
  } finally {
    await client.end()
  }
}

/** The same on a connection whose transaction the caller has begun. */
export const runChecks = async (
  client: pg.Client,
  { checks = all, done = () => {}, found = () => {} }: Verifying = {},
): Promise<number> => {
  const reader: Reader = { rows: async (text, values = []) => (await client.query(text, [...values])).rows }
  let total = 0
  for (const check of checks) {
    const start = performance.now()
    const broken = await runCheck(check, reader, found)
    done(check, (performance.now() - start) / 1000, broken)
    total += broken
  }
  return total
}

const runCheck = async (check: Check, reader: Reader, found: (broken: Break) => void) => {
  let total = 0
  for await (const findings of check.breaks(reader)) {
    for (const each of findings.found)
      found({ ...each, check: check.name, words: check.kinds[each.kind] ?? { id: each.kind, en: each.kind } })
    total += findings.total
  }
  return total
}
