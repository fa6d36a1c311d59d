import { appendSafely } from '../disk/files.ts'
import type { ProjectFiles } from '../disk/project.ts'
import { isBatchError } from '../errors.ts'
import { cut, safeLine } from '../text/clean.ts'
import { redactSecrets } from '../text/redact-secrets.ts'

/** What happened in a run: a word for the kind, and its facts. */
interface RunEvent {
  event: string
  feature?: number
  [fact: string]: unknown
}

/** Tells and keeps what a run does. */
export interface RunLog {
  /** Keeps it in the log; `text` is also shown to the person. */
  add(event: RunEvent, text?: string): void
  /** What it is doing now, for the line that stands and changes; undefined for nothing. */
  now(state: Doing | undefined, slot?: number): void
}

/** What a run is doing now. */
export interface Doing {
  what: string
  /** Since when (ms). */
  since: number
  /** Tokens that the feature used so far. */
  tokens?: number | undefined
  /** When a wait ends (ISO time). */
  until?: string | undefined
}

/** Where a run shows what it does. */
export interface Show {
  line(text: string): void
  /** What lane `slot` (from 0) does now; undefined for nothing. */
  now(state: Doing | undefined, slot: number): void
}

const MAX_TEXT = 2000

/** Opens the log of a run. A log that cannot be written is said once, and never stops the run. */
export function openRunLog(
  { files, batchId, now }: { files: ProjectFiles; batchId: string; now: () => Date },
  show: Show,
): RunLog {
  let isBroken = false
  return {
    add: (event, text) => {
      const line = JSON.stringify({ timestamp: now().toISOString(), batch_id: batchId, ...tidy(event) })
      try {
        if (!isBroken) appendSafely(files.log(batchId), line, { root: files.root })
      } catch (cause) {
        if (!isBatchError(cause)) throw cause
        isBroken = true
        show.line(`The log of the run is not kept from here on: ${cause.message}`)
      }
      if (text !== undefined) show.line(redactSecrets(text))
    },
    now: (state, slot = 0) => show.now(state, slot),
  }
}

/** The same log for lane `slot` (from 0), which its entries name. */
export function laneLog(log: RunLog, slot: number): RunLog {
  return {
    add: (event, text) => log.add({ ...event, lane: slot + 1 }, text),
    now: (state) => log.now(state, slot),
  }
}

function tidy(event: RunEvent): RunEvent {
  const facts = Object.entries(event).map(([key, value]) => [
    key,
    typeof value === 'string' ? cut(safeLine(redactSecrets(value)), MAX_TEXT, '...') : value,
  ])
  return Object.fromEntries(facts) as RunEvent
}
