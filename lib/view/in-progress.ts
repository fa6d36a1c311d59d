import type { Batch, InFlight } from '../batch/schema.ts'

/** In which lane a feature is worked on, and what it does not go together with; empty inside a session. */
export function laneWords({ run }: Batch, { slot = 0, conflict }: InFlight): string[] {
  const others = conflict?.with.map((other) => other + 1).join(', ')
  const whom = others ? ` with ${others}` : ''
  return [
    ...((run?.lanes ?? 1) > 1 ? [`lane ${slot + 1}`] : []),
    ...(conflict ? [`${conflict.alone ? 'alone after' : 'resolves'} a conflict${whom}`] : []),
  ]
}

/** Which attempt it is, from the second on. */
export function attemptWords({ attempt }: InFlight): string[] {
  return attempt > 1 ? [`attempt ${attempt}`] : []
}
