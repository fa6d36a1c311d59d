import type { BatchFile } from './batch.ts'
import { batchFile } from './batch-schema.ts'

/** Reads a state file's JSON with its defaults filled in, or gives in a few words what is wrong with which field. */
export function readBatchBySchema(json: unknown): BatchFile | string {
  const parsed = batchFile.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return `"${issue?.path.join('.')}": ${issue?.message}`
}
