import * as z from 'zod/mini'
import { PAUSE_REASONS, type PauseReason } from './pause-reasons.ts'
import * as overnight from './schema-overnight.ts'
import { block, count, index, text } from './schema-overnight.ts'
import { WORKFLOW_MODES } from './workflow-modes.ts'

// A call reads one file once: compiling a faster reader first would cost more than it saves.
z.config({ jitless: true })

// Keeps the fields that it does not name, so that other tools' fields survive; the type lists only the named.
const loose = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.looseObject(shape) as unknown as z.ZodMiniObject<Shape, z.core.$strip>

const indexMap = <T extends z.core.SomeType>(value: T) =>
  z.record(z.string().check(z.regex(/^(?:0|[1-9]\d{0,8})$/)), value)

const gitRecord = loose({
  success: z.boolean(),
  timestamp: z.optional(text),
  sha: z.optional(text),
  branch: z.optional(text),
  remote: z.optional(text),
  number: z.optional(z.int()),
  url: z.optional(text),
  error: z.optional(text),
})

const gitOperations = loose({
  commit: z.optional(gitRecord),
  push: z.optional(gitRecord),
  pr: z.optional(gitRecord),
})

const commandRun = loose({
  command: text,
  exit_code: z.nullable(z.int()),
  seconds: z.number(),
  timed_out: z.optional(z.boolean()),
  /** Kept here only for a failed check of the present attempt; the evidence file has all of them. */
  output_tail: z._default(block, ''),
})

const verificationRecord = loose({
  result: z.enum(['passed', 'failed', 'unverified']),
  failed_checks: z._default(count, 0),
  commands: z._default(z.array(commandRun), []),
  /** The commit that was checked. */
  head: z._default(z.nullable(text), null),
  timestamp: text,
  /** The feature was completed without a commit, as somebody said. */
  no_commit: z.optional(z.boolean()),
  /** What the feature changed about its own checks, one sentence each. */
  changed_checks: z.optional(z.array(text)),
})

const failedFeature = loose({
  feature_index: index,
  error_message: z._default(text, ''),
  timestamp: z._default(text, ''),
  retry_count: z.optional(count),
  failure_kind: z.optional(text),
  /** The ref that keeps its work, and how many attempts it has had. */
  work_ref: z.optional(text),
  attempts: z.optional(count),
})

const skippedFeature = loose({
  feature_index: index,
  reason: z._default(text, ''),
  category: z._default(z.enum(['manual', 'dependency', 'question']), 'manual'),
  timestamp: z._default(text, ''),
})

const compaction = loose({
  feature_index: index,
  context_tokens_before_clear: count,
  timestamp: z._default(text, ''),
})

const owner = loose({
  session_id: text,
  host: z._default(text, ''),
  pid: z.optional(z.int()),
  pid_started: z.optional(text),
  epoch: count,
  since: text,
  last_seen: text,
  /** Set when the session ended: the batch may be taken over without force. */
  released_at: z.optional(text),
})

/** An outage of the service as the reports on one feature tell it: when the first and the last came, and how many. */
const outage = loose({ since: text, last: text, reports: count })

const worker = loose(overnight.worker)
const run = loose({ ...overnight.run, windows: z.optional(z.array(loose(overnight.usageWindow))) })
const sessionUsage = loose({
  models: z.record(z.string(), loose(overnight.tokens)),
  ...overnight.sessionCost,
})

const inFlight = loose({
  attempt: z.int().check(z.positive()),
  started_at: text,
  base_sha: z.nullable(text),
  /** Why the attempt before this one failed, for the next one to read. */
  last_error: z.optional(text),
  /** Before this time the work shall not go on: the backoff of a retry, or an outage. */
  not_before: z.optional(text),
  /** When `/auto-implement` took the feature up. */
  briefed_at: z.optional(text),
  outage: z.optional(outage),
  /** What was uncommitted when it was handed out: the person's own. */
  dirty: z.optional(z.array(z.string())),
  worker: z.optional(worker),
  /** The lane of an overnight run in which it is worked on, from 0. */
  slot: z.optional(z.int().check(z.minimum(0), z.maximum(3))),
  conflict: z.optional(loose(overnight.conflict)),
})

const pause = loose({
  reason: z.enum(Object.keys(PAUSE_REASONS) as [PauseReason, ...PauseReason[]]),
  since: text,
  until: z.optional(text),
  detail: z._default(text, ''),
})

/** What verifies the features, as read when the batch started; secrets in it are redacted. */
const checks = loose({
  commands: z.array(text),
  shell: z.boolean(),
  source: text,
  /** The text of the script that the command runs, such as the test script of package.json. */
  script: z._default(z.nullable(text), null),
})

