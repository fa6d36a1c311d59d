import type { FailureKind, FailureLabel } from './kinds.ts'

/** Retries one feature may use; its first attempt is not one. */
export const MAX_RETRIES_PER_FEATURE = 3
/** Retries a whole batch may use. */
export const MAX_RETRIES_PER_BATCH = 50
/** Features in a row that may end failed before the batch is paused. */
export const BREAKER_THRESHOLD = 5

const MAX_BACKOFF_SECONDS = 60

/** After this long without an answer of the service the batch is paused, in milliseconds. */
export const OUTAGE_LIMIT_MS = 60 * 60 * 1000
const FIRST_OUTAGE_WAIT_SECONDS = 30
const MAX_OUTAGE_WAIT_SECONDS = 600

/**
 * What one kind of failure leads to.
 *
 * `retry`: again after a wait. `pause`: the batch waits until a known time, nothing is counted. `wait`: the same attempt
 * waits until the service answers again. `refuse`: no failure, nothing is recorded. `record`: the feature ends failed, and
 * where `pause` names a reason the batch stops too, since every next feature would fail as well.
 */
export type RetryRule =
  | { readonly label: FailureLabel & 'transient'; readonly act: 'retry'; readonly pause: null }
  | { readonly label: FailureLabel & 'transient'; readonly act: 'pause'; readonly pause: 'quota' }
  | { readonly label: FailureLabel & 'transient'; readonly act: 'wait'; readonly pause: 'outage' }
  | { readonly label: FailureLabel & 'neither'; readonly act: 'refuse'; readonly pause: null }
  | {
      readonly label: FailureLabel & 'permanent'
      readonly act: 'record'
      readonly pause: 'auth' | 'billing' | null
    }

const RETRY = { label: 'transient', act: 'retry', pause: null } as const
const RECORD = { label: 'permanent', act: 'record', pause: null } as const

/** The rule for every kind: a new kind does not compile without its row. */
export const RETRY_POLICY: Readonly<Record<FailureKind, RetryRule>> = {
  network: RETRY,
  rate_limit: RETRY,
  overloaded: RETRY,
  service: RETRY,
  timeout: RETRY,
  lock: RETRY,
  quota: { label: 'transient', act: 'pause', pause: 'quota' },
  outage: { label: 'transient', act: 'wait', pause: 'outage' },
  interrupted: { label: 'neither', act: 'refuse', pause: null },
  test: RECORD,
  syntax: RECORD,
  import: RECORD,
  type: RECORD,
  value: RECORD,
  build: RECORD,
  not_found: RECORD,
  permission: RECORD,
  auth: { label: 'permanent', act: 'record', pause: 'auth' },
  billing: { label: 'permanent', act: 'record', pause: 'billing' },
  resource: RECORD,
  conflict: RECORD,
  unknown: RECORD,
}

export type RetryReason =
  | 'consent_not_given'
  | 'global_retry_limit_reached'
  | 'circuit_breaker_open'
  | 'permanent_failure'
  | 'max_retries_reached'
  | 'under_retry_limit'

export type RetryInput = {
  readonly consent: boolean
  /** Retries used so far in the whole batch. */
  readonly globalRetries: number
  readonly breakerOpen: boolean
  readonly kind: FailureKind
  /** Retries used so far by this feature. */
  readonly featureRetries: number
}

/**
 * Decides whether a failed feature runs again, and says why.
 *
 * The first reason that holds is the answer, in this order. A `quota` failure is paused for before anyone asks here.
 */
export function decideRetry(input: RetryInput): { retry: boolean; reason: RetryReason } {
  if (!input.consent) return { retry: false, reason: 'consent_not_given' }
  if (input.globalRetries >= MAX_RETRIES_PER_BATCH)
    return { retry: false, reason: 'global_retry_limit_reached' }
  if (input.breakerOpen) return { retry: false, reason: 'circuit_breaker_open' }
  if (RETRY_POLICY[input.kind].label !== 'transient') return { retry: false, reason: 'permanent_failure' }
  if (input.featureRetries >= MAX_RETRIES_PER_FEATURE) return { retry: false, reason: 'max_retries_reached' }
  return { retry: true, reason: 'under_retry_limit' }
}

/**
 * Returns the seconds to wait before retry `retryNumber` (1-based): 1 s doubled each time, at most 60 s.
 *
 * `random01` in [0, 1) spreads it by half either way, so that parallel clients do not return together. A longer
 * `retryAfterSeconds` that the failure itself named wins.
 */
export function backoffSeconds(retryNumber: number, random01: number, retryAfterSeconds = 0): number {
  const doubled = Math.min(MAX_BACKOFF_SECONDS, 2 ** Math.max(0, retryNumber - 1))
  const spread = Math.min(MAX_BACKOFF_SECONDS, doubled * (0.5 + random01))
  return Number.isFinite(retryAfterSeconds) ? Math.max(spread, retryAfterSeconds) : spread
}

/** Returns the seconds to wait after report `reports` (1-based) of one outage: 30 s doubled each time, at most 10 min. */
export function outageWaitSeconds(reports: number): number {
  return Math.min(MAX_OUTAGE_WAIT_SECONDS, FIRST_OUTAGE_WAIT_SECONDS * 2 ** Math.max(0, reports - 1))
}
