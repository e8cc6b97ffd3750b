import { type Field, requiredFields } from './fields.ts'

/** Which column holds which field, as a person confirmed it. */
export type Mapping = {
  columns: Partial<Record<Field, number>>
  /** One value for every row whose own cell is blank or that has no column: a kelurahan's own list. */
  fixed: Partial<Record<Field, string>>
  /** In which time the sales column counts. */
  salesPer: 'year' | 'month'
}

/**
 * A person's choice for one column over what was suggested: the field it holds, or `null` to leave it out. A field
 * stands in one column only, so it leaves the column it was in.
 */
export const assign = (mapping: Mapping, column: number, field: Field | null): Mapping => {
  const others = Object.entries(mapping.columns).filter(([, at]) => at !== column)
  return { ...mapping, columns: Object.fromEntries(field === null ? others : [...others, [field, column]]) }
}

/** The required fields that nothing is mapped to: without them no row can be taken. */
export const missingFields = (mapping: Mapping): Field[] =>
  requiredFields.filter((field) => mapping.columns[field] === undefined && mapping.fixed[field] === undefined)
