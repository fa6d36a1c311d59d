import process from 'node:process'
import { readArguments, readTyped } from '../lib/actions/command-line.ts'
import type { ActionContext } from '../lib/actions/context.ts'
import { isBatchError } from '../lib/errors.ts'
import { homeFolder, hostName } from '../lib/host/machine.ts'
import { print } from '../lib/host/print.ts'
import { readInput } from '../lib/host/read-input.ts'
import { callingSession } from '../lib/host/session.ts'

// The longest input that a verb reads: a command line, a feature, or an error text, of which 64 KiB count.
const MAX_INPUT_BYTES = 1024 * 1024

// Whether one of Node's streams may still hold something to say.
let isStreaming = false

async function main(): Promise<number> {
  const [verb, ...rest] = process.argv.slice(2)
  const request = verb === 'command' ? readTyped(await input(), rest) : readArguments(process.argv.slice(2))
  if ('help' in request) {
    say(request.help)
    return 0
  }
  const answer = await request.run(contextFor(request.session))
  say(request.json ? JSON.stringify(answer.data) : answer.text)
  return 0
}

function input(): Promise<string> {
  return readInput(MAX_INPUT_BYTES, () => process.stdin)
}

function contextFor(session: string | undefined): ActionContext {
  return {
    cwd: process.cwd(),
    env: process.env,
    home: homeFolder,
    host: hostName,
    helper: process.argv[1] ?? '',
    parentPid: process.ppid,
    now: () => new Date(),
    random: Math.random,
    readInput: input,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    warn: (line) => complain(`batch: ${line}`),
    session: callingSession(process.env, session),
  }
}

function say(text: string): void {
  if (!print(text, () => process.stdout)) isStreaming = true
}

function complain(line: string): void {
  isStreaming = true
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

void main()
  .catch(report)
  .then((code) => {
    process.exitCode = code
    // Node takes a millisecond to take itself apart.
    if (!isStreaming) process.exit()
  })
