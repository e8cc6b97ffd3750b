import { z } from 'zod'
import { ok, refuseFields } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { choice, email, id, maybe, phone, text } from '../../../platform/fields.ts'
import type { Outlet } from '../domain/outlet.ts'
import { type PartnerForm, type PartnerPrivate, type PartnerProfile, partnerKinds } from '../domain/partner.ts'
import type { Places } from '../domain/places.ts'
import { isOfficer, maySeePrivate, policy, seesAll } from '../policy.ts'
import {
  findPartnerProfile,
  findPartnerWhole,
  insertPartner,
  listPartners,
  lockPartner,
  outletsOf,
  type PartnerRow,
  updatePartner,
} from '../store/partner.ts'
import { loadPlaces } from '../store/places.ts'
import type { Placed } from './business.ts'
import { blank, kelurahanCode, listInput, sliceAsked } from './listing.ts'

const { command, query } = guardedBy(policy)

export type PartnerList = {
  inFull: boolean
  rows: Placed<PartnerRow>[]
  next?: string | undefined
  previous?: string | undefined
}

export const partnerList = query('partner.list', {
  input: listInput({ kind: maybe(choice(partnerKinds)) }),
  load: async (reader, input, { actor }): Promise<PartnerList> => {
    const places = await loadPlaces(reader)
    const inFull = seesAll(actor)
    const found = await listPartners(reader, { ...input, ...sliceAsked(input), sort: input.sort ?? 'name' }, inFull)
    return { ...found, inFull, rows: found.rows.map((row) => ({ ...row, place: places.of(row.kelurahanCode) })) }
  },
})

const whichPartner = z.object({ partnerId: id() })

export type PartnerView = Placed<PartnerProfile> & {
  organisationId: string
  inFull: boolean
  private?: PartnerPrivate | undefined
  outlets: Placed<Outlet>[]
}

/** A partner with its outlets; closed ones only for its own people and officers. */
export const partnerView = query('partner.view', {
  input: whichPartner,
  load: async (reader, { partnerId }, { actor }): Promise<PartnerView | undefined> => {
    const inFull = maySeePrivate(actor, partnerId)
    const whole = inFull ? await findPartnerWhole(reader, partnerId) : undefined
    const profile = whole ?? (await findPartnerProfile(reader, partnerId))
    if (!profile) return undefined
    const places = await loadPlaces(reader)
    const outlets = await outletsOf(reader, partnerId, inFull)
    return {
      ...profile,
      place: places.of(profile.kelurahanCode),
      organisationId: partnerId,
      inFull,
      private: whole,
      outlets: outlets.map((outlet) => ({ ...outlet, place: places.of(outlet.kelurahanCode) })),
    }
  },
})

const form = {
  name: text(200),
  kind: choice(partnerKinds),
  phone: blank(phone()),
  email: blank(email()),
  address: maybe(text(300)).transform((value) => value ?? ''),
  kelurahanCode: kelurahanCode(),
  contactName: maybe(text(120)).transform((value) => value ?? ''),
}

const asForm = (input: PartnerForm): PartnerForm => ({
  name: input.name,
  kind: input.kind,
  phone: input.phone,
  email: input.email,
  address: input.address,
  kelurahanCode: input.kelurahanCode,
  contactName: input.contactName,
})

/** A form that names a kelurahan of this city, or the refusal at that field. */
export const inTown = <Form extends { kelurahanCode: string }>(places: Places, form: Form) =>
  places.of(form.kelurahanCode) ? ok(form) : refuseFields({ kelurahanCode: { code: 'field.unknown' } })

/** An officer enters a partner of any kind. */
export const partnerAdd = command('partner.add', {
  input: z.object({ id: id(), ...form }),
  load: async (tx, input) => ({ id: input.id, places: await loadPlaces(tx) }),
  decide: ({ id, places }, input) => {
    const placed = inTown(places, asForm(input))
    return placed.ok ? ok({ id, form: placed.value }) : placed
  },
  save: (tx, { id, form }, { at }) => insertPartner(tx, id, form, at),
  facts: ({ id, form }) => ({ id, kind: form.kind }),
})

/** The partner itself or an officer puts it right; what kind it is, only an officer says. */
export const partnerChange = command('partner.change', {
  input: whichPartner.extend(form),
  load: async (tx, { partnerId }) => {
    const partner = await lockPartner(tx, partnerId)
    return partner && { ...partner, organisationId: partner.id, places: await loadPlaces(tx) }
  },
  decide: ({ id, kind, places }, input, { actor }) => {
    const placed = inTown(places, asForm(input))
    if (!placed.ok) return placed
    if (input.kind !== kind && !isOfficer(actor)) return refuseFields({ kind: { code: 'partner.kind_fixed' } })
    return ok({ id, form: placed.value })
  },
  save: (tx, { id, form }) => updatePartner(tx, id, form),
  facts: ({ id, form }) => ({ id, kind: form.kind }),
})

/** The page where a partner is entered: for those who may. */
export const partnerAddPage = query('partner.add', { input: z.object({}), load: loadPlaces })

/** The page where a partner is changed: for those who may. */
export const partnerChangePage = query('partner.change', {
  input: whichPartner,
  load: async (reader, { partnerId }) => {
    const partner = await findPartnerWhole(reader, partnerId)
    return partner && { ...partner, organisationId: partnerId, places: await loadPlaces(reader) }
  },
})
