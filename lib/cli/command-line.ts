import { parseArgs } from 'node:util'
import type { ActionContext, Answer } from '../actions/project.ts'
import { BatchError, isBatchError } from '../errors.ts'
import { TYPED_USAGE, typedArguments } from '../text/shell-words.ts'
import { helperCallText } from '../view/format.ts'
import { textOf, type Values, WrongWord } from './arguments.ts'
import { VERBS, type Verb } from './verbs.ts'

const COMMON: Verb['options'] = {
  json: { type: 'boolean' },
  session: { type: 'string' },
  help: { type: 'boolean' },
}

/** A question for help, with the answer. */
export interface Help {
  help: string
}

/** The words after `run`: what works overnight is a program of its own. */
export interface Overnight {
  overnight: string[]
}

/** A call of the helper that can be carried out. */
export interface HelperRequest {
  verb: string
  json: boolean
  session: string | undefined
  run(context: ActionContext): Promise<Answer>
}

/**
 * Reads what was typed after `/batch-implement`, and the words after the helper's `command`. Throws
 * USAGE, with what may be typed there.
 */
export function readTyped(
  typed: string,
  extra: readonly string[],
  helper?: string,
): HelperRequest | Help | Overnight {
  const read = typedArguments(typed)
  if ('problem' in read) throw new BatchError(`${read.problem} Usage: ${TYPED_USAGE}`, { code: 'USAGE' })
  if (read.words[0] === 'run') return { overnight: read.words.slice(1) }
  return readArguments([...read.words, ...extra], helper)
}

/**
 * Reads the words after the helper's name; `helper` is its path, for the calls that help shows. Throws USAGE, with the usage line,
 * for anything it does not know.
 */
export function readArguments(args: readonly string[], helper = 'batch.cjs'): HelperRequest | Help {
  const [name = '', ...rest] = args
  if (name === '--help' || name === 'help' || name === '-h') return { help: usageText(helper) }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined
  if (!verb) {
    const what = name === '' ? 'no verb was given' : `"${name}" is not a verb`
    throw new BatchError(
      `${what}.${meant(name)} Verbs: ${[...Object.keys(VERBS), 'run', 'github'].join(', ')}. To start a batch: start <file>; --help explains all.`,
      { code: 'USAGE' },
    )
  }
  const { values, positionals } = parsed(verb, rest)
  if (values['help'] === true) return { help: `Usage: ${helperCallText(helper, verb.usage)}` }
  const [least, most] = verb.words
  if (positionals.length < least) throw usage(verb, 'something is missing')
  if (positionals.length > most) throw usage(verb, `"${positionals[most]}" is one word too many`)
  return {
    verb: name,
    json: values['json'] === true,
    session: textOf(values, 'session'),
    run: (context) => withUsage(verb, () => verb.run(context, positionals, values)),
  }
}

/** Asks about the verb that is nearest to `name`, two typing errors away at most. */
function meant(name: string): string {
  const near = [...Object.keys(VERBS), 'run', 'github', 'command', 'help'].map((verb) => ({
    verb,
    away: distance(name, verb),
  }))
  const [best] = near.filter(({ away }) => away <= 2).sort((a, b) => a.away - b.away)
  return best ? ` Did you mean ${best.verb}?` : ''
}

/** Counts the letters to change, take out, put in or swap with the next that make one word the other; a long word is far. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  const rows = [[...`${other}.`].map((_, at) => at)]
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 3
  for (let row = 1; row <= one.length; row++) {
    rows.push([row])
    for (let column = 1; column <= other.length; column++) {
      const [here, there] = [one[row - 1], other[column - 1]]
      const changed = cell(row - 1, column - 1) + (here === there ? 0 : 1)
      const isSwap = here === other[column - 2] && there === one[row - 2]
      const swapped = isSwap ? cell(row - 2, column - 2) + 1 : 3
      rows[row]?.push(Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, changed, swapped))
    }
  }
  return cell(one.length, other.length)
}

/** The usage lines of all verbs. */
function usageText(helper: string): string {
  const lines = Object.values(VERBS).map((verb) => `  ${verb.usage}`)
  return [
    `Usage in Claude Code: ${TYPED_USAGE}`,
    'Works through a list of features one after another, checks each one and records it; /batch-status shows where it stands.',
    `The helper itself, in a terminal: ${helperCallText(helper, '<verb> [--json] [--session <id>]')}`,
    '  run …   (works overnight; run --help explains its options)',
    '  github …   (a batch on many machines: github --help)',
    '  command   (reads what was typed after /batch-implement from standard input)',
    ...lines,
  ].join('\n')
}

function parsed(verb: Verb, args: string[]): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...COMMON, ...verb.options },
      allowPositionals: true,
    })
    return { values: values as Values, positionals }
  } catch (cause) {
    const [what = ''] = (cause as Error).message.split(/\.? *\n|\. /)
    throw usage(verb, what.replace(/\.$/, ''), cause)
  }
}

async function withUsage(verb: Verb, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run()
  } catch (cause) {
    const isMisuse = cause instanceof WrongWord || (isBatchError(cause) && cause.code === 'USAGE')
    throw isMisuse ? usage(verb, cause.message.replace(/\.$/, ''), cause) : cause
  }
}

function usage(verb: Verb, what: string, cause?: unknown): BatchError {
  return new BatchError(`${what}. Usage: ${verb.usage}`, { code: 'USAGE', cause })
}
