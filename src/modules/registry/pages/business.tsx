import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Cards } from '../../../ui/cards.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Money } from '../../../ui/money.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type BusinessView, businessView } from '../actions/business.ts'
import { placeName } from '../domain/places.ts'
import type { Product } from '../domain/product.ts'
import { offersTo, policy } from '../policy.ts'
import { Merged, Private } from './business-private.tsx'
import { photoOf } from './photo.ts'

/** Goods by their picture, with the price big. */
export const ProductCards = ({ around: { t }, products }: { around: Around; products: readonly Product[] }) => (
  <Cards
    cards={products.map((product) => ({
      href: `/produk/${product.id}`,
      title: product.name,
      photo: photoOf(product.photoId, t('product.photo_of', { name: product.name })),
      figure: <Money amount={product.price} />,
      line: t('product.per', { unit: product.unit }),
      badge: product.active ? undefined : <Badge>{t('product.retired_mark')}</Badge>,
    }))}
  />
)

/** What to say where no goods are shown yet: to the owner how to add them, to others that there are none. */
export const NoProducts = ({ around: { t }, add }: { around: Around; add?: string | undefined }) => (
  <Empty title={t('product.none')} icon="basket" action={add ? { href: add, text: t('product.add') } : undefined}>
    {t(add ? 'product.none_own' : 'product.none_other')}
  </Empty>
)

const Goods = ({ around, business }: { around: Around; business: BusinessView }) => {
  const { t, actor } = around
  const { id, products, moreProducts } = business
  const add = may(policy['product.add'], actor, business) ? `/usaha/${id}/produk/tambah` : undefined
  return (
    <section>
      <h2>{t('product.heading')}</h2>
      {products.length === 0 ? (
        <NoProducts around={around} add={add} />
      ) : (
        <ProductCards around={around} products={products} />
      )}
      {products.length > 0 && (add || moreProducts) && (
        <Buttons>
          {add && (
            <ButtonLink href={add} icon="plus">
              {t('product.add')}
            </ButtonLink>
          )}
          {moreProducts && (
            <ButtonLink href={`/usaha/${id}/produk`} tone="quiet">
              {t('product.all')}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </section>
  )
}

const tones = {
  registered: 'calm',
  verifying: 'moving',
  fixing: 'asks',
  verified: 'good',
  lapsed: 'asks',
  rejected: 'bad',
} as const satisfies Record<BusinessView['standing'], Tone>

/** Where it stands with the city; the case behind it opens for its own people and those who verify. */
const StandingMark = ({ around: { t }, business }: { around: Around; business: BusinessView }) => (
  <>
    <Badge tone={tones[business.standing]} icon={business.standing === 'verified' ? 'shield' : undefined}>
      {t(`business.standing.${business.standing}`)}
    </Badge>{' '}
    {business.inFull && <a href={`/verifikasi/${business.id}`}>{t('business.standing.open')}</a>}
  </>
)

/** A business: its goods first, because people look for them. */
export const businessPage = page(businessView, (business, around) => {
  const { t, actor } = around
  const { id, name, goods, place, kelurahanCode } = business
  return (
    <Layout around={around} title={name} back={{ href: '/usaha', text: t('business.back') }}>
      <Merged around={around} business={business} />
      <Summary
        around={around}
        rows={[
          { label: t('business.goods'), value: goods && t(`goods.${goods}`) },
          { label: t('business.place'), value: placeName(place, kelurahanCode) },
          { label: t('business.standing'), value: <StandingMark around={around} business={business} /> },
        ]}
      />
      <Goods around={around} business={business} />
      <Private around={around} business={business} />
      {offersTo(actor, 'partner') && (
        <Buttons>
          <ButtonLink href={`/perjanjian/baru/${id}`} icon="basket">
            {t('business.offer')}
          </ButtonLink>
        </Buttons>
      )}
      {actor.organisationKind === 'partner' && (
        <p>
          <a class="plain" href={`/pendamping/baru/${id}`}>
            {t('delegation.ask_title', { organisation: name })}
          </a>
        </p>
      )}
      {business.inFull && (
        <Buttons>
          <ButtonLink href={`/usaha/${id}/kesiapan`} icon="shield" tone="quiet">
            {t('business.to_readiness')}
          </ButtonLink>
        </Buttons>
      )}
      {business.waitsForOwner && (
        <Buttons>
          <ButtonLink href={`/organisasi/${id}/anggota`} icon="person" tone="quiet">
            {t('business.invite')}
          </ButtonLink>
        </Buttons>
      )}
      {may(policy['business.change'], actor, business) && (
        <Buttons>
          <ButtonLink href={`/usaha/${id}/ubah`} icon="edit" tone="quiet">
            {t('business.change')}
          </ButtonLink>
        </Buttons>
      )}
    </Layout>
  )
})
