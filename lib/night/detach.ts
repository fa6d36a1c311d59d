import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ActionContext } from '../actions/project.ts'
import { requireBatch } from '../actions/update-batch.ts'
import { BatchError } from '../errors.ts'
import { helperCallText } from '../view/format.ts'
import { detachedText } from '../view/night.ts'
import type { BegunRun } from './start-run.ts'

// A block of a command may last two minutes; the driver says within seconds that it has begun, or why not.
const MOST_WAIT_MS = 20_000
const LOOK_MS = 100

/** Goes on with a run in a process of its own, which outlives the session or the terminal. Gives what to tell the person. */
export async function goOnDetached(
  context: ActionContext,
  { project, place, session }: Pick<BegunRun, 'project' | 'place' | 'session'>,
  words: readonly string[],
): Promise<string> {
  fs.mkdirSync(place.folder, { recursive: true, mode: 0o700 })
  const file = path.join(place.folder, 'run.out')
  const out = fs.openSync(file, 'a', 0o600)
  const batch = requireBatch(project)
  const child = spawn(process.execPath, [context.helper, 'run', '--resume', batch.batch_id, ...words], {
    cwd: context.cwd,
    env: context.env,
    detached: true,
    stdio: ['ignore', out, out],
    windowsHide: true,
  })
  fs.closeSync(out)
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  child.once('error', () => {
    hasEnded = true
  })
  child.unref()
  for (let waited = 0; waited < MOST_WAIT_MS && !hasEnded; waited += LOOK_MS) {
    const { owner } = requireBatch(project)
    if (owner?.pid === child.pid && owner?.session_id !== session)
      return detachedText(batch, child.pid ?? 0, file)
    await context.sleep(LOOK_MS)
  }
  const said = fs.readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' ')
  throw new BatchError(
    `the overnight run did not begin: ${said || 'nothing was said'}. Start it in a terminal: ${helperCallText(context.helper, 'run --resume')}`,
    {
      code: 'PROCESS',
    },
  )
}
