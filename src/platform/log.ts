import pino from 'pino'
import type { Config } from './config.ts'

/**
 * What happened to requests and jobs, as JSON lines. No personal data: routes as patterns, people as ids, no query
 * strings, no bodies, no addresses.
 */
export const openLog = (config: Config) =>
  pino(
    {
      level: config.LOG_LEVEL,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: describeError },
    },
    // Lines are written some at a time, a quarter of a second late at most: a system call for each costs as much as a query.
    pino.destination({
      ...(config.demo ? { dest: `${config.dataDir}/jejaring.log`, mkdir: true } : { dest: 1 }),
      sync: false,
      minLength: 8_192,
      periodicFlush: 250,
    }),
  )

export type Log = ReturnType<typeof openLog>

/** A database error repeats the row it refused: only its kind and place are kept. */
const describeError = (error: unknown) => {
  if (!(error instanceof Error)) return { message: 'not an error' }
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string }
  return {
    name: error.name,
    message: error.message.split('\n')[0]?.slice(0, 300),
    code,
    constraint,
    table,
    stack: error.stack?.split('\n').slice(1, 8),
  }
}
