import { formatDate } from '../../../core/dates.ts'
import type { Around } from '../../../platform/http.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { Ground } from '../actions/ground.ts'
import type { Prepared } from '../actions/negotiate.ts'
import type { Goods } from '../store/parties.ts'
import { sideOf } from './status.tsx'

type Grounded = Pick<Ground, 'barred' | 'goods' | 'businessId' | 'partnerId'>

const isLeftOut = ({ barred, kept }: Prepared, { id }: Goods) => barred.has(id) && !kept.has(id)

/** Goods that may stand in these terms, and those whose paper has ended. */
export const offeredGoods = (prepared: Prepared): Goods[] => prepared.goods.filter((each) => !isLeftOut(prepared, each))
export const leftOut = (prepared: Prepared): Goods[] => prepared.goods.filter((each) => isLeftOut(prepared, each))

/** Which papers have ended since when, what that means, and by which rule; the owner is led to them. */
const Over = ({
  around,
  ground,
  goods,
  means,
}: {
  around: Around
  ground: Grounded
  goods: readonly Goods[]
  means: 'agreement.over.runs' | 'agreement.over.left_out'
}) => {
  const { t, language } = around
  const found = goods.flatMap(({ id, name }) => {
    const barred = ground.barred.get(id)
    return barred ? [{ name, ...barred }] : []
  })
  const [first] = found
  if (!first) return null
  return (
    <div class="notice">
      <Icon name="warning" />
      <div>
        <b>{t('agreement.over.title')}</b>
        <ul>
          {found.map(({ name, kind, expiredOn, permitId }) => (
            <li>
              {t(`agreement.over.${kind === 'bpom' ? 'bpom' : 'pirt'}`, {
                product: name,
                day: formatDate(expiredOn, language),
              })}{' '}
              {sideOf(around, ground) === 'business' && <a href={`/izin/${permitId}`}>{t('agreement.over.renew')}</a>}
            </li>
          ))}
        </ul>
        <p>{t(means, { rule: first.rule })}</p>
      </div>
    </div>
  )
}

/** Goods that are not offered, and why: nobody should search for them in vain. */
export const LeftOut = ({ around, prepared }: { around: Around; prepared: Prepared }) => (
  <Over around={around} ground={prepared} goods={leftOut(prepared)} means="agreement.over.left_out" />
)

/** Goods of running terms whose paper has ended: the agreement goes on, and says so. */
export const PapersOver = ({
  around,
  ground,
  productIds,
}: {
  around: Around
  ground: Ground
  productIds: readonly string[]
}) => (
  <Over
    around={around}
    ground={ground}
    goods={ground.goods.filter(({ id }) => productIds.includes(id))}
    means="agreement.over.runs"
  />
)
