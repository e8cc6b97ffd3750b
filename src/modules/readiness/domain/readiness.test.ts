import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Evidence, PermitEvidence, ProductEvidence, Regime } from './evidence.ts'
import { regimes } from './evidence.ts'
import { isCertain, type PermitKind, permitKinds } from './kinds.ts'
import { type Assessment, assess, assessAll, byCost, cheapestStep, levels, rulesOn } from './readiness.ts'
import { type Form, forms, type RequirementKey, requirementKeys, requirements, steps } from './requirements.ts'

const on = Temporal.PlainDate.from('2026-11-23')
const rules = rulesOn(on)
const rank = (level: Assessment['level']) => levels.indexOf(level)

const paper = (kind: PermitKind, changes: Partial<PermitEvidence> = {}): PermitEvidence => ({
  kind,
  number: '2025',
  standing: 'issued',
  expiresOn: null,
  productIds: null,
  ...changes,
})
const wholeProduct = (regime: Regime): ProductEvidence => ({
  id: 'one',
  name: 'Keripik singkong',
  regime,
  photo: true,
  shelfLife: true,
  ingredients: true,
})
const whole = (regime: Regime): Evidence => ({
  businessId: 'b',
  usual: regime,
  phone: true,
  address: true,
  nib: true,
  capital: true,
  sales: true,
  capacity: true,
  account: true,
  startedOn: Temporal.PlainDate.from('2016-03-01'),
  products: [wholeProduct(regime)],
  permits: [
    ...permitKinds.filter((kind) => kind !== 'nib').map((kind) => paper(kind)),
    paper('finance_report', { number: '2024' }),
  ],
})
const nothing: Evidence = {
  businessId: 'b',
  usual: 'packaged',
  phone: false,
  address: false,
  nib: false,
  capital: false,
  sales: false,
  capacity: false,
  account: false,
  startedOn: null,
  products: [],
  permits: [],
}

const withoutPapers = (evidence: Evidence, ...kinds: PermitKind[]): Evidence => ({
  ...evidence,
  permits: evidence.permits.filter(({ kind }) => !kinds.includes(kind)),
})
const withProduct = (evidence: Evidence, changes: Partial<ProductEvidence>): Evidence => ({
  ...evidence,
  products: evidence.products.map((each) => ({ ...each, ...changes })),
})

type Act = { without: (e: Evidence) => Evidence; does: (e: Evidence) => Evidence }
/** Things that one paper of the same name shows. */
const singlePapers = <Kind extends PermitKind>(...kinds: Kind[]) =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      {
        without: (e: Evidence) => withoutPapers(e, kind),
        does: (e: Evidence) => ({ ...e, permits: [...e.permits, paper(kind)] }),
      },
    ]),
  ) as unknown as Record<Kind, Act>

/** How each thing is taken away, and by what act of the owner it comes back. */
const acts: Record<RequirementKey, Act> = {
  contact: { without: (e) => ({ ...e, phone: false }), does: (e) => ({ ...e, phone: true }) },
  address: { without: (e) => ({ ...e, address: false }), does: (e) => ({ ...e, address: true }) },
  account: { without: (e) => ({ ...e, account: false }), does: (e) => ({ ...e, account: true }) },
  capital: { without: (e) => ({ ...e, capital: false }), does: (e) => ({ ...e, capital: true }) },
  sales: { without: (e) => ({ ...e, sales: false }), does: (e) => ({ ...e, sales: true }) },
  capacity: { without: (e) => ({ ...e, capacity: false }), does: (e) => ({ ...e, capacity: true }) },
  nib: { without: (e) => ({ ...e, nib: false }), does: (e) => ({ ...e, permits: [...e.permits, paper('nib')] }) },
  product: {
    without: (e) => ({ ...e, products: [] }),
    does: (e) => ({ ...e, products: [wholeProduct(e.usual)] }),
  },
  photo: { without: (e) => withProduct(e, { photo: false }), does: (e) => withProduct(e, { photo: true }) },
  shelf_life: {
    without: (e) => withProduct(e, { shelfLife: false }),
    does: (e) => withProduct(e, { shelfLife: true }),
  },
  ingredients: {
    without: (e) => withProduct(e, { ingredients: false }),
    does: (e) => withProduct(e, { ingredients: true }),
  },
  six_months: {
    without: (e) => ({ ...withoutPapers(e, 'training'), startedOn: on.subtract({ months: 4 }) }),
    does: (e) => ({ ...e, permits: [...e.permits, paper('training')] }),
  },
  three_years: {
    without: (e) => ({ ...e, startedOn: on.subtract({ months: 35 }) }),
    does: (e) => ({ ...e, startedOn: on.subtract({ months: 36 }) }),
  },
  // The stronger paper stands in for the weaker one, so both go where the weaker is asked for.
  pirt: {
    without: (e) => (e.usual === 'packaged' ? withoutPapers(e, 'pirt', 'bpom') : withoutPapers(e, 'pirt')),
    does: (e) => ({ ...e, permits: [...e.permits, paper('pirt', { productIds: ['one'] })] }),
  },
  hygiene: {
    without: (e) => withoutPapers(e, 'hygiene'),
    does: (e) => ({ ...e, permits: [...e.permits, paper('hygiene')] }),
  },
  finance_report: {
    without: (e) => ({
      ...e,
      permits: e.permits.filter(({ kind, number }) => kind !== 'finance_report' || number !== '2024'),
    }),
    does: (e) => ({ ...e, permits: [...e.permits, paper('finance_report', { number: '2024' })] }),
  },
  ...singlePapers(
    'bpom',
    'halal',
    'label',
    'brand',
    'brand_licence',
    'business_system',
    'support_plan',
    'prospectus',
    'stpw',
  ),
}

