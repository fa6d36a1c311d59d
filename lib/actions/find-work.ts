import { type Commit, commitsSince, uncommittedChanges } from '../drive/git.ts'
import type { Batch } from '../model/batch.ts'
import type { ActionContext, Project } from './context.ts'

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
