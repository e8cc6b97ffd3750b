import { z } from 'zod'
import type { Rupiah } from '../../../core/money.ts'
import { choice, count, day, email, maybe, money, phone, several, text, tick } from '../../../platform/fields.ts'
import { type BusinessForm, channels, genders, kbliVersions, ownerKinds } from '../domain/business.ts'
import { goodsKeys } from '../domain/goods.ts'
import { digitsOf, isNik, isNpwp } from '../domain/identity-number.ts'
import { type Pin, readPin } from '../domain/pin.ts'
import { blank, kelurahanCode } from './listing.ts'

/** A number people group by blanks and dots. */
const numbered = (fits: (digits: string) => boolean, wrong: string) =>
  maybe(
    z.preprocess(
      (value) => (typeof value === 'string' && value.length <= 60 ? digitsOf(value) : value),
      z.string().refine(fits, wrong),
    ),
  )

const pin = () =>
  blank(
    z.preprocess(
      (value) => (typeof value === 'string' ? (readPin(value) ?? value) : value),
      z.custom<Pin>(
        (value) => typeof value === 'object' && value !== null && 'latitude' in value,
        'business.pin_wrong',
      ),
    ),
  )

/** Five digits; what stands behind them, as the list of suggestions writes it, is only for the eye. */
const kbli = () =>
  blank(
    z.preprocess(
      (value) => (typeof value === 'string' ? value.replace(/^(\d{5})\s.*$/s, '$1') : value),
      z.string().regex(/^\d{5}$/, 'business.kbli_wrong'),
    ),
  )

const blankText = (most: number) => maybe(text(most)).transform((value) => value ?? '')

/** What a form, or a machine, may say about a business. Shared by every way in. */
export const businessFields = {
  name: text(200),
  ownerKind: blank(choice(ownerKinds)),
  ownerName: blankText(120),
  gender: blank(choice(genders)),
  nik: numbered(isNik, 'business.nik_wrong'),
  nikForget: tick(),
  npwp: numbered(isNpwp, 'business.npwp_wrong'),
  npwpForget: tick(),
  nib: numbered((digits) => /^\d{13}$/.test(digits), 'business.nib_wrong').transform((value) => value ?? null),
  kbliCode: kbli(),
  kbliVersion: blank(choice(kbliVersions)),
  phone: blank(phone()),
  email: blank(email()),
  address: blankText(300),
  kelurahanCode: kelurahanCode(),
  pin: pin(),
  goods: maybe(choice(goodsKeys)).transform((value) => value ?? ('' as const)),
  capital: blank(money(0n)),
  yearlySales: blank(money(0n)),
  salesYear: blank(count(1950, 2200)),
  startedOn: blank(day()),
  capacityWeek: blank(count(1, 10_000_000)),
  capacityUnit: blankText(30),
  channels: several(channels, 0),
  existingPartners: blankText(500),
}

type Said = z.infer<z.ZodObject<typeof businessFields>>

/** A code without an edition is one of the edition in force when this was written. */
const kbliOf = ({ kbliCode, kbliVersion }: Said): Pick<BusinessForm, 'kbliCode' | 'kbliVersion'> =>
  kbliCode === null ? { kbliCode, kbliVersion: null } : { kbliCode, kbliVersion: kbliVersion ?? '2020' }

export const asForm = (said: Said): BusinessForm => {
  const { id, businessId, pin, nikForget, npwpForget, nik, npwp, kbliCode, kbliVersion, ...rest } = said as Said & {
    id?: unknown
    businessId?: unknown
  }
  return {
    ...rest,
    ...kbliOf(said),
    nik: nik ?? (nikForget ? null : undefined),
    npwp: npwp ?? (npwpForget ? null : undefined),
    latitude: pin?.latitude ?? null,
    longitude: pin?.longitude ?? null,
    capital: said.capital as Rupiah | null,
    yearlySales: said.yearlySales as Rupiah | null,
  }
}