/** What a form counts for goods of a regime, read from the rows alone. */
const counted = (form: Form, regime: Regime) =>
  requirements
    .filter((row) => row.from <= on.toString() && row.forms.includes(form) && isCertain(row))
    .filter(({ regimes }) => regimes === undefined || regimes.includes(regime))

test('with everything shown every form is ready; with nothing none is, nor almost', () => {
  for (const regime of regimes)
    for (const { form, level, missing } of assessAll(rules, whole(regime), on))
      assert.deepEqual([level, missing], ['ready', []], `${form}, ${regime}`)
  for (const { form, level, next } of assessAll(rules, nothing, on)) {
    assert.equal(level, 'not_yet', form)
    assert.ok(next)
  }
})

/** Takes one thing away from a business that has everything, and looks at one form. */
const takeAway = (key: RequirementKey, regime: Regime, form: Form): 'untouched' | 'lowered' => {
  // Whoever began four months ago is not three years old either.
  const gone = key === 'six_months' ? [key, 'three_years'] : [key]
  const row = counted(form, regime).find((each) => gone.includes(each.key))
  const less = acts[key].without(whole(regime))
  const found = assess(form, rules, less, on)
  const said = `${form}, ${regime}, without ${key}`
  assert.equal(found.level, row === undefined ? 'ready' : row.first ? 'not_yet' : 'almost', said)
  if (row === undefined) return 'untouched'
  assert.equal(found.next?.key, row.key, said)
  assert.equal(assess(form, rules, acts[row.key].does(less), on).level, 'ready', `${said}, restored`)
  return 'lowered'
}

test('each thing taken away lowers exactly the forms whose rule counts it, and the advised step restores them', () => {
  const tried = regimes.flatMap((regime) =>
    requirementKeys.flatMap((key) => forms.map((form) => takeAway(key, regime, form))),
  )
  assert.ok(tried.filter((each) => each === 'lowered').length > 200)
  assert.ok(tried.includes('untouched'))
})

test('from anywhere, following the advice step by step leads to ready', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...regimes),
      fc.subarray([...requirementKeys]),
      fc.constantFrom(...forms),
      (regime, gone, form) => {
        let evidence = gone.reduce((left, key) => acts[key].without(left), whole(regime))
        let level = -1
        for (let step = 0; step <= requirementKeys.length; step++) {
          const found = assess(form, rules, evidence, on)
          assert.ok(rank(found.level) >= level)
          level = rank(found.level)
          if (!found.next) return assert.equal(found.level, 'ready')
          evidence = acts[found.next.key].does(evidence)
        }
        assert.fail('the advice goes in a circle')
      },
    ),
  )
})

const someProduct = fc.record({
  id: fc.constantFrom('one', 'two', 'three', 'four'),
  name: fc.constant('Barang'),
  regime: fc.constantFrom(...regimes),
  photo: fc.boolean(),
  shelfLife: fc.boolean(),
  ingredients: fc.boolean(),
})
const somePaper = fc.record({
  kind: fc.constantFrom(...permitKinds),
  number: fc.constantFrom('2023', '2024', '2025'),
  standing: fc.constantFrom('filed' as const, 'issued' as const),
  expiresOn: fc.constantFrom(null, on.subtract({ days: 1 }), on, on.add({ days: 9 })),
  productIds: fc.constantFrom(null, ['one'], ['two', 'three']),
})
const unique = (products: readonly ProductEvidence[]) => [...new Map(products.map((each) => [each.id, each])).values()]
const someEvidence: fc.Arbitrary<Evidence> = fc.record({
  businessId: fc.constant('b'),
  usual: fc.constantFrom(...regimes),
  phone: fc.boolean(),
  address: fc.boolean(),
  nib: fc.boolean(),
  capital: fc.boolean(),
  sales: fc.boolean(),
  capacity: fc.boolean(),
  account: fc.boolean(),
  startedOn: fc.constantFrom(null, on.subtract({ months: 2 }), on.subtract({ months: 4 }), on.subtract({ years: 4 })),
  products: fc.array(someProduct, { maxLength: 3 }).map(unique),
  permits: fc.array(somePaper, { maxLength: 8 }),
})

