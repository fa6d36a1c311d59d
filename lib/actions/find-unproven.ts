import type { Batch } from '../batch/schema.ts'
import { type AuditLine, readAudit } from '../disk/audit-log.ts'
import { featureCommits, revertedSince } from '../process/git.ts'
import { notInHistory } from '../process/git-work.ts'
import type { ActionContext, Project } from './project.ts'

/**
 * Finds the completed features (by index) that only the state claims: no commit in the history of HEAD carries the
 * feature's trailer, and either the audit log has no line of it or its recorded commit is no longer in that history. A
 * state file that was edited by hand shows so, and a history that was rewritten.
 */
export async function findUnproven(
  context: ActionContext,
  project: Project,
  batch: Batch,
  lines: readonly AuditLine[] = auditLines(project, batch),
): Promise<number[]> {
  const logged = new Set(
    lines
      .filter((line) => line['event_type'] === 'feature_completed' && line['batch_id'] === batch.batch_id)
      .map((line) => line['feature_index']),
  )
  const shaOf = (index: number) => batch.git_operations.get(index)?.commit?.sha ?? ''
  const shas = batch.completed_features.map(shaOf).filter((sha) => /^[0-9a-f]{40,64}$/.test(sha))
  // What an overnight run has verified may not have landed yet.
  const verified = batch.run ? `batch/${batch.batch_id}/verified` : undefined
  const gone = await notInHistory(project.workTree, shas, context.env, verified)
  const claimed = batch.completed_features.filter((index) => !logged.has(index) || gone.has(shaOf(index)))
  if (claimed.length === 0) return []
  const commits = await featureCommits(project.workTree, null, batch.batch_id, context.env)
  return claimed.filter((index) => !commits.some(({ featureNumber }) => featureNumber === index + 1))
}

/** Finds the completed features (by index) whose recorded commit a later one in the history of HEAD takes back, by its own words. */
export async function findReverted(
  { env }: ActionContext,
  { workTree }: Pick<Project, 'workTree'>,
  batch: Batch,
): Promise<ReadonlySet<number>> {
  const shas = batch.completed_features.map((index) => batch.git_operations.get(index)?.commit?.sha ?? '')
  const first = shas.find((sha) => sha !== '')
  const reverted = first === undefined ? new Set<string>() : await revertedSince(workTree, first, env)
  return new Set(batch.completed_features.filter((_, at) => reverted.has(shas[at] ?? '')))
}

/** Reads what the audit log holds of a batch; oldest line first. */
export function auditLines(
  { files, root }: Pick<Project, 'files' | 'root'>,
  { batch_id }: Batch,
): AuditLine[] {
  return readAudit(files.audit(batch_id), { root }).lines
}
