import type {
  GitOperation,
  GitRecord,
  Leftovers,
  Outage,
  Owner,
  Pause,
  Run,
  SessionUsage,
  SkipCategory,
  VerificationRecord,
  Worker,
} from './schema.ts'

/** What happens to one feature, named by its index; `transition.ts` says what may follow what. */
export type FeatureEvent =
  | { type: 'handed_out'; index: number; base_sha: string | null; dirty?: string[]; slot?: number }
  | { type: 'briefed'; index: number }
  | {
      type: 'worked'
      index: number
      worker?: Partial<Worker>
      usage?: Record<string, SessionUsage>
      base_sha?: string
    }
  /** With `ended`, its attempt came to nothing for a reason that costs no retry: why, and what was made (a commit or a ref). */
  | { type: 'put_back'; index: number; ended?: { error: string; ref?: string; isConflict?: boolean } }
  /** What sessions (by id) have used for it so far; known at any time, also after its outcome. */
  | { type: 'used'; index: number; usage: Record<string, SessionUsage> }
  /** Its commit conflicts with those of the features `with`, or fails the checks together with them. */
  | {
      type: 'conflicted'
      index: number
      base_sha: string
      with: number[]
      detail: string
      question: string
    }
  | { type: 'check_failed'; index: number; verification: VerificationRecord }
  | { type: 'completed'; index: number; verification: VerificationRecord; commit?: GitRecord }
  | { type: 'retried'; index: number; retries: number; error_message: string; not_before?: string }
  | { type: 'service_gone'; index: number; outage: Outage; not_before: string }
  | {
      type: 'failed'
      index: number
      error_message: string
      retry_count?: number
      failure_kind?: string
      work_ref?: string
    }
  | { type: 'skipped'; index: number; reason: string; category: SkipCategory }
  | { type: 'git_recorded'; index: number; operation: GitOperation; record: GitRecord }

/** More features, pending, behind those that are there; `dependencies` are theirs alone, without cycles. */
export interface FeaturesAdded {
  type: 'features_added'
  features: string[]
  dependencies: Map<number, number[]>
  /** Joins what is known of the list. */
  analysis?: Record<string, unknown>
}

/** What happens to the batch as a whole; none of these changes an outcome. */
export type WholeBatchEvent =
  | { type: 'paused'; pause: Omit<Pause, 'since'>; tokens_before_clear?: number }
  | { type: 'resumed' }
  | { type: 'claimed'; owner: Owner }
  | { type: 'released' }
  | { type: 'compacted' }
  | { type: 'stop_held' }
  | { type: 'prompted' }
  | { type: 'turn_failed'; error: string; message: string }
  | { type: 'base_checked'; verification: VerificationRecord }
  | { type: 'left_behind'; leftovers: Leftovers | null }
  | { type: 'failed_reopened' }
  | { type: 'run_changed'; run: Partial<Run> }
  | FeaturesAdded

export type BatchEvent = FeatureEvent | WholeBatchEvent
