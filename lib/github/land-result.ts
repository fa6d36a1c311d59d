import { randomUUID } from 'node:crypto'
import { requireBatch } from '../actions/update-batch.ts'
import { featureState } from '../batch/progress.ts'

import type { FailureKind } from '../failure/kinds.ts'
import { checkFeature } from '../night/land-feature.ts'
import { type Night, note } from '../night/night.ts'
import { sanitizeErrorMessage } from '../text/redact-secrets.ts'
import { exitText } from '../view/brief.ts'
import { fileNames, trailer } from '../view/format.ts'
import { makeCandidate } from '../worktree/candidate.ts'
import { commitMessage } from '../worktree/commit-message.ts'
import type { GitCalls } from '../worktree/git-calls.ts'
import { mergeTrees } from '../worktree/merge-onto-tip.ts'
import { verifiedTip } from '../worktree/open-worktree.ts'
import type { Arrived } from './arrivals.ts'
import { givenBack, MOST_GIVEN_BACK } from './plan.ts'

/**
 * Deals with one result: what is ready lands in `verified`, if it is green together with all that has landed before; what does
 * not fit, or was lost, is given out again, and fails the third time. What a result says of checks is not believed: they run here.
 */
export async function landResult(night: Night, arrived: Arrived): Promise<void> {
  const { index, result, kept } = arrived
  const tip = await verifiedTip(night.git, night.place)
  await note(night, { type: 'handed_out', index, base_sha: tip })
  await note(night, { type: 'worked', index, usage: result.usage })
  const { outcome } = result
  switch (outcome.kind) {
    case 'ready':
      return landReady(night, { index, kept: kept ?? tip, tip, session: Object.keys(result.usage)[0] })
    case 'failed':
      return fail(night, arrived, {
        kind: outcome.failure,
        text: outcome.text,
        retries: outcome.attempts - 1,
      })
    case 'broken':
      return giveBack(night, arrived, { kind: 'timeout', text: outcome.text })
    case 'paused':
      await note(night, { type: 'put_back', index })
  }
}

async function landReady(
  night: Night,
  {
    index,
    kept,
    tip,
    session = randomUUID(),
  }: { index: number; kept: string; tip: string; session?: string | undefined },
): Promise<void> {
  const { git, place, project } = night
  const batch = requireBatch(project)
  if (!(await git.test('merge-base', tip, kept)))
    return giveBack(
      night,
      { index, kept: undefined },
      { kind: 'conflict', text: 'its history is not that of the batch' },
    )
  const moved = !(await git.test('merge-base', '--is-ancestor', tip, kept))
  const between = moved ? await landedBetween(git, { kept, tip }) : ''
  const merged = await mergeTrees(git, tip, kept)
  if (merged.conflicts.length > 0) {
    const names = fileNames(merged.conflicts, 400)
    const text = `what it changed in ${names} conflicts with what has landed meanwhile${between}`
    return giveBack(night, { index, kept }, { kind: 'conflict', text })
  }
  const own = await git.ask('log', '-1', '--no-show-signature', '--encoding=UTF-8', '--format=%B', kept)
  const message = commitMessage([own], batch.features[index] ?? '', trailer(batch, index + 1))
  const candidate = await makeCandidate(git, place, { tree: merged.tree, tip, message, number: index + 1 })
  await note(night, { type: 'worked', index, worker: { session_id: session, candidate } })
  await checkFeature(night, index)
  const after = requireBatch(project)
  if (featureState(after, index) !== 'in_progress') return
  const run = after.verification.get(index)?.commands.at(-1)
  const check = run
    ? `${run.command} (${exitText(run)}): ${run.output_tail.trim().slice(-600)}`
    : (after.in_flight.get(index)?.last_error ?? 'no result')
  const text = moved
    ? `its checks passed where it was made, and fail together with what has landed meanwhile${between}: ${check}`
    : `its checks passed where it was made, and fail where it was to land: ${check}`
  await giveBack(night, { index, kept }, { kind: moved ? 'conflict' : 'test', text })
}

/** Names the features that have landed since a feature began. */
async function landedBetween(git: GitCalls, { kept, tip }: { kept: string; tip: string }): Promise<string> {
  const format = '--format=%(trailers:key=Batch-Feature,valueonly,separator=%x20)'
  const log = await git.ask('log', '--first-parent', '--reverse', format, `${kept}..${tip}`, '--')
  const numbers = [...log.matchAll(/#(\d+)/g)].map(([, number]) => number)
  return numbers.length === 0 ? '' : ` (feature ${numbers.join(', ')})`
}

interface Reason {
  kind: FailureKind
  text: string
  retries?: number
}

async function giveBack(
  night: Night,
  arrived: Pick<Arrived, 'index' | 'kept'>,
  reason: Reason,
): Promise<void> {
  const { index, kept } = arrived
  if (givenBack(requireBatch(night.project), index) >= MOST_GIVEN_BACK) return fail(night, arrived, reason)
  const isConflict = reason.kind === 'conflict'
  const error = sanitizeErrorMessage(reason.text)
  const ended = { error, isConflict, ...(kept === undefined ? {} : { ref: kept }) }
  await note(night, { type: 'put_back', index, ended })
  night.log.add(
    { event: 'given_back', feature: index + 1, kind: reason.kind, text: reason.text },
    `${index + 1}. is given out again: ${error}`,
  )
}

async function fail(
  night: Night,
  { index, kept }: Pick<Arrived, 'index' | 'kept'>,
  { kind, text, retries }: Reason,
): Promise<void> {
  const error_message = sanitizeErrorMessage(text)
  await note(night, {
    type: 'failed',
    index,
    error_message,
    failure_kind: kind,
    ...(retries === undefined ? {} : { retry_count: retries }),
    ...(kept === undefined ? {} : { work_ref: kept }),
  })
  night.log.add({ event: 'failed', feature: index + 1, kind, text }, `${index + 1}. failed: ${error_message}`)
}

/** Says of a feature that the remote repository does not take what it made. */
export async function failUnpushable(night: Night, index: number, why: string): Promise<void> {
  const tip = await verifiedTip(night.git, night.place)
  await note(night, { type: 'handed_out', index, base_sha: tip })
  const text = `what it made may not be pushed: ${why}`
  await fail(night, { index, kept: undefined }, { kind: 'permission', text })
}
