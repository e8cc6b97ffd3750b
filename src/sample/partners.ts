import { idBlocks, sampleEmail, sampleId, sampleNib, samplePhone } from './identifiers.ts'
import { type GivenPartner, payHabits } from './partners/kinds.ts'
import { services } from './partners/services.ts'
import { shelves } from './partners/shelves.ts'

export { payHabits }

export type Outlet = {
  id: string
  name: string
  kelurahan: string
  address: string
  /** Sales floor, m²; for a mall, hotel or rest area the floor given to micro businesses. */
  floor: number
}

export type Contact = {
  id: string
  name: string
  sex: 'female' | 'male'
  position: { id: string; en: string }
  phone: string
  email: string
}

export type Partner = Omit<GivenPartner, 'outlets' | 'contact'> & {
  id: string
  nib: string
  phone: string
  email: string
  outlets: readonly Outlet[]
  contact: Contact
}

const complete = (given: GivenPartner, nth: number): Partner => ({
  ...given,
  id: sampleId(idBlocks.organisation, 0x100 + nth),
  nib: sampleNib(100 + nth),
  phone: samplePhone(1_000 + nth),
  email: sampleEmail(given.name),
  outlets: given.outlets.map((outlet, place) => ({ ...outlet, id: sampleId(idBlocks.outlet, nth * 16 + place + 1) })),
  contact: {
    ...given.contact,
    id: given.contact.id ?? sampleId(idBlocks.contact, nth + 1),
    phone: given.contact.phone ?? samplePhone(2_000 + nth),
    email: given.contact.email ?? sampleEmail(given.contact.name),
  },
})

/** The partners of the sample town. All invented; a new one goes to the end of its list, for ids follow the order. */
export const partners: readonly Partner[] = [
  ...shelves.map((given, nth) => complete(given, nth)),
  ...services.map((given, nth) => complete(given, 0x40 + nth)),
]

/** By its short key, for tests and the demo; an unknown key is a mistake in the caller. */
export const partnerOf = (key: string): Partner => {
  const found = partners.find((partner) => partner.key === key)
  if (!found) throw new Error(`no sample partner "${key}"`)
  return found
}

export const outletsOf = (some: readonly Partner[]): readonly Outlet[] => some.flatMap((partner) => partner.outlets)
