import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok, refuseFields } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { choice, email, id, maybe, phone, several, text } from '../../../platform/fields.ts'
import { goodsKeys } from '../domain/goods.ts'
import type { Outlet } from '../domain/outlet.ts'
import {
  changesChecked,
  type PartnerForm,
  type PartnerPrivate,
  type PartnerProfile,
  partnerKinds,
} from '../domain/partner.ts'
import { type CheckState, checkState, isMaker, type PartnerCheck } from '../domain/partner-check.ts'
import type { PaymentTime } from '../domain/partner-commitment.ts'
import type { Contact } from '../domain/partner-contact.ts'
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
import { findLatestCheck, findMakers } from '../store/partner-check.ts'
import { contactsOf } from '../store/partner-contact.ts'
import { loadPlaces } from '../store/places.ts'
import type { Placed } from './business.ts'
import { blank, kecamatanCode, kelurahanCode, listInput, sliceAsked } from './listing.ts'
import { type Kept, promisesOf } from './partner-promises.ts'

const { command, query } = guardedBy(policy)

export type PartnerList = {
  inFull: boolean
  places: Places
  rows: Placed<PartnerRow>[]
  next?: string | undefined
  previous?: string | undefined
}

export const partnerList = query('partner.list', {
  input: listInput({ kind: maybe(choice(partnerKinds)), kecamatan: maybe(kecamatanCode()) }),
  load: async (reader, input, { actor }): Promise<PartnerList> => {
    const places = await loadPlaces(reader)
    const inFull = seesAll(actor)
    const found = await listPartners(reader, { ...input, ...sliceAsked(input), sort: input.sort ?? 'name' }, inFull)
    return {
      ...found,
      inFull,
      places,
      rows: found.rows.map((row) => ({ ...row, place: places.of(row.kelurahanCode) })),
    }
  },
})

const whichPartner = z.object({ partnerId: id() })

export type PartnerView = Placed<PartnerProfile> & {
  organisationId: string
  inFull: boolean
  check: { state: CheckState; note?: string | undefined; at?: Temporal.Instant | undefined }
  commitments: Kept[]
  payment: PaymentTime | undefined
  outlets: Placed<Outlet>[]
  private?: (PartnerPrivate & { contacts: Omit<Contact, 'partnerId'>[]; mayCheck: boolean }) | undefined
}

const toldOf = (state: CheckState, latest: PartnerCheck | undefined, inFull: boolean): PartnerView['check'] => {
  if (state === 'verified') return { state, at: latest?.at }
  // What is wrong with a partner is between it and the agency.
  return inFull && state === 'needs_fixing' ? { state, note: latest?.note, at: latest?.at } : { state: 'unchecked' }
}

/** A partner as everyone sees it: what it promised, what became of it, its open outlets. Its own people and the agency see the rest. */
export const partnerView = query('partner.view', {
  input: whichPartner,
  load: async (reader, { partnerId }, { actor, at }): Promise<PartnerView | undefined> => {
    const inFull = maySeePrivate(actor, partnerId)
    const whole = inFull ? await findPartnerWhole(reader, partnerId) : undefined
    const profile = whole ?? (await findPartnerProfile(reader, partnerId))
    const makers = await findMakers(reader, partnerId)
    if (!profile || !makers) return undefined
    const places = await loadPlaces(reader)
    const outlets = await outletsOf(reader, partnerId, inFull)
    const latest = await findLatestCheck(reader, partnerId)
    const { id, name, kind, address, kelurahanCode, seeks, seeksNote, active } = profile
    return {
      ...{ id, name, kind, address, kelurahanCode, seeks, seeksNote, active },
      place: places.of(kelurahanCode),
      organisationId: partnerId,
      inFull,
      check: toldOf(checkState(makers, latest), latest, inFull),
      ...(await promisesOf(reader, partnerId, today(at))),
      outlets: outlets.map((outlet) => ({ ...outlet, place: places.of(outlet.kelurahanCode) })),
      private: whole && {
        phone: whole.phone,
        email: whole.email,
        contactName: whole.contactName,
        contacts: (await contactsOf(reader, partnerId)).map(({ partnerId: _, ...contact }) => contact),
        mayCheck: isOfficer(actor) && !isMaker(makers, actor.id),
      },
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
  seeks: several(goodsKeys, 0),
  seeksNote: maybe(text(300)).transform((value) => value ?? ''),
}

const asForm = (input: PartnerForm): PartnerForm => ({
  name: input.name,
  kind: input.kind,
  phone: input.phone,
  email: input.email,
  address: input.address,
  kelurahanCode: input.kelurahanCode,
  contactName: input.contactName,
  seeks: input.seeks,
  seeksNote: input.seeksNote,
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
  save: (tx, { id, form }, { actor, at }) => insertPartner(tx, id, form, { by: actor.id, at }),
  facts: ({ id, form }) => ({ id, kind: form.kind }),
})

/** The partner itself or an officer puts it right; what kind it is, only an officer says. */
export const partnerChange = command('partner.change', {
  input: whichPartner.extend(form),
  load: async (tx, { partnerId }) => {
    const partner = await lockPartner(tx, partnerId)
    return partner && { ...partner, organisationId: partner.id, places: await loadPlaces(tx) }
  },
  decide: ({ places, ...partner }, input, { actor }) => {
    const placed = inTown(places, asForm(input))
    if (!placed.ok) return placed
    if (input.kind !== partner.kind && !isOfficer(actor)) return refuseFields({ kind: { code: 'partner.kind_fixed' } })
    return ok({ id: partner.id, form: placed.value, again: changesChecked(partner, placed.value) })
  },
  save: (tx, { id, form, again }, { actor, at }) =>
    updatePartner(tx, id, form, again ? { by: actor.id, at } : undefined),
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
