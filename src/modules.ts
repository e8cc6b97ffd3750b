import type { Context } from 'hono'
import type { AnyCommand, AnyQuery } from './platform/action.ts'
import { upload } from './platform/files.ts'
import type { Env, Views } from './platform/http.ts'
import { texts as platformTexts } from './platform/texts.ts'
import type { Catalog } from './platform/text.ts'
import { uiTexts } from './ui/texts.ts'

/** Every text of the platform. */
export const catalog: Catalog = { ...platformTexts, ...uiTexts }

/** Every command and query: pages, API, matrix and tests read this one list. */
export const allActions: readonly (AnyCommand | AnyQuery)[] = [upload]
