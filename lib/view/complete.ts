import type { Batch, GitRecord, VerificationRecord } from '../batch/schema.ts'
import { MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { exitText, quoted } from './brief.ts'
import { bySkill, duration, fileNames, helperCallText, reportFailure, shortSha, trailer } from './format.ts'

// Enough for the failing assertion; the rest reaches the next run of the feature through its brief.
const SHOWN_CHARACTERS = 1200

/** Writes how a feature was verified, in a few words: `npm test passed in 3 s`. */
export function verifiedText(record: VerificationRecord): string {
  if (record.result === 'unverified') return 'unverified: there is no command to check it with'
  return record.commands.map(({ command, seconds }) => `${command} passed in ${duration(seconds)}`).join(', ')
}

/** Writes that a feature is not completed because its check failed, and the next step. */
export function checkFailedText(batch: Batch, index: number, helper: string): string {
  const record = batch.verification.get(index)
  const run = record?.commands.at(-1)
  const number = index + 1
  return [
    `Feature ${number} is NOT completed: ${run?.command ?? 'its check'} failed (${run ? exitText(run) : 'no result'}).`,
    ...(wasRed(batch.base_verification)
      ? ['The same checks failed before the first feature: the cause may be older.']
      : []),
    ...(run ? ['Its output ended with:', quoted(run.output_tail.slice(-SHOWN_CHARACTERS).trim())] : []),
    nextAfterFailure(batch, number, record?.failed_checks ?? 0, helper),
  ].join('\n')
}

// A check that ran out of its time is unknown, not red.
function wasRed(base: VerificationRecord | null | undefined): boolean {
  return base?.result === 'failed' && !base.commands.some(({ timed_out }) => timed_out)
}

/** Writes that no further check is made for this attempt. */
export function noMoreChecksText(number: number): string {
  return `the checks of feature ${number} failed ${MAX_FAILED_CHECKS} times; it cannot be completed in this attempt. Report it with \`fail ${number}\` and the reason on standard input.`
}

/** Writes that a feature has no commit yet, and the ways on. */
export function nothingCommittedText(batch: Batch, number: number, hasChanges: boolean): string {
  const failed =
    batch.workflow_mode === 'direct'
      ? 'If it could not be done'
      : 'If its run ended with anything but a report that begins with "done:"'
  return [
    `nothing has been committed since feature ${number} was begun. ${failed}, ${reportFailure(number)}`,
    'If it is still worked on in the background, wait for the result;',
    hasChanges
      ? `else commit the changes with the last line "${trailer(batch, number)}" and run this again.`
      : `else implement it first. Only if the project did what it asks before, run \`complete ${number} --no-commit\`: every table will say so.`,
  ].join(' ')
}

function nextAfterFailure(batch: Batch, number: number, failed: number, helper: string): string {
  if (failed >= MAX_FAILED_CHECKS) {
    return `Next step: its checks failed ${failed} times; run this with the reason, then a line END:\n    ${helperCallText(helper, `fail ${number} <<'END'`)}`
  }
  const fix =
    batch.workflow_mode === 'direct'
      ? 'fix it here and commit the fix. Then'
      : `${bySkill(batch, number)} to fix it, then`
  const left = MAX_FAILED_CHECKS - failed
  return `Next step: ${fix} run this again (${left} more ${left === 1 ? 'check' : 'checks'}, Bash timeout 600000):\n    ${helperCallText(helper, `complete ${number}`)}`
}

/** Writes why a feature (index from 0) whose commit is on another branch is not completed, and what to do. */
export function elsewhereText(index: number, { sha, branches }: { sha: string; branches: string[] }): string {
  const where = branches.length > 0 ? `on branch ${branches.join(', ')}` : 'not on this branch'
  return `the commit of feature ${index + 1} (${shortSha(sha)}) is ${where}, and not in what is checked out here. Bring it to this branch (git cherry-pick ${shortSha(sha)}), then run \`complete ${index + 1}\` again.`
}

/** Writes that the history was rewritten since a feature was begun, so that none of its commits can be told. */
export function rewrittenText(batch: Batch, index: number, base: string): string {
  return `the commit that feature ${index + 1} began at (${shortSha(base)}) is no longer in the history of what is checked out: it was rewritten, or another branch is checked out. Go back to that branch, or commit the feature with the last line "${trailer(batch, index + 1)}", then run this again.`
}

/** Writes that commits were made while the checks ran, twice, so that no one commit was checked. */
export function headMovedText(index: number): string {
  return `commits were made while the checks of feature ${index + 1} ran, so no one commit was checked. Wait until nothing works on it any more, then run \`complete ${index + 1}\` again.`
}

/** Writes that a feature may not change its own checks, and how. */
export function changedChecksRefusedText(index: number, changes: readonly string[]): string {
  return `feature ${index + 1} changes its own checks (${changes.join('; ')}), which the settings refuse (checks_changed: refuse). Take that part back, commit, and run \`complete ${index + 1}\` again.`
}

/**
 * Writes that a feature (index from 0) is completed: how it was verified, its commit, what it changed about its checks,
 * what was left uncommitted, and that it is not on the branch of the start.
 */
export function completedFacts(
  batch: Batch,
  index: number,
  done: {
    verification: VerificationRecord
    commit: GitRecord | undefined
    after: { uncommitted: readonly string[]; branch: string | undefined }
  },
): string[] {
  const { verification, commit, after } = done
  const committed = commit?.sha ? `commit ${shortSha(commit.sha)}` : 'WITHOUT A COMMIT'
  const { changed_checks: changes = [] } = verification
  const isElsewhere = batch.branch && after.branch !== batch.branch
  return [
    `Feature ${index + 1} completed (${verifiedText(verification)}; ${committed}).`,
    ...(changes.length > 0 ? [`It CHANGED ITS OWN CHECKS: ${changes.join('; ')}.`] : []),
    ...(isElsewhere
      ? [
          `It is on ${after.branch ? `branch ${after.branch}` : 'no branch'}; the batch began on ${batch.branch}.`,
        ]
      : []),
    ...(after.uncommitted.length > 0 ? [`Not committed: ${fileNames(after.uncommitted)}`] : []),
  ]
}
