import process from 'node:process'
import type { ActionContext } from '../lib/actions/project.ts'
import { github } from '../lib/github/github.ts'
import { run } from '../lib/night/run.ts'
import { liveShow, plainShow } from '../lib/night/show.ts'
import { newStopWish } from '../lib/night/wait.ts'
import { guard } from '../lib/process/guard.ts'
import { answerInterrupts } from '../lib/process/process-group.ts'

const GUARD = '--guard'

/** Runs a batch overnight, or one step of a batch on GitHub; `words` are those after `run` or `github`. Gives the exit code. */
export async function runOvernight(
  context: ActionContext,
  words: readonly string[],
  program: 'run' | 'github' = 'run',
): Promise<number> {
  const stop = newStopWish()
  answerInterrupts()
  const isTerminal = process.stdout.isTTY && process.env['TERM'] !== 'dumb'
  const live = isTerminal ? await liveShow(process.stdout, Date.now) : undefined
  const show = live ?? plainShow(process.stdout)
  process.on('SIGINT', () => {
    const isSecond = stop.wish() !== undefined
    stop.ask(isSecond ? 'now' : 'after_feature')
    show.line(isSecond ? 'Stops now.' : 'Stops after this feature; Ctrl+C again stops now.')
  })
  // Whoever says so does not wait for a feature to end.
  for (const name of ['SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.ask('now'))
  try {
    return await (program === 'run' ? run : github)(context, words, {
      show,
      stop,
      guard: [process.execPath, __filename, GUARD],
    })
  } finally {
    live?.end()
  }
}

const [flag, mark, driver] = process.argv.slice(2)
if (require.main === module && flag === GUARD && mark !== undefined) {
  void guard(mark, Number(driver)).finally(() => process.exit(0))
}
