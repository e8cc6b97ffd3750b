import { join, resolve } from 'node:path'
import { z } from 'zod'

const settings = z.object({
  DATABASE_URL: z.string().min(1),
  /** `demo` plants the sample town, offers one-click sign-in and a settable clock; `live` has none of them. */
  JEJARING_MODE: z.enum(['demo', 'live']).default('demo'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** The address people type: passkeys and links in messages are bound to it. */
  PUBLIC_URL: z.url().optional(),
  /** How many proxies of ours stand in front: the visitor's address is read that many entries from the right. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  WEB_PROCESSES: z.coerce.number().int().min(1).max(64).default(2),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  /** Holds uploads, keys and, without SMTP_URL, the messages that would have been sent. */
  DATA_DIR: z.string().default('.data'),
  /** Shown on the help page and used for WhatsApp: the agency's own number, E.164. */
  HELP_PHONE: z
    .string()
    .regex(/^\+62\d{7,12}$/)
    .optional(),
  /** Who administers a live platform first: an e-mail address. It counts while there is no administrator. */
  FIRST_ADMIN: z.email().optional(),
  /** What an SMS gateway proves itself with when it hands on an answer; without it none is taken from the network. */
  SMS_SECRET: z.string().min(20).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Jejaring Kemitraan <jejaring@contoh.id>'),
  /** 32 bytes, base64: encrypts personal identifiers. In demo mode one is made and kept in DATA_DIR. */
  DATA_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SAMPLE_SIZE: z.enum(['none', 'small', 'medium', 'large']).default('small'),
})

export type Config = ReturnType<typeof readConfig>

/** Reads the settings from the environment; a wrong one stops the start with its name. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env) => {
  const read = settings.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!read.success)
    throw new Error(`Setting ${read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`)
  const { PORT, PUBLIC_URL, DATA_DIR, ...rest } = read.data
  const dataDir = resolve(DATA_DIR)
  return {
    ...rest,
    port: PORT,
    publicUrl: PUBLIC_URL ?? `http://localhost:${PORT}`,
    dataDir,
    filesDir: join(dataDir, 'files'),
    outboxDir: join(dataDir, 'outbox'),
    inboxDir: join(dataDir, 'inbox'),
    demo: read.data.JEJARING_MODE === 'demo',
  }
}
