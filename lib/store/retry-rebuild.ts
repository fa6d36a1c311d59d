import type { AuditLine } from './audit-log.ts'

/** What the audit log still knows of a lost retry file. */
export interface RebuiltCounts {
  retry_counts: Map<number, number>
  global_retry_count: number
  consecutive_failures: number
  circuit_breaker_open: boolean
}

/**
 * Counts again, from the audit log's lines of one batch, oldest first, what a lost retry file held.
 *
 * Where a line's own count and the number of lines differ, the larger one is taken: a limit reached early costs one
 * feature, a limit forgotten costs a night.
 */
export function rebuildCounts(lines: readonly AuditLine[], batchId: string): RebuiltCounts {
  const counts: RebuiltCounts = {
    retry_counts: new Map(),
    global_retry_count: 0,
    consecutive_failures: 0,
    circuit_breaker_open: false,
  }
  for (const line of lines) {
    if (line['batch_id'] === batchId) apply(counts, line)
  }
  return counts
}

function apply(counts: RebuiltCounts, line: AuditLine): void {
  switch (line['event_type']) {
    case 'retry_attempt':
      countRetry(counts, line)
      break
    case 'feature_failed':
      counts.consecutive_failures += 1
      break
    case 'feature_completed':
      counts.consecutive_failures = 0
      break
    case 'circuit_breaker_triggered':
      counts.circuit_breaker_open = true
      break
    case 'circuit_breaker_reset':
      counts.circuit_breaker_open = false
      counts.consecutive_failures = 0
      break
    default:
  }
}

function countRetry(counts: RebuiltCounts, line: AuditLine): void {
  counts.global_retry_count = Math.max(counts.global_retry_count + 1, countIn(line, 'global_retry_count'))
  const index = line['feature_index']
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return
  const before = counts.retry_counts.get(index) ?? 0
  counts.retry_counts.set(index, Math.max(before + 1, countIn(line, 'retry_count')))
}

function countIn(line: AuditLine, field: string): number {
  const value = line[field]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0
}
