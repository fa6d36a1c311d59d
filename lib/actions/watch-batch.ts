import fs from 'node:fs'
import type { Batch } from '../batch/schema.ts'
import { timeLine, workedSeconds } from '../batch/time-line.ts'
import { isOver } from '../batch/transition.ts'
import { readArchived, readBatch } from '../disk/batch-store.ts'
import { BatchError, isBatchError } from '../errors.ts'
import type { Line, LiveScreen } from '../text/terminal-line.ts'
import { statusScreen } from '../view/screen.ts'
import { watchLine, watchProblem } from '../view/status.ts'
import { auditLines, findReverted, findUnproven } from './find-unproven.ts'
import { type ActionContext, type Project, timestamp } from './project.ts'

// Two looks at the file's time a second cost nothing that can be measured.
const LOOK_MS = 500
// What time alone changes, such as that a session has been silent for an hour.
const ANEW_MS = 60_000

/**
 * Shows where a batch stands, again whenever that changes, until the batch has ended or the person ends it. Only reads,
 * and takes no lock. A state file that is gone or cannot be read is said, and waited for.
 */
export async function watchBatch(context: ActionContext, project: Project, batchId: string): Promise<void> {
  const live = context.live?.()
  if (!live) throw new BatchError('there is no terminal to watch in.', { code: 'REFUSED' })
  try {
    await watchOn(context, project, batchId, live)
  } finally {
    live.close()
  }
}

async function watchOn(
  context: ActionContext,
  project: Project,
  batchId: string,
  live: LiveScreen,
): Promise<void> {
  let last = { mark: '', at: 0, size: '', drawn: '' }
  let isCleared = false
  for (let isOpen = true; isOpen; ) {
    const now = context.now().getTime()
    const mark = fileMark(project)
    const size = JSON.stringify(live.size())
    if (isCleared || mark !== last.mark || size !== last.size || now - last.at >= ANEW_MS) {
      const { lines, hasEnded } = await look(context, project, batchId, live)
      const drawn = JSON.stringify(lines)
      if (isCleared || drawn !== last.drawn || size !== last.size) live.draw(lines)
      last = { mark, at: now, size, drawn }
      if (hasEnded) return
    }
    const woken = await live.wait(LOOK_MS)
    isOpen = woken !== 'ended'
    // After a resize, or Ctrl+Z and `fg`, nothing of what was drawn need be there.
    isCleared = woken === 'resized'
  }
}

/** What changes with every revision of the state file. */
function fileMark({ files }: Project): string {
  const stats = fs.lstatSync(files.state, { throwIfNoEntry: false })
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs}` : 'none'
}

async function look(
  context: ActionContext,
  project: Project,
  batchId: string,
  live: LiveScreen,
): Promise<{ lines: Line[]; hasEnded: boolean }> {
  try {
    const batch = find(project, batchId)
    if (!batch) return { lines: watchProblem(`${project.files.state} is gone.`), hasEnded: false }
    return { lines: await draw(context, project, batch, live), hasEnded: isOver(batch) }
  } catch (cause) {
    if (!isBatchError(cause)) throw cause
    return { lines: watchProblem(cause.message), hasEnded: false }
  }
}

/** The batch where it is now: a later one may have taken its place. */
function find({ files }: Project, batchId: string): Batch | undefined {
  const present = readBatch(files)
  return present?.batch_id === batchId ? present : readArchived(files, batchId)
}

async function draw(
  context: ActionContext,
  project: Project,
  batch: Batch,
  live: LiveScreen,
): Promise<Line[]> {
  const terminal = live.size()
  const now = timestamp(context)
  const lines = auditLines(project, batch)
  const unproven = await findUnproven(context, project, batch, lines)
  if (!terminal) return [watchLine(batch, now, unproven)]
  const seconds = workedSeconds(timeLine(lines, batch.batch_id, context.now().getTime()))
  // Its time is another one at every look; since when it runs is said above the table.
  for (const index of batch.in_flight.keys()) seconds.delete(index)
  const reverted = await findReverted(context, project, batch)
  const facts = { now, helper: context.helper, unproven, reverted, seconds, height: terminal.rows }
  return statusScreen(batch, terminal, facts)
}
