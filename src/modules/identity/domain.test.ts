import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { duties as allDuties, organisationKinds } from '../../platform/actor.ts'
import { forwardedFor, networkOf } from '../../platform/network.ts'
import { acceptedStep, cleanCode, codeFrom } from './domain/code.ts'
import { commonPasswords } from './domain/common-passwords.ts'
import { moveClock } from './domain/demo-clock.ts'
import { contactFrom, contactOf, masked, resetContact } from './domain/identifier.ts'
import { isOpen } from './domain/invitation.ts'
import { activate, changeDuties, deactivate, dutiesOfKind, giveDuties, type MemberState } from './domain/member.ts'
import { acceptPassword } from './domain/password.ts'
import { localPath } from './domain/path.ts'
import { actingFor, deviceOf, isOfficial, lifetimeOf } from './domain/session.ts'
import { effectiveDuties, tokenDuties } from './domain/token.ts'

const at = Temporal.Instant.from('2026-11-23T03:00:00Z')

describe('a password', () => {
  const sri = { officer: false, name: 'Sri Wahyuni', contacts: ['sri.wahyuni@contoh.id', '+6281234567890'] }
  const why = (password: string, officer = false) => {
    const answer = acceptPassword(password, { ...sri, officer })
    return answer.ok ? 'ok' : answer.refusal.fields?.password?.code
  }

  it('has at least 8 characters, of officials 12, and at most 128', () => {
    assert.equal(why('kayu 78'), 'password.short')
    assert.equal(why('kayu 789'), 'ok')
    assert.equal(why('kayu 789', true), 'password.short')
    assert.equal(why('kayu 7890 xy', true), 'ok')
    assert.equal(why(`${'kayu'.repeat(32)}`), 'ok')
    assert.equal(why(`${'kayu'.repeat(32)}x`), 'password.long')
  })

  it('may be any characters, counted as people see them', () => {
    assert.equal(why('空山新雨後天氣晚'), 'ok')
    assert.equal(why('🌴🌊🍤🥥🌞🐟🏝'), 'password.short')
    assert.equal(why('hanya huruf kecil'), 'ok')
  })

  it('is not what everybody tries first', () => {
    for (const common of [
      'password',
      'Password1!',
      'qwerty123',
      '12345678',
      '1234567890',
      'bismillah',
      'Bismillah99',
      'sayangku123',
      'semarang2024',
      'IloveYou!!',
      'aaaaaaaa',
      'abababab',
    ])
      assert.equal(why(common), 'password.common', common)
  })

  it('is not one’s own name, address or number', () => {
    for (const own of [
      'sriwahyuni',
      'Wahyuni88!',
      'sri.wahyuni',
      'sri.wahyuni@contoh.id',
      '081234567890',
      '6281234567890',
      'SriWahyuni123',
    ])
      assert.equal(why(own), 'password.common', own)
    assert.equal(why('wahyuni suka jalan pagi'), 'ok')
  })

  it('has a list that holds no word too short to be accepted anyway, besides what numbers hang on', () => {
    assert.ok(commonPasswords.size > 150)
    for (const word of commonPasswords) assert.equal(word, word.toLowerCase())
  })
})

describe('a one-time code', () => {
  it('is six digits, every number as likely as any other', () => {
    assert.equal(codeFrom(7), '000007')
    assert.equal(codeFrom(999_999), '999999')
    assert.equal(cleanCode(' 123 456 '), '123456')
  })

  const codeAt = (step: bigint) => String(step).padStart(6, '0')
  const accepted = (typed: string, last = 0n) => acceptedStep(typed, { now: 100n, last, codeAt })

  it('of an app is good for the current step and the one before', () => {
    assert.deepEqual(
      ['000098', '000099', '000100', '000101', '', 'abc'].map((typed) => accepted(typed)),
      [undefined, 99n, 100n, undefined, undefined, undefined],
    )
  })

  it('of an app works once: no step at or before the last one used', () => {
    assert.equal(accepted('000100', 100n), undefined)
    assert.equal(accepted('000099', 100n), undefined)
    assert.equal(accepted('000100', 99n), 100n)
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 5n), fc.bigInt(0n, 10n ** 5n), fc.bigInt(0n, 10n ** 5n), (now, last, tried) => {
        const step = acceptedStep(codeAt(tried), { now, last, codeAt })
        return step === undefined || (step > last && step <= now && step >= now - 1n)
      }),
    )
  })
})

