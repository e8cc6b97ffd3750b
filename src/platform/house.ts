import type { Config } from './config.ts'
import { dataKey, openSecrets, type Secrets } from './secrets.ts'

/** What actions may need besides the database: settings and the keys of the house. Never a database handle. */
export type House = { config: Config; secrets: Secrets }

export const openHouse = (config: Config): House => ({ config, secrets: openSecrets(dataKey(config)) })
