import type { Catalog } from '../../../platform/text.ts'

/** Records that may be one business. */
export const twinTexts = {
  'twin.heading': { id: 'Mungkin tercatat dua kali', en: 'May be registered twice' },
  'twin.open': { id: 'Mungkin sama dengan {name}', en: 'May be the same as {name}' },
  'twin.compare': { id: 'Bandingkan', en: 'Compare' },
  'twin.same': { id: 'Usaha yang sama dengan {name}', en: 'The same business as {name}' },
  'twin.different': { id: 'Bukan {name}', en: 'Not {name}' },
  'twin.because': { id: '{by}, {when}: “{reason}”', en: '{by}, {when}: “{reason}”' },
  'twin.merged_into': { id: 'Catatan ini digabung ke {name}.', en: 'This record became part of {name}.' },
  'twin.decided': { id: 'Pasangan ini sudah diputuskan.', en: 'This pair was decided already.' },
} as const satisfies Catalog
