import { aroundOf, routesOf, show } from '../../platform/http.ts'
import { HelpPage, homePage } from './pages.tsx'

export const homeRoutes = routesOf()
  .get('/', show(homePage))
  .get('/bantuan', (c) => c.html(<HelpPage around={aroundOf(c)} phone={c.var.house.config.HELP_PHONE} />))
