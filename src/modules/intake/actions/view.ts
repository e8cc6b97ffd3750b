import { z } from 'zod'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { hasHolder } from '../../identity/door.ts'
import { consentPurposes, type places as loadPlaces, places, wordingOf } from '../../registry/door.ts'
import {
  type Content,
  claimed,
  mostTries,
  type Promised,
  promiseState,
  type Registration,
  type Step,
  stepOf,
} from '../domain/registration.ts'
import { findByCode, type RegistrationRow } from '../store/registration.ts'
import { code, codeOf, hashOfCode, query } from './guard.ts'

export type View = Pick<
  Registration,
  'id' | 'way' | 'madeBy' | 'number' | 'promisedOn' | 'keptAt' | 'outcome' | 'otpFor' | 'consents'
> & {
  code: string
  step: Step
  /** What was typed, as long as it can be changed: afterwards the code shows no more than how it stands. */
  content: Content | undefined
  name: string
  promise: Promised | undefined
  /** It may be in the registry already. Of the other one nothing is said here. */
  doubled: boolean
  /** Nobody can sign in for it yet: its owner proves the phone and gets an account. */
  claimable: boolean
  owned: boolean
  triesLeft: number
  consentsOffered: readonly { purpose: string; wording: number }[]
  places: Awaited<ReturnType<typeof loadPlaces>>
}

/** How a registration stands, for whoever holds its code. */
export const view = query('registration.view', {
  input: z.object({ code: code() }),
  load: async (reader, input, by): Promise<View | undefined> => {
    const row = await findByCode(reader, hashOfCode(input.code), by.house.secrets)
    return row && shown(reader, row, by)
  },
})

const shown = async (reader: Reader, row: RegistrationRow, { at, house }: By): Promise<View> => {
  const { id, way, madeBy, number, promisedOn, keptAt, outcome, otpFor, consents, content } = row
  const business = claimed(row)
  const held = business ? await hasHolder(reader, business) : false
  return {
    ...{ id, way, madeBy, number, promisedOn, keptAt, outcome, otpFor, consents },
    code: codeOf(house, id),
    step: stepOf(row, content),
    content: number === null ? content : undefined,
    name: row.businessName ?? content.name,
    promise: promiseState(row, at),
    doubled: row.twinId !== null,
    claimable: number !== null && row.accountId === null && !held && outcome !== 'refused',
    owned: row.accountId !== null,
    triesLeft: mostTries - row.tries,
    consentsOffered: consentPurposes.map((purpose) => ({ purpose, wording: wordingOf(purpose).version })),
    places: await places(reader),
  }
}
