import type { Batch } from '../model/batch.ts'

/** The line that ties a commit to its feature. */
export function trailer(batch: Batch, number: number): string {
  return `Batch-Feature: ${batch.batch_id}#${number}`
}

/** A commit id as people read it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7)
}
