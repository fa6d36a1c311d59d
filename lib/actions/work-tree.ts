import type { Batch } from '../batch/schema.ts'
import { type Commit, commitsSince, featureCommits, headCommit, uncommittedChanges } from '../process/git.ts'
import type { ActionContext, Project } from './project.ts'

/** Reads HEAD of the session's work tree; null where there is none, as before the first commit. */
export async function readHead(context: ActionContext, project: Project): Promise<string | null> {
  return (await headCommit(project.workTree, context.env)) ?? null
}

/** Finds the commit that already carries the trailer of the feature in progress. */
export async function findFeatureCommit(
  context: ActionContext,
  project: Project,
  batch: Batch,
): Promise<string | undefined> {
  const current = batch.in_flight
  if (!current) return undefined
  const commits = await featureCommits(project.workTree, current.base_sha, batch.batch_id, context.env)
  return commits.find(({ featureNumber }) => featureNumber === current.feature_index + 1)?.sha
}

/** What git knows of the work on the feature in progress. */
export interface Work {
  /** Newest first; undefined when the commit it began at is gone. */
  commits: Commit[] | undefined
  uncommitted: string[]
}

/** Asks git both questions. */
export async function findWork(context: ActionContext, project: Project, batch: Batch): Promise<Work> {
  const base = batch.in_flight?.base_sha ?? null
  return {
    commits: await commitsSince(project.workTree, base, context.env),
    uncommitted: await uncommittedChanges(project.workTree, context.env),
  }
}
