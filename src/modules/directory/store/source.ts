/** True where the owner allows it at this moment. */
const allowed = (business: string, purpose: string) =>
  `exists (select from report_consent c where c.business_id = ${business} and c.purpose = 'directory.${purpose}')`

/** Asked again whenever something is shown: a consent withdrawn this moment hides at once, before the index knows. */
export const consented = (business: string) => allowed(business, 'listing')
export const photoConsented = (business: string) => allowed(business, 'photo')
export const contactConsented = (business: string) => allowed(business, 'contact')

/**
 * Who is listed, and by which signs a search is narrowed to them: the one place that says it. `scope` is a condition on
 * `b.id`.
 */
export const listed = (scope: string) => `
  select b.id, b.goods, b.kecamatan_code, b.name || ' ' || b.kelurahan || ' ' || b.kecamatan as said,
    array['#kecamatan:' || b.kecamatan_code, '#goods:' || b.goods] as signs
  from public_business b where ${consented('b.id')} and ${scope}`
