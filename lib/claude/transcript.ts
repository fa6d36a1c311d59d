import fs from 'node:fs'
import path from 'node:path'
import type { SessionUsage } from '../batch/schema.ts'

interface Entry {
  message?: {
    id?: string
    model?: string
    usage?: Record<string, unknown>
  }
}

interface Surroundings {
  env: NodeJS.ProcessEnv
  home: string
}

/**
 * Counts what the client's own record of a session says that its messages used: unlike the sums that the client tells, it also
 * holds what a process used that was killed. Undefined where there is no such record; it knows no cost.
 */
export function transcriptUsage({ env, home }: Surroundings, session: string): SessionUsage | undefined {
  try {
    const file = recordOf({ env, home }, `${session}.jsonl`)
    return file === undefined ? undefined : usageIn(fs.readFileSync(file, 'utf8'))
  } catch {
    // Nobody else's record is needed to go on: what the client tells of a turn counts then.
    return undefined
  }
}

/** Finds a file or folder of this name in the client's records, whichever project it is in. */
function recordOf({ env, home }: Surroundings, name: string): string | undefined {
  const projects = path.join(env['CLAUDE_CONFIG_DIR'] || path.join(home, '.claude'), 'projects')
  const folders = fs.readdirSync(projects).map((folder) => path.join(projects, folder, name))
  return folders.find((file) => fs.existsSync(file))
}

// A record is some megabytes; one past this is not worth the memory.
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Counts what the forks of a session used for features of a batch, by the client's own records of them: those written to
 * since `since` (ms), each with the feature (index from 0) that it was given. Empty where there are none.
 */
export function forkUsage(
  surroundings: Surroundings,
  { session, batchId, since }: { session: string; batchId: string; since: number },
): { index: number; fork: string; usage: SessionUsage }[] {
  try {
    const folder = recordOf(surroundings, path.join(session, 'subagents'))
    if (folder === undefined) return []
    return fs.readdirSync(folder).flatMap((name) => {
      const file = path.join(folder, name)
      if (!/^agent-\w+\.jsonl$/.test(name)) return []
      const { mtimeMs, size } = fs.statSync(file)
      if (mtimeMs < since || size > MOST_BYTES) return []
      const text = fs.readFileSync(file, 'utf8')
      const index = featureOf(text, batchId)
      return index === undefined
        ? []
        : [{ index, fork: name.slice(0, -'.jsonl'.length), usage: usageIn(text) }]
    })
  } catch {
    return []
  }
}

/** Which feature a fork was given: what it is told first begins with its number. */
function featureOf(record: string, batchId: string): number | undefined {
  const [, number] = /"Batch feature (\d{1,5}) of \d+: /.exec(record.slice(0, 10_000)) ?? []
  const isOfBatch = record.includes(`\\nBatch-Feature: ${batchId}#${number}\\n`)
  return number === undefined || !isOfBatch ? undefined : Number(number) - 1
}

/** Adds up a session's messages by model; one that stands on several lines counts once, by the last, which is complete. */
export function usageIn(text: string): SessionUsage {
  const messages = new Map<string, NonNullable<Entry['message']>>()
  for (const line of text.split('\n')) {
    const { message } = parsed(line)
    if (message?.usage && message.model !== '<synthetic>') messages.set(message.id ?? '', message)
  }
  const models: SessionUsage['models'] = {}
  for (const { model: name = '', usage = {} } of messages.values()) {
    const model = name.slice(0, 100)
    const sum = models[model] ?? { input: 0, cache_write: 0, cache_read: 0, output: 0 }
    models[model] = {
      input: sum.input + count(usage['input_tokens']),
      cache_write: sum.cache_write + count(usage['cache_creation_input_tokens']),
      cache_read: sum.cache_read + count(usage['cache_read_input_tokens']),
      output: sum.output + count(usage['output_tokens']),
    }
  }
  return { models, cost_usd: null }
}

function parsed(line: string): Entry {
  // Most of a record is what tools read, which is not worth parsing.
  if (!line.includes('"usage"')) return {}
  try {
    return (JSON.parse(line) as Entry | null) ?? {}
  } catch {
    // Half a line, of a client that was killed.
    return {}
  }
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}
