import type { HandOut } from '../batch/advance.ts'
import { currentFeature } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import {
  type Commit,
  commitsSince,
  featureCommits,
  headCommit,
  readHead,
  uncommittedChanges,
} from '../process/git.ts'
import { isInHistory } from '../process/git-work.ts'
import type { ActionContext } from './project.ts'

/** What git knows of a work tree at one moment, and of the work done there since a commit. */
export interface WorkTree {
  /** Null where there is no commit, or no git. */
  head: string | null
  branch: string | undefined
  /** The commits since the base, newest first; undefined when the base is gone. */
  commits: Commit[] | undefined
  /** Names of changed, staged and untracked files. */
  uncommitted: string[]
}

/** Looks at the work tree `place`; `base` is the commit that the work began at, null where there was none. */
export async function readWorkTree(
  { env }: Pick<ActionContext, 'env'>,
  place: string,
  base: string | null,
): Promise<WorkTree> {
  const { branch, sha } = await readHead(place, env)
  const [commits, uncommitted] = await Promise.all([
    commitsSince(place, base, env),
    uncommittedChanges(place, env),
  ])
  return { head: sha ?? null, branch, commits, uncommitted }
}

/** Whether HEAD's history holds the commit that the feature began at; in the usual case its own commits say so. */
export async function standsOn(
  { env }: Pick<ActionContext, 'env'>,
  place: string,
  base: string | null,
  { head, commits }: Pick<WorkTree, 'head' | 'commits'>,
): Promise<boolean> {
  if (base === null || head === base || commits?.at(-1)?.parent === base) return true
  return isInHistory(place, base, env)
}

/** Looks at what a feature that is handed out now starts from. */
export async function readHandOut(
  { env }: Pick<ActionContext, 'env'>,
  place: string,
): Promise<HandOut & { branch: string | undefined }> {
  const { branch, sha } = await readHead(place, env)
  return { head: sha ?? null, branch, uncommitted: await uncommittedChanges(place, env) }
}

/** Reads HEAD of the work tree `place`; null where there is none, as before the first commit. */
export async function readHeadCommit(
  { env }: Pick<ActionContext, 'env'>,
  place: string,
): Promise<string | null> {
  return (await headCommit(place, env)) ?? null
}

/** Finds the commit that already carries the trailer of the feature in progress. */
export async function findFeatureCommit(
  { env }: Pick<ActionContext, 'env'>,
  place: string,
  batch: Batch,
): Promise<string | undefined> {
  const current = currentFeature(batch)
  if (!current) return undefined
  const commits = await featureCommits(place, current.base_sha, batch.batch_id, env)
  return commits.find(({ featureNumber }) => featureNumber === current.index + 1)?.sha
}
