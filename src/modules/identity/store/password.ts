import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { longest } from '../domain/password.ts'

const derive = promisify(argon2)

/** What a guess costs: 19 MiB and two passes (OWASP's first choice for argon2id). */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const mark = `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`

const tagOf = (password: string, nonce: Buffer): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })

export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  return `${mark}$${nonce.toString('base64url')}$${(await tagOf(password, nonce)).toString('base64url')}`
}

/** Stands in where there is no password, so that an unknown account takes as long as a known one. */
const nobody = hashPassword(randomBytes(16).toString('base64url'))

/** True when the password is the one behind the hash. Takes the same time whether or not there is a hash. */
export const isPassword = async (password: string, hash: string | null | undefined): Promise<boolean> => {
  const [, , nonce = '', tag = ''] = (hash ?? (await nobody)).split('$')
  const made = await tagOf(password.slice(0, longest * 2), Buffer.from(nonce, 'base64url'))
  const kept = Buffer.from(tag, 'base64url')
  return kept.length === made.length && timingSafeEqual(made, kept) && hash !== null && hash !== undefined
}
