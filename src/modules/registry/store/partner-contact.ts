import { eq } from 'drizzle-orm'
import { type Reader, statement, type Tx } from '../../../platform/db.ts'
import type { Contact, ContactForm } from '../domain/partner-contact.ts'
import { partnerContact } from '../tables/partner.ts'

const columns = `c.id, c.partner_id as "partnerId", c.name, c.position, c.phone, c.email, c.mandate, c.mandate_number as "mandateNumber",
  c.mandate_from as "mandateFrom", c.mandate_to as "mandateTo", c.active`

const ofPartner = statement(
  'partner_contacts',
  `select ${columns} from partner_contact c where c.partner_id = $1 order by not c.active, c.name, c.id limit 100`,
)
/** Who speaks for a partner; those who no longer do come last. */
export const contactsOf = (reader: Reader, partnerId: string) => reader.rows<Contact>(ofPartner, [partnerId])

const one = statement(
  'partner_contact_one',
  `select ${columns}, p.name as "partnerName" from partner_contact c join partner p on p.id = c.partner_id where c.id = $1`,
)
export const findContact = async (reader: Reader, id: string) =>
  (await reader.rows<Contact & { partnerName: string }>(one, [id]))[0]

export const lockContact = async (tx: Tx, id: string) =>
  (await tx.select().from(partnerContact).where(eq(partnerContact.id, id)).for('update'))[0]

export const insertContact = (tx: Tx, contact: Contact, at: Temporal.Instant) =>
  tx.insert(partnerContact).values({ ...contact, createdAt: at })

export const updateContact = (tx: Tx, id: string, form: ContactForm) =>
  tx.update(partnerContact).set(form).where(eq(partnerContact.id, id))
