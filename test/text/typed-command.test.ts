import { describe, expect, it } from 'vitest'
import { TYPED_USAGE, typedArguments } from '../../lib/text/shell-words.ts'

describe('typedArguments', () => {
  // Break: what a person types does something else than it says.
  it.each([
    ['features.txt', ['start', 'features.txt']],
    ['  features.txt --dry-run \n', ['start', 'features.txt', '--dry-run']],
    ['"my features.txt" --mode direct', ['start', 'my features.txt', '--mode', 'direct']],
    ['--issues 72 73 74', ['start', '--issues', '72', '73', '74']],
    ['--resume', ['resume']],
    ['--resume batch-1 --take-over', ['resume', 'batch-1', '--take-over']],
    ['--retry-failed', ['resume', '--retry-failed']],
    ['--resume --retry-failed b1', ['resume', '--retry-failed', 'b1']],
    ['--retry-failed --resume', ['resume', '--retry-failed']],
    ['--add "more features.txt"', ['add', 'more features.txt']],
    ["'--add=more features.txt'", ['add', 'more features.txt']],
    ['--consent YES', ['consent', 'YES']],
    ['--consent=no', ['consent', 'no']],
    ['--consent', ['consent']],
    ['--doctor', ['doctor']],
    ['--doctor features.txt --lanes 2', ['doctor', 'features.txt', '--lanes', '2']],
    ['features.txt --overnight --doctor', ['doctor', 'features.txt']],
    ['features.txt --overnight --dry-run', ['doctor', 'features.txt']],
    ['--resume --overnight', ['run', '--detach', '--resume']],
    ['features.txt --yes', ['start', 'features.txt', '--yes']],
    ['add.txt consent.txt', ['start', 'add.txt', 'consent.txt']],
    ['features.txt --help', ['--help']],
    ['', ['--help']],
    ['--help', ['--help']],
    ['-h', ['--help']],
  ])('reads %j', (typed, words) => {
    expect(typedArguments(typed)).toEqual({ words })
  })

  // Break: something in the line is expanded, or reaches a shell.
  it('expands nothing', () => {
    const typed = "'$(touch x)' `id` $HOME *.txt; ls | cat && x"
    expect(typedArguments(typed)).toEqual({
      words: ['start', '$(touch x)', '`id`', '$HOME', '*.txt;', 'ls', '|', 'cat', '&&', 'x'],
    })
  })

  // Break: half a line is run.
  it('refuses a quote that does not end', () => {
    expect(typedArguments('"features.txt')).toHaveProperty('problem')
  })
})

describe('TYPED_USAGE', () => {
  // Break: an option exists that nobody can find.
  it.each([
    '<file>',
    '--issues',
    '--resume',
    '--dry-run',
    '--mode direct',
    '--doctor',
    '--lanes <n>',
    '--max-cost',
    '--take-over',
    '--retry-failed',
    '--add <file>',
    '--consent yes|no',
    '--yes',
    '--help',
  ])('names %s', (word) => {
    expect(TYPED_USAGE).toContain(word)
  })
})
