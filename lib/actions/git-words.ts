import type { GitOperation } from '../model/batch.ts'
import type { GitFacts } from './record-git.ts'
import { textOf, type Values, WrongWord } from './verb-words.ts'

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