/** What a failed feature left in the work tree, until it is taken back: nothing is handed out before. */
const leftovers = loose({
  feature_index: index,
  /** The commits to revert, newest first, and the files to restore or remove. */
  base_sha: z.nullable(text),
  commits: z.array(text),
  files: z.array(z.string()),
  /** How often `next` found the checks still worse than at the start. */
  answers: count,
})

/** What an opened feature has behind it: attempts, and the refs that keep their work. */
const earlier = loose({ attempts: count, refs: z.array(text), error: z._default(text, '') })

/** The state file as it stands on disk: maps have text keys, and what is not named here is kept. */
export const batchFile = loose({
  // Judged as it stands, so not cleaned.
  batch_id: z.string(),
  features_file: text,
  total_features: count,
  features: z.array(text),
  current_index: z.int(),
  status: z.enum(['in_progress', 'paused', 'completed', 'failed']),
  completed_features: z.array(index),
  failed_features: z.array(failedFeature),
  skipped_features: z.array(skippedFeature),
  context_token_estimate: count,
  auto_clear_count: count,
  auto_clear_events: z.array(compaction),
  created_at: text,
  updated_at: text,
  issue_numbers: z.nullable(z.array(z.nullable(z.int()))),
  /** The issues' texts, aligned with `issue_numbers`: data from strangers, shown quoted. */
  issue_bodies: z.optional(z.nullable(z.array(z.nullable(block)))),
  source_type: z.enum(['file', 'issues']),
  state_file: text,
  context_tokens_before_clear: z.nullable(count),
  paused_at_feature_index: z.nullable(index),
  retry_attempts: indexMap(count),
  git_operations: indexMap(gitOperations),
  feature_order: z.array(index),
  feature_dependencies: indexMap(z.array(index)),
  analysis_metadata: z.record(z.string(), z.unknown()),
  workflow_mode: z.enum(WORKFLOW_MODES),
  workflow_reminder: text,
  schema_version: z.int(),
  revision: count,
  owner: z.nullable(owner),
  /** What is being worked on: one feature inside a session. */
  in_flight: indexMap(inFlight),
  pause: z.nullable(pause),
  checks: z.optional(z.nullable(checks)),
  leftovers: z.optional(z.nullable(leftovers)),
  /** The branch that was checked out at the start. */
  branch: z.optional(z.nullable(text)),
  /** Attempts before a failed feature was opened again. */
  earlier_attempts: indexMap(earlier),
  verification: indexMap(verificationRecord),
  /** What the sessions of an overnight run used for a feature, by their ids. */
  usage: indexMap(loose({ sessions: z.record(z.string(), sessionUsage) })),
  run: z.optional(z.nullable(run)),
  /** Whether the checks passed before the first feature: a red base is not blamed on feature 1. */
  base_verification: z.optional(z.nullable(verificationRecord)),
  /** How often the Stop hook has held the session in a row without progress. */
  stop_blocks: z.optional(z.nullable(loose({ count, mark: text }))),
  /** When the person last spoke to the owner's session: from then until its next call of the helper it may stop. */
  prompted_at: z.optional(text),
  /** The last turn that an API error or the session's end cut off, for `status`. */
  last_turn_error: z.optional(z.nullable(loose({ error: text, message: text, timestamp: text }))),
})

/** The format version that this program writes. Files without one are version 1. */
export const SCHEMA_VERSION = 3

export const DEFAULT_REMINDER = 'Use /auto-implement for each feature. Do NOT implement directly.'

export const MAX_FEATURES = 10_000

/** The state file's content as JSON. */
export type BatchFile = z.infer<typeof batchFile>

/** The fields that are keyed by feature index: numbers in memory, text in the file. */
export const MAP_FIELDS = [
  'retry_attempts',
  'git_operations',
  'feature_dependencies',
  'verification',
  'in_flight',
  'earlier_attempts',
  'usage',
] as const

type MapField = (typeof MAP_FIELDS)[number]

/** A batch in memory: the words of the file, with numbers as the keys of its maps. */
export type Batch = Omit<BatchFile, MapField> & {
  [Field in MapField]: Map<number, BatchFile[Field][string]>
}

export type SkippedFeature = z.infer<typeof skippedFeature>
export type SkipCategory = SkippedFeature['category']
export type Owner = z.infer<typeof owner>
export type Outage = z.infer<typeof outage>
export type InFlight = z.infer<typeof inFlight>
export type KeptChecks = z.infer<typeof checks>
export type Worker = z.infer<typeof worker>
export type SessionUsage = z.infer<typeof sessionUsage>
export type Run = z.infer<typeof run>
export type Leftovers = z.infer<typeof leftovers>
export type Pause = z.infer<typeof pause>
export type VerificationRecord = z.infer<typeof verificationRecord>
export type CommandRun = z.infer<typeof commandRun>
export type GitRecord = z.infer<typeof gitRecord>
export type GitOperation = 'commit' | 'push' | 'pr'
