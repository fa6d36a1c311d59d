import { readFailure, resetTime } from '../actions/report-failure.ts'
import type { PauseReason } from '../batch/pause-reasons.ts'
import { sanitizeErrorMessage } from '../text/redact-secrets.ts'
import { changeAsSession, type HookCall, isInFork, ownsOpenBatch } from './hook-call.ts'

/** What the client's own words for an error mean to a batch; of any other error the message is read. */
const KINDS: Record<string, PauseReason> = {
  rate_limit: 'quota',
  authentication_failed: 'auth',
  oauth_org_not_allowed: 'auth',
  verification_required: 'auth',
  cloud_credential_error: 'auth',
  billing_error: 'billing',
  account_on_hold: 'billing',
}

/**
 * Writes down that an API error ended a turn. What the next turn would meet as well pauses the batch: a usage limit until
 * its reset time, as far as the message names one, which costs no retry; a login or an account that needs the person.
 */
export async function onStopFailure(call: HookCall): Promise<string> {
  const { context, input, batch } = call
  if (!ownsOpenBatch(call, batch)) return ''
  const { error = 'unknown' } = input
  const detail = sanitizeErrorMessage(input.last_assistant_message ?? '')
  const { found } = await readFailure(context, detail)
  const kind = (Object.hasOwn(KINDS, error) && KINDS[error]) || found.kind
  const noted = {
    type: 'turn_failed',
    error: error === 'unknown' ? found.kind : error,
    message: detail,
  } as const
  // When a forked run ends so, the main conversation goes on and reports it with `fail`, which decides.
  const isFinal = !isInFork(input) && (kind === 'quota' || kind === 'auth' || kind === 'billing')
  const until = isFinal && kind === 'quota' ? await resetTime(context, detail) : undefined
  const pause = isFinal && ({ reason: kind, detail, ...(until ? { until } : {}) } as const)
  await changeAsSession(call, () => (pause ? [noted, { type: 'paused', pause }] : [noted]))
  return ''
}
