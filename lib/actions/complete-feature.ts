import { failedChecks } from '../batch/apply-event.ts'
import { completedIssues } from '../batch/progress.ts'
import type { Batch, GitRecord, VerificationRecord } from '../batch/schema.ts'
import { handOutNext, isOver } from '../batch/transition.ts'
import { currentBranch } from '../process/git.ts'
import { checkFailedText, closingWords, completedFacts } from '../view/complete.ts'
import { answerWithStep, batchData } from './answer.ts'
import { type ActionContext, type Project, timestamp } from './project.ts'
import { checkProject } from './run-checks.ts'
import { applied, type Change } from './update-batch.ts'
import { findWork, type Work } from './work-tree.ts'

/** What was found out about a feature before anything is written down. */
export interface Findings {
  verification: VerificationRecord
  commit: GitRecord | undefined
  uncommitted: string[]
}

/**
 * Verifies the project and looks up what was committed for the feature in progress.
 *
 * `work` is what git said just before; it counts where no check has run since. `budgetSeconds` bounds the checks.
 */
export async function examine(
  context: ActionContext,
  project: Project,
  batch: Batch,
  { work, budgetSeconds }: { work?: Work; budgetSeconds?: number } = {},
): Promise<Findings> {
  const verification = await checkProject(context, project, budgetSeconds)
  const hasRun = verification.commands.length > 0
  const { commits, uncommitted } = hasRun || !work ? await findWork(context, project, batch) : work
  const branch = await currentBranch(project.workTree, context.env)
  const last = commits?.[0]
  const commit = last && {
    success: true,
    timestamp: timestamp(context),
    sha: last.sha,
    ...(branch === undefined ? {} : { branch }),
  }
  return { verification, commit, uncommitted }
}

/**
 * Writes down what was found: the feature completed and the next one handed out, or its check failed.
 *
 * `closeIssues` is whether the user wants to be told, when the batch has ended, how a pull request closes its issues.
 */
export function recordCheck(
  context: ActionContext,
  batch: Batch,
  index: number,
  { found, head, closeIssues }: { found: Findings; head: string | null; closeIssues: boolean },
): Change {
  const { verification, commit, uncommitted } = found
  const now = timestamp(context)
  if (verification.result === 'failed') {
    const failed = applied(batch, { type: 'check_failed', index, verification }, now)
    const data = { ...batchData(failed), completed: false, verification: failed.verification.get(index) }
    return { batch: failed, answer: { text: checkFailedText(failed, index, context.helper), data } }
  }
  const failed_checks = failedChecks(batch, index)
  const event = { type: 'completed', index, verification: { ...verification, failed_checks } } as const
  const done = applied(batch, commit ? { ...event, commit } : event, now)
  const handed = handOutNext(done, head, now)
  const closed = closeIssues && isOver(handed) ? completedIssues(handed) : []
  const facts = [...closingWords(closed), ...completedFacts(index, found)]
  const data = { completed: true, verification, commit: commit ?? null, uncommitted }
  return { batch: handed, answer: answerWithStep(context, handed, facts, { data }) }
}
