import type * as z from 'zod/mini'
import type * as schema from './batch-schema.ts'

/** The format version that this program writes. Files without one are version 1. */
export const SCHEMA_VERSION = 2

export const DEFAULT_REMINDER = 'Use /auto-implement for each feature. Do NOT implement directly.'

export const MAX_FEATURES = 10_000

/** The state file's content as JSON. */
export type BatchFile = z.infer<typeof schema.batchFile>

/** The fields that are keyed by feature index: numbers in memory, text in the file. */
export const MAP_FIELDS = [
  'retry_attempts',
  'git_operations',
  'feature_dependencies',
  'verification',
] as const

type MapField = (typeof MAP_FIELDS)[number]

/** A batch in memory: the words of the file, with numbers as the keys of its maps. */
export type Batch = Omit<BatchFile, MapField> & {
  [Field in MapField]: Map<number, BatchFile[Field][string]>
}

export type SkippedFeature = z.infer<typeof schema.skippedFeature>
export type SkipCategory = SkippedFeature['category']
export type Owner = z.infer<typeof schema.owner>
export type Pause = z.infer<typeof schema.pause>
export type VerificationRecord = z.infer<typeof schema.verificationRecord>
export type CommandRun = z.infer<typeof schema.commandRun>
export type GitRecord = z.infer<typeof schema.gitRecord>
export type GitOperation = 'commit' | 'push' | 'pr'
export type WorkflowMode = Batch['workflow_mode']
