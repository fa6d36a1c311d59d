import { parseArgs } from 'node:util'
import type { FeatureSource } from '../actions/plan-features.ts'
import { MOST_LANES } from '../batch/lanes.ts'
import type { Settings } from '../claude/settings.ts'
import { BatchError } from '../errors.ts'
import { readWindow } from '../text/daily-window.ts'
import type { Limits } from './limits.ts'

const flag = { type: 'boolean' } as const
const text = { type: 'string' } as const

/** The options of `run`. */
const RUN_OPTIONS = {
  issues: flag,
  id: text,
  resume: flag,
  land: flag,
  'retry-failed': flag,
  detach: flag,
  yes: flag,
  help: flag,
  features: text,
  model: text,
  'fallback-model': text,
  'max-hours': text,
  'max-cost': text,
  'max-tokens': text,
  'max-cost-feature': text,
  window: text,
  'stop-at-usage': text,
  lanes: text,
} as const

export const RUN_USAGE =
  'run <file> [--yes]   or   run --issues <number>...   or   run --resume [<id>] [--retry-failed]   or   run --land   (works overnight, in a worktree of its own, one session a feature; --features <n>, --max-hours, --max-cost, --max-tokens, --max-cost-feature, --window 22:00-07:00, --stop-at-usage <percent>: its limits; --lanes <n>: up to four features at once; --model, --fallback-model; --detach: in the background)'

/** What is to be run. */
export type RunRequest = {
  what:
    | { kind: 'start'; source: FeatureSource; id: string | undefined }
    | { kind: 'resume' | 'land'; id: string | undefined }
  yes: boolean
  /** Opens failed features again, and what waited for them. */
  retryFailed: boolean
  /** Leaves the terminal, or the session, and goes on in a process of its own. */
  detach: boolean
  limits: Omit<Limits, 'begun'>
  model: string | undefined
  fallbackModel: string | undefined
  maxCostFeature: number | undefined
  /** How many features are worked on at once; undefined for one, or as many as before. */
  lanes: number | undefined
}

/** Reads the words after `run`; undefined where help is asked for. Throws USAGE, with the usage line. */
export function readRunArguments(words: readonly string[]): RunRequest | undefined {
  const { values, positionals } = parsed(words)
  if (values.help) return undefined
  return {
    what: readWhat(values, positionals),
    yes: values.yes ?? false,
    detach: values.detach ?? false,
    retryFailed: values['retry-failed'] ?? false,
    limits: {
      features: numberOf(values, 'features'),
      hours: numberOf(values, 'max-hours'),
      cost: numberOf(values, 'max-cost'),
      tokens: numberOf(values, 'max-tokens'),
      usagePercent: numberOf(values, 'stop-at-usage'),
      window: windowOf(values.window),
    },
    model: values.model,
    fallbackModel: values['fallback-model'],
    maxCostFeature: numberOf(values, 'max-cost-feature'),
    lanes: lanesOf(values.lanes),
  }
}

/** Adds what the settings say of limits and models to a request; what its words say wins. */
export function withSettings(request: RunRequest, settings: Settings): RunRequest {
  const { limits, model, fallbackModel, maxCostFeature } = request
  return {
    ...request,
    limits: {
      features: limits.features,
      hours: limits.hours ?? settings.max_hours,
      cost: limits.cost ?? settings.max_cost,
      tokens: limits.tokens ?? settings.max_tokens,
      usagePercent: limits.usagePercent ?? settings.stop_at_usage,
      window: limits.window ?? windowOf(settings.window),
    },
    model: model ?? settings.model,
    fallbackModel: fallbackModel ?? settings.fallback_model,
    maxCostFeature: maxCostFeature ?? settings.max_cost_feature,
  }
}

type Values = ReturnType<typeof parsed>['values']

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: RUN_OPTIONS, allowPositionals: true })
  } catch (cause) {
    throw misuse((cause as Error).message.split(/\.? *\n|\. /)[0] ?? '', cause)
  }
}

function readWhat(values: Values, words: string[]): RunRequest['what'] {
  const [first, second] = words
  if (values.resume || values.land || values['retry-failed']) {
    if (second !== undefined) throw misuse(`"${second}" is one word too many`)
    return { kind: values.land ? 'land' : 'resume', id: first }
  }
  if (values.issues) {
    if (first === undefined) throw misuse('--issues needs at least one issue number')
    return { kind: 'start', source: { issues: words }, id: values.id }
  }
  if (first === undefined) throw misuse('the features file is missing')
  if (second !== undefined)
    throw misuse(`"${second}" is one word too many (quote a file name that has blanks)`)
  return { kind: 'start', source: { file: first }, id: values.id }
}

function numberOf(
  values: Values,
  name: 'features' | 'max-hours' | 'max-cost' | 'max-tokens' | 'max-cost-feature' | 'stop-at-usage',
) {
  const word = values[name]
  if (word === undefined) return undefined
  const number = Number(word)
  if (Number.isFinite(number) && number > 0 && word.trim() !== '') return number
  throw misuse(`--${name} ${word} is not a number above 0`)
}

function lanesOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  const number = Number(word)
  if (Number.isInteger(number) && number >= 1 && number <= MOST_LANES) return number
  throw misuse(`--lanes ${word} is not a number from 1 to ${MOST_LANES}`)
}

function windowOf(word: string | undefined): Limits['window'] {
  if (word === undefined) return undefined
  const window = readWindow(word)
  if (window) return window
  throw misuse(`--window ${word} is not like 22:00-07:00`)
}

function misuse(what: string, cause?: unknown): BatchError {
  return new BatchError(`${what}. Usage: ${RUN_USAGE}`, { code: 'USAGE', cause })
}
