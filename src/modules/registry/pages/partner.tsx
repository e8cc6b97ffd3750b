import { formatDate } from '../../../core/dates.ts'
import { may } from '../../../platform/action.ts'
import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Summary } from '../../../ui/summary.tsx'
import { type PartnerView, partnerView } from '../actions/partner.ts'
import { placeName } from '../domain/places.ts'
import { offersTo, policy } from '../policy.ts'
import { Contacts } from './partner-contact.tsx'
import { Outlets } from './partner-outlets.tsx'
import { PaymentTimes, Promises } from './partner-promises.tsx'

type Props = { around: Around; partner: PartnerView }

/** Whether the agency has looked at it. What is to be fixed only the partner and the agency read. */
const CheckBadge = ({ around: { t, language }, partner: { check } }: Props) => {
  if (check.state === 'verified' && check.at)
    return (
      <Badge tone="good" icon="shield">
        {t('partner.check.verified_on', { day: formatDate(check.at, language) })}
      </Badge>
    )
  return check.state === 'needs_fixing' ? (
    <Badge tone="asks" icon="warning">
      {t('partner.check.needs_fixing')}
    </Badge>
  ) : (
    <Badge icon="clock">{t('partner.check.unchecked')}</Badge>
  )
}

const Seeks = ({ around: { t }, partner: { seeks, seeksNote } }: Props) => (
  <section>
    <h2>{t('partner.seeks')}</h2>
    {seeks.length === 0 && seeksNote === '' && <p class="soft">{t('partner.seeks.none')}</p>}
    {seeks.length > 0 && <p>{seeks.map((key) => t(`goods.${key}`)).join(', ')}</p>}
    {seeksNote && <p>{seeksNote}</p>}
  </section>
)

/** What only the partner and the agency read. */
const Private = ({ around, partner }: Props) => {
  const { t } = around
  const { private: known } = partner
  if (!known) return null
  return (
    <>
      <Contacts around={around} partner={partner} contacts={known.contacts} />
      <Summary
        around={around}
        title={t('partner.private')}
        rows={[
          { label: t('partner.contact'), value: known.contactName },
          { label: t('business.phone'), value: known.phone },
          { label: t('business.email'), value: known.email },
        ]}
      />
      <p class="soft">{t('partner.private_hint')}</p>
    </>
  )
}

const Ways = ({ around, partner }: Props) => {
  const { t, actor } = around
  const { id } = partner
  return (
    <>
      {may(policy['commitment.add'], actor, partner) && (
        <Buttons>
          <ButtonLink href={`/mitra/${id}/komitmen/tambah`} icon="document">
            {t('commitment.add')}
          </ButtonLink>
          {partner.private?.mayCheck && (
            <ButtonLink href={`/mitra/${id}/periksa`} icon="shield" tone="quiet">
              {t('partner.check')}
            </ButtonLink>
          )}
        </Buttons>
      )}
      {may(policy['partner.change'], actor, partner) && (
        <Buttons>
          <ButtonLink href={`/mitra/${id}/gerai/tambah`} icon="plus" tone="quiet">
            {t('outlet.add')}
          </ButtonLink>
          <ButtonLink href={`/mitra/${id}/penghubung/tambah`} icon="person" tone="quiet">
            {t('contact.add')}
          </ButtonLink>
          <ButtonLink href={`/mitra/${id}/ubah`} icon="edit" tone="quiet">
            {t('partner.change')}
          </ButtonLink>
        </Buttons>
      )}
    </>
  )
}

/** A partner as the city sees it: what it promised, what it kept, how soon it pays, what it looks for and where. */
export const partnerPage = page(partnerView, (partner, around) => {
  const { t, actor } = around
  const { id, name, kind, place, kelurahanCode, address, check } = partner
  return (
    <Layout around={around} title={name} back={{ href: '/mitra', text: t('partner.list.title') }}>
      <p>
        <Badge icon="building">{t(`partner.kind.${kind}`)}</Badge> <CheckBadge around={around} partner={partner} />
      </p>
      {check.note && <p class="notice alert">{check.note}</p>}
      <p>{[address, placeName(place, kelurahanCode)].filter(Boolean).join(', ')}</p>
      {offersTo(actor, 'business') && (
        <Buttons>
          <ButtonLink href={`/perjanjian/baru/${id}`} icon="basket">
            {t('partner.offer')}
          </ButtonLink>
        </Buttons>
      )}
      <Promises around={around} partner={partner} />
      <PaymentTimes around={around} partner={partner} />
      <Seeks around={around} partner={partner} />
      <Outlets around={around} partner={partner} />
      <p>
        <a class="plain" href={`/mitra/${id}/aturan`}>
          {t('partner.rules.of')}
        </a>
      </p>
      <Private around={around} partner={partner} />
      <Ways around={around} partner={partner} />
    </Layout>
  )
})