describe('a session', () => {
  it('rests 30 minutes where any membership is official, half a day elsewhere', () => {
    assert.deepEqual(organisationKinds.filter(isOfficial), ['agency', 'team', 'inspectorate', 'mayor', 'platform'])
    assert.deepEqual(lifetimeOf(['business', 'agency']), { idleMinutes: 30, hours: 12 })
    assert.deepEqual(lifetimeOf(['business', 'partner']), { idleMinutes: 720, hours: 720 })
    assert.deepEqual(lifetimeOf([]), { idleMinutes: 720, hours: 720 })
  })

  it('acts for the only organisation, and asks where there are several', () => {
    assert.equal(actingFor([]), undefined)
    assert.deepEqual(actingFor([{ id: 'a' }]), { id: 'a' })
    assert.equal(actingFor([{ id: 'a' }, { id: 'b' }]), undefined)
  })

  it('is called what its owner calls the device', () => {
    const android =
      'Mozilla/5.0 (Linux; Android 14; SM-A055F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36'
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1'
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0'
    assert.deepEqual([android, iphone, edge, '<script>', ''].map(deviceOf), [
      'Chrome, Android',
      'Safari, iPhone',
      'Edge, Windows',
      '',
      '',
    ])
  })
})

describe('the way on', () => {
  it('leads to places of this platform only', () => {
    for (const good of ['/', '/akun', '/titip-jual/kiriman?urut=-date&format=csv', '/a%20b'])
      assert.equal(localPath(good), good)
    for (const bad of [
      undefined,
      '',
      'akun',
      'https://jahat.example',
      '//jahat.example',
      '/\\jahat.example',
      '\\\\jahat.example',
      '/\t/jahat.example',
      '/..//jahat.example',
      '/.//jahat.example',
      'javascript:alert(1)',
      '/%0d%0aLocation:x y',
      '/a\nb',
      `/${'x'.repeat(2000)}`,
    ])
      assert.equal(localPath(bad), undefined, JSON.stringify(bad))
  })

  it('never names another host, whatever is thrown at it', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', 'a', '%2f', '\t', '\n', ' ', 'http'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(nasty, (wanted) => {
        const path = localPath(wanted)
        return path === undefined || new URL(path, 'https://jejaring.example/masuk').host === 'jejaring.example'
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('where guesses come from', () => {
  it('is the address, of IPv6 the network of a household', () => {
    assert.equal(networkOf('203.0.113.7'), '203.0.113.7')
    assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2')
    assert.equal(networkOf('2001:0DB8:1:2::9'), '2001:db8:1:2')
    assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0')
    assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0')
    assert.equal(networkOf('::1'), '0:0:0:0')
  })

  it('is read from the right of what proxies wrote: the left anyone can write', () => {
    assert.equal(forwardedFor('6.6.6.6, 203.0.113.7', 1), '203.0.113.7')
    assert.equal(forwardedFor('6.6.6.6, 203.0.113.7, 10.0.0.1', 2), '203.0.113.7')
    assert.equal(forwardedFor('', 1), undefined)
    assert.equal(forwardedFor('203.0.113.7', 2), undefined)
  })
})

describe('contacts', () => {
  it('are shown so that their owner knows them and nobody else can use them', () => {
    assert.equal(masked(contactFrom('sri@contoh.id')), 's•••@contoh.id')
    assert.equal(masked(contactFrom('+6281234567890')), '+6281••••••890')
    assert.equal(masked(contactFrom('')), '')
  })

  it('get codes by phone first, and links where codes of officials do not go', () => {
    const [email, phone] = ['sri@contoh.id', '+6281234567890']
    assert.equal(contactOf({ email, phone }).to, phone)
    assert.equal(contactOf({ email, phone: null }).to, email)
    const to = (official: boolean, totp: boolean, has: { email: string | null; phone: string | null }) =>
      resetContact({ ...has, official, totp })?.to
    assert.equal(to(false, false, { email: null, phone }), phone)
    assert.equal(to(false, false, { email, phone }), email)
    assert.equal(to(true, false, { email, phone: null }), undefined)
    assert.equal(to(true, false, { email: null, phone }), undefined)
    assert.equal(to(true, false, { email, phone }), email)
    assert.equal(to(true, true, { email, phone: null }), email)
    for (const has of [
      { email, phone: null },
      { email: null, phone },
      { email, phone },
    ])
      assert.notEqual(to(true, false, has), contactOf(has).to)
  })
})

describe('members', () => {
  const member = (more: Partial<MemberState> = {}): MemberState => ({
    id: 'm',
    accountId: 'a',
    organisationId: 'o',
    duties: ['stock', 'members'],
    active: true,
    otherHolders: 1,
    ...more,
  })
  const own = new Set(['stock', 'sales', 'members'])
  const code = (answer: { ok: boolean; refusal?: { code: string; fields?: Record<string, { code: string }> } }) =>
    answer.ok ? 'ok' : (answer.refusal?.fields?.duties?.code ?? answer.refusal?.code)

  it('get no duty that the giver does not have, and may keep what they had', () => {
    assert.equal(code(giveDuties(['stock', 'money'], [], own)), 'member.beyond')
    assert.equal(code(giveDuties(['stock', 'money'], ['money'], own)), 'ok')
    const duty = fc.constantFrom<string>(...allDuties)
    fc.assert(
      fc.property(fc.array(duty), fc.array(duty), fc.uniqueArray(duty), (wanted, had, has) => {
        const given = giveDuties(wanted, had, new Set(has))
        return !given.ok || given.value.every((each) => has.includes(each) || had.includes(each))
      }),
    )
  })

  it('always leave one who manages members', () => {
    assert.equal(code(changeDuties(member({ otherHolders: 0 }), ['stock'], own)), 'member.last')
    assert.equal(code(changeDuties(member({ otherHolders: 1 }), ['stock'], own)), 'ok')
    assert.equal(code(deactivate(member({ otherHolders: 0 }))), 'member.last')
    assert.equal(code(deactivate(member({ otherHolders: 0, duties: ['stock'] }))), 'ok')
    assert.equal(code(deactivate(member({ active: false }))), 'member.inactive')
  })

  it('come back with no more than the one who lets them in has', () => {
    const back = activate(member({ active: false, duties: ['money', 'stock'] }), own)
    assert.deepEqual(back.ok && back.value.duties, ['stock'])
    assert.equal(code(activate(member(), own)), 'member.active')
  })

  it('of each kind of organisation can be given what belongs to it, and only that', () => {
    for (const kind of organisationKinds) assert.ok(dutiesOfKind(kind).includes('members'), kind)
    assert.ok(!dutiesOfKind('business').includes('registry'))
    assert.deepEqual(dutiesOfKind('unknown'), [])
  })
})

describe('invitations and tokens', () => {
  it('stand until their end, unless used or withdrawn', () => {
    const open = { id: 'i', endsAt: at, acceptedAt: null, withdrawnAt: null }
    assert.equal(isOpen(open, at), true)
    assert.equal(isOpen(open, at.add({ milliseconds: 1 })), false)
    assert.equal(isOpen({ ...open, acceptedAt: at }, at), false)
    assert.equal(isOpen({ ...open, withdrawnAt: at }, at), false)
  })

  it('give a machine some of its maker’s duties, and never more than the maker has now', () => {
    assert.equal(tokenDuties(['stock', 'money'], new Set(['stock'])).ok, false)
    assert.deepEqual(effectiveDuties(['stock', 'sales'], ['sales', 'money']), ['sales'])
    const duty = fc.constantFrom<string>(...allDuties)
    fc.assert(
      fc.property(fc.uniqueArray(duty), fc.uniqueArray(duty), (given, now) =>
        effectiveDuties(given, now).every((each) => given.includes(each) && now.includes(each)),
      ),
    )
  })
})

describe('the demo’s clock', () => {
  const day = 86_400_000
  it('steps, jumps to a moment, goes back, and stays within ten years', () => {
    const shift = (move: Parameters<typeof moveClock>[0], from = 0) => {
      const moved = moveClock(move, at.add({ milliseconds: from }), from)
      return moved.ok ? moved.value / day : 'too far'
    }
    assert.equal(shift({ kind: 'step', days: 7 }, 2 * day), 9)
    assert.equal(shift({ kind: 'now' }, 2 * day), 0)
    assert.equal(shift({ kind: 'to', moment: at.add({ hours: 72 }) }, 5 * day), 3)
    assert.equal(shift({ kind: 'to', moment: at.subtract({ hours: 24 }) }), -1)
    assert.equal(shift({ kind: 'step', days: 7 }, 3655 * day), 'too far')
  })
})
