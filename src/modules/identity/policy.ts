import { type Actor, actsFor, type Duty } from '../../platform/actor.ts'
import { anyOf, openRule, personalRule, rule } from '../../platform/policy.ts'

/** Something that belongs to one person: a session, a passkey, the account itself. */
type Own = { id: string; accountId: string }
/** Something that belongs to an organisation: a member, an invitation. */
export type OfOrganisation = { id: string; organisationId: string }
export type Ours = OfOrganisation & { kind: string; hasHolder: boolean }
/** What was lent: by which organisation, to whom, and who asked. */
type Helped = OfOrganisation & { helperId: string | null; askedBy: string }
type OwnMembership = { id: string; membershipId: string }
type SomeAccount = { id: string }
type DemoClock = { id: string; demo: boolean }

const own = personalRule<Own>('rule.own_account', (actor, { accountId }) => actor.id !== '' && actor.id === accountId)

/** How one signs in is changed by the person in a session, never by a machine's token. */
const inPerson = personalRule<Own>(
  'rule.in_person',
  (actor, { accountId }) => actor.id !== '' && actor.id === accountId && actor.sessionId !== undefined,
)

const holder = rule<OfOrganisation>('rule.members', (actor, { organisationId }) =>
  actsFor(actor, organisationId, 'members'),
)

const isBusinessOrPartner = (kind: string) => kind === 'business' || kind === 'partner'
const has = (actor: Actor, kind: string, duty: Duty) => actor.organisationKind === kind && actor.duties.has(duty)

/** The owner: who manages the members of the business may lend its tasks, and nobody else. */
const lender = rule<OfOrganisation>('rule.delegation_lender', (actor, { organisationId }) =>
  actsFor(actor, organisationId, 'members'),
)
/** Members of a partner, as facilitators are: the owner's code decides, so asking is free. */
const asker = rule<OfOrganisation & { isOwner: boolean }>(
  'rule.delegation_asker',
  (actor, { isOwner }) => !isOwner && actor.organisationKind === 'partner',
)
const askedFor = rule<Helped>(
  'rule.delegation_asker',
  (actor, { askedBy }) => actor.id !== '' && actor.id === askedBy && actor.organisationKind === 'partner',
)
const helper = rule<Helped>(
  'rule.delegation_helper',
  (actor, { helperId, askedBy }) => actor.id !== '' && (actor.id === helperId || actor.id === askedBy),
)
const gateway = openRule<{ id: string; trusted: boolean }>('rule.gateway', (_actor, { trusted }) => trusted)

/** Someone must let the first person in; from then on the organisation manages its own members. */
const firstOwner = rule<Ours>(
  'rule.first_owner',
  (actor, { kind, hasHolder }) => isBusinessOrPartner(kind) && !hasHolder && has(actor, 'agency', 'registry'),
)
const firstOfficial = rule<Ours>(
  'rule.first_official',
  (actor, { kind, hasHolder }) => !isBusinessOrPartner(kind) && !hasHolder && has(actor, 'platform', 'admin'),
)
const admin = rule<SomeAccount>('rule.admin', (actor) => has(actor, 'platform', 'admin'))

/** A machine's token is made by the person who acts through that membership. */
const acting = rule<OwnMembership>(
  'rule.acting',
  (actor, { membershipId }) =>
    actor.membershipId !== '' && actor.membershipId === membershipId && actor.sessionId !== undefined,
)

/** The link itself is the permission: only who received the message has it. */
const invited = openRule<{ id: string }>('rule.invited', () => true)
const linked = openRule<{ id: string }>('rule.linked', () => true)
const demo = openRule<DemoClock>('rule.demo', (_actor, clock) => clock.demo)

/** Who may do what with accounts, members and the demo's clock. */
export const policy = {
  'account.view': own,
  'account.language': own,
  'account.password': inPerson,
  'session.list': own,
  'session.end': own,
  'session.end_others': own,
  'session.act_for': own,
  'passkey.list': own,
  'passkey.add': inPerson,
  'passkey.rename': own,
  'passkey.remove': inPerson,
  'totp.view': own,
  'totp.prepare': inPerson,
  'totp.enrol': inPerson,
  'totp.remove': inPerson,
  'token.list': own,
  'token.create': acting,
  'token.view': inPerson,
  'token.revoke': own,
  'member.list': anyOf<Ours>(holder, firstOwner, firstOfficial),
  'member.view': holder,
  'member.invite': anyOf<Ours>(holder, firstOwner, firstOfficial),
  'member.change': holder,
  'member.deactivate': holder,
  'member.activate': holder,
  'invitation.withdraw': anyOf<Ours>(holder, firstOwner, firstOfficial),
  'invitation.view': invited,
  'invitation.accept': invited,
  'delegation.given': lender,
  'delegation.held': own,
  'delegation.view': anyOf<Helped>(lender, helper),
  'delegation.ask': anyOf<OfOrganisation & { isOwner: boolean }>(lender, asker),
  'delegation.code': anyOf<Helped>(lender, askedFor),
  'delegation.give': anyOf<Helped>(lender, askedFor),
  'delegation.end': lender,
  'delegation.return': own,
  'delegation.use': inPerson,
  'delegation.leave': inPerson,
  'message.receive': gateway,
  'account.find': admin,
  'account.disable': admin,
  'account.enable': admin,
  'account.sign_out': admin,
  'password.view': linked,
  'password.reset': linked,
  'demo.view': demo,
  'clock.set': demo,
}
