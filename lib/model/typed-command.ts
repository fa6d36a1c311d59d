import { splitWords } from './shell-words.ts'

export const TYPED_USAGE =
  '/batch-implement <file> | --issues <number>... | --resume [<id>] [--take-over] [--from-backup]   (with a file or issues also: --dry-run, --mode direct, --id <id>)'

/**
 * Turns what was typed after `/batch-implement` into the helper's words. Quotes group words as in a
 * shell; nothing is expanded and nothing is ever given to a shell.
 */
export function typedArguments(typed: string): { words: string[] } | { problem: string } {
  const split = splitWords(typed.trim())
  if ('problem' in split) return split
  const [first, ...rest] = split.words
  if (first === undefined || first === '--help' || first === '-h') return { words: ['--help'] }
  return { words: first === '--resume' ? ['resume', ...rest] : ['start', ...split.words] }
}
