import { statement, type Tx } from '../../../platform/db.ts'

const insert = statement(
  'registry_organisation',
  `insert into organisation (id, kind, name, created_at) values ($1, $2, $3, $4)`,
)
const rename = statement('registry_organisation_name', `update organisation set name = $2 where id = $1 and name <> $2`)

/** A business or partner is an organisation that people can belong to: both bear the same id and name. */
export const addOrganisation = (
  tx: Tx,
  organisation: { id: string; kind: 'business' | 'partner'; name: string; at: Temporal.Instant },
) => tx.rows(insert, [organisation.id, organisation.kind, organisation.name, organisation.at.toString()])

export const renameOrganisation = (tx: Tx, id: string, name: string) => tx.rows(rename, [id, name])
