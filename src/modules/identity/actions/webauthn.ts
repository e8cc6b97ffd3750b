import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Tx } from '../../../platform/db.ts'
import type { House } from '../../../platform/house.ts'
import type { AccountRow } from '../store/account.ts'
import { putChallenge, takeChallenge } from '../store/challenge.ts'
import { findPasskey, type PasskeyRow, passkeysOf, savePasskeyUse } from '../store/passkey.ts'

/** Passkeys are bound to the address people type. */
const site = ({ config }: House) => {
  const { hostname, origin } = new URL(config.publicUrl)
  return { rpID: hostname, origin }
}

/** EdDSA, ES256, RS256: what phones and computers have today. */
const algorithms = [-8, -7, -257]

const challengeMinutes = 5
/** Adding one may wait for the second factor to be proven in between. */
const addMinutes = 15

const bytesOf = (base64url: string) => Buffer.from(base64url, 'base64url')

type Asked = { purpose: 'passkey_sign_in'; accountId: null } | { purpose: 'passkey_confirm'; accountId: string }

/** What the browser needs to ask its owner. At sign-in no account is named: the phone knows whose passkeys it holds. */
export const askOptions = async (tx: Tx, house: House, { purpose, accountId }: Asked) => {
  const keys = accountId === null ? [] : await passkeysOf(tx, accountId)
  const options = await generateAuthenticationOptions({
    rpID: site(house).rpID,
    userVerification: 'required',
    allowCredentials: keys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as never,
    })),
  })
  await putChallenge(tx, { accountId, purpose, secret: bytesOf(options.challenge), minutes: challengeMinutes })
  return options
}

/** What the browser needs to make a passkey that works without naming the account first. */
export const addOptions = async (tx: Tx, house: House, account: AccountRow) => {
  const keys = await passkeysOf(tx, account.id)
  const options = await generateRegistrationOptions({
    rpID: site(house).rpID,
    rpName: 'Jejaring',
    userID: new Uint8Array(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    userName: account.phone ?? account.email ?? account.name,
    userDisplayName: account.name,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: keys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as never,
    })),
  })
  const secret = bytesOf(options.challenge)
  await putChallenge(tx, { accountId: account.id, purpose: 'passkey_add', secret, minutes: addMinutes })
  return options
}

const shape = z.looseObject({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
})

/** A form carries the browser's answer as text, a machine as JSON. */
export const credential = () =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value) as unknown
    } catch {
      return undefined
    }
  }, shape)

export type Credential = z.infer<typeof shape>

const challengeIn = ({ response }: Credential): string | undefined => {
  try {
    const { challenge } = JSON.parse(bytesOf(response.clientDataJSON).toString('utf8')) as { challenge?: unknown }
    return typeof challenge === 'string' && challenge !== '' ? challenge : undefined
  } catch {
    return undefined
  }
}

/**
 * The passkey that truly answered our challenge, with its use noted; undefined for anything else. The challenge is taken
 * first: the same answer a second time finds none.
 */
export const provenPasskey = async (
  tx: Tx,
  house: House,
  given: Credential,
  { purpose, accountId }: Asked,
  at: Temporal.Instant,
): Promise<PasskeyRow | undefined> => {
  const challenge = challengeIn(given)
  const taken = challenge && (await takeChallenge(tx, bytesOf(challenge), purpose))
  if (!challenge || !taken || taken.accountId !== accountId) return undefined
  const key = await findPasskey(tx, given.id)
  if (!key || (accountId !== null && key.accountId !== accountId)) return undefined
  const counter = await verifiedCounter(house, given, challenge, key)
  if (counter === undefined) return undefined
  await savePasskeyUse(tx, key.id, counter, at)
  return key
}

/** The library throws on whatever does not hold; to us that is a no like any other. */
const verifiedCounter = async (house: House, given: Credential, challenge: string, key: PasskeyRow) => {
  const { rpID, origin } = site(house)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: given as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(key.publicKey),
        counter: Number(key.counter),
        transports: key.transports as never,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

export type Made = { credentialId: string; publicKey: Buffer; counter: bigint; transports: string[] }

/** The passkey a browser made for this account on our challenge; undefined when anything about it does not hold. */
export const madePasskey = async (
  tx: Tx,
  house: House,
  given: Credential,
  accountId: string,
): Promise<Made | undefined> => {
  const challenge = challengeIn(given)
  const taken = challenge && (await takeChallenge(tx, bytesOf(challenge), 'passkey_add'))
  if (!challenge || !taken || taken.accountId !== accountId) return undefined
  const { rpID, origin } = site(house)
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: given as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return undefined
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter: BigInt(counter), transports }
  } catch {
    return undefined
  }
}
