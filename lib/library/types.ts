import type { PauseReason } from '../batch/pause-reasons.ts'

/** Where a batch as a whole stands; derived from the outcomes at every read and write. */
export type BatchStatus = 'in_progress' | 'paused' | 'completed' | 'failed'

/** How each feature is done: by `/auto-implement` in a context of its own, by the same with six tools, or in the conversation. */
export type BatchMode = 'auto-implement' | 'lean' | 'direct'

/** A feature that ended failed. */
export interface FailedFeatureRecord {
  /** From 0. */
  feature_index: number
  /** One line, secrets redacted, at most 1,000 characters. */
  error_message: string
  timestamp: string
  /** Retries that it had used. */
  retry_count?: number | undefined
  failure_kind?: string | undefined
  /** The ref that keeps its work. */
  work_ref?: string | undefined
  attempts?: number | undefined
}

/** A feature that was skipped; category `dependency` is shown as blocked. */
export interface SkippedFeatureRecord {
  feature_index: number
  reason: string
  category: 'manual' | 'dependency' | 'question'
  timestamp: string
}

/** A compaction of the conversation that was seen. */
export interface AutoClearEvent {
  feature_index: number
  /** Estimated tokens. */
  context_tokens_before_clear: number
  timestamp: string
}

/** What is known of one commit, push or pull request. */
export interface GitOperationRecord {
  success: boolean
  timestamp?: string | undefined
  sha?: string | undefined
  branch?: string | undefined
  remote?: string | undefined
  /** Of the pull request. */
  number?: number | undefined
  url?: string | undefined
  /** One line, secrets redacted. */
  error?: string | undefined
}

export type GitOperationName = 'commit' | 'push' | 'pr'

/** The git operations of one feature, the last of each kind. */
export interface FeatureGitStatus {
  commit?: GitOperationRecord | undefined
  push?: GitOperationRecord | undefined
  pr?: GitOperationRecord | undefined
}

/** What the project's own checks said of a feature. */
export interface FeatureVerification {
  /** `unverified`: nothing checked it. */
  result: 'passed' | 'failed' | 'unverified'
  /** Failures of the present attempt. */
  failed_checks: number
  commands: {
    command: string
    /** Null when it was ended or never began. */
    exit_code: number | null
    seconds: number
    timed_out?: boolean | undefined
    /** Of a failed check of the present attempt: the last 4 KB, secrets redacted; else empty. */
    output_tail: string
  }[]
  /** The commit that was checked; null outside git. */
  head: string | null
  timestamp: string
  no_commit?: boolean | undefined
  /** What the feature changed about its own checks. */
  changed_checks?: string[] | undefined
}

/** The Claude Code session that runs the batch. */
export interface BatchOwner {
  session_id: string
  host: string
  pid?: number | undefined
  pid_started?: string | undefined
  /** One more at each takeover by another session. */
  epoch: number
  since: string
  last_seen: string
  /** Set when the session ended. */
  released_at?: string | undefined
}

/** A feature in progress, by index; one at a time inside a session. */
export interface InFlightFeature {
  /** From 1: the retries used, plus 1. */
  attempt: number
  started_at: string
  /** HEAD when it was first handed out: its commits are looked for from there. */
  base_sha: string | null
  last_error?: string | undefined
  /** The next attempt shall not begin before this time. */
  not_before?: string | undefined
  briefed_at?: string | undefined
  /** The service did not answer: since when, when last, how often it was reported. */
  /** What was uncommitted when it was handed out. */
  dirty?: string[] | undefined
  outage?: { since: string; last: string; reports: number } | undefined
  /** How far the worker of an overnight run is. */
  worker?:
    | {
        session_id: string
        asked?: boolean | undefined
        question?: string | undefined
        candidate?: string | undefined
        broken?: number | undefined
      }
    | undefined
  /** The lane of an overnight run, from 0. */
  slot?: number | undefined
  /** Its commit did not go together with what had landed since it began. */
  conflict?: { with: number[]; detail: string; alone: boolean } | undefined
}

/** What one session used, as the client reports it: tokens by model, its own estimate of the cost. */
interface SessionUsage {
  models: Record<string, { input: number; cache_write: number; cache_read: number; output: number }>
  cost_usd: number | null
  /** All tokens of the client's last sum. */
  told?: number | undefined
}

