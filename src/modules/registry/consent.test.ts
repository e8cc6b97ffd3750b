import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { now, openRegistry } from '../../../test/registry-app.ts'
import { newId } from '../../core/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { ask, run } from '../../platform/run.ts'
import { sha256 } from '../../platform/secrets.ts'
import { consentGive, consentView, consentWithdraw } from './actions/consent.ts'
import { type Purpose, purposes, wordings } from './domain/consent.ts'
import { consentsOf } from './door.ts'
import { consentTexts } from './texts/consent.ts'

const world = await openRegistry()
after(world.close)
const { db, by, sql, people, siti, rival } = world
const owner: Actor = { ...people.siti, duties: new Set([...people.siti.duties, 'members'] as const) }

const say = (command: typeof consentGive, actor: Actor, purpose: Purpose, more: object = {}) =>
  run(db, command, by(actor), { id: newId(), businessId: siti.id, purpose, ...more })
const answer = async (...asked: Parameters<typeof say>) => {
  const done = await say(...asked)
  if (done.ok) return 'done'
  return Object.values(done.refusal.fields ?? {})[0]?.code ?? `${done.refusal.kind}: ${done.refusal.code}`
}
const allowed = async () => [...((await consentsOf(db.read, [siti.id, rival.id])).get(siti.id) ?? [])].sort()

describe('consent', () => {
  it('is given and withdrawn one purpose at a time, and counts at once', async () => {
    assert.deepEqual(await allowed(), [], 'what was never asked is not allowed')
    assert.equal(await answer(consentGive, owner, 'match'), 'done')
    assert.equal(await answer(consentGive, owner, 'directory.listing'), 'done')
    assert.deepEqual(await allowed(), ['directory.listing', 'match'])
    assert.equal(await answer(consentGive, owner, 'match'), 'conflict: consent.is_given')
    assert.equal(await answer(consentWithdraw, owner, 'match'), 'done')
    assert.deepEqual(await allowed(), ['directory.listing'])
    assert.equal(await answer(consentWithdraw, owner, 'match'), 'conflict: consent.is_not_given')
    assert.deepEqual(
      await sql('select business_id, purpose from report_consent'),
      [{ business_id: siti.id, purpose: 'directory.listing' }],
      'searches of other modules see the same',
    )
    assert.deepEqual((await consentsOf(db.read, [rival.id])).get(rival.id), new Set())
  })

  it('keeps a receipt of each answer: what was read, how, by whom and when', async () => {
    const found = await ask(db, consentView, by(owner), { businessId: siti.id })
    assert.ok(found.ok)
    assert.deepEqual(
      found.value.receipts.map(({ purpose, given }) => [purpose, given]),
      [
        ['match', false],
        ['directory.listing', true],
        ['match', true],
      ],
    )
    const [last] = found.value.receipts
    assert.deepEqual([last?.wording, last?.channel, last?.byAccount, last?.at.equals(now)], [1, 'self', owner.id, true])
    const [kept] = await sql<{ hash: string }>(
      `select encode(wording_hash, 'hex') as hash from consent_receipt where purpose = 'match' limit 1`,
    )
    assert.equal(kept?.hash, wordings.match[0])
  })

  it('entered at the counter says where the owner’s word is kept', async () => {
    assert.equal(await answer(consentGive, people.officer, 'statistics'), 'consent.evidence_needed')
    assert.equal(await answer(consentGive, people.officer, 'statistics', { evidence: 'Formulir, map 3' }), 'done')
    const [kept] = await sql<object>(
      `select channel, evidence, by_account from consent_receipt where purpose = 'statistics'`,
    )
    assert.deepEqual(kept, { channel: 'counter', evidence: 'Formulir, map 3', by_account: people.officer.id })
  })

  it('is the owner’s: neither a helper, nor another business, nor a store may answer', async () => {
    for (const actor of [people.siti, people.helper, people.tono, people.manager, people.overseer])
      assert.equal(await answer(consentGive, actor, 'directory.photo'), 'denied: action.denied', actor.name)
    assert.equal(await answer(consentGive, owner, 'directory.photo'), 'done')
    for (const actor of [people.tono, people.manager, people.auditor]) {
      const found = await ask(db, consentView, by(actor), { businessId: siti.id })
      assert.equal(found.ok || found.refusal.kind, 'missing', `${actor.name} does not see it`)
    }
  })

  it('two answers at one moment leave one', async () => {
    const both = await Promise.all([
      answer(consentGive, owner, 'directory.contact'),
      answer(consentGive, owner, 'directory.contact'),
    ])
    assert.deepEqual(both.sort(), ['conflict: consent.is_given', 'done'])
  })

  it('cannot be unsaid, nor written for a purpose that does not exist', async () => {
    await assert.rejects(sql('update consent_receipt set given = true'), /append-only/)
    await assert.rejects(
      sql(`insert into consent_receipt (id, business_id, purpose, given, wording, wording_hash, channel, at)
        select gen_random_uuid(), business_id, 'tax', true, 1, wording_hash, 'self', at from consent_receipt limit 1`),
      /consent_receipt_purpose_check/,
    )
  })
})

it('a wording that was shown never changes: a new one gets a new version', () => {
  const texts: Record<string, { id: string; en: string }> = consentTexts
  for (const purpose of purposes)
    assert.deepEqual(
      wordings[purpose].map((_hash, at) => {
        const { id = '', en = '' } = texts[`consent.wording.${purpose}.${at + 1}`] ?? {}
        return sha256(`${id}\n${en}`).toString('hex')
      }),
      wordings[purpose],
      purpose,
    )
})
