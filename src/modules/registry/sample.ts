export { semarangPlaces } from './sample/places.ts'
export {
  type Client,
  plantBusiness,
  plantBusinesses,
  plantOutlet,
  plantPartner,
  plantPlaces,
  plantProduct,
  sampleBusiness,
} from './sample/plant.ts'