/** More evidence of every sort: nothing that was shown is taken back. */
const more = (a: Evidence, b: Evidence): Evidence => ({
  ...a,
  phone: a.phone || b.phone,
  address: a.address || b.address,
  nib: a.nib || b.nib,
  capital: a.capital || b.capital,
  sales: a.sales || b.sales,
  capacity: a.capacity || b.capacity,
  account: a.account || b.account,
  startedOn: a.startedOn ?? b.startedOn,
  products: unique([
    ...b.products,
    ...a.products.map((each) => {
      const again = b.products.find(({ id }) => id === each.id)
      return {
        ...each,
        photo: each.photo || again?.photo === true,
        shelfLife: each.shelfLife || again?.shelfLife === true,
        ingredients: each.ingredients || again?.ingredients === true,
      }
    }),
  ]),
  permits: [...a.permits, ...b.permits],
})

test('adding evidence never lowers a level, and never makes more things missing of the goods counted', () => {
  fc.assert(
    fc.property(someEvidence, someEvidence, (some, further) => {
      const [before, after] = [assessAll(rules, some, on), assessAll(rules, more(some, further), on)]
      for (const [place, { form, level }] of before.entries())
        assert.ok(rank(after[place]?.level ?? 'not_yet') >= rank(level), form)
    }),
    { numRuns: 2_000 },
  )
})

test('no rule that needs to be confirmed counts, and each is told', () => {
  const unsure = requirements.filter((row) => !isCertain(row))
  assert.ok(unsure.length >= 3)
  const bare = withoutPapers({ ...whole('fresh'), nib: false, sales: false }, 'hygiene', 'pirt', 'bpom')
  for (const { key, forms: those } of unsure)
    for (const form of those) {
      const found = assess(form, rules, bare, on)
      assert.ok(
        found.advice.some((each) => each.key === key),
        `${form}: ${key}`,
      )
      assert.ok(!found.missing.some((each) => each.key === key), `${form}: ${key}`)
    }
})

test('the law of a day holds on that day: halal counts for titip jual from 17 October 2026 on', () => {
  const without = withoutPapers(whole('packaged'), 'halal')
  const levelOn = (day: string) => {
    const date = Temporal.PlainDate.from(day)
    return assess('consignment', rulesOn(date), without, date).level
  }
  assert.deepEqual([levelOn('2026-10-16'), levelOn('2026-10-17')], ['ready', 'almost'])
  assert.notEqual(rulesOn(Temporal.PlainDate.from('2026-10-16')).id, rulesOn(Temporal.PlainDate.from('2026-10-17')).id)
  assert.equal(rulesOn(Temporal.PlainDate.from('2026-10-17')).id, rules.id)
})

test('a paper counts to the end of its last day', () => {
  const evidence = withoutPapers(whole('packaged'), 'pirt', 'bpom')
  const ending = { ...evidence, permits: [...evidence.permits, paper('pirt', { expiresOn: on })] }
  assert.equal(assess('consignment', rules, ending, on).level, 'ready')
  assert.equal(assess('consignment', rules, ending, on.add({ days: 1 })).level, 'almost')
})

test('the cheapest step is of the form that lacks least; what costs nothing comes before what costs', () => {
  const evidence = withProduct(withoutPapers(whole('packaged'), 'pirt', 'bpom'), { photo: false })
  const next = cheapestStep(assessAll(rules, evidence, on))
  assert.equal(next?.next?.key, 'photo')
  assert.equal(cheapestStep(assessAll(rules, whole('packaged'), on)), undefined)
  const sorted = rules.byForm.retail_supply.toSorted(byCost).map(({ key }) => key)
  assert.deepEqual(sorted.slice(0, 2).sort(), ['contact', 'product'])
})

test('every rule cites its source, knows its step and is used', () => {
  for (const row of requirements) assert.ok(row.citation && row.forms.length > 0)
  assert.deepEqual(
    requirementKeys.filter((key) => !requirements.some((row) => row.key === key)),
    [],
  )
  for (const { rupiah, days } of Object.values(steps)) assert.ok(rupiah[0] <= rupiah[1] && days[0] <= days[1])
})
