import fs from 'node:fs'
import type { Batch } from '../batch/schema.ts'
import { isOver } from '../batch/transition.ts'
import type { Changed } from '../disk/batch-store.ts'
import { isBatchError } from '../errors.ts'
import { countForks } from './count-forks.ts'
import { startNotify } from './notify.ts'
import type { ActionContext, Project } from './project.ts'
import { writeReport } from './write-report.ts'

/**
 * Tells what a change brought: counts what was used for it, writes the report, has the person told who is away. What cannot be told is said as a warning
 * and stops nothing.
 */
export async function tellNews(
  context: ActionContext,
  project: Project,
  changed: Pick<Changed<unknown>, 'before' | 'batch'>,
): Promise<void> {
  const { batch } = changed
  try {
    await countForks(context, project, changed)
  } catch (cause) {
    context.warn(`What was used was not counted. ${isBatchError(cause) ? cause.message : String(cause)}`)
  }
  try {
    if (!isTooSoon(context, project, batch)) await writeReport(context, project, batch)
  } catch (cause) {
    const why = isBatchError(cause) ? cause.message : String(cause)
    context.warn(`The report was not written. ${why}`)
  }
  try {
    await startNotify(context, project, changed)
  } catch (cause) {
    context.warn(`Nobody was notified. ${isBatchError(cause) ? cause.message : String(cause)}`)
  }
}

// A report of so many features takes a second to make, so it follows a batch that goes on by a minute at most.
const MANY = 1000
const EVERY_MS = 60_000

function isTooSoon({ now }: ActionContext, { files }: Project, batch: Batch): boolean {
  if (batch.features.length <= MANY || isOver(batch) || batch.pause) return false
  const written = fs.statSync(files.report(batch.batch_id, 'md'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const age = now().getTime() - written
  return age >= 0 && age < EVERY_MS
}
