import type * as z from 'zod/mini'
import { retryFile } from './retry-schema.ts'

/** The retry file's content as JSON. */
export type RetryFile = z.infer<typeof retryFile>

/** Reads a retry file's JSON with its defaults filled in, or gives in a few words what is wrong with which field. */
export function readRetryBySchema(json: unknown): RetryFile | string {
  const parsed = retryFile.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return `${issue?.path.length ? `"${issue.path.join('.')}"` : 'its content'}: ${issue?.message}`
}
