/** True where the owner allows it at this moment. */
const allowed = (business: string, purpose: string) =>
  `exists (select from report_consent c where c.business_id = ${business} and c.purpose = 'directory.${purpose}')`

/** Asked again whenever something is shown: a consent withdrawn this moment hides at once, before the index knows. */
export const consented = (business: string) => allowed(business, 'listing')
export const photoConsented = (business: string) => allowed(business, 'photo')
export const contactConsented = (business: string) => allowed(business, 'contact')

/** The day it is in Semarang, by the platform's clock, which a demo may move. */
const today = `((now() + (select shift from clock)) at time zone 'Asia/Jakarta')::date`

/**
 * Who is listed, and by which signs a search is narrowed to them: ready for a form of partnership, verified by the Dinas,
 * and willing. The one place that says it. `scope` is a condition on `b.id`.
 */
export const listed = (scope: string) => `
  select b.id, b.goods, b.kecamatan_code, b.name || ' ' || b.kelurahan || ' ' || b.kecamatan as said,
    array['#kecamatan:' || b.kecamatan_code, '#goods:' || b.goods] || r.forms || array(
      select distinct '#permit:' || p.kind from report_permit p
      where p.business_id = b.id and p.standing = 'issued' and p.kind in ('pirt', 'halal', 'bpom', 'brand', 'hygiene')
        and (p.expires_on is null or p.expires_on >= ${today}) order by 1) as signs
  from public_business b join report_verification v on v.business_id = b.id and v.verified_until >= ${today}
  cross join lateral (select array_agg('#form:' || form order by form) as forms from report_readiness r
    where r.business_id = b.id and r.level = 'ready') r
  where r.forms is not null and ${consented('b.id')} and ${scope}`
