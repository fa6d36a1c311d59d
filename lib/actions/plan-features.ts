import path from 'node:path'
import { orderFeatures } from '../batch/order.ts'
import type { Batch } from '../batch/schema.ts'
import { isOver } from '../batch/transition.ts'
import type { WorkflowMode } from '../batch/workflow-modes.ts'
import { findProjectRoot } from '../disk/project.ts'
import { fetchIssues, readIssueNumbers } from '../features/fetch-issues.ts'
import { findLinks, type Place } from '../features/links.ts'
import type { FeatureList } from '../features/parse-list.ts'
import { createIssueFetcher } from '../process/github.ts'
import { droppedLinkText, homeRootText, listChangedText } from '../view/start.ts'
import type { ActionContext, Project } from './project.ts'

/** The features of a batch to be, in the order in which they shall run. */
export interface FeaturePlan {
  /** The features file as it was named; undefined for issues. */
  file: string | undefined
  /** Its absolute path. */
  path: string | undefined
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
      ? await fromFile(context, project, source.file)
      : await fetchFeatures(context, project, source.issues)
  const { features, issueNumbers, issueBodies, places, order: rule } = listed
  const texts = { features, bodies: issueBodies ?? [], issueNumbers, ...(places && { places }) }
  const found = rule === 'file' ? NO_LINKS : findLinks(texts)
  const { order, dependencies, cycles } = orderFeatures(features.length, found.links)
  const notes = [
    ...rootNotes(context, project),
    ...listed.notes,
    ...found.dropped.slice(0, NOTED_LINKS).map(droppedLinkText),
  ]
  const analysis = {
    links: [...dependencies.values()].reduce((sum, waitsFor) => sum + waitsFor.length, 0),
    inferred: found.inferred,
    dropped: found.dropped.slice(0, MAX_DROPPED),
    cycles,
    ...(listed.sha256 && { list_sha256: listed.sha256 }),
  }
  return { ...listed, order, dependencies, cycles, analysis, notes }
}

// A body may name thousands of numbers that are none of this batch.
const MAX_DROPPED = 100
/** How many links that were dropped are said. */
export const NOTED_LINKS = 10

const NO_LINKS: ReturnType<typeof findLinks> = { links: new Map(), dropped: [], inferred: [] }

/** Says where the project is when that is the home folder, as after a stray `git init` there. */
function rootNotes({ home }: ActionContext, { root }: Project): string[] {
  return findProjectRoot(home(), home)?.root === root ? [homeRootText(root)] : []
}

async function fromFile(context: ActionContext, project: Project, file: string): Promise<ListedFeatures> {
  const list = await readList(context, project, file)
  return { ...list, file, issueNumbers: null, issueBodies: null, notes: entryNotes(list) }
}

/** Says what of a list was not read or left out. */
export function entryNotes({ warnings, duplicates, alreadyDone }: FeatureList): string[] {
  const notes = [...warnings]
  if (duplicates > 0) notes.push(`Repeated entries left out: ${duplicates}.`)
  if (alreadyDone > 0) notes.push(`Entries checked off as done, left out: ${alreadyDone}.`)
  if (duplicates + alreadyDone > 0) notes.push('Numbers in the list, as in (after 2), count these as well.')
  return notes
}

/** Reads the list that was named; `~/` is the home folder. Called by Claude, only from inside the project. */
export async function readList({ cwd, env, home }: ActionContext, project: Project, file: string) {
  // YAML is only loaded by a call that reads a list.
  const { listInProject, readFeaturesFile } = await import('../disk/features-file.ts')
  const named = path.resolve(cwd, /^~[\\/]/.test(file) ? path.join(home(), file.slice(2)) : file)
  const real = env['CLAUDECODE'] ? listInProject(named, [project.workTree, project.root]) : named
  return { ...readFeaturesFile(real), path: named }
}

/** Says of an unfinished batch that its list is not what it was when the batch began, or when it was last added. */
export async function listNotes(batch: Batch): Promise<string[]> {
  const { features_file: file, analysis_metadata: analysis } = batch
  if (isOver(batch) || typeof analysis['list_sha256'] !== 'string') return []
  const { hashOfList } = await import('../disk/features-file.ts')
  const now = hashOfList(file)
  return now === analysis['list_sha256'] ? [] : [listChangedText(file, now === undefined)]
}

/** Where the features come from: a file, or the numbers of GitHub issues. */
export type FeatureSource = { file: string } | { issues: string[] }

/** A list of features before it is ordered. */
interface ListedFeatures {
  /** The features file as it was named; undefined for issues. */
  file: string | undefined
  path: string | undefined
  sha256?: string
  /** What each number of the list leads to, for a list from a file. */
  places?: readonly Place[]
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
async function fetchFeatures(
  context: ActionContext,
  project: Project,
  words: readonly string[],
): Promise<ListedFeatures> {
  const { numbers, warnings } = readIssueNumbers(words)
  const list = await fetchIssues(numbers, createIssueFetcher({ cwd: project.workTree, env: context.env }))
  return {
    file: undefined,
    path: undefined,
    features: list.features,
    issueNumbers: list.issueNumbers,
    issueBodies: list.bodies,
    notes: [...warnings, ...list.warnings],
  }
}
