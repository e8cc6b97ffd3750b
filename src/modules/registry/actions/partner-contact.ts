import { z } from 'zod'
import { ok, type Result, refuseFields } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import { choice, day, email, id, maybe, phone, text, tick } from '../../../platform/fields.ts'
import { type ContactForm, mandates } from '../domain/partner-contact.ts'
import { policy } from '../policy.ts'
import { findPartnerProfile } from '../store/partner.ts'
import { findContact, insertContact, lockContact, updateContact } from '../store/partner-contact.ts'
import { blank } from './listing.ts'

const { command, query } = guardedBy(policy)

const form = {
  name: text(120),
  position: maybe(text(120)).transform((value) => value ?? ''),
  phone: blank(phone()),
  email: blank(email()),
  mandate: blank(choice(mandates)),
  mandateNumber: maybe(text(120)).transform((value) => value ?? ''),
  mandateFrom: blank(day()),
  mandateTo: blank(day()),
}

/** What the form says of someone; a mandate does not end before it begins. */
const readForm = (input: Omit<ContactForm, 'active'>, active: boolean): Result<ContactForm> => {
  const { name, position, phone, email, mandate, mandateNumber, mandateFrom, mandateTo } = input
  if (mandateFrom && mandateTo && Temporal.PlainDate.compare(mandateTo, mandateFrom) < 0)
    return refuseFields({ mandateTo: { code: 'contact.mandate_ends_before' } })
  return ok({ name, position, phone, email, mandate, mandateNumber, mandateFrom, mandateTo, active })
}

/** Someone who speaks for a partner, and the paper that lets them. */
export const contactAdd = command('contact.add', {
  input: z.object({ id: id(), partnerId: id(), ...form }),
  load: async (tx, { id, partnerId }) => {
    const partner = await findPartnerProfile(tx, partnerId)
    return partner && { id, organisationId: partner.id }
  },
  decide: ({ id, organisationId }, input) => {
    const read = readForm(input, true)
    return read.ok ? ok({ ...read.value, id, partnerId: organisationId }) : read
  },
  save: (tx, contact, { at }) => insertContact(tx, contact, at),
  facts: ({ id, partnerId }) => ({ id, partnerId }),
})

/** Someone's data or paper put right; unticked, they no longer speak for the partner. */
export const contactChange = command('contact.change', {
  input: z.object({ contactId: id(), ...form, serves: tick() }),
  load: async (tx, { contactId }) => {
    const contact = await lockContact(tx, contactId)
    return contact && { id: contact.id, organisationId: contact.partnerId }
  },
  decide: ({ id, organisationId }, input) => {
    const read = readForm(input, input.serves)
    return read.ok ? ok({ id, partnerId: organisationId, form: read.value }) : read
  },
  save: (tx, { id, form }) => updateContact(tx, id, form),
  facts: ({ id, partnerId, form }) => ({ id, partnerId, serves: form.active }),
})

/** The page where someone is entered: for those who may. */
export const contactAddPage = query('contact.add', {
  input: z.object({ partnerId: id() }),
  load: async (reader, { partnerId }) => {
    const partner = await findPartnerProfile(reader, partnerId)
    return partner && { id: partner.id, name: partner.name, organisationId: partner.id }
  },
})

/** The page where someone's data is changed: for those who may. */
export const contactChangePage = query('contact.change', {
  input: z.object({ contactId: id() }),
  load: async (reader, { contactId }) => {
    const contact = await findContact(reader, contactId)
    return contact && { ...contact, organisationId: contact.partnerId }
  },
})
