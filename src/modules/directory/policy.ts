import { rule } from '../../platform/policy.ts'

const anyone = rule<unknown>('rule.anyone', () => true)

/** The directory is the city's shop window: everybody may look, and it holds nothing that not everybody may see. */
export const policy = {
  'directory.search': anyone,
  'directory.business': anyone,
  'directory.product': anyone,
  'directory.data': anyone,
}
