import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A line for a shell, and the one run of `node` that it must be. */
export interface Line {
  text: string
  arguments: string[]
  input: string
  folder: string
  /** Whether standard error goes where standard output goes. */
  joins: boolean
}

/** The shells that the Bash tool may run, with their path where this machine has them. */
export const SHELLS = ['bash', 'zsh', 'dash'].map((name): [string, string | undefined] => [
  name,
  (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find(existsSync),
])

// In one process for all lines, so no program is started: `node` is a function that prints what it was given,
// as is all else that could be meant; with an empty PATH whatever is not here ends in an error message.
const SETTING = `
PATH=
if [ -n "$ZSH_VERSION" ]; then setopt extended_glob rc_quotes; fi
START=$PWD
trap_() { printf 'TRAP %s\\0' "$1"; }
for name in touch id cat ls rm mv cp sh bash env sudo xargs tee date; do eval "$name() { trap_ $name; }"; done
node() {
  printf '%s\\0' NODE "$PWD" "$#" "$@"
  while IFS= read -r line; do printf '%s\\n' "$line"; done
  printf 'INPUT\\0'
  printf 'ERROR\\0' >&2
}
mark() { printf '%s\\0' "$?" "$PWD" MARK; cd "$START"; }
`

/**
 * Runs the lines one after another in one shell. Gives the first that is not the run it must be with what
 * the shell made of it; undefined when all are. `folder` holds the folders that may be gone to and `start`.
 */
export function runLines(shell: string, lines: readonly Line[], folder: string): object | undefined {
  const script = join(folder, `script-${lines.length}`)
  writeFileSync(script, `${SETTING}${lines.map(({ text }) => `${text.replace(/\n$/, '')}\nmark\n`).join('')}`)
  const { stdout, stderr, status } = spawnSync(shell, shell.endsWith('zsh') ? ['-f', script] : [script], {
    cwd: join(folder, 'start'),
    env: { HOME: folder, LC_ALL: 'C.UTF-8' },
    input: '',
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  const expected = lines.map(shouldPrint)
  if (stdout !== expected.join('')) return firstDifference(lines, expected, stdout, stderr)
  const errors = lines.filter(({ joins }) => !joins).length
  if (stderr !== 'ERROR\0'.repeat(errors) || status !== 0) return { stderr: stderr.slice(0, 2000), status }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const created = files.filter((name) => name.includes('/'))
  return created.length === 0 ? undefined : { created }
}

function shouldPrint({ arguments: words, input, folder, joins }: Line): string {
  const run = ['NODE', folder, words.length, ...words, `${input}INPUT`, ...(joins ? ['ERROR'] : [])]
  return [...run, '0', folder, 'MARK', ''].join('\0')
}

function firstDifference(
  lines: readonly Line[],
  expected: readonly string[],
  stdout: string,
  stderr: string,
) {
  let at = 0
  const index = expected.findIndex((text) => {
    if (!stdout.startsWith(text, at)) return true
    at += text.length
    return false
  })
  if (index < 0) return { after: stdout.slice(at, at + 500) }
  const printed = stdout.slice(at, at + 1000)
  return { line: lines[index]?.text, expected: expected[index], printed, stderr: stderr.slice(-500) }
}
