/** One attempt of one feature as the audit log tells it; times in milliseconds since 1970. */
interface Span {
  index: number
  start: number
  /** Undefined while it runs. */
  end: number | undefined
  /** How it ended, by the event of the log. */
  how: 'completed' | 'failed' | 'skipped' | 'retried' | 'running'
  /** Milliseconds of it in which the batch was not paused. */
  worked: number
}

/** A pause, with its reason in the word of the log. */
interface PauseSpan {
  start: number
  end: number | undefined
  reason: string
}

/** What the audit log tells of when things happened. */
export interface TimeLine {
  spans: Span[]
  pauses: PauseSpan[]
  start: number | undefined
  end: number | undefined
}

const ENDS: Record<string, Span['how']> = {
  feature_completed: 'completed',
  feature_failed: 'failed',
  feature_skipped: 'skipped',
  retry_attempt: 'retried',
}

/**
 * Reads when each attempt began and ended from the lines of an audit log (oldest first, of any shape: older tools and
 * older versions wrote no line for a beginning, and such attempts have no span). `now` (ms) ends what still runs.
 */
export function timeLine(lines: readonly Record<string, unknown>[], batchId: string, now: number): TimeLine {
  const made: TimeLine = { spans: [], pauses: [], start: undefined, end: undefined }
  const open = new Map<number, Span>()
  for (const line of lines) {
    const at = typeof line['timestamp'] === 'string' ? Date.parse(line['timestamp']) : Number.NaN
    if (line['batch_id'] !== batchId || !Number.isFinite(at)) continue
    made.start ??= at
    readPause(made, line, at)
    readFeature(made, open, line, at)
  }
  for (const span of made.spans) span.worked = worked(span, made.pauses, now)
  return made
}

function readPause(made: TimeLine, { event_type: type, reason }: Record<string, unknown>, at: number): void {
  const last = made.pauses.at(-1)
  const isOpen = last !== undefined && last.end === undefined
  if (type === 'batch_ended') made.end = at
  if (type === 'batch_paused' && !isOpen) {
    made.pauses.push({ start: at, end: undefined, reason: typeof reason === 'string' ? reason : '' })
  }
  if (isOpen && (type === 'batch_resumed' || type === 'batch_ended' || type === 'feature_started'))
    last.end = at
}

function readFeature(
  made: TimeLine,
  open: Map<number, Span>,
  { event_type: type, feature_index: index }: Record<string, unknown>,
  at: number,
): void {
  if (typeof index !== 'number' || typeof type !== 'string') return
  const known = open.get(index)
  const how = Object.hasOwn(ENDS, type) ? ENDS[type] : undefined
  if (known && (how || type === 'feature_started')) {
    known.end = Math.max(at, known.start)
    known.how = how ?? 'retried'
    open.delete(index)
  }
  if (type !== 'feature_started') return
  const span: Span = { index, start: at, end: undefined, how: 'running', worked: 0 }
  open.set(index, span)
  made.spans.push(span)
}

function worked(
  { start, end = Number.POSITIVE_INFINITY }: Span,
  pauses: readonly PauseSpan[],
  now: number,
): number {
  const until = Math.min(end, Math.max(now, start))
  const paused = pauses.reduce((sum, pause) => {
    const overlap = Math.min(until, pause.end ?? until) - Math.max(start, pause.start)
    return sum + Math.max(0, overlap)
  }, 0)
  return Math.max(0, until - start - paused)
}

/** Sums for each feature (by index) how many seconds its attempts took; one that the log does not tell of is absent. */
export function workedSeconds({ spans }: TimeLine): Map<number, number> {
  const seconds = new Map<number, number>()
  for (const { index, worked: ms } of spans) seconds.set(index, (seconds.get(index) ?? 0) + ms / 1000)
  return seconds
}
