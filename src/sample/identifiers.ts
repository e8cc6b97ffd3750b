/**
 * Numbers and addresses that have the right shape and belong to nobody (shapes: legal reference 7.1, 7.4, 7.8, 7.14).
 * Hand-made people and partners use short numbers, generated ones long numbers, so that the two never meet.
 */
const digits = (count: number, n: number): string => String(n).padStart(count, '0')

/** What an id of the sample town stands for. Generated rows take blocks from `generated` upwards. */
export const idBlocks = { account: 0, organisation: 1, outlet: 2, contact: 3, generated: 0x100 } as const

/** A uuid of v7 shape that a reader recognises: `01900000-0000-7000-8000-` + block + number, both in hex. */
export const sampleId = (block: number, n: number): string =>
  `01900000-0000-7000-8000-${block.toString(16).padStart(4, '0')}${n.toString(16).padStart(8, '0')}`

/** +62 812 000 xxxxx for the hand-made, +62 812 000 xxxxxx for the generated. */
export const samplePhone = (n: number): string => `+62812000${digits(5, n)}`
export const generatedPhone = (n: number): string => `+62812000${digits(6, n)}`

/** NIB: 13 digits; 91209… for the hand-made, 91200… for the generated. */
export const sampleNib = (n: number): string => `91209${digits(8, n)}`
export const generatedNib = (n: number): string => `91200${digits(8, n)}`

/** `contoh.id`: "contoh" means example. */
export const sampleEmail = (name: string): string =>
  `${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.|\.$/g, '')}@contoh.id`

/** NIK of a place that does not exist (kecamatan 99 of Semarang); a woman's day of birth counts from 41. */
export const sampleNik = (person: { sex: 'female' | 'male'; born: string; serial: number }): string => {
  const [year = '', month = '', day = ''] = person.born.split('-')
  const shown = Number(day) + (person.sex === 'female' ? 40 : 0)
  return `337499${digits(2, shown)}${month}${year.slice(2)}${digits(4, person.serial)}`
}

/** P-IRT: packaging, kind of food, Semarang, n-th product of the producer, producer, last year of validity. */
export const samplePirt = (permit: {
  packaging: number
  food: string
  product: number
  producer: number
  validUntil: number
}): string =>
  `${permit.packaging}${permit.food}3374${digits(2, permit.product)}${digits(4, permit.producer)}-${digits(2, permit.validUntil % 100)}`
