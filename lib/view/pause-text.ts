import type { Batch, Pause } from '../model/batch.ts'
import { shortenForDisplay } from '../model/shorten.ts'
import { duration } from './words.ts'

const WHY: Record<Pause['reason'], string> = {
  breaker: 'its circuit breaker is open',
  quota: 'the usage limit is reached',
  auth: 'Claude or a service is not logged in',
  billing: 'an account needs attention',
  stalled: 'Claude stopped three times in a row without any progress',
  question: 'a question needs an answer',
  user: 'it was paused by hand',
}

/** Writes that the batch is paused, why, until when, and how it goes on. */
export function pauseText(batch: Batch, { now }: { now: string }): string {
  const { pause, batch_id } = batch
  if (!pause) return ''
  const detail = pause.detail ? `: ${shortenForDisplay(pause.detail, 1000)}` : ''
  return [
    `Batch ${batch_id} is paused because ${WHY[pause.reason]}${detail}.`,
    `Next step: stop here and tell the user that ${howOn(batch, pause, now)}`,
  ].join('\n')
}

/** Why a batch is paused, in a few words. */
export function pauseReason(pause: Pause): string {
  return WHY[pause.reason]
}

function howOn(batch: Batch, pause: Pause, now: string): string {
  const resume = `/batch-implement --resume ${batch.batch_id}`
  if (pause.reason === 'breaker') {
    return `after looking at the failures, \`reset-breaker ${batch.batch_id}\` and then ${resume} go on with it.`
  }
  if (pause.until === undefined) return `${resume} goes on with it.`
  const wait = (Date.parse(pause.until) - Date.parse(now)) / 1000
  return wait > 0
    ? `${resume} goes on with it after ${pause.until} (in ${duration(wait)}).`
    : `${resume} goes on with it now.`
}
