import { alike } from './alike.ts'

/** In which ways two records may say that they are one business. */
export const twinSigns = ['nik', 'npwp', 'phone', 'name', 'owner', 'place'] as const
export type TwinSign = (typeof twinSigns)[number]

/** What the check looks at. Identity numbers only by their fingerprints; blank is null. */
export type Likeness = {
  name: string
  ownerName: string
  kelurahanCode: string
  phone: string | null
  nib: string | null
  nik: string | null
  npwp: string | null
}

/** Another record that may be the same business: in which way, and how likely, of a hundred. */
export type Twin = { id: string; name: string; signs: TwinSign[]; score: number }

const said = (value: string | null): value is string => value !== null && value !== ''
const same = (one: string | null, other: string | null) => said(one) && one === other
const differ = (one: string | null, other: string | null) => said(one) && said(other) && one !== other

/**
 * Whether two records may be one business. One identity number is one person: always asked about. Otherwise two NIBs
 * are two businesses however alike they look; one telephone counts where name or owner are alike too, since families
 * and whole lists share one; names count in one kelurahan, unless telephone and owner both say otherwise.
 */
export const weigh = (one: Likeness, other: Likeness): Omit<Twin, 'id' | 'name'> | undefined => {
  const nik = same(one.nik, other.nik) || same(one.npwp, other.npwp)
  const phone = same(one.phone, other.phone)
  const place = one.kelurahanCode === other.kelurahanCode
  if (!nik && (differ(one.nib, other.nib) || !(phone || place))) return undefined
  const found = { nik, phone, place, name: alike(one.name, other.name), owner: alike(one.ownerName, other.ownerName) }
  const asked = nik || byPhone(found) || byName(one, other, found)
  return asked ? { signs: signsOf(one, other, found), score: scoreOf(found) } : undefined
}

const byPhone = ({ phone, name, owner }: Alike) => phone && (name >= 0.3 || owner >= 0.5)

const byName = (one: Likeness, other: Likeness, { place, name, owner }: Alike) => {
  const otherwise = differ(one.phone, other.phone) && differ(one.ownerName, other.ownerName) && owner < 0.4
  return place && !otherwise && (name >= 0.6 || (name >= 0.4 && owner >= 0.5))
}

type Alike = { phone: boolean; place: boolean; name: number; owner: number }

const signsOf = (one: Likeness, other: Likeness, { phone, place, name, owner }: Alike): TwinSign[] => {
  const seen: Record<TwinSign, boolean> = {
    nik: same(one.nik, other.nik),
    npwp: same(one.npwp, other.npwp),
    phone,
    name: name >= 0.4,
    owner: owner >= 0.5,
    place,
  }
  return twinSigns.filter((sign) => seen[sign])
}

/** Identity weighs most, then the telephone; the rest is how alike name and owner are. */
const scoreOf = ({ nik, phone, place, name, owner }: Alike & { nik: boolean }): number =>
  Math.min(100, Math.max(1, Math.round((nik ? 70 : 0) + (phone ? 40 : 0) + name * 40 + owner * 10 + (place ? 10 : 0))))

/** The most likely first. */
export const weighAll = (one: Likeness, others: readonly (Likeness & { id: string })[]): Twin[] =>
  others
    .flatMap((other) => {
      const found = weigh(one, other)
      return found ? [{ id: other.id, name: other.name, ...found }] : []
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))

export const twinDecisions = ['same', 'different'] as const
export type TwinDecision = (typeof twinDecisions)[number]
