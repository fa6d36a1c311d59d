import type { WorkflowMode } from '../model/batch.ts'

/** Where the features come from: a file, or the numbers of GitHub issues. */
export type FeatureSource = { file: string } | { issues: string[] }

/** A list of features before it is ordered. */
export interface ListedFeatures {
  /** The features file as it was named; undefined for issues. */
  file: string | undefined
  features: string[]
  mode?: WorkflowMode | undefined
  order?: 'file' | 'links' | undefined
  /** Aligned with `features`; null for a list from a file. */
  issueNumbers: number[] | null
  issueBodies: (string | null)[] | null
  /** What the person should know about the list: duplicates, entries left out. */
  notes: string[]
}
