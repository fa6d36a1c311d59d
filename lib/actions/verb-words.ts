import type { WorkflowMode } from '../model/batch.ts'

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

export function yesOrNo(word: string): boolean {
  if (word === 'yes' || word === 'no') return word === 'yes'
  throw new WrongWord(`"${word}" is not yes or no`)
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

export function modeOf(values: Values): WorkflowMode | undefined {
  const mode = textOf(values, 'mode')
  if (mode === undefined || mode === 'auto-implement' || mode === 'direct') return mode
  throw new WrongWord(`--mode ${mode} is not auto-implement or direct`)
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
