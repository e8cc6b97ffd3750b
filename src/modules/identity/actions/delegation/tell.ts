import type { Task } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db.ts'
import type { House } from '../../../../platform/house.ts'
import { queueMessage } from '../../../../platform/outside/outbox.ts'
import { fitSms } from '../../../../platform/outside/sms.ts'
import { translator } from '../../../../platform/text.ts'
import { codeHolds } from '../../domain/delegation.ts'
import { contactOf } from '../../domain/identifier.ts'
import { type ContactRow, findAccount } from '../../store/account.ts'
import type { DelegationRow } from '../../store/delegation.ts'
import { texts } from '../../texts.ts'

const say = { id: translator(texts, 'id'), en: translator(texts, 'en') }

type Telling = {
  owner: Omit<ContactRow, 'name'>
  helperName: string
  organisationName: string
  tasks: readonly Task[]
  days: number
  code: string
}

/** To the owner's phone: who wants to do what, for how long, and the code that allows it. */
export const sendCode = (tx: Tx, house: House, telling: Telling) => {
  const { owner, helperName, organisationName, tasks, days, code } = telling
  const t = say[owner.language]
  const short = tasks.map((task) => t(`task.${task}.short`)).join(', ')
  const facts = { helper: helperName, organisation: organisationName, tasks: short, days, code }
  return tell(tx, house, owner, 'code', facts)
}

type Message = 'code' | 'given' | 'helper' | 'ended' | 'over'

/** Says something about a delegation, in one SMS where it goes to a phone. */
export const tell = (
  tx: Tx,
  house: House,
  to: Omit<ContactRow, 'name' | 'id'>,
  message: Message,
  facts: Record<string, string | number>,
) => {
  const t = say[to.language]
  const text = fitSms((fitted) => t(`message.delegation_${message}`, fitted), facts, [
    'helper',
    'organisation',
    'owner',
  ])
  const subject = t(`message.delegation_${message}.subject`)
  return queueMessage(
    tx,
    house,
    { ...contactOf(to), subject, text },
    message === 'code' ? codeHolds.minutes : undefined,
  )
}

/** To whoever helped, when it is over before its time. */
export const tellHelper = async (tx: Tx, house: House, row: DelegationRow) => {
  const helper = row.helperId ? await findAccount(tx, row.helperId) : undefined
  if (helper && row.givenAt)
    await tell(tx, house, helper, 'over', { owner: row.ownerName, organisation: row.organisationName })
}
