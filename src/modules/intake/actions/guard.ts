import { z } from 'zod'
import { guardedBy } from '../../../platform/action.ts'
import { choice, maybe, phone, text } from '../../../platform/fields.ts'
import type { House } from '../../../platform/house.ts'
import { sha256 } from '../../../platform/secrets.ts'
import { type BusinessForm, goodsKeys } from '../../registry/door.ts'
import { type Content, cleanCode, codeFrom } from '../domain/registration.ts'
import { policy } from '../policy.ts'

export const { command, query } = guardedBy(policy)

/** The code of a registration, made again from its id: it stands on slips and receipts, and nowhere in the database. */
export const codeOf = ({ secrets }: House, id: string): string => codeFrom(secrets.derive('registration', id))
export const hashOfCode = (code: string): Buffer => sha256(cleanCode(code))

export const code = () =>
  z.preprocess((typed) => (typeof typed === 'string' ? cleanCode(typed.slice(0, 40)) : typed), text(12))

const nib = () =>
  maybe(
    z.preprocess(
      (typed) => (typeof typed === 'string' && typed.length <= 60 ? typed.replace(/[\s.-]/g, '') : typed),
      z.string().regex(/^\d{13}$/, 'business.nib_wrong'),
    ),
  ).transform((value) => value ?? null)

const kelurahan = () =>
  z.preprocess((value) => value ?? '', z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, 'field.choose'))

export const goodsOffered = goodsKeys

/** What is asked about the business itself. */
export const businessFields = { name: text(200), goods: choice(goodsKeys), nib: nib() }
/** What is asked about its owner, and where it is. */
export const ownerFields = { ownerName: text(120), phone: phone(), kelurahanCode: kelurahan() }

/** As the one entering of the registry takes it; what was not asked stays blank until its owner adds it. */
export const formOf = (content: Content): BusinessForm => ({
  ...blank,
  name: content.name,
  goods: content.goods as BusinessForm['goods'],
  nib: content.nib,
  ownerName: content.ownerName,
  phone: content.phone,
  kelurahanCode: content.kelurahanCode,
})

const blank = {
  email: null,
  address: '',
  gender: null,
  capital: null,
  yearlySales: null,
  startedOn: null,
  ownerKind: null,
  kbliCode: null,
  kbliVersion: null,
  latitude: null,
  longitude: null,
  salesYear: null,
  capacityWeek: null,
  capacityUnit: '',
  channels: [],
  existingPartners: '',
} satisfies Partial<BusinessForm>