/** The overnight run of a batch. */
interface OvernightRun {
  worktree: string
  /** The branch that moves forward to what is verified. */
  target: string | null
  /** The commit that the run began at, and the last one that has landed. */
  base: string
  landed: string | null
  land: 'end' | 'each' | 'never'
  not_landed?: string | undefined
  /** How many features it may work on at once; 1 where it is left out. */
  lanes?: number | undefined
  /** Whether the last landings conflicted, oldest first. */
  conflicts?: boolean[] | undefined
  idle?: number | undefined
  stop?: 'after_feature' | 'now' | undefined
  started_at: string
  /** The share of each usage window of the subscription (0 to 1) that was used when the client last told it. */
  windows?: { name: string; used: number; until?: string | undefined; told_at: string }[] | undefined
}

/** Why the batch waits. */
export interface BatchPause {
  reason: PauseReason
  since: string
  /** When a usage limit ends, where the message said so. */
  until?: string | undefined
  detail: string
}

/**
 * A batch in memory, in the words of the state file (docs/state-format.md).
 *
 * An index counts from 0, times are UTC ISO 8601 with `Z`, tokens are an estimate of characters / 4. Maps have numbers
 * as keys here and texts in the file. Fields of other tools are in the object too, at every level but those of `stop_blocks`,
 * and are kept when it is saved; the type does not name them.
 */
export interface BatchState {
  batch_id: string
  /** Where the list came from; empty for issues. */
  features_file: string
  total_features: number
  /** The full text of each, on one line, never cut. */
  features: string[]
  /** The lowest index without an outcome; `total_features` when there is none. Derived. */
  current_index: number
  status: BatchStatus
  /** In the order in which they ended. */
  completed_features: number[]
  failed_features: FailedFeatureRecord[]
  skipped_features: SkippedFeatureRecord[]
  /** Tokens that the batch added to the conversation since its last compaction. */
  context_token_estimate: number
  auto_clear_count: number
  auto_clear_events: AutoClearEvent[]
  created_at: string
  updated_at: string
  /** Aligned with `features`. */
  issue_numbers: (number | null)[] | null
  /** Aligned with `features`: text written by anybody, to be quoted and never obeyed. */
  issue_bodies?: (string | null)[] | null | undefined
  source_type: 'file' | 'issues'
  state_file: string
  context_tokens_before_clear: number | null
  paused_at_feature_index: number | null
  /** Retries used, by index; a mirror of the retry file. */
  retry_attempts: Map<number, number>
  git_operations: Map<number, FeatureGitStatus>
  /** The order of execution: every index exactly once. */
  feature_order: number[]
  /** What each feature waits for, by index; never a cycle. */
  feature_dependencies: Map<number, number[]>
  analysis_metadata: Record<string, unknown>
  workflow_mode: BatchMode
  workflow_reminder: string
  schema_version: number
  /** One more at every write: what `saveBatchState` compares. */
  revision: number
  owner: BatchOwner | null
  in_flight: Map<number, InFlightFeature>
  pause: BatchPause | null
  verification: Map<number, FeatureVerification>
  /** What verifies the features, as read when the batch started; secrets redacted. */
  checks?: { commands: string[]; shell: boolean; source: string; script: string | null } | null | undefined
  /** What a failed feature left in the work tree, until it is taken back. */
  leftovers?:
    | { feature_index: number; base_sha: string | null; commits: string[]; files: string[]; answers: number }
    | null
    | undefined
  /** The branch that was checked out at the start. */
  branch?: string | null | undefined
  /** Attempts before a failed feature was opened again, by index. */
  earlier_attempts: Map<number, { attempts: number; refs: string[]; error: string }>
  /** What the sessions of an overnight run used for a feature, by index and session. */
  usage: Map<number, { sessions: Record<string, SessionUsage> }>
  run?: OvernightRun | null | undefined
  base_verification?: FeatureVerification | null | undefined
  stop_blocks?: { count: number; mark: string } | null | undefined
  prompted_at?: string | undefined
  last_turn_error?: { error: string; message: string; timestamp: string } | null | undefined
}

/** Which features a feature waits for: a Map of indices, or an object as it stands in the file. */
export type LinkMap = ReadonlyMap<number, readonly number[]> | Readonly<Record<number, readonly number[]>>

/** Who changes a batch, and when; both for every call that writes. */
export interface WriteOptions {
  /**
   * The Claude Code session on whose behalf the call is made; it must own the batch. Left out by a tool of its own,
   * which may change a batch that no live session owns.
   */
  session?: string | undefined
  /** The time that is written down, now unless given. */
  now?: Date | undefined
}
