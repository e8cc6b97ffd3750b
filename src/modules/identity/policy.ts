import { type Actor, actsFor, type Duty } from '../../platform/actor.ts'
import { anyOf, openRule, rule } from '../../platform/policy.ts'

/** Something that belongs to one person: a session, a passkey, the account itself. */
type Own = { id: string; accountId: string }
/** Something that belongs to an organisation: a member, an invitation. */
export type OfOrganisation = { id: string; organisationId: string }
export type Ours = OfOrganisation & { kind: string; hasHolder: boolean }
type OwnMembership = { id: string; membershipId: string }
type SomeAccount = { id: string }
type DemoClock = { id: string; demo: boolean }

const own = rule<Own>('rule.own_account', (actor, { accountId }) => actor.id !== '' && actor.id === accountId)

/** How one signs in is changed by the person in a session, never by a machine's token. */
const inPerson = rule<Own>(
  'rule.in_person',
  (actor, { accountId }) => actor.id !== '' && actor.id === accountId && actor.sessionId !== undefined,
)

const holder = rule<OfOrganisation>('rule.members', (actor, { organisationId }) =>
  actsFor(actor, organisationId, 'members'),
)

const isBusinessOrPartner = (kind: string) => kind === 'business' || kind === 'partner'
const has = (actor: Actor, kind: string, duty: Duty) => actor.organisationKind === kind && actor.duties.has(duty)

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
  'account.find': admin,
  'account.disable': admin,
  'account.enable': admin,
  'account.sign_out': admin,
  'password.view': linked,
  'password.reset': linked,
  'demo.view': demo,
  'clock.set': demo,
}
