export { type Purpose, purposes, wordingOf } from './domain/consent.ts'
export { semarangPlaces } from './sample/places.ts'
export {
  plantBusiness,
  plantBusinesses,
  plantOutlet,
  plantPartner,
  plantPlaces,
  plantProduct,
  sampleBusiness,
} from './sample/plant.ts'
