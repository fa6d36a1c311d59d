import path from 'node:path'
import { orderFeatures } from '../batch/order.ts'
import type { WorkflowMode } from '../batch/schema.ts'
import { fetchIssues, readIssueNumbers } from '../features/fetch-issues.ts'
import { findLinks } from '../features/links.ts'
import { createIssueFetcher } from '../process/github.ts'
import { droppedLinkText } from '../view/start.ts'
import type { ActionContext, Project } from './project.ts'

/** The features of a batch to be, in the order in which they shall run. */
export interface FeaturePlan {
  /** The features file as it was named; undefined for issues. */
  file: string | undefined
  features: string[]
  mode?: WorkflowMode | undefined
  issueNumbers: number[] | null
  issueBodies: (string | null)[] | null
  order: number[]
  dependencies: Map<number, number[]>
  /** Features that wait for one another, by index; the links among them were dropped. */
  cycles: number[][]
  analysis: Record<string, unknown>
  /** What the person should know about the list: duplicates, entries left out, links that were dropped. */
  notes: string[]
}

/** Reads the features, finds what waits for what, and puts them in order. */
export async function planFeatures(
  context: ActionContext,
  project: Project,
  source: FeatureSource,
): Promise<FeaturePlan> {
  const listed =
    'file' in source
      ? await fromFile(context, source.file)
      : await fetchFeatures(context, project, source.issues)
  const { features, issueNumbers, issueBodies, order: rule } = listed
  const found = rule === 'file' ? NO_LINKS : findLinks({ features, bodies: issueBodies ?? [], issueNumbers })
  const { order, dependencies, cycles } = orderFeatures(features.length, found.links)
  const notes = [...listed.notes, ...found.dropped.slice(0, NOTED).map(droppedLinkText)]
  const analysis = {
    links: [...dependencies.values()].reduce((sum, waitsFor) => sum + waitsFor.length, 0),
    inferred: found.inferred,
    dropped: found.dropped.slice(0, MAX_DROPPED),
    cycles,
  }
  return { ...listed, order, dependencies, cycles, analysis, notes }
}

// A body may name thousands of numbers that are none of this batch.
const MAX_DROPPED = 100
const NOTED = 10

const NO_LINKS: ReturnType<typeof findLinks> = { links: new Map(), dropped: [], inferred: [] }

async function fromFile(context: ActionContext, file: string): Promise<ListedFeatures> {
  // YAML is only loaded by a call that reads a list.
  const { readFeaturesFile } = await import('../disk/features-file.ts')
  const list = readFeaturesFile(path.resolve(context.cwd, file))
  const notes = [...list.warnings]
  if (list.duplicates > 0) notes.push(`Repeated entries left out: ${list.duplicates}.`)
  if (list.alreadyDone > 0) notes.push(`Entries checked off as done, left out: ${list.alreadyDone}.`)
  return {
    file,
    features: list.features,
    mode: list.mode,
    order: list.order,
    issueNumbers: null,
    issueBodies: null,
    notes,
  }
}

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

/** Fetches GitHub issues as the features of a batch; what was left out, and why, is in the notes. */
export async function fetchFeatures(
  context: ActionContext,
  project: Project,
  words: readonly string[],
): Promise<ListedFeatures> {
  const { numbers, warnings } = readIssueNumbers(words)
  const list = await fetchIssues(numbers, createIssueFetcher({ cwd: project.workTree, env: context.env }))
  return {
    file: undefined,
    features: list.features,
    issueNumbers: list.issueNumbers,
    issueBodies: list.bodies,
    notes: [...warnings, ...list.warnings],
  }
}
