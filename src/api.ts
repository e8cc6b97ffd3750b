import { apiOf } from './api/routes.ts'
import { allActions, catalog } from './modules.ts'

/** The JSON API: the same actions as the pages, by the same names. */
export const apiRoutes = apiOf({ actions: allActions, catalog, cookie: '__Host-jejaring' })
