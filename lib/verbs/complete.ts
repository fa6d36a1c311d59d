import { examine, recordCheck } from '../actions/complete-feature.ts'
import {
  type ActionContext,
  type Answer,
  loadSettings,
  openProject,
  type Project,
} from '../actions/project.ts'
import { caughtUpWithRetries, endFailedRow } from '../actions/sync-retries.ts'
import { changeAsOwner, requireBatch, requireOwner } from '../actions/update-batch.ts'
import { findWork, readHead, type Work } from '../actions/work-tree.ts'
import { failedChecks, MAX_FAILED_CHECKS } from '../batch/apply-event.ts'
import type { Batch, VerificationRecord } from '../batch/schema.ts'
import { transition } from '../batch/transition.ts'
import { BatchError } from '../errors.ts'
import { isRepository } from '../process/git.ts'
import { noMoreChecksText, nothingCommittedText } from '../view/complete.ts'
import { nothingInProgressText, refusalText } from '../view/refusal.ts'

/**
 * Completes the feature in progress if the project's own verification passes, records its commit and
 * hands out the next one. `number` (from 1), where given, must be the one in progress.
 */
export async function complete(
  context: ActionContext,
  number: number | undefined,
  options: { withoutCommit?: boolean } = {},
): Promise<Answer> {
  const project = openProject(context)
  const batch = requireBatch(project.files)
  requireOwner(batch, context)
  const index = admitted(batch, number)
  const work = await findWork(context, project, batch)
  const settings = await loadSettings(project)
  if (!options.withoutCommit) await requireCommit(context, project, batch, work)
  const found = await examine(context, project, batch, { work })
  const head = await readHead(context, project)
  return changeAsOwner(
    context,
    project.files,
    async (present) => {
      const facts = { found, head, closeIssues: settings.close_issues }
      const change = recordCheck(context, caughtUpWithRetries(context, project, present), index, facts)
      if (found.verification.result !== 'failed') await endFailedRow(context, project, present.batch_id)
      return change
    },
    batch.owner?.epoch,
  )
}

/**
 * Refuses to complete what `/auto-implement` took up but has not committed: a client may run it in the
 * background, and tests that are green because nothing has happened yet would prove nothing.
 */
async function requireCommit(
  context: ActionContext,
  project: Project,
  batch: Batch,
  { commits, uncommitted }: Work,
): Promise<void> {
  const current = batch.in_flight
  if (!current?.briefed_at) return
  if (commits === undefined || commits.length > 0) return
  if (!(await isRepository(project.workTree, context.env))) return
  const text = nothingCommittedText(batch, current.feature_index + 1, uncommitted.length > 0)
  throw new BatchError(text, { code: 'REFUSED' })
}

/** Checks that the number may be completed now, and gives its index. */
function admitted(batch: Batch, number: number | undefined): number {
  const current = batch.in_flight?.feature_index
  const index = number === undefined ? current : number - 1
  if (index === undefined) {
    throw new BatchError(nothingInProgressText(batch), { code: 'REFUSED' })
  }
  if (index !== current) {
    const tried = transition(batch, { type: 'check_failed', index, verification: NOTHING_CHECKED }, '')
    if (!tried.ok) throw new BatchError(refusalText(tried.refusal, batch.batch_id), { code: 'REFUSED' })
  }
  if (failedChecks(batch, index) >= MAX_FAILED_CHECKS) {
    throw new BatchError(noMoreChecksText(index + 1), { code: 'REFUSED' })
  }
  return index
}

const NOTHING_CHECKED: VerificationRecord = {
  result: 'failed',
  failed_checks: 0,
  commands: [],
  head: null,
  timestamp: '',
}
