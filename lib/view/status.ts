import { isRunId } from '../batch/ownership.ts'
import { completedIssues, type FeatureState, featuresInProgress, progress } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { shortenForDisplay } from '../text/clean.ts'
import type { Line } from '../text/terminal-line.ts'
import { chosenRows, commitOf, type FeatureRow, featureRows } from './feature-rows.ts'
import { ago, counted, countsText, duration, endedInside, failedWords, shortSha, utcTime } from './format.ts'
import { overnightLines } from './overnight.ts'
import { pauseLines, resumeCommand } from './pause.ts'
import { keptWorkText, leftText, takeBackCommands } from './take-back.ts'

const TEXT_CHARACTERS = 60
// A table of thousands of rows helps nobody in a conversation; what needs a look is shown first.
const ROWS = 100

/** How the state of a feature is named in every table. */
export const SHOWN: Record<FeatureState, string> = {
  completed: 'completed',
  failed: 'FAILED',
  skipped: 'skipped',
  blocked: 'blocked',
  in_progress: 'in progress',
  pending: 'pending',
}

/**
 * Writes where a batch stands, plainly, as Claude reads it: the counts, what stopped it and how it goes on, a row for each
 * feature. `unproven` are the completed features (by index) that only the state claims, `reverted` those that were taken back since.
 */
export function statusText(
  batch: Batch,
  now: string,
  unproven: readonly number[] = [],
  reverted: ReadonlySet<number> = new Set(),
): string {
  const all = featureRows(batch, unproven, { reverted })
  const rows = chosenRows(all, ROWS).map(cells)
  const hidden = all.length - rows.length
  const more = hidden > 0 ? [`  and ${hidden} more (--json lists all)`] : []
  return [
    `Batch ${batch.batch_id}: ${batch.status}, ${countsWith(batch, unproven)}.`,
    ...pauseLines(batch, { now }),
    ...leftBehind(batch),
    ...columns([HEADER, ...rows]),
    ...more,
    ...reasons(batch),
    ...marks(batch, unproven),
    ...facts(batch, now),
  ].join('\n')
}

const HEADER = ['#', 'state', 'attempts', 'checks', 'commit', 'feature']

function cells({ number, state, attempts, checks, commit, text }: FeatureRow): string[] {
  const shown = shortenForDisplay(text, TEXT_CHARACTERS)
  return [String(number), SHOWN[state], String(attempts ?? ''), checks, commit, shown]
}

/** Sets cells one below the other; the last column, which holds text of any script, needs no width. */
function columns(rows: readonly string[][]): string[] {
  const widths = HEADER.map((_, at) => Math.max(...rows.map((cells) => String(cells[at]).length)))
  return rows.map((cells) =>
    cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(Number(widths[at])))).join('  '),
  )
}

function reasons(batch: Batch): string[] {
  const failed = batch.failed_features.map(
    ({ feature_index, error_message, work_ref }) =>
      `${feature_index + 1} ${failedText(error_message)}${work_ref ? ` (${keptWorkText(work_ref)})` : ''}`,
  )
  const skipped = batch.skipped_features.map(
    ({ feature_index, reason, category }) =>
      `${feature_index + 1} ${category === 'dependency' ? 'blocked' : 'skipped'}: ${shortenForDisplay(reason)}`,
  )
  return [...failed, ...skipped].slice(0, ROWS)
}

/** Says of completed features what their row cannot: what they changed about their checks, and that nothing proves them. */
function marks(batch: Batch, unproven: readonly number[]): string[] {
  const changed = batch.completed_features.flatMap((index) => {
    const changes = batch.verification.get(index)?.changed_checks
    return changes ? [`${index + 1} changed its own checks: ${changes.join('; ')}`] : []
  })
  const claimed = unproven.map((index) => {
    const sha = commitOf(batch, index)?.sha
    return sha
      ? `${index + 1} is no longer in what is checked out: its commit ${shortSha(sha)} is not, and no other one is marked as its`
      : `${index + 1} is unproven: only the state file says that it is completed, no log line and no commit does`
  })
  return [...claimed, ...changed, ...onOtherBranches(batch)].slice(0, ROWS)
}

/** Names the branches that the work went to, other than the one that the batch began on. */
function onOtherBranches(batch: Batch): string[] {
  const branches = new Set(batch.completed_features.map((index) => commitOf(batch, index)?.branch))
  return [...branches]
    .filter((branch) => batch.branch && branch !== undefined && branch !== batch.branch)
    .map((branch) => {
      const numbers = batch.completed_features
        .filter((index) => commitOf(batch, index)?.branch === branch)
        .map((index) => index + 1)
      return `Committed on branch ${shortenForDisplay(String(branch))}, not on ${shortenForDisplay(String(batch.branch))}: ${numbers.join(', ')}`
    })
}

/** Counts the outcomes, and among them what nothing in git proves. */
export function countsWith(batch: Batch, unproven: readonly number[]): string {
  const gone = unproven.filter((index) => commitOf(batch, index)?.sha).length
  return countsText({ ...progress(batch), unproven: unproven.length - gone, gone })
}

