import type { Batch } from '../batch/schema.ts'
import { type TimeLine, timeLine, workedSeconds } from '../batch/time-line.ts'
import { safeBlock, safeLine } from '../text/clean.ts'
import { type FeatureRow, featureRows } from '../view/feature-rows.ts'

/** A line of the audit log or the evidence file as it was read: of any shape. */
type RawLine = Readonly<Record<string, unknown>>

/** A commit of a feature as git tells it. The subject and the names of files are whoever's who made it. */
export interface CommitFacts {
  sha: string
  subject: string
  files: { name: string; added: number; removed: number }[]
}

/** All that a report is made from: state, audit log, evidence file, git, and nothing else. */
export interface ReportInput {
  batch: Batch
  audit: readonly RawLine[]
  /** Lines of the evidence file, of the detailed features at least. */
  evidence: readonly RawLine[]
  /** Commits of features, by index, newest first; of the detailed features at least. */
  commits: ReadonlyMap<number, readonly CommitFacts[]>
  /** The refs of this batch that keep work of features, as git has them: `refs/batch/<id>/<number>-<attempt>`. */
  keptRefs?: readonly string[]
  /** Completed features (by index) that only the state claims. */
  unproven: readonly number[]
  /** Completed features (by index) that a later commit takes back. */
  reverted?: ReadonlySet<number>
  now: string
  helper: string
}

/** One run of a check. */
export interface RunFacts {
  timestamp: string
  attempt: number
  command: string
  exitCode: number | null
  timedOut: boolean
  seconds: number | undefined
  head: string
  output: string
}

/** A line of the audit log about one feature. */
export interface EventFacts {
  timestamp: string
  type: string
  reason: string
  said: string
}

/** What is known of the batch, by feature where it is about one. */
export interface ReportFacts extends Pick<ReportInput, 'batch' | 'now' | 'helper' | 'commits' | 'keptRefs'> {
  rows: FeatureRow[]
  time: TimeLine
  /** The features (by index) that are told of in detail, in the order of the rows. */
  detailed: FeatureRow[]
  isDetailed(index: number): boolean
  runs: ReadonlyMap<number, RunFacts[]>
  events: ReadonlyMap<number, EventFacts[]>
}

// Of larger batches what needs a look is told of in detail, and what ended last.
const MOST_DETAILED = 200

/** Puts together what the report says. Pure: the same files give the same report. */
export function reportFacts(input: ReportInput): ReportFacts {
  const { batch, audit, evidence, commits, keptRefs = [], reverted = new Set(), now, helper } = input
  const time = timeLine(audit, batch.batch_id, Date.parse(now))
  const rows = featureRows(batch, input.unproven, { seconds: workedSeconds(time), reverted })
  const detailed = new Set(detailedFeatures(batch, input.unproven))
  return {
    ...{ batch, now, helper, commits, keptRefs, rows, time },
    detailed: rows.filter(({ index }) => detailed.has(index)),
    isDetailed: (index) => detailed.has(index),
    runs: byFeature(evidence, detailed, runFacts),
    events: byFeature(
      audit.filter((line) => line['batch_id'] === batch.batch_id),
      detailed,
      eventFacts,
    ),
  }
}

/** Lists the features (by index) that are told of in detail: what needs a look, then what ended last. */
export function detailedFeatures(batch: Batch, unproven: readonly number[]): number[] {
  const rows = featureRows(batch, unproven).filter(({ state }) => state !== 'pending')
  if (rows.length <= MOST_DETAILED) return rows.map(({ index }) => index)
  const loud = rows.filter(({ state, marks }) => state !== 'completed' || marks.length > 0)
  const last = batch.completed_features.toReversed()
  return [...new Set([...loud.map(({ index }) => index), ...last])].slice(0, MOST_DETAILED)
}

function byFeature<Facts>(
  lines: readonly RawLine[],
  wanted: ReadonlySet<number>,
  read: (line: RawLine) => Facts,
): Map<number, Facts[]> {
  const found = new Map<number, Facts[]>()
  for (const line of lines) {
    const index = line['feature_index']
    if (typeof index !== 'number' || !wanted.has(index)) continue
    const facts = read(line)
    const known = found.get(index)
    if (known) known.push(facts)
    else found.set(index, [facts])
  }
  return found
}

function text(value: unknown): string {
  return typeof value === 'string' ? safeLine(value) : ''
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

function runFacts(line: RawLine): RunFacts {
  const output = line['output_tail']
  const exitCode = line['exit_code']
  return {
    timestamp: text(line['timestamp']),
    attempt: number(line['attempt']) ?? 1,
    command: text(line['command']),
    exitCode: typeof exitCode === 'number' && Number.isInteger(exitCode) ? exitCode : null,
    timedOut: line['timed_out'] === true,
    seconds: number(line['seconds']),
    head: text(line['head']),
    output: typeof output === 'string' ? safeBlock(output).trim() : '',
  }
}

function eventFacts(line: RawLine): EventFacts {
  return {
    timestamp: text(line['timestamp']),
    type: text(line['event_type']),
    reason: text(line['reason']),
    said: text(line['error_message']),
  }
}
