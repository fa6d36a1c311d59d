import { parseArgs } from 'node:util'
import { isBatchId } from '../batch/batch-id.ts'
import { BatchError } from '../errors.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const OPTIONS = {
  setup: { write: flag, plugin: text },
  plan: { batch: text },
  work: { batch: text, part: text, bundle: text, model: text },
  land: { batch: text, features: text, planned: text, bundles: text, retry: text },
} as const

type Command = keyof typeof OPTIONS

/** The steps of one feature, each of which may be a process of its own: what holds the model's key runs no check. */
const PARTS = ['take', 'worker', 'checks', 'leave'] as const
export type Part = (typeof PARTS)[number]

export const GITHUB_USAGE =
  'github setup [--write] [--plugin <owner>/<repository>@<commit>]   or   github plan --batch <id>   or   github work <number> --batch <id> [--part take|worker|checks|leave] [--bundle <file>] [--model <name>]   or   github land --batch <id> [--features <file or issue numbers>] [--planned <the outputs of plan, as JSON>] [--bundles <folder>] [--retry true]   (a batch on GitHub Actions; docs/github.md)'

/** What is to be done. */
export type GithubRequest =
  | { kind: 'setup'; isToWrite: boolean; plugin: string | undefined }
  | { kind: 'plan'; batch: string }
  | {
      kind: 'work'
      batch: string
      number: number
      part: Part | undefined
      bundle: string | undefined
      model: string | undefined
    }
  | {
      kind: 'land'
      batch: string
      features: string | undefined
      /** What the plan of this round gave out, and the state that it saw. */
      given: number[]
      seen: string | undefined
      bundles: string | undefined
      /** Opens failed features again, and what waited for them. */
      isRetry: boolean
    }

/** Reads the words after `github`; undefined where help is asked for. Throws USAGE, with the usage line. */
export function readGithubArguments([name = '', ...words]: readonly string[]): GithubRequest | undefined {
  if (/^(?:--?h(?:elp)?|help)$/.test(name)) return undefined
  if (!Object.hasOwn(OPTIONS, name)) throw misuse(`"${name}" is not setup, plan, work or land`)
  const { values, positionals } = parsed(name as Command, words)
  const [first, second] = positionals
  const extra = name === 'work' ? second : first
  if (extra !== undefined) throw misuse(`"${extra}" is one word too many`)
  if (name === 'setup')
    return { kind: name, isToWrite: values['write'] === true, plugin: textOf(values, 'plugin') }
  const batch = textOf(values, 'batch') ?? ''
  if (!isBatchId(batch)) throw misuse(`--batch ${JSON.stringify(batch)} cannot be the id of a batch`)
  if (name === 'plan') return { kind: name, batch }
  if (name === 'work') return { kind: name, batch, ...readWork(values, first) }
  return {
    kind: 'land',
    batch,
    features: textOf(values, 'features'),
    ...readPlanned(textOf(values, 'planned')),
    bundles: textOf(values, 'bundles'),
    isRetry: textOf(values, 'retry') === 'true',
  }
}

type Values = Record<string, string | boolean | undefined>

function parsed(name: Command, words: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: OPTIONS[name],
      allowPositionals: true,
    })
    return { values: values as Values, positionals }
  } catch (cause) {
    throw misuse((cause as Error).message.split(/\.? *\n|\. /)[0] ?? '', cause)
  }
}

function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function readWork(values: Values, word = '') {
  if (!/^[1-9]\d{0,5}$/.test(word)) throw misuse(`"${word}" is not a feature number`)
  const named = textOf(values, 'part')
  const part = PARTS.find((one) => one === named)
  if (named !== undefined && !part) throw misuse(`--part ${named} is not ${PARTS.join(', ')}`)
  return { number: Number(word), part, bundle: textOf(values, 'bundle'), model: textOf(values, 'model') }
}

/** Reads what `plan` told the steps after it; nothing where nothing was given out. */
function readPlanned(word: string | undefined): { given: number[]; seen: string | undefined } {
  if (word === undefined) return { given: [], seen: undefined }
  try {
    const { matrix, seen } = JSON.parse(word) as { matrix?: string; seen?: unknown }
    const { number } = JSON.parse(matrix ?? '') as { number?: unknown }
    const isList = Array.isArray(number) && number.every(Number.isSafeInteger)
    if (isList && typeof seen === 'string') return { given: number as number[], seen }
  } catch {
    // Said below, as for all else that is no plan.
  }
  throw misuse(`--planned ${word.slice(0, 200)} is not what plan told`)
}

function misuse(what: string, cause?: unknown): BatchError {
  return new BatchError(`${what}. Usage: ${GITHUB_USAGE}`, { code: 'USAGE', cause })
}