function facts(batch: Batch, now: string): string[] {
  return [
    ...overnightLines(batch),
    ...ownerLine(batch, now),
    ...compactions(batch),
    ...lastTurnError(batch, now),
    ...howOn(batch),
  ]
}

function ownerLine({ owner, status, run }: Batch, now: string): string[] {
  if (status === 'completed' || status === 'failed' || run?.on === 'github') return []
  if (!owner) return ['No session runs it.']
  const who = isRunId(owner.session_id) ? 'overnight run' : 'session'
  if (owner.released_at) return [`Its ${who} ended ${ago(owner.released_at, now)}.`]
  return [`Its ${who} was last seen ${ago(owner.last_seen, now)}.`]
}

function compactions({ auto_clear_count, created_at, updated_at }: Batch): string[] {
  const seconds = (Date.parse(updated_at) - Date.parse(created_at)) / 1000
  const lasted = Number.isFinite(seconds) ? `${duration(seconds)} from the start to the last change` : ''
  const compacted = auto_clear_count > 0 ? counted(auto_clear_count, 'compaction') : ''
  const parts = [lasted, compacted].filter((part) => part !== '')
  return parts.length > 0 ? [`${parts.join(', ').replace(/^u/, 'U')}.`] : []
}

function lastTurnError(batch: Batch, now: string): string[] {
  const { last_turn_error: error, status } = batch
  if (!error || status === 'completed') return []
  const message = shortenForDisplay(error.message)
  if (error.error !== 'session_ended')
    return [`An API error ended a turn ${ago(error.timestamp, now)}: ${error.error}: ${message}`]
  const inside = endedInside(batch)
  return inside ? [`Its ${inside} (${message}); whether an API error ended it is not known.`] : []
}

function howOn(batch: Batch): string[] {
  if (batch.status !== 'in_progress') return []
  return [`If it does not go on by itself: ${resumeCommand(batch)}`]
}

/** Where a batch stands in a line, for a pipe that gets one at every change. */
export function watchLine(batch: Batch, now: string, unproven: readonly number[]): Line {
  const running = batch.pause ? [] : featuresInProgress(batch)
  const doing = running
    .map(({ index, attempt }) => `; feature ${index + 1} in progress, attempt ${attempt}`)
    .join('')
  return [{ text: `${utcTime(now)} ${batch.status}: ${countsWith(batch, unproven)}${doing}` }]
}

/** What keeps the batch from being shown, while it is waited for. */
export function watchProblem(problem: string): Line[] {
  return [[{ text: problem }], [{ text: 'Waiting for it; Ctrl+C ends the watch and nothing else.' }]]
}

/** Says where a report is, or that there is none that tells all. */
export function reportNoteText(name: string, state: 'there' | 'missing' | 'behind'): string {
  if (state === 'there') return `Report: ${name}`
  return `The report ${name} is ${state === 'missing' ? 'missing' : 'behind what has happened'}: \`status --report\` writes it.`
}

const LISTED = 20

/** Writes how a batch ended: the counts, and every feature that needs a look. */
export function summaryText(
  batch: Batch,
  { closeIssues = false, unproven = [] }: { closeIssues?: boolean; unproven?: readonly number[] } = {},
): string {
  return [
    `Batch ${batch.batch_id} has ended: ${countsWith(batch, unproven)}.`,
    ...needLook(batch),
    ...marks(batch, unproven),
    ...leftBehind(batch),
    ...closingWords(closeIssues ? completedIssues(batch) : []),
    'Next step: none. Tell the user this result; /batch-status shows the table.',
  ].join('\n')
}

function leftBehind({ leftovers }: Batch): string[] {
  if (!leftovers) return []
  const commands = takeBackCommands(leftovers).join(' && ')
  return [
    `Feature ${leftovers.feature_index + 1} left on this branch: ${leftText(leftovers)}. To take it back: ${commands}`,
  ]
}

function needLook(batch: Batch): string[] {
  const failed = batch.failed_features.map(({ feature_index, error_message }) =>
    line(batch, feature_index, failedText(error_message)),
  )
  const skipped = batch.skipped_features.map(({ feature_index, reason, category }) =>
    line(
      batch,
      feature_index,
      `${category === 'dependency' ? 'blocked' : 'skipped'}: ${shortenForDisplay(reason)}`,
    ),
  )
  const all = [...failed, ...skipped]
  const more = all.length - LISTED
  return more > 0 ? [...all.slice(0, LISTED), `- and ${more} more`] : all
}

function failedText(message: string): string {
  return `failed: ${shortenForDisplay(failedWords(message))}`
}

function line(batch: Batch, index: number, what: string): string {
  return `- ${index + 1}. ${shortenForDisplay(batch.features[index] ?? '', 60)}: ${what}`
}

/** Writes the words by which a pull request closes these issues; nothing for none. */
function closingWords(issues: readonly number[]): string[] {
  if (issues.length === 0) return []
  return [`Words for the pull request's text: ${issues.map((number) => `Closes #${number}`).join(', ')}.`]
}
