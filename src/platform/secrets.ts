import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** Keeps personal identifiers unreadable in the database, and findable without reading them. */
export type Secrets = {
  /** AES-256-GCM; `bound` ties the value to its row, so that it cannot be moved to another. */
  seal: (plain: string, bound: string) => Buffer
  unseal: (sealed: Buffer, bound: string) => string
  /** The same value gives the same fingerprint: for looking up without decrypting. */
  fingerprint: (value: string) => Buffer
  /**
   * What only this house can work out from a value, apart for each purpose. For what is short enough to be guessed
   * from a plain hash (codes, passwords in a repeated form) and for secrets that are made again instead of stored.
   */
  derive: (purpose: string, value: string) => Buffer
}

export const openSecrets = (key: Buffer): Secrets => {
  const keys = new Map<string, Buffer>()
  const keyFor = (purpose: string) => {
    const made = keys.get(purpose) ?? createHmac('sha256', key).update(purpose).digest()
    keys.set(purpose, made)
    return made
  }
  const derive = (purpose: string, value: string) => createHmac('sha256', keyFor(purpose)).update(value).digest()
  return {
    seal: (plain, bound) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(Buffer.from(bound))
      return Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    unseal: (sealed, bound) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAAD(Buffer.from(bound))
      decipher.setAuthTag(sealed.subarray(-16))
      return decipher.update(sealed.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
    },
    fingerprint: (value) => derive('lookup', value),
    derive,
  }
}

/** The key from DATA_KEY. A demo makes one for itself; a live platform refuses to start without. */
export const dataKey = (config: Config): Buffer => {
  if (config.DATA_KEY) {
    const key = Buffer.from(config.DATA_KEY, 'base64')
    if (key.length !== 32) throw new Error('Setting DATA_KEY: 32 bytes in base64 are needed')
    return key
  }
  if (!config.demo) throw new Error('Setting DATA_KEY is needed in live mode (32 random bytes in base64)')
  const file = join(config.dataDir, 'demo-data-key')
  mkdirSync(config.dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
}

export const sha256 = (value: string | Uint8Array): Buffer => createHash('sha256').update(value).digest()

/** A random token for a cookie or a link: 256 bits, URL-safe. Only its SHA-256 is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')
