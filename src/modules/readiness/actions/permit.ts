import { z } from 'zod'
import { today } from '../../../core/dates.ts'
import { ok } from '../../../core/result.ts'
import { guardedBy } from '../../../platform/action.ts'
import type { By } from '../../../platform/actor.ts'
import type { Reader } from '../../../platform/db.ts'
import { choice, day, id, maybe, text } from '../../../platform/fields.ts'
import { findFile } from '../../../platform/files.ts'
import { findAccountNames } from '../../identity/door.ts'
import { holderOf, productsOf } from '../../registry/door.ts'
import { permitKinds } from '../domain/kinds.ts'
import { oddities } from '../domain/number.ts'
import { giveGrace, type PermitForm, recordPermit, replacePermit, standings, withdrawPermit } from '../domain/permit.ts'
import { policy } from '../policy.ts'
import {
  endPermit,
  findPermit,
  insertGrace,
  insertPermit,
  lockPermit,
  numbersElsewhere,
  type PermitRow,
  permitsOfBusiness,
  replacedBy,
} from '../store/permit.ts'

const { command, query } = guardedBy(policy)
const whichBusiness = z.object({ businessId: id() })
const whichPermit = z.object({ permitId: id() })

const owned = (permit: PermitRow | undefined) => permit && { ...permit, organisationId: permit.businessId }
const goodsOf = async (reader: Reader, businessId: string) =>
  (await productsOf(reader, businessId)).map(({ id, name }) => ({ id, name }))

const loadPapers = async (reader: Reader, businessId: string) => {
  const holder = await holderOf(reader, businessId)
  if (!holder) return undefined
  const goods = await goodsOf(reader, businessId)
  return { id: businessId, organisationId: businessId, businessName: holder.name, goods, holder }
}

/** The papers of a business, those of today and those before them. */
export const permitList = query('permit.list', {
  input: whichBusiness,
  load: async (reader, { businessId }) => {
    const found = await loadPapers(reader, businessId)
    if (!found) return undefined
    const { holder: _holder, ...shown } = found
    return { ...shown, permits: await permitsOfBusiness(reader, businessId, true) }
  },
})

/** One paper with those it took the place of, its goods by name, and what looks odd about it. */
export const permitView = query('permit.view', {
  input: whichPermit,
  load: async (reader, { permitId }, { at }) => {
    const permit = owned(await findPermit(reader, permitId))
    const papers = permit && (await loadPapers(reader, permit.businessId))
    if (!permit || !papers) return undefined
    const before = await replacedBy(reader, permit.id)
    const people = await findAccountNames(
      reader,
      [permit, ...before].flatMap(({ recordedBy }) => recordedBy ?? []),
    )
    const elsewhere = (await numbersElsewhere(reader, permit.businessId, [permit.number])).has(permit.number)
    const { holder, ...shown } = papers
    const known = { nib: holder.nib, names: [holder.name, holder.ownerName], elsewhere }
    return { ...permit, ...shown, id: permit.id, before, people, odd: oddities(permit, known, today(at)) }
  },
})
export type PermitView = NonNullable<Awaited<ReturnType<typeof permitView.load>>>

/** The scan of a paper: for its business and the agency only. */
export const permitScan = query('permit.scan', {
  lend: 'permits',
  output: 'file',
  input: whichPermit,
  load: async (reader, { permitId }) => {
    const permit = await findPermit(reader, permitId)
    const file = permit?.fileId ? await findFile(reader, permit.fileId) : undefined
    return permit && file && { ...file, organisationId: permit.businessId }
  },
})

const blank = <T extends z.ZodType>(field: T) => maybe(field).transform((value) => value ?? null)
const ids = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/\r?\n/).filter(Boolean) : (value ?? [])),
  z.array(id()).max(200, 'field.rows_too_many'),
)
const form = {
  number: maybe(text(60)).transform((value) => value ?? ''),
  holder: text(200),
  scope: maybe(choice(['business', 'products'])),
  standing: maybe(choice(standings)).transform((value) => value ?? ('issued' as const)),
  issuedOn: blank(day()),
  expiresOn: blank(day()),
  productIds: ids,
  scan: blank(id()),
}
type Typed = z.infer<z.ZodObject<typeof form>>

/** Goods were ticked: then they are meant. A form that asks for neither says nothing. */
const asForm = ({ scan, scope, productIds, ...input }: Typed): PermitForm => ({
  ...input,
  productIds,
  scope: scope ?? (productIds.length > 0 ? 'products' : 'business'),
  fileId: scan,
})

/** A scan is a file of whoever sends it, or the one that was there already. */
const scanKnown = async (reader: Reader, scan: string | null, { actor }: By): Promise<boolean> => {
  if (scan === null) return true
  const file = await findFile(reader, scan)
  return file?.kind === 'proof' && file.organisation_id === actor.organisationId
}

