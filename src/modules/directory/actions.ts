import type { AnyQuery } from '../../platform/action.ts'
import { dataView } from './actions/data.ts'
import { searchView } from './actions/search.ts'
import { businessView, productView } from './actions/view.ts'

/** Every query of the directory: it only shows. */
export const directoryActions: readonly AnyQuery[] = [searchView, businessView, productView, dataView]
