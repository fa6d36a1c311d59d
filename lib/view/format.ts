import { currentFeature, featureState, nextFeature, type Progress, progress } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { safeName, shortenForDisplay } from '../text/clean.ts'
import { plainSpelling } from '../text/helper-call.ts'

/** Writes a count with its noun: `1 feature`, `2 features`, `10,000 features`. */
export function counted(count: number, noun: string): string {
  return `${withSeparators(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Writes a whole number with separators: `150,000`. (`toLocaleString` costs a call half its time for this.) */
export function withSeparators(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Writes a length of time in the two largest units that matter: `45 s`, `3 min 5 s`, `2 h 10 min`. */
export function duration(seconds: number): string {
  if (seconds > 0 && seconds < 1) return 'under 1 s'
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return joined(`${minutes} min`, whole % 60, 's')
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? joined(`${hours} h`, minutes % 60, 'min')
    : joined(`${Math.floor(hours / 24)} d`, hours % 24, 'h')
}

/** Writes a length of time for a narrow column: `45s`, `3m 05s`, `2h 10m`. */
export function shortDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const two = (part: number) => String(part).padStart(2, '0')
  if (whole < 60) return `${whole}s`
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${two(whole % 60)}s`
  return `${Math.floor(whole / 3600)}h ${two(Math.floor(whole / 60) % 60)}m`
}

/** Writes a count for a narrow column: `950`, `12k`, `1.2M`. */
export function shortNumber(count: number): string {
  if (count < 1000) return String(count)
  if (count < 999_500) return `${Math.round(count / 1000)}k`
  return `${(count / 1_000_000).toFixed(1)}M`
}

/** Writes a time of the files as people read it: `2026-11-26 05:00 UTC`; a dash for what is none. */
export function utcTime(iso: string): string {
  const at = Date.parse(iso)
  return Number.isFinite(at) && at > 0
    ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : '–'
}

/** Writes how long ago `then` was, both ISO times: `3 min 5 s ago`. */
export function ago(then: string, nowIso: string): string {
  const seconds = (Date.parse(nowIso) - Date.parse(then)) / 1000
  return Number.isFinite(seconds) ? `${duration(seconds)} ago` : 'at an unknown time'
}

/** Writes names of files, as git gives them, for a line of at most `max` characters. */
export function fileNames(names: readonly string[], max?: number): string {
  return shortenForDisplay(names.map(safeName).join(', '), max)
}

function joined(large: string, rest: number, unit: string): string {
  return rest === 0 ? large : `${large} ${rest} ${unit}`
}

/** What a report of a failure says, without the word by which a forked run begins it. */
export function failedWords(message: string): string {
  return message.replace(/^failed:\s*/i, '')
}

/** The command that shows all the work that a ref keeps, committed or not. */
export function showWork(ref: string): string {
  return `git diff ${ref}^ ${ref}`
}

/** The line that ties a commit to its feature. */
export function trailer(batch: Batch, number: number): string {
  return `Batch-Feature: ${batch.batch_id}#${number}`
}

/** A commit id as people read it. */
export function shortSha(sha: string): string {
  return sha.slice(0, 7)
}

/**
 * Writes a call of the helper as Claude shall run it: the quotes are those of the commands'
 * `allowed-tools` rule, so that the call raises no permission prompt.
 */
export function helperCallText(helper: string, args: string): string {
  return `node "${helper.replace(/["$`]/g, '\\$&')}" ${args}`
}

/**
 * Says how to call the helper so that nobody has to be asked, to a Claude whose call was written otherwise;
 * undefined when the path cannot be written so.
 */
export function plainFormText(helper: string): string | undefined {
  const path = plainSpelling(helper)
  if (path === undefined) return undefined
  return [
    `The plain form of this call: node ${path} <verb> <words>`,
    `With input: node ${path} fail 2 <<'END'`,
    'the error text',
    'END',
    'Not run: a call of the batch helper runs without a question only in this form, alone in its Bash call, with this path in these quotes. No pipe, chain, variable, file redirection or other program around it; 2>&1 may follow.',
  ].join('\n')
}

/** Writes the counts that are not zero: `3 of 5 completed (1 unverified), 1 failed, 1 blocked`. */
export function countsText(counts: Progress & { unproven?: number; gone?: number }): string {
  const { unproven = 0, gone = 0 } = counts
  const marks = [
    unproven > 0 ? `${unproven} unproven` : '',
    gone > 0 ? `${counted(gone, 'commit')} gone` : '',
    counts.unverified > 0 ? `${counts.unverified} unverified` : '',
    counts.withoutCommit > 0 ? `${counts.withoutCommit} without a commit` : '',
    counts.changedChecks > 0 ? `${counts.changedChecks} changed the checks` : '',
  ].filter((mark) => mark !== '')
  const unverified = marks.length > 0 ? ` (${marks.join(', ')})` : ''
  const others = (['failed', 'skipped', 'blocked'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `, ${counts[outcome]} ${outcome}`)
  return `${counts.completed} of ${counted(counts.total, 'feature')} completed${unverified}${others.join('')}`
}

/** Names the batch and counts its outcomes, in one sentence. */
export function openBatch(batch: Batch): string {
  return `batch ${batch.batch_id}, ${countsText(progress(batch))}.`
}

/** Names the feature in progress or the next one; empty when none is left. */
export function featureLine(batch: Batch): string {
  const next = nextFeature(batch)
  if (next.kind === 'ended') return ''
  const state = featureState(batch, next.index) === 'in_progress' ? 'in progress' : 'next'
  // In quotes, so that its words cannot run on into ours.
  const text = JSON.stringify(shortenForDisplay(batch.features[next.index] ?? ''))
  return `Feature ${next.index + 1} of ${withSeparators(batch.features.length)} is ${state}: ${text}`
}

/** Says that the owner's session ended inside a feature, as part of a sentence; empty where it did not. */
export function endedInside(batch: Batch): string {
  const current = currentFeature(batch)
  const isCut = batch.owner?.released_at !== undefined && current !== undefined && !batch.pause
  return isCut ? `session ended inside feature ${current.index + 1}` : ''
}

/**
 * Names the skill for a feature (number from 1), for one message with the call that follows: the client runs both in
 * order, which saves a request of the main conversation for each feature.
 */
export function bySkill(batch: Batch, number: number): string {
  const skill = batch.workflow_mode === 'lean' ? 'auto-implement-lean' : 'auto-implement'
  return `in one message, as they run in order, use the Skill tool with skill "${skill}" and args "#${number}"`
}

/** Says how the failure of a feature (number from 1) is reported, after "if ...,". */
export function reportFailure(number: number): string {
  return `run the same with \`fail ${number} <<'END'\`, the reason, and a line END (\`fail ${number} --kind network\` only where the cause lay outside the work).`
}

/** Writes the call that says what to do now. */
export function nextCall(helper: string): string {
  return `Next step: run this, it says what to do now:\n    ${helperCallText(helper, 'next')}`
}
