import type { Reader } from '../../../platform/db.ts'
import { type FileKind, findFile, type StoredFile } from '../../../platform/files.ts'

/** A file uploaded as this kind for this organisation: the ids of others' files are unknown here. */
export const ownFile = async (
  reader: Reader,
  { id, kind, organisationId }: { id: string; kind: FileKind; organisationId: string },
): Promise<StoredFile | undefined> => {
  const file = await findFile(reader, id)
  return file?.kind === kind && file.organisation_id === organisationId ? file : undefined
}
