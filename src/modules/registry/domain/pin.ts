/** Where a business is on the map, in degrees. */
export type Pin = { latitude: number; longitude: number }

/** Around the city of Semarang with its coast; what lies outside is asked about, not refused. */
const city = { south: -7.13, north: -6.9, west: 110.25, east: 110.53 }
/** Around Indonesia: what lies outside is no pin at all. */
const country = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 }

const within = ({ latitude, longitude }: Pin, box: typeof city) =>
  latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east

export const inCity = (pin: Pin): boolean => within(pin, city)

/**
 * Reads a pin as a map gives it: `-6.9932, 110.4203`, with a comma or blanks between; or the address of a map that
 * holds one behind `@` or `q=`. Undefined for anything else, and for places outside the country.
 */
export const readPin = (typed: string): Pin | undefined => {
  const found = /(-?\d{1,2}[.,]\d{2,})\s*(?:°\s*)?[,; ]\s*(\d{2,3}[.,]\d{2,})/.exec(typed.slice(0, 500))
  if (!found) return undefined
  const [latitude = Number.NaN, longitude = Number.NaN] = found.slice(1).map((text) => Number(text.replace(',', '.')))
  const pin = { latitude: rounded(latitude), longitude: rounded(longitude) }
  return within(pin, country) ? pin : undefined
}

/** Ten centimetres are enough. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** As a map understands it. */
export const pinText = ({ latitude, longitude }: Pin): string => `${latitude}, ${longitude}`
