import type { ActionContext } from './context.ts'

/**
 * Reads from a message when a usage limit ends, as an ISO time; undefined where it names no time. A time
 * without a zone is in that of this computer. What knows the zones is only loaded where it is asked for.
 */
export async function resetTime(
  context: Pick<ActionContext, 'now'>,
  message: string,
): Promise<string | undefined> {
  const { findResetTime } = await import('../model/reset-time.ts')
  const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return findResetTime(message, context.now(), localZone)?.toISOString()
}
