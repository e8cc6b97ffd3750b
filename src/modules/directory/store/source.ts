/**
 * Who is listed, and by which signs a search is narrowed to them: the one place that says it. `scope` is a condition on
 * `b.id`.
 */
export const listed = (scope: string) => `
  select b.id, b.goods, b.kecamatan_code, b.name || ' ' || b.kelurahan || ' ' || b.kecamatan as said,
    array['#kecamatan:' || b.kecamatan_code, '#goods:' || b.goods] as signs
  from public_business b where ${scope}`

/** Asked again whenever something is shown, so that a consent withdrawn this moment hides at once. */
export const consented = (business: string) => `${business} is not null`
export const photoConsented = (business: string) => `${business} is not null`
export const contactConsented = (business: string) => `${business} is null`
