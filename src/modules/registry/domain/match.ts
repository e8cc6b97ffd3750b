import { nameKey } from './import/key.ts'

/** What tells one business from another. */
type Identity = {
  nib: string | null
  name: string
  kelurahanCode: string
  phone: string | null
  ownerName: string | null
}

/**
 * Every key a business may come again under, the decisive one first: its NIB; its name and kelurahan with the
 * telephone; the same with the owner, since one list knows the telephone and the next only the owner.
 */
export const matchKeys = ({ nib, name, kelurahanCode, phone, ownerName }: Identity): string[] => {
  const owner = ownerName || null
  const byNib = nib === null ? [] : [`nib:${nib}`]
  const byOwner = owner === null ? [] : [nameKey({ name, kelurahanCode, phone: null, owner })]
  return [...new Set([...byNib, nameKey({ name, kelurahanCode, phone, owner }), ...byOwner])]
}

/** Recognises a business that comes again: the same key `import/key.ts` gives a row of a list. */
export const matchKey = (business: Identity): string => matchKeys(business)[0] ?? ''
