import type { AnyCommand, AnyQuery } from '../../platform/action.ts'
import * as account from './actions/account.ts'
import * as clock from './actions/clock.ts'
import { ask, prepare } from './actions/delegation/ask.ts'
import { again, give } from './actions/delegation/give.ts'
import { given, held, view } from './actions/delegation/look.ts'
import { end, giveBack, leave, use } from './actions/delegation/use.ts'
import * as invitation from './actions/invitation.ts'
import * as member from './actions/member.ts'
import { receive } from './actions/message.ts'
import * as passkey from './actions/passkey.ts'
import * as reset from './actions/reset.ts'
import * as session from './actions/session.ts'
import * as token from './actions/token.ts'
import * as totp from './actions/totp.ts'

/** Every command and query of this module: for the API, the permission matrix and the tests. */
export const identityActions: readonly (AnyCommand | AnyQuery)[] = [
  account.view,
  account.language,
  account.password,
  account.find,
  account.disable,
  account.enable,
  account.signOut,
  session.list,
  session.end,
  session.endOthers,
  session.actFor,
  passkey.list,
  passkey.add,
  passkey.rename,
  passkey.remove,
  totp.view,
  totp.prepare,
  totp.enrol,
  totp.remove,
  token.list,
  token.create,
  token.view,
  token.revoke,
  member.list,
  member.view,
  member.invite,
  member.change,
  member.leave,
  member.comeBack,
  member.withdraw,
  given,
  held,
  view,
  prepare,
  ask,
  again,
  give,
  end,
  giveBack,
  use,
  leave,
  receive,
  invitation.view,
  invitation.accept,
  reset.view,
  reset.reset,
  clock.view,
  clock.set,
]
