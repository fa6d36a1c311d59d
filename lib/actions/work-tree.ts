import { featureCommits, headCommit } from '../drive/git.ts'
import type { Batch } from '../model/batch.ts'
import type { ActionContext, Project } from './context.ts'

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
