import process from 'node:process'
import { isatty } from 'node:tty'
import { type ActionContext, openProject } from '../lib/actions/project.ts'
import { openLiveScreen } from '../lib/claude/live-screen.ts'
import { homeFolder, hostName } from '../lib/claude/machine.ts'
import { callingSession } from '../lib/claude/session.ts'
import { print, readInput } from '../lib/claude/stdio.ts'
import { paint, readTerminal } from '../lib/claude/terminal.ts'
import { readArguments, readTyped } from '../lib/cli/command-line.ts'
import { BatchError, isBatchError } from '../lib/errors.ts'
import { runHook } from '../lib/hooks/dispatch.ts'
import { safeBlock } from '../lib/text/clean.ts'
import { redactSecrets } from '../lib/text/redact-secrets.ts'
import type { Terminal } from '../lib/text/terminal-line.ts'

// The longest input that a verb or an event reads: a command line, a feature, or an error text, of which 64 KiB count.
const MAX_INPUT_BYTES = 1024 * 1024

/** Answers the hook event on standard input; `helper` is the path of the helper that Claude shall call. */
export async function answerHook(cwd: string, helper: string): Promise<void> {
  const output = await runHook({ ...surroundings(cwd, helper), sleep: async () => {}, warn: () => {} }, input)
  if (output !== '') say(output)
  await finishWorks()
}

const works: (() => Promise<void>)[] = []

/** Does what was put off until the answer was out. */
async function finishWorks(): Promise<void> {
  for (const work of works.splice(0)) await work()
}

async function runHelper(): Promise<number> {
  const [verb, ...rest] = process.argv.slice(2)
  if (verb === 'run' || verb === 'github') return overnight(rest, verb)
  if (verb === 'notify') return tellThePerson()
  const helper = process.argv[1]
  const request =
    verb === 'command' ? readTyped(await input(), rest, helper) : readArguments(process.argv.slice(2), helper)
  if ('overnight' in request) return overnight(request.overnight)
  if ('help' in request) {
    say(request.help)
    return 0
  }
  const answer = await request.run(helperContext(request.session))
  if (request.json) say(JSON.stringify(answer.data))
  else if (answer.screen) print(paint(answer.screen, terminal() ?? { rich: false }), () => process.stdout)
  else if (answer.text !== '') say(answer.text)
  return answer.refused ? 1 : 0
}

/** The overnight run, with the packages that it needs, is a program of its own; wrong use of it is 64, a refusal 2. */
async function overnight(words: string[], program: 'run' | 'github' = 'run'): Promise<number> {
  const { runOvernight }: typeof import('./run.ts') = require('./run.cjs')
  // A night is long: what each outcome brings is told at once, one after another, beside the work.
  let told = Promise.resolve()
  const afterwards = (work: () => Promise<void>) => {
    told = told.then(work)
  }
  try {
    return await runOvernight({ ...helperContext(undefined), afterwards }, words, program)
  } catch (cause) {
    return report(cause) === 2 ? 64 : 2
  } finally {
    await told
  }
}

/** What a transition starts as a process of its own: no verb that anybody types. */
async function tellThePerson(): Promise<number> {
  const context = helperContext(undefined)
  const { notify } = await import('../lib/actions/notify.ts')
  await notify(context, openProject(context))
  return 0
}

function helperContext(session: string | undefined): ActionContext {
  return {
    ...surroundings(currentFolder(), process.argv[1] ?? ''),
    readInput: input,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    warn: complain,
    session: callingSession(process.env, session),
    terminal,
    live: () => openLiveScreen(process),
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
    afterwards: (work: () => Promise<void>) => {
      works.push(work)
    },
  }
}

/** Asked of the descriptor first: Node's stream takes longer to load than to use. */
function terminal(): Terminal | undefined {
  return isatty(1) ? readTerminal(process.stdout, process.env, process.platform) : undefined
}

function input(): Promise<string> {
  return readInput(MAX_INPUT_BYTES, () => process.stdin)
}

function currentFolder(): string {
  try {
    return process.cwd()
  } catch (cause) {
    const text = 'the current folder is gone. Change to a folder that exists, then run the command again.'
    throw new BatchError(text, { code: 'NOT_A_PROJECT', cause })
  }
}

/** What leaves this program: no control, nothing invisible and nothing that reorders a line, whoever wrote it. JSON stays JSON. */
function safe(text: string): string {
  return safeBlock(text.replace(/[\u0085\u2028\u2029]/g, ' '))
}

function say(text: string): void {
  print(safe(text), () => process.stdout)
}

function complain(text: string): void {
  process.stderr.write(`${safe(`batch: ${redactSecrets(text)}`).replaceAll('\n', ' ')}\n`)
}

function report(cause: unknown): number {
  const isKnown = isBatchError(cause)
  const message = isKnown
    ? cause.message
    : cause instanceof RangeError
      ? `something that was read is too large or nested too deeply (${cause.message}). Look what is new in .claude, move it elsewhere, then run the command again.`
      : `an internal error stopped this call: ${String(cause)}. Nothing further was changed; BATCH_DEBUG=1 shows where.`
  complain(message)
  if (process.env['BATCH_DEBUG'] === '1' && cause instanceof Error)
    process.stderr.write(`${safe(cause.stack ?? '')}\n`)
  return isKnown && cause.code === 'USAGE' ? 2 : 1
}

// Started as a program it is the helper; hook.cjs loads it for `answerHook`.
if (require.main === module) {
  void runHelper()
    .catch(report)
    .then(async (code) => {
      await finishWorks()
      process.exitCode = code
    })
}
