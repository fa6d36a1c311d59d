import type { GitOperation } from '../batch/schema.ts'
import { MODES_TEXT, WORKFLOW_MODES, type WorkflowMode } from '../batch/workflow-modes.ts'
import { FAILURE_KINDS, type FailureKind } from '../failure/kinds.ts'
import { RETRY_POLICY } from '../failure/retry-policy.ts'
import type { GitFacts } from '../verbs/record-git.ts'

/** The values of a verb's options, as `parseArgs` gives them. */
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** A word that is not what the verb needs there; becomes a USAGE error with the verb's usage line. */
export class WrongWord extends Error {}

/** Reads a feature's number, from 1. */
export function featureNumber(word: string): number {
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word)
  throw new WrongWord(`"${word}" is not a feature number`)
}

export function optionalNumber(word: string | undefined): number | undefined {
  return word === undefined ? undefined : featureNumber(word)
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export function required(values: Values, name: string): string {
  const value = textOf(values, name)?.trim()
  if (value) return value
  throw new WrongWord(`--${name} is missing or empty`)
}

/** Reads the kind of a failure by the reporter's judgement: only one that a retry may cure. */
export function transientKind(values: Values): FailureKind | undefined {
  const kind = FAILURE_KINDS.find((known) => known === textOf(values, 'kind'))
  if (textOf(values, 'kind') === undefined || (kind && RETRY_POLICY[kind].act === 'retry')) return kind
  throw new WrongWord(
    `--kind ${textOf(values, 'kind')} is not network, rate_limit, overloaded, service, timeout or lock`,
  )
}

export function modeOf(values: Values): WorkflowMode | undefined {
  const mode = textOf(values, 'mode')
  const known = WORKFLOW_MODES.find((one) => one === mode)
  if (mode === undefined || known) return known
  throw new WrongWord(`--mode ${mode} is not ${MODES_TEXT}`)
}

export function sourceOf(words: string[], values: Values) {
  if (values['issues'] === true) {
    if (words.length > 0) return { issues: words }
    throw new WrongWord('--issues needs at least one issue number')
  }
  const [file, extra] = words
  if (extra !== undefined)
    throw new WrongWord(`"${extra}" is one word too many (quote a file name that has blanks)`)
  if (file) return { file }
  throw new WrongWord('the features file is missing')
}

const OPERATIONS: readonly string[] = ['commit', 'push', 'pr'] satisfies GitOperation[]
const SHA = /^[0-9a-f]{4,64}$/i
const MAX_TEXT = 1000

/** Reads which git operation is meant. */
export function gitOperation(word: string): GitOperation {
  if (OPERATIONS.includes(word)) return word as GitOperation
  throw new WrongWord(`"${word}" is not commit, push or pr`)
}

/** Reads what is known of the operation from the options. */
export function gitFacts(values: Values): GitFacts {
  const { success, failed } = values
  if ((success === true) === (failed === true))
    throw new WrongWord('exactly one of --success and --failed is needed')
  const sha = textOf(values, 'sha')
  if (sha !== undefined && !SHA.test(sha)) throw new WrongWord(`--sha ${sha} is not a commit id`)
  const facts: [string, string | number | undefined][] = [
    ['sha', sha],
    ['branch', bounded(values, 'branch')],
    ['remote', bounded(values, 'remote')],
    ['number', pullRequestNumber(values)],
    ['url', bounded(values, 'pr-url')],
    ['error', textOf(values, 'error')],
  ]
  return {
    success: success === true,
    ...Object.fromEntries(facts.filter(([, value]) => value !== undefined)),
  }
}

function bounded(values: Values, name: string): string | undefined {
  const text = textOf(values, name)
  if (text !== undefined && (text === '' || text.length > MAX_TEXT || /\p{Cc}/u.test(text))) {
    throw new WrongWord(`--${name} is empty, longer than ${MAX_TEXT} characters or has control characters`)
  }
  return text
}

function pullRequestNumber(values: Values): number | undefined {
  const text = textOf(values, 'pr-number')
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text)
  throw new WrongWord(`--pr-number ${text} is not a number`)
}
