import type { Batch, GitRecord, VerificationRecord } from '../batch/schema.ts'
import { MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { exitText, quoted } from './brief.ts'
import { duration, helperCallText, shortSha, trailer } from './format.ts'

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
    ...(batch.base_verification?.result === 'failed'
      ? ['The same checks failed before the first feature: the cause may be older.']
      : []),
    ...(run ? ['Its output ended with:', quoted(run.output_tail.slice(-SHOWN_CHARACTERS).trim())] : []),
    nextAfterFailure(batch, number, record?.failed_checks ?? 0, helper),
  ].join('\n')
}

/** Writes that no further check is made for this attempt. */
export function noMoreChecksText(number: number): string {
  return `the checks of feature ${number} failed ${MAX_FAILED_CHECKS} times; it cannot be completed in this attempt. Report it with \`fail ${number}\` and the reason on standard input.`
}

/** Writes that a feature has no commit yet, and the ways on. */
export function nothingCommittedText(batch: Batch, number: number, hasChanges: boolean): string {
  const wait = `nothing has been committed since feature ${number} was begun. If /auto-implement still works on it in the background, wait for its result`
  return hasChanges
    ? `${wait}; else commit the changes with the last line "${trailer(batch, number)}" and run this again.`
    : `${wait}. If the project already does what it asks, run \`complete ${number} --no-commit\`.`
}

function nextAfterFailure(batch: Batch, number: number, failed: number, helper: string): string {
  if (failed >= MAX_FAILED_CHECKS) {
    return `Next step: its checks failed ${failed} times; run this with the reason, then a line END:\n    ${helperCallText(helper, `fail ${number} <<'END'`)}`
  }
  const fix =
    batch.workflow_mode === 'direct'
      ? 'fix it here and commit the fix.'
      : `use the Skill tool with skill "auto-implement" and args "#${number}" to fix it.`
  const left = MAX_FAILED_CHECKS - failed
  return `Next step: ${fix} Then run this again (${left} more ${left === 1 ? 'try' : 'tries'}, Bash timeout 600000):\n    ${helperCallText(helper, `complete ${number}`)}`
}

/** Writes that a feature (index from 0) is completed: how it was verified, its commit, and what was left uncommitted. */
export function completedFacts(
  index: number,
  done: { verification: VerificationRecord; commit: GitRecord | undefined; uncommitted: readonly string[] },
): string[] {
  const { verification, commit, uncommitted } = done
  const committed = commit?.sha ? `commit ${shortSha(commit.sha)}` : 'nothing was committed for it'
  const first = `Feature ${index + 1} completed (${verifiedText(verification)}; ${committed}).`
  if (uncommitted.length === 0) return [first]
  return [first, `Not committed: ${shortenForDisplay(uncommitted.join(', '))}`]
}
