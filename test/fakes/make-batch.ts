import { newBatch } from '../../lib/batch/create.ts'
import type { BatchEvent } from '../../lib/batch/events.ts'
import { derive } from '../../lib/batch/progress.ts'
import type { Batch, InFlight, Owner, VerificationRecord } from '../../lib/batch/schema.ts'
import { formatBatch } from '../../lib/batch/state-file.ts'
import { type Refusal, transition } from '../../lib/batch/transition.ts'
import type { RetryRecord } from '../../lib/failure/retry-record.ts'

export const NOW = '2026-03-04T05:06:07.000Z'
export const ID = 'batch-20260304-050607-000001'
export const HELPER = '/plugins/batch implement/dist/batch.cjs'

/** What a test cares about; indices count from 0, and everything else is as in a new batch. */
export interface BatchParts {
  /** How many features (`feature 1`, `feature 2`, …), or their texts. */
  features?: number | string[]
  completed?: number[]
  failed?: number[]
  skipped?: number[]
  inFlight?: number
  /** What is known of the feature in progress. */
  attempt?: Partial<InFlight>
  order?: number[]
  waitsFor?: Record<number, number[]>
  /** Any other field. */
  with?: Partial<Batch>
}

/** Makes a batch that could stand in a file: what follows from the outcomes is derived. */
export function makeBatch(parts: BatchParts = {}): Batch {
  const { features = 3, completed = [], failed = [], skipped = [], inFlight } = parts
  const texts =
    typeof features === 'number' ? Array.from({ length: features }, (_, at) => `feature ${at + 1}`) : features
  const fresh = newBatch({
    batchId: ID,
    features: texts,
    featuresFile: 'features.txt',
    stateFile: '/project/.claude/batch_state.json',
    now: NOW,
    order: parts.order,
    dependencies: new Map(Object.entries(parts.waitsFor ?? {}).map(([key, value]) => [Number(key), value])),
  })
  const batch: Batch = {
    ...fresh,
    completed_features: completed,
    failed_features: failed.map((index) => ({
      feature_index: index,
      error_message: 'it broke',
      timestamp: NOW,
    })),
    skipped_features: skipped.map((index) => ({
      feature_index: index,
      reason: 'not now',
      category: 'manual',
      timestamp: NOW,
    })),
    in_flight: new Map(inFlight === undefined ? [] : [[inFlight, makeInFlight(parts.attempt)]]),
    ...parts.with,
  }
  return derive(batch, NOW)
}

export function makeInFlight(parts: Partial<InFlight> = {}): InFlight {
  return { attempt: 1, started_at: NOW, base_sha: 'abc1234def', ...parts }
}

/** Applies events one after the other; a refusal fails the test. */
export function applyAll(batch: Batch, ...events: BatchEvent[]): Batch {
  return events.reduce((current, event) => {
    const result = transition(current, event, NOW)
    if (!result.ok) throw new Error(`${event.type} was refused: ${JSON.stringify(result.refusal)}`)
    return result.batch
  }, batch)
}

/** Gives the refusal of an event, undefined where it is admitted. */
export function refusalOf(batch: Batch, event: BatchEvent): Refusal | undefined {
  const result = transition(batch, event, NOW)
  return result.ok ? undefined : result.refusal
}

/** A batch as the JSON of its file, to be bent by a test. */
export function asJson(batch: Batch): Record<string, unknown> {
  return JSON.parse(formatBatch(batch)) as Record<string, unknown>
}

/** The time `seconds` after NOW. */
export function later(seconds: number): string {
  return new Date(Date.parse(NOW) + seconds * 1000).toISOString()
}

export function makeCheck(result: VerificationRecord['result'], exit_code: number | null = 0) {
  const commands =
    result === 'unverified' ? [] : [{ command: 'npm test', exit_code, seconds: 3, output_tail: 'the end\n' }]
  return { result, failed_checks: 0, commands, head: 'abc1234def', timestamp: NOW } as VerificationRecord
}

export function makeOwner(parts: Partial<Owner> = {}): Owner {
  return { session_id: 'session-1', host: 'laptop', epoch: 1, since: NOW, last_seen: NOW, ...parts }
}

/** A record of the batch of `makeBatch`, written at NOW. */
export function makeRetries(parts: Partial<RetryRecord> = {}): RetryRecord {
  return {
    batch_id: ID,
    retry_counts: new Map(),
    global_retry_count: 0,
    consecutive_failures: 0,
    circuit_breaker_open: false,
    failed_streak: [],
    created_at: NOW,
    updated_at: NOW,
    ...parts,
  }
}
