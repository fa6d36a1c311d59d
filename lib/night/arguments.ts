import { parseArgs } from 'node:util'
import type { FeatureSource } from '../actions/plan-features.ts'
import { MOST_LANES } from '../batch/lanes.ts'
import type { Settings } from '../claude/settings.ts'
import { BatchError } from '../errors.ts'
import { readWindow } from '../text/daily-window.ts'
import type { Limits } from './limits.ts'

const flag = { type: 'boolean' } as const
const text = { type: 'string' } as const

/** The options of `run`, which `doctor` takes too. */
export const RUN_OPTIONS = {
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

const RUN_USAGE =
  'run <file> [options]   or   run --issues <number>...   or   run --resume [<id>]   or   run --land   (run --help explains each option)'

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
  try {
    return { what: readWhat(values, positionals), ...readHow(values) }
  } catch (cause) {
    throw misuse((cause as Error).message, cause)
  }
}

/**
 * Reads the words of a run that is only rehearsed, as `parseArgs` gives them: what it would begin with, undefined for any list.
 * Throws USAGE as `run` itself would, without the usage line.
 */
export function readRehearsal(values: Values, words: string[]): Pick<RunRequest, 'lanes'> & Rehearsed {
  const { lanes } = readHow(values)
  const goesOn = values.resume || values.land || values['retry-failed']
  const isAny = words.length === 0 && !values.issues && !goesOn
  return { lanes, what: isAny ? undefined : readWhat(values, words) }
}

type Rehearsed = { what: RunRequest['what'] | undefined }

function readHow(values: Values): Omit<RunRequest, 'what'> {
  return {
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

/** The options of a run as `parseArgs` gives them. */
export type Values = ReturnType<typeof parsed>['values']

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: RUN_OPTIONS, allowPositionals: true })
  } catch (cause) {
    if (words.includes('--dry-run'))
      throw misuse('run has no --dry-run: doctor takes the same words, and begins nothing', cause)
    throw misuse((cause as Error).message.split(/\.? *\n|\. /)[0] ?? '', cause)
  }
}

function readWhat(values: Values, words: string[]): RunRequest['what'] {
  const [first, second] = words
  if (values.resume || values.land || values['retry-failed']) {
    if (second !== undefined) throw wrong(`"${second}" is one word too many`)
    return { kind: values.land ? 'land' : 'resume', id: first }
  }
  if (values.issues) {
    if (first === undefined) throw wrong('--issues needs at least one issue number')
    return { kind: 'start', source: { issues: words }, id: values.id }
  }
  if (first === undefined) throw wrong('the features file is missing')
  if (second !== undefined)
    throw wrong(`"${second}" is one word too many (quote a file name that has blanks)`)
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
  throw wrong(`--${name} ${word} is not a number above 0`)
}

function lanesOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined
  const number = Number(word)
  if (Number.isInteger(number) && number >= 1 && number <= MOST_LANES) return number
  throw wrong(`--lanes ${word} is not a number from 1 to ${MOST_LANES}`)
}

function windowOf(word: string | undefined): Limits['window'] {
  if (word === undefined) return undefined
  const window = readWindow(word)
  if (window) return window
  throw wrong(`--window ${word} is not like 22:00-07:00`)
}

function wrong(what: string): BatchError {
  return new BatchError(what, { code: 'USAGE' })
}

function misuse(what: string, cause?: unknown): BatchError {
  return new BatchError(`${what}. Usage: ${RUN_USAGE}`, { code: 'USAGE', cause })
}
