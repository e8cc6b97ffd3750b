import { type Around, page } from '../../../platform/http.ts'
import type { TextKey } from '../../../platform/text.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { MoneyBig } from '../../../ui/money.tsx'
import { Pager } from '../../../ui/pager.tsx'
import { Photo } from '../../../ui/photo.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { businessView, productView } from '../actions/view.ts'
import { OfferCards, photoOf } from './cards.tsx'

const back = ({ t }: Around) => ({ href: '/direktori', text: t('directory.search') })

const Share = ({ around: { t }, name, address }: { around: Around; name: string; address: string }) => (
  <ButtonLink
    href={`https://wa.me/?text=${encodeURIComponent(t('directory.share_says', { name, address }))}`}
    tone="quiet"
    icon="next"
  >
    {t('directory.share')}
  </ButtonLink>
)

/** What a chat shows of a link to this page. */
const cardOf = (
  { t }: Around,
  thing: { goods: string; kelurahan: string; kecamatan: string; address: string },
  photoId: string | null,
) => ({
  address: thing.address,
  says: t('directory.says', {
    kind: thing.goods ? t(`goods.${thing.goods}` as TextKey) : t('directory.goods'),
    place: `${thing.kelurahan}, ${thing.kecamatan}`,
  }),
  picture: photoId === null ? undefined : new URL(`/berkas/foto/${photoId}`, thing.address).href,
})

/** A business and its goods, for everyone: by picture, with what it is ready for. */
export const businessPage = page(businessView, (business, around) => {
  const { t } = around
  const { id, name, goods, kelurahan, kecamatan, forms, permits, phone, offers, next, address } = business
  const photo = offers.find(({ photoId }) => photoId !== null)?.photoId ?? null
  return (
    <Layout around={around} title={name} back={back(around)} card={cardOf(around, business, photo)} wide>
      <p>
        <Badge tone="good" icon="shield">
          {t('directory.verified')}
        </Badge>
      </p>
      <Summary
        around={around}
        rows={[
          { label: t('directory.kind'), value: goods && t(`goods.${goods}` as TextKey) },
          { label: t('directory.place'), value: `${kelurahan}, ${kecamatan}` },
          {
            label: t('directory.ready_for'),
            value: forms.map((form) => t(`readiness.form.${form}` as TextKey)).join(', '),
          },
          {
            label: t('directory.permits'),
            value:
              permits.length > 0
                ? permits.map((permit) => t(`permit.kind.${permit}` as TextKey)).join(', ')
                : t('directory.no_permits'),
          },
          ...(phone ? [{ label: t('directory.phone'), value: <a href={`tel:${phone}`}>{phone}</a> }] : []),
        ]}
      />
      <Buttons>
        {phone && (
          <ButtonLink href={`https://wa.me/${phone.replace('+', '')}`} icon="phone">
            {t('directory.chat')}
          </ButtonLink>
        )}
        <Share around={around} name={name} address={address} />
      </Buttons>
      <h2>{t('directory.goods')}</h2>
      {offers.length > 0 ? <OfferCards around={around} offers={offers} own /> : <p>{t('directory.no_goods')}</p>}
      <Pager around={around} next={next ?? undefined} />
      <Buttons>
        <ButtonLink href={`/usaha/${id}`} tone="quiet" icon="store">
          {t('directory.partner')}
        </ButtonLink>
      </Buttons>
      <p class="soft">{t('directory.partner_hint')}</p>
    </Layout>
  )
})

/** Goods with their photo and price first. */
export const productPage = page(productView, (product, around) => {
  const { t } = around
  const { name, unit, price, photoId, shelfLifeDays, description, businessId, businessName, kelurahan, kecamatan } =
    product
  const photo = photoOf(around, photoId, name, true)
  return (
    <Layout
      around={around}
      title={name}
      back={{ href: `/direktori/usaha/${businessId}`, text: businessName }}
      card={cardOf(around, product, photoId)}
    >
      {photo && <Photo {...photo} eager />}
      <MoneyBig label={t('directory.per', { unit })} amount={price} />
      <Summary
        around={around}
        rows={[
          { label: t('directory.made_by'), value: <a href={`/direktori/usaha/${businessId}`}>{businessName}</a> },
          { label: t('directory.place'), value: `${kelurahan}, ${kecamatan}` },
          ...(shelfLifeDays
            ? [{ label: t('directory.shelf_life'), value: t('directory.days', { days: shelfLifeDays }) }]
            : []),
          ...(description ? [{ label: t('directory.description'), value: description }] : []),
        ]}
      />
      <Buttons>
        <ButtonLink href={`/direktori/usaha/${businessId}`} icon="store">
          {businessName}
        </ButtonLink>
        <Share around={around} name={name} address={product.address} />
      </Buttons>
    </Layout>
  )
})
