import { type Around, page } from '../../../platform/http.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Layout } from '../../../ui/layout.tsx'
import { Pasal } from '../../../ui/pasal.tsx'
import { type PartnerRulesView, partnerRulesView } from '../actions/partner-rules.ts'
import type { PartnerRuleRow } from '../domain/partner-rules.ts'

const Rule = ({ around: { t }, rule }: { around: Around; rule: PartnerRuleRow }) => {
  const { id, amount = 0, citation, confidence } = rule
  const isRead = confidence === 'VP'
  return (
    <li class="box">
      <b>{t(`partner.rule.${id}`, { amount })}</b>
      {!isRead && (
        <p>
          <Badge tone={confidence === 'VS' ? 'calm' : 'asks'}>{t(`partner.rules.confidence.${confidence}`)}</Badge>
        </p>
      )}
      <Pasal mark={citation}>{t(`partner.rule.${id}.law`)}</Pasal>
    </li>
  )
}

const Why = ({ around: { t }, partner: { kind, classes } }: { around: Around; partner: PartnerRulesView }) => {
  const facts = { kind: t(`partner.kind.${kind}`).toLowerCase() }
  const names = classes.map((each) => t(`outlet.class.${each}`).toLowerCase()).join(', ')
  return (
    <p>{names ? t('partner.rules.why_class', { ...facts, classes: names }) : t('partner.rules.why_kind', facts)}</p>
  )
}

/** The rules for a partner in plain words, each with the pasal behind it and how sure it is. */
export const partnerRulesPage = page(partnerRulesView, (partner, around) => {
  const { t } = around
  return (
    <Layout
      around={around}
      title={t('partner.rules.title')}
      back={{ href: `/mitra/${partner.id}`, text: partner.name }}
    >
      <p class="lead">{t('partner.rules.lead', { name: partner.name })}</p>
      <Why around={around} partner={partner} />
      <ul class="bare side">
        {partner.rules.map((rule) => (
          <Rule around={around} rule={rule} />
        ))}
      </ul>
      <p class="soft">{t('partner.rules.not_law')}</p>
    </Layout>
  )
})
