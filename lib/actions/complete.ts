import { commitsSince, currentBranch, isRepository, uncommittedChanges } from '../drive/git.ts'
import { BatchError } from '../errors.ts'
import type { Batch, GitRecord, VerificationRecord } from '../model/batch.ts'
import { shortenForDisplay } from '../model/clean-text.ts'
import { failedChecks } from '../model/feature-event.ts'
import { handOutNext } from '../model/hand-out.ts'
import { completedIssues } from '../model/outcome.ts'
import { isOver, transition } from '../model/transition.ts'
import {
  checkFailedText,
  MAX_FAILED_CHECKS,
  noMoreChecksText,
  nothingCommittedText,
  verifiedText,
} from '../view/check-text.ts'
import { shortSha } from '../view/commit-words.ts'
import { refusalText } from '../view/refusal.ts'
import { answerWithStep, batchData } from './answer-step.ts'
import { caughtUpWithRetries, endFailedRow } from './catch-up.ts'
import { checkProject } from './check-project.ts'
import { type ActionContext, type Answer, openProject, type Project, timestamp } from './context.ts'
import { applied, type Change, changeAsOwner, requireBatch, requireOwner } from './owned-change.ts'
import { loadSettings } from './project-settings.ts'
import { readHead } from './work-tree.ts'

/** What was found out about a feature before anything is written down. */
export interface Findings {
  verification: VerificationRecord
  commit: GitRecord | undefined
  uncommitted: string[]
}

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
  if (!options.withoutCommit) await requireCommit(context, project, batch)
  const settings = await loadSettings(project)
  const found = await examine(context, project, batch)
  const head = await readHead(context, project)
  return changeAsOwner(
    context,
    project.files,
    async (present) => {
      const change = record(context, caughtUpWithRetries(context, project, present), index, found, head)
      if (found.verification.result === 'failed') return change
      await endFailedRow(context, project, present.batch_id)
      return withClosingNote(change, settings.close_issues)
    },
    batch.owner?.epoch,
  )
}

/** Names, when the batch has ended, the issues that a pull request may close: those that completed, if the user wants it. */
function withClosingNote(change: Change, closeIssues: boolean): Change {
  const numbers = closeIssues && isOver(change.batch) ? completedIssues(change.batch) : []
  if (numbers.length === 0) return change
  const note = `Words for the pull request's text: ${numbers.map((number) => `Closes #${number}`).join(', ')}.`
  return { ...change, answer: { ...change.answer, text: `${note}\n${change.answer.text}` } }
}

/**
 * Refuses to complete what `/auto-implement` took up but has not committed: a client may run it in the
 * background, and tests that are green because nothing has happened yet would prove nothing.
 */
async function requireCommit(context: ActionContext, project: Project, batch: Batch): Promise<void> {
  const current = batch.in_flight
  if (!current?.briefed_at) return
  const commits = await commitsSince(project.workTree, current.base_sha, context.env)
  if (commits === undefined || commits.length > 0) return
  if (!(await isRepository(project.workTree, context.env))) return
  const changed = (await uncommittedChanges(project.workTree, context.env)).length > 0
  throw new BatchError(nothingCommittedText(batch, current.feature_index + 1, changed), { code: 'REFUSED' })
}

/** Verifies the project and looks up what was committed for the feature in progress. */
export async function examine(
  context: ActionContext,
  project: Project,
  batch: Batch,
  budgetSeconds?: number,
): Promise<Findings> {
  const verification = await checkProject(context, project, budgetSeconds)
  const base = batch.in_flight?.base_sha ?? null
  const { workTree } = project
  const [commits, branch, uncommitted] = await Promise.all([
    commitsSince(workTree, base, context.env),
    currentBranch(workTree, context.env),
    uncommittedChanges(workTree, context.env),
  ])
  const last = commits?.[0]
  const commit = last && {
    success: true,
    timestamp: timestamp(context),
    sha: last.sha,
    ...(branch === undefined ? {} : { branch }),
  }
  return { verification, commit, uncommitted }
}

/** Writes down what was found: the feature completed and the next one handed out, or its check failed. */
export function record(
  context: ActionContext,
  batch: Batch,
  index: number,
  { verification, commit, uncommitted }: Findings,
  head: string | null,
): Change {
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
  const facts = completedFacts(index, verification, commit, uncommitted)
  const data = { completed: true, verification, commit: commit ?? null, uncommitted }
  return { batch: handed, answer: answerWithStep(context, handed, facts, { data }) }
}

/** Checks that the number may be completed now, and gives its index. */
function admitted(batch: Batch, number: number | undefined): number {
  const current = batch.in_flight?.feature_index
  const index = number === undefined ? current : number - 1
  if (index === undefined) {
    throw new BatchError('no feature is in progress. Run `next` for the one to work on.', { code: 'REFUSED' })
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

function completedFacts(
  index: number,
  verification: VerificationRecord,
  commit: GitRecord | undefined,
  uncommitted: readonly string[],
): string[] {
  const committed = commit?.sha ? `commit ${shortSha(commit.sha)}` : 'nothing was committed for it'
  const first = `Feature ${index + 1} completed (${verifiedText(verification)}; ${committed}).`
  if (uncommitted.length === 0) return [first]
  return [first, `Not committed: ${shortenForDisplay(uncommitted.join(', '))}`]
}
