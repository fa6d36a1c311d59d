import type { Batch } from '../batch/schema.ts'
import { readAudit } from '../disk/audit-log.ts'
import { featureCommits } from '../process/git.ts'
import type { ActionContext, Project } from './project.ts'

/**
 * Finds the completed features (by index) that only the state claims: the audit log has no line of it, and no commit in
 * the history of HEAD carries the feature's trailer. A state file that was edited by hand shows so.
 */
export async function findUnproven(
  context: ActionContext,
  project: Project,
  batch: Batch,
): Promise<number[]> {
  const { lines } = readAudit(project.files.audit(batch.batch_id), { root: project.root })
  const logged = new Set(
    lines
      .filter((line) => line['event_type'] === 'feature_completed' && line['batch_id'] === batch.batch_id)
      .map((line) => line['feature_index']),
  )
  const claimed = batch.completed_features.filter((index) => !logged.has(index))
  if (claimed.length === 0) return []
  const commits = await featureCommits(project.workTree, null, batch.batch_id, context.env)
  return claimed.filter((index) => !commits.some(({ featureNumber }) => featureNumber === index + 1))
}
