import type { Batch, Owner } from './schema.ts'

/** After this long without a word, an owner that cannot be looked at counts as gone. */
const OWNER_SILENCE_MS = 60 * 60 * 1000

/** What can be told about the owner's client process from this machine. */
export type ProcessState = 'running' | 'gone' | 'unknown'

/** Who asks: a session, or a person at a terminal (no session). */
export interface Caller {
  sessionId: string | undefined
  host: string
  pid?: number
  pidStarted?: string
}

/** Tells whether the caller's session owns the batch. */
export function isOwner(batch: Batch, sessionId: string | undefined): boolean {
  return sessionId !== undefined && batch.owner?.session_id === sessionId
}

/** Tells whether `id` names an overnight run, which owns a batch as a session does. */
export function isRunId(id: string): boolean {
  return /^run-[0-9a-f]{18}$/.test(id)
}

/** Tells whether an overnight run was the last to work on the batch, and not a session that has taken it over. */
export function isOvernight({ run, owner }: Pick<Batch, 'run' | 'owner'>): boolean {
  return run != null && (owner === null || isRunId(owner.session_id))
}

/** Tells whether the person has spoken to the owner's session since that last called the helper: they come first. */
export function hasPersonSpoken({ prompted_at = '', owner }: Batch): boolean {
  // ISO times in UTC: their order as texts is their order in time.
  return prompted_at > (owner?.last_seen ?? '')
}

/** Why the batch may be taken over without force, or that it may not. */
export type OwnerPresence = 'none' | 'same_session' | 'session_ended' | 'process_gone' | 'silent' | 'present'

/** Decides whether the owner is still there; only `present` stands in the way of a takeover. */
export function ownerPresence(
  batch: Batch,
  caller: Caller,
  process: ProcessState,
  nowMs: number,
): OwnerPresence {
  const { owner } = batch
  if (!owner) return 'none'
  if (isOwner(batch, caller.sessionId)) return 'same_session'
  if (owner.released_at) return 'session_ended'
  if (owner.host === caller.host && process === 'gone') return 'process_gone'
  if (owner.host === caller.host && process === 'running') return 'present'
  return nowMs - Date.parse(owner.last_seen) > OWNER_SILENCE_MS ? 'silent' : 'present'
}

/** Makes the caller the owner: a new epoch, unless it is the same session that comes back. */
export function claim(batch: Batch | undefined, caller: Caller & { sessionId: string }, now: string): Owner {
  const before = batch?.owner
  const same = before?.session_id === caller.sessionId
  // A session may come back in another process: the pid of the one before says nothing of it.
  const { released_at: _, pid: __, pid_started: ___, ...kept } = same ? before : ({} as Partial<Owner>)
  return {
    ...kept,
    session_id: caller.sessionId,
    host: caller.host,
    ...(caller.pid === undefined ? {} : { pid: caller.pid }),
    ...(caller.pidStarted === undefined ? {} : { pid_started: caller.pidStarted }),
    epoch: (before?.epoch ?? 0) + (same ? 0 : 1),
    since: same ? before.since : now,
    last_seen: now,
  }
}

/** Marks that the owner was heard of at `now`; a session that came back is no longer released. */
export function touchOwner(batch: Batch, now: string): Batch {
  if (!batch.owner) return batch
  const { released_at: _, ...owner } = batch.owner
  return { ...batch, owner: { ...owner, last_seen: now } }
}