const heldAgainst = async (reader: Reader, businessId: string, scan: string | null, by: By) => ({
  goods: new Set((await goodsOf(reader, businessId)).map((each) => each.id)),
  fileKnown: await scanKnown(reader, scan, by),
  on: today(by.at),
})

const taken = { permit_once: 'permit.twice', permit_replaces_id_key: 'permit.ended.replaced' } as const
const facts = ({ id, businessId, kind }: { id: string; businessId: string; kind: string }) => ({ id, businessId, kind })

/** A paper put on record: by its business, or by an officer who has it in hand. */
export const permitAdd = command('permit.add', {
  lend: 'permits',
  input: z.object({ id: id(), businessId: id(), kind: choice(permitKinds), ...form }),
  load: async (tx, { id, businessId, scan }, by) => {
    const holder = await holderOf(tx, businessId)
    return holder && { id, organisationId: businessId, held: await heldAgainst(tx, businessId, scan, by) }
  },
  decide: ({ id, organisationId, held }, input, { at }) =>
    recordPermit({ id, businessId: organisationId, kind: input.kind, at }, asForm(input), held),
  save: (tx, permit, { actor }) => insertPermit(tx, permit, actor.id),
  facts,
  taken,
})

/** A newer paper in the place of an older one, which stays to be read. */
export const permitReplace = command('permit.replace', {
  lend: 'permits',
  input: whichPermit.extend({ id: id(), ...form }),
  load: async (tx, { permitId, scan }, by) => {
    const permit = owned(await lockPermit(tx, permitId))
    return permit && { ...permit, held: await heldAgainst(tx, permit.businessId, scan, by) }
  },
  decide: ({ held, ...permit }, input, { at }) => replacePermit(permit, { id: input.id, at }, asForm(input), held),
  save: (tx, permit, { actor }) => insertPermit(tx, permit, actor.id),
  facts,
  taken,
})

/** A paper that should not count any longer; it stays to be read, with the reason. */
export const permitWithdraw = command('permit.withdraw', {
  lend: 'permits',
  input: whichPermit.extend({ reason: text(300) }),
  reason: ({ reason }) => reason,
  load: async (tx, { permitId }) => owned(await lockPermit(tx, permitId)),
  decide: (permit, { reason }) => {
    const withdrawn = withdrawPermit(permit)
    return withdrawn.ok ? ok({ ...withdrawn.value, reason }) : withdrawn
  },
  save: (tx, { id, reason }, { at }) => endPermit(tx, { id, why: 'withdrawn', at, reason }),
  facts,
})

/** An officer lets goods be offered for a while although their paper has ended. */
export const permitGrace = command('permit.grace', {
  input: whichPermit.extend({ id: id(), until: day(), reason: text(500) }),
  reason: ({ reason }) => reason,
  load: async (tx, { permitId }) => owned(await lockPermit(tx, permitId)),
  decide: (permit, { id, until, reason }, { at }) => {
    const given = giveGrace(permit, until, today(at))
    return given.ok ? ok({ ...given.value, graceId: id, until, reason }) : given
  },
  save: (tx, { graceId, id, until, reason }, { actor, at }) =>
    insertGrace(tx, { id: graceId, permitId: id, until, reason, by: actor.id, at }),
  facts: ({ id, businessId, kind, until }) => ({ id, businessId, kind, until: until.toString() }),
  taken: { permit_grace_pkey: 'action.taken' },
})

/** The page where a paper is put on record: for those who may. */
export const permitAddPage = query('permit.add', {
  lend: 'permits',
  input: whichBusiness.extend({
    jenis: maybe(choice(permitKinds)).catch(undefined),
    produk: maybe(id()).catch(undefined),
  }),
  load: async (reader, { businessId, jenis, produk }) => {
    const found = await loadPapers(reader, businessId)
    if (!found) return undefined
    const { holder, ...shown } = found
    const kind = jenis
    return {
      ...shown,
      kind,
      productId: produk,
      holderName: holder.ownerName || holder.name,
      nib: kind === 'nib' ? holder.nib : null,
    }
  },
})
export type PermitAddPage = NonNullable<Awaited<ReturnType<typeof permitAddPage.load>>>

/** The page where a paper gets its successor. */
export const permitReplacePage = query('permit.replace', {
  lend: 'permits',
  input: whichPermit,
  load: async (reader, { permitId }) => {
    const permit = owned(await findPermit(reader, permitId))
    const papers = permit && (await loadPapers(reader, permit.businessId))
    return permit && papers && { ...permit, businessName: papers.businessName, goods: papers.goods }
  },
})

export const permitActions = [permitList, permitView, permitScan, permitAdd, permitReplace, permitWithdraw, permitGrace]
