// Apart from the state's schema: the gate of the hooks loads it in every session.
/** What may name a batch, and so become part of a file name and of a ref of git: no separator, no `..`, no `.lock` at the end. */
export const BATCH_ID = /^(?!.*\.\.)(?!.*\.(?:lock)?$)[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

/** Tells whether `id` may name a batch. */
export function isBatchId(id: string): boolean {
  return BATCH_ID.test(id)
}

/**
 * Makes the id of a batch that starts at `now`: `batch-YYYYMMDD-HHMMSS-ffffff`, in UTC.
 *
 * `micros` is the part of the second, 0 to 999,999; a larger number is wrapped.
 */
export function newBatchId(now: Date, micros: number): string {
  const [date = '', time = ''] = now.toISOString().slice(0, 19).split('T')
  const fraction = Math.abs(Math.trunc(micros)) % 1_000_000
  return `batch-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}-${String(fraction).padStart(6, '0')}`
}
