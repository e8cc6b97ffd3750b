import { z } from 'zod'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { choice, count, id, maybe, text, tick } from '../../../platform/fields.ts'
import { type OutletForm, outletFormats } from '../domain/outlet.ts'
import { policy } from '../policy.ts'
import { findOutlet, findPartnerProfile, insertOutlet, lockOutlet, updateOutlet } from '../store/partner.ts'
import { loadPlaces } from '../store/places.ts'
import { blank, kelurahanCode } from './listing.ts'
import { inTown } from './partner.ts'

const { command, query } = guardedBy(policy)

const whichOutlet = z.object({ outletId: id() })

const form = {
  name: text(200),
  address: maybe(text(300)).transform((value) => value ?? ''),
  kelurahanCode: kelurahanCode(),
  floorArea: blank(count(1, 1_000_000)),
  format: maybe(choice(outletFormats)).transform((value) => value ?? 'self_service'),
}

const asForm = (
  { name, address, kelurahanCode, floorArea, format }: Omit<OutletForm, 'active'>,
  active: boolean,
): OutletForm => ({
  name,
  address,
  kelurahanCode,
  floorArea,
  format,
  active,
})

/** A place of a partner where goods are shown, sold or made. */
export const outletAdd = command('outlet.add', {
  input: z.object({ id: id(), partnerId: id(), ...form }),
  load: async (tx, { id, partnerId }) => {
    const partner = await findPartnerProfile(tx, partnerId)
    return partner && { id, organisationId: partner.id, places: await loadPlaces(tx) }
  },
  decide: ({ id, organisationId, places }, input) => {
    const placed = inTown(places, asForm(input, true))
    return placed.ok ? ok({ ...placed.value, id, partnerId: organisationId }) : placed
  },
  save: (tx, outlet, { at }) => insertOutlet(tx, outlet, at),
  facts: ({ id, partnerId }) => ({ id, partnerId }),
})

/** An outlet put right, closed or opened again. */
export const outletChange = command('outlet.change', {
  input: whichOutlet.extend({ ...form, open: tick() }),
  load: async (tx, { outletId }) => {
    const outlet = await lockOutlet(tx, outletId)
    return outlet && { id: outlet.id, organisationId: outlet.partnerId, places: await loadPlaces(tx) }
  },
  decide: ({ id, organisationId, places }, input) => {
    const placed = inTown(places, asForm(input, input.open))
    return placed.ok ? ok({ id, partnerId: organisationId, form: placed.value }) : placed
  },
  save: (tx, { id, form }) => updateOutlet(tx, id, form),
  facts: ({ id, partnerId, form }) => ({ id, partnerId, open: form.active }),
})

/** The page where an outlet is entered: for those who may. */
export const outletAddPage = query('outlet.add', {
  input: z.object({ partnerId: id() }),
  load: async (reader, { partnerId }) => {
    const partner = await findPartnerProfile(reader, partnerId)
    return partner && { ...partner, organisationId: partner.id, places: await loadPlaces(reader) }
  },
})

/** The page where an outlet is changed: for those who may. */
export const outletChangePage = query('outlet.change', {
  input: whichOutlet,
  load: async (reader, { outletId }) => {
    const outlet = await findOutlet(reader, outletId)
    return outlet && { ...outlet, organisationId: outlet.partnerId, places: await loadPlaces(reader) }
  },
})
