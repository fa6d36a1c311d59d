import { isOvernight } from '../batch/ownership.ts'
import { PAUSE_REASONS } from '../batch/pause-reasons.ts'
import type { Progress } from '../batch/progress.ts'
import type { Batch, Pause } from '../batch/schema.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { duration, helperCallText, withSeparators } from './format.ts'

/** Writes that the batch is paused, why, until when, and how it goes on. */
export function pauseText(batch: Batch, { now }: { now: string }): string {
  const { pause } = batch
  if (!pause) return ''
  return `${whyPaused(batch, pause)}\nNext step: stop here and tell the user that ${howOn(batch, pause, now)}`
}

/** Writes the same for the person who looks at the table. */
export function pauseLines(batch: Batch, { now }: { now: string }): string[] {
  const { pause } = batch
  return pause ? [whyPaused(batch, pause), `To go on: ${howOn(batch, pause, now)}`] : []
}

function whyPaused({ batch_id }: Batch, pause: Pause): string {
  const detail = shortenForDisplay(pause.detail, 1000).replace(/[.\s]+$/, '')
  return `Batch ${batch_id} is paused because ${PAUSE_REASONS[pause.reason]}${detail ? `: ${detail}` : ''}.`
}

/** Why a batch is paused, in a few words. */
export function pauseReason(pause: Pause): string {
  return PAUSE_REASONS[pause.reason]
}

// The feature that met it may be recorded as failed.
const AFTER_MENDING: ReadonlySet<string> = new Set(['auth', 'billing', 'permission'])

/** The command by which a batch goes on: in a session, overnight, or on GitHub, as it was begun. */
export function resumeCommand(batch: Batch): string {
  const { batch_id, run } = batch
  if (run?.on === 'github') return `gh workflow run batch.yml -f batch=${batch_id}`
  return `/batch-implement --resume ${batch_id}${isOvernight(batch) ? ' --overnight' : ''}`
}

/** Both ways on of an overnight batch: the call for a terminal, and what is typed in Claude Code. */
export function waysOn(batch: Batch, helper: string): string {
  const { batch_id, run, pause } = batch
  if (run?.on === 'github') return resumeCommand(batch)
  const first =
    pause?.reason === 'breaker' ? `${helperCallText(helper, `reset-breaker ${batch_id}`)}, then ` : ''
  return `${first}${helperCallText(helper, 'run --resume')}   (in Claude Code: ${resumeCommand(batch)})`
}

/** The command by which what failed is tried again, in the same way. */
export function retryCommand(batch: Batch): string {
  if (batch.run?.on === 'github') return `${resumeCommand(batch)} -f retry=true`
  return isOvernight(batch) ? `${resumeCommand(batch)} --retry-failed` : '/batch-implement --retry-failed'
}

/** The command by which a batch goes on once what paused it is mended, with what failed of it; undefined where nothing did. */
export function mendedCommand(batch: Batch): string | undefined {
  const { pause, failed_features, run } = batch
  if (!pause || !AFTER_MENDING.has(pause.reason) || failed_features.length === 0) return undefined
  return run?.on === 'github' ? undefined : `${resumeCommand(batch)} --retry-failed`
}

function howOn(batch: Batch, pause: Pause, now: string): string {
  const resume = resumeCommand(batch)
  if (batch.run?.on === 'github')
    return `${resume} goes on with it${pause.until === undefined ? ' when it is mended' : `, after ${pause.until}`}.`
  if (pause.reason === 'breaker') {
    return `after looking at the failures, Claude is asked to run \`reset-breaker ${batch.batch_id}\`; then ${resume} goes on with it.`
  }
  if (pause.reason === 'red') {
    return `${resume} checks again when it is mended; with --yes it goes on all the same.`
  }
  if (AFTER_MENDING.has(pause.reason)) {
    const again = mendedCommand(batch)
    return `${again ?? resume} goes on when it is mended${again ? ', and runs what failed of it again' : ''}.`
  }
  if (pause.until === undefined) return `${resume} goes on with it.`
  const wait = (Date.parse(pause.until) - Date.parse(now)) / 1000
  return wait > 0
    ? `${resume} goes on with it after ${pause.until} (in ${duration(wait)}); with --yes at once.`
    : `${resume} goes on with it now.`
}

/** Writes the notice of a pause by hand: how full the conversation is, how far the batch, the two steps on. */
export function pauseNotice(notice: {
  batchId: string
  /** Estimated tokens, and from how many on clearing is advised. */
  tokens: number
  threshold: number
  progress: Pick<Progress, 'ended' | 'total'>
}): string {
  const { ended, total } = notice.progress
  const percent = total === 0 ? 0 : Math.floor((100 * ended) / total)
  return [
    `Batch ${notice.batchId} is paused.`,
    `Context: about ${withSeparators(notice.tokens)} tokens of this conversation come from the batch (clearing is advised from ${withSeparators(notice.threshold)}).`,
    `Progress: ${ended}/${total} features (${percent}%).`,
    'To go on with a fresh context:',
    '  1. /clear',
    `  2. /batch-implement --resume ${notice.batchId}`,
  ].join('\n')
}
