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

/**
 * Counts what the client's own record of a session says that its messages used: unlike the sums that the client tells, it also
 * holds what a process used that was killed. Undefined where there is no such record; it knows no cost.
 */
export function transcriptUsage(
  { env, home }: { env: NodeJS.ProcessEnv; home: string },
  session: string,
): SessionUsage | undefined {
  const projects = path.join(env['CLAUDE_CONFIG_DIR'] || path.join(home, '.claude'), 'projects')
  try {
    const folder = fs
      .readdirSync(projects)
      .find((name) => fs.existsSync(path.join(projects, name, `${session}.jsonl`)))
    if (folder === undefined) return undefined
    return usageIn(fs.readFileSync(path.join(projects, folder, `${session}.jsonl`), 'utf8'))
  } catch {
    // Nobody else's record is needed to go on: what the client tells of a turn counts then.
    return undefined
  }
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
