import process from 'node:process'
import type { ActionContext } from '../lib/actions/project.ts'
import { homeFolder, hostName } from '../lib/claude/machine.ts'
import { callingSession } from '../lib/claude/session.ts'
import { print, readInput } from '../lib/claude/stdio.ts'
import { readArguments, readTyped } from '../lib/cli/command-line.ts'
import { isBatchError } from '../lib/errors.ts'
import { runHook } from '../lib/hooks/dispatch.ts'

// The longest input that a verb or an event reads: a command line, a feature, or an error text, of which 64 KiB count.
const MAX_INPUT_BYTES = 1024 * 1024

/** Answers the hook event on standard input; `helper` is the path of the helper that Claude shall call. */
export async function answerHook(cwd: string, helper: string): Promise<void> {
  const output = await runHook({ ...surroundings(cwd, helper), sleep: async () => {}, warn: () => {} }, input)
  if (output !== '') print(output, () => process.stdout)
}

async function runHelper(): Promise<number> {
  const [verb, ...rest] = process.argv.slice(2)
  const request = verb === 'command' ? readTyped(await input(), rest) : readArguments(process.argv.slice(2))
  if ('help' in request) {
    print(request.help, () => process.stdout)
    return 0
  }
  const answer = await request.run(helperContext(request.session))
  print(request.json ? JSON.stringify(answer.data) : answer.text, () => process.stdout)
  return answer.refused ? 1 : 0
}

function helperContext(session: string | undefined): ActionContext {
  return {
    ...surroundings(process.cwd(), process.argv[1] ?? ''),
    readInput: input,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    warn: (line) => complain(`batch: ${line}`),
    session: callingSession(process.env, session),
  }
}

function surroundings(cwd: string, helper: string) {
  return {
    cwd,
    helper,
    env: process.env,
    home: homeFolder,
    host: hostName,
    parentPid: process.ppid,
    now: () => new Date(),
    random: Math.random,
  }
}

function input(): Promise<string> {
  return readInput(MAX_INPUT_BYTES, () => process.stdin)
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

function report(cause: unknown): number {
  const isKnown = isBatchError(cause)
  const message = isKnown
    ? cause.message
    : `an internal error stopped this call: ${String(cause)}. Nothing further was changed; BATCH_DEBUG=1 shows where.`
  complain(`batch: ${message.replaceAll('\n', ' ')}`)
  if (process.env['BATCH_DEBUG'] === '1') complain(cause instanceof Error ? (cause.stack ?? '') : '')
  return isKnown && cause.code === 'USAGE' ? 2 : 1
}

// Started as a program it is the helper; hook.cjs loads it for `answerHook`.
if (require.main === module) {
  void runHelper()
    .catch(report)
    .then((code) => {
      process.exitCode = code
    })
}
