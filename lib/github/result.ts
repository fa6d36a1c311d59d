import * as z from 'zod/mini'
import { PAUSE_REASONS, type PauseReason } from '../batch/pause-reasons.ts'
import type { SessionUsage } from '../batch/schema.ts'
import { FAILURE_KINDS } from '../failure/kinds.ts'
import { cut, safeBlock, safeLine } from '../text/clean.ts'
import { redactSecrets } from '../text/redact-secrets.ts'

// A result comes from a machine on which code of the feature ran: it is read as a stranger's.
const line = z.string().check(z.maxLength(20_000), z.overwrite(safeLine))
const count = z.int().check(z.nonnegative())
const tokens = z.object({ input: count, cache_write: count, cache_read: count, output: count })

const schema = z.object({
  batch: z.string(),
  number: z.int().check(z.positive()),
  /** The commit of `verified` that the feature began at. */
  base: z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  outcome: z.discriminatedUnion('kind', [
    /** Its checks passed there; the first parent of the result is its commit. */
    z.object({ kind: z.literal('ready') }),
    z.object({
      kind: z.literal('failed'),
      failure: z.enum(FAILURE_KINDS),
      text: line,
      attempts: z.int().check(z.positive()),
    }),
    /** Something that is not of this feature stands in the way of all. */
    z.object({
      kind: z.literal('paused'),
      reason: z.enum(Object.keys(PAUSE_REASONS) as [PauseReason, ...PauseReason[]]),
      detail: line,
      until: z.optional(z.iso.datetime()),
    }),
    /** The work was cut off. */
    z.object({ kind: z.literal('broken'), text: line }),
  ]),
  usage: z.record(
    z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
    z.object({
      models: z.record(z.string().check(z.maxLength(200)), tokens),
      cost_usd: z.nullable(z.number()),
    }),
  ),
})

/** What the work on one feature came to, as it travels from the machine that did it to the one that lands it. */
export type WorkResult = z.infer<typeof schema> & { usage: Record<string, SessionUsage> }

const BEGIN = 'Batch-Result: '

/** Writes a result as the message of the commit that carries it. */
export function resultMessage(result: WorkResult): string {
  const { number, batch, outcome } = result
  const subject = `Feature ${number} of batch ${batch}: ${outcome.kind}`
  return `${subject}\n\n${BEGIN}${JSON.stringify(result)}\n`
}

/** Makes a text fit for a result: no secret, one line, and not without end. */
export function resultText(text: string): string {
  return cut(safeLine(redactSecrets(text)), 4000, '...')
}

/**
 * Reads the result of feature `number` of `batch` from the message of a commit. Gives why it is none, in a few words, where it
 * is not.
 */
export function readResult(
  message: string,
  { batch, number }: { batch: string; number: number },
): WorkResult | { problem: string } {
  const found = safeBlock(message)
    .split('\n')
    .find((text) => text.startsWith(BEGIN))
  if (found === undefined) return { problem: 'it carries no result' }
  let json: unknown
  try {
    json = JSON.parse(found.slice(BEGIN.length))
  } catch {
    return { problem: 'its result is cut off' }
  }
  const read = schema.safeParse(json)
  if (!read.success)
    return { problem: `its result is not of the form (${read.error.issues[0]?.path.join('.')})` }
  if (read.data.batch !== batch || read.data.number !== number)
    return { problem: 'its result is of another feature' }
  return read.data
}
