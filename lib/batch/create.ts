import type { FeaturesAdded } from './events.ts'
import { orderFeatures } from './order.ts'
import { type Batch, DEFAULT_REMINDER, type KeptChecks, SCHEMA_VERSION } from './schema.ts'
import type { WorkflowMode } from './workflow-modes.ts'

/** What a new batch is made of; times are ISO texts, indices count from 0. */
export interface NewBatch {
  batchId: string
  features: string[]
  featuresFile: string
  stateFile: string
  now: string
  mode?: WorkflowMode | undefined
  issueNumbers?: (number | null)[] | null
  issueBodies?: (string | null)[] | null
  order?: number[] | undefined
  dependencies?: Map<number, number[]> | undefined
  analysis?: Record<string, unknown> | undefined
  checks?: KeptChecks | null | undefined
  /** The branch that is checked out. */
  branch?: string | null | undefined
}

/** Makes a batch whose features are all pending, in the given order or that of the list. */
export function newBatch(from: NewBatch): Batch {
  return {
    batch_id: from.batchId,
    features_file: from.featuresFile,
    total_features: from.features.length,
    features: from.features,
    current_index: 0,
    status: 'in_progress',
    completed_features: [],
    failed_features: [],
    skipped_features: [],
    context_token_estimate: 0,
    auto_clear_count: 0,
    auto_clear_events: [],
    created_at: from.now,
    updated_at: from.now,
    issue_numbers: from.issueNumbers ?? null,
    ...(from.issueBodies ? { issue_bodies: from.issueBodies } : {}),
    source_type: from.issueNumbers ? 'issues' : 'file',
    state_file: from.stateFile,
    context_tokens_before_clear: null,
    paused_at_feature_index: null,
    retry_attempts: new Map(),
    git_operations: new Map(),
    feature_order: from.order ?? from.features.map((_, index) => index),
    feature_dependencies: from.dependencies ?? new Map(),
    analysis_metadata: from.analysis ?? {},
    workflow_mode: from.mode ?? 'auto-implement',
    workflow_reminder: DEFAULT_REMINDER,
    schema_version: SCHEMA_VERSION,
    revision: 0,
    owner: null,
    in_flight: new Map(),
    pause: null,
    verification: new Map(),
    earlier_attempts: new Map(),
    usage: new Map(),
    checks: from.checks ?? null,
    branch: from.branch ?? null,
  }
}

/** Gives the batch with more features behind those that it has, in the order of their links; they come from no issue. */
export function withFeatures(batch: Batch, { features, dependencies, analysis }: FeaturesAdded): Batch {
  const all = [...batch.features, ...features]
  const added = orderFeatures(all.length, dependencies).order.filter(
    (index) => index >= batch.features.length,
  )
  const pad = <T>(list: (T | null)[]) => [...list, ...features.map(() => null)]
  return {
    ...batch,
    features: all,
    issue_numbers: batch.issue_numbers && pad(batch.issue_numbers),
    ...(batch.issue_bodies && { issue_bodies: pad(batch.issue_bodies) }),
    feature_order: [...batch.feature_order, ...added],
    feature_dependencies: new Map([...batch.feature_dependencies, ...dependencies]),
    analysis_metadata: { ...batch.analysis_metadata, ...analysis },
  }
}
