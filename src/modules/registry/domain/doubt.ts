import type { BusinessPrivate } from './business.ts'
import { masked, nikOddities } from './identity-number.ts'
import { inCity } from './pin.ts'

/** Identity and tax numbers as they may be shown, and the name of the KBLI code where it is known. */
export type MaskedNumbers = { nik: string | null; npwp: string | null; kbli?: string | undefined }

export const maskedNumbers = ({ nik, npwp }: { nik: string | null; npwp: string | null }): MaskedNumbers => ({
  nik: nik && masked(nik),
  npwp: npwp && masked(npwp),
})

/** What should be looked at again: plausible things only, nothing that keeps anybody out. */
export type Doubt = 'nik.province' | 'nik.gender' | 'nik.age' | 'pin.outside' | 'kbli.unknown' | 'sales.young'

export const doubtsOf = (
  said: Pick<BusinessPrivate, 'gender' | 'latitude' | 'longitude' | 'kbliCode' | 'yearlySales' | 'startedOn'>,
  { nik, kbliKnown }: { nik: string | null; kbliKnown: boolean },
  on: Temporal.PlainDate,
): Doubt[] => {
  const { gender, latitude, longitude, kbliCode, yearlySales, startedOn } = said
  const young = startedOn !== null && Temporal.PlainDate.compare(startedOn.add({ years: 1 }), on) > 0
  return [
    ...(nik === null ? [] : nikOddities(nik, { gender, on })),
    ...(latitude !== null && longitude !== null && !inCity({ latitude, longitude }) ? (['pin.outside'] as const) : []),
    ...(kbliCode !== null && !kbliKnown ? (['kbli.unknown'] as const) : []),
    ...(yearlySales !== null && young ? (['sales.young'] as const) : []),
  ]
}
