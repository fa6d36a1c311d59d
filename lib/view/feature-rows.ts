import { allTokens, featureUsage } from '../batch/overnight.ts'
import { type FeatureState, featureState, outcomes } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { failedWords, shortSha } from './format.ts'

/** What is known of features by index: how long each was worked on, and which ones a later commit took back. */
export interface Measures {
  seconds?: ReadonlyMap<number, number>
  reverted?: ReadonlySet<number>
}

/** Stands in place of the commit of a feature that somebody took back. */
export const REVERTED = 'reverted'

/** One feature as every table shows it. Cells are words of ours; what is empty does not apply. */
export interface FeatureRow {
  index: number
  number: number
  text: string
  state: FeatureState
  /** Undefined where it has not run. */
  attempts: number | undefined
  /** How it was verified, in a word, and by which commands. */
  checks: string
  commands: string
  commit: string
  /** Why it did not complete, or what it changed of its checks, in words that may be somebody else's. */
  reason: string
  /** It completed, but somebody should look: why, in the word of the table. */
  marks: string[]
  seconds: number | undefined
  /** All classes together, where the client has told. */
  tokens: number | undefined
}

const NEVER_RUN: ReadonlySet<FeatureState> = new Set(['pending', 'blocked', 'skipped'])

/** Lists the features in the order in which they run. `unproven` are the completed ones (by index) that only the state claims. */
export function featureRows(
  batch: Batch,
  unproven: readonly number[] = [],
  { seconds, reverted }: Measures = {},
): FeatureRow[] {
  const ended = outcomes(batch)
  const claimed = new Set(unproven)
  const reasons = reasonsOf(batch)
  return batch.feature_order.map((index) => {
    const state = featureState(batch, index, ended)
    const commit = reverted?.has(index) ? REVERTED : commitCell(batch, index, state, claimed.has(index))
    const checks = claimed.has(index) && commit === 'NONE' ? 'UNPROVEN' : checksCell(batch, index, state)
    const used = featureUsage(batch, index)
    return {
      index,
      number: index + 1,
      text: batch.features[index] ?? '',
      state,
      attempts: NEVER_RUN.has(state) ? undefined : attemptsOf(batch, index),
      checks,
      commands: (batch.verification.get(index)?.commands ?? []).map(({ command }) => command).join(', '),
      commit,
      reason: reasons.get(index) ?? '',
      marks: marksOf(checks, commit),
      seconds: seconds?.get(index),
      tokens: used && allTokens(used),
    }
  })
}

const MARKS: ReadonlySet<string> = new Set(['CHANGED', 'UNVERIFIED', 'UNPROVEN', 'GONE', 'NONE'])

/** What somebody took back needs no look any more. */
function marksOf(...cells: [checks: string, commit: string]): string[] {
  return cells[1] === REVERTED ? [] : cells.filter((cell) => MARKS.has(cell))
}

function attemptsOf(batch: Batch, index: number): number {
  return (batch.earlier_attempts.get(index)?.attempts ?? 0) + (batch.retry_attempts.get(index) ?? 0) + 1
}

function commitCell(batch: Batch, index: number, state: FeatureState, isUnproven: boolean): string {
  const sha = commitOf(batch, index)?.sha
  if (sha) return isUnproven ? 'GONE' : shortSha(sha)
  return state === 'completed' ? 'NONE' : ''
}

function checksCell(batch: Batch, index: number, state: FeatureState): string {
  const record = batch.verification.get(index)
  if (state === 'completed') {
    if (record?.changed_checks) return 'CHANGED'
    return record?.result === 'passed' ? 'passed' : 'UNVERIFIED'
  }
  return record?.result === 'failed' ? `failed ${record.failed_checks}x` : ''
}

function reasonsOf(batch: Batch): Map<number, string> {
  const reasons = new Map<number, string>()
  for (const index of batch.completed_features) {
    const changes = batch.verification.get(index)?.changed_checks
    if (changes) reasons.set(index, changes.join('; '))
  }
  for (const { feature_index, error_message } of batch.failed_features)
    reasons.set(feature_index, failedWords(error_message))
  for (const { feature_index, reason } of batch.skipped_features) reasons.set(feature_index, reason)
  return reasons
}

/** What is recorded of a feature's commit. */
export function commitOf(batch: Batch, index: number) {
  return batch.git_operations.get(index)?.commit
}

// What a long table leaves out first.
const DULL: ReadonlySet<FeatureState> = new Set(['pending', 'completed'])

/** Picks at most `most` rows of a long table: what needs a look, then the others, as far as there is room, in their order. */
export function chosenRows(rows: readonly FeatureRow[], most: number): FeatureRow[] {
  if (rows.length <= most) return [...rows]
  const isDull = ({ state, marks }: FeatureRow) => DULL.has(state) && marks.length === 0
  const inOrder = [
    ...rows.filter(({ state }) => state === 'in_progress'),
    ...rows.filter((row) => row.state !== 'in_progress' && !isDull(row)),
    ...rows.filter(isDull),
  ]
  const picked = new Set(inOrder.slice(0, most))
  return rows.filter((row) => picked.has(row))
}
