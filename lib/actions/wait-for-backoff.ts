import { readBatch } from '../store/batch-reader.ts'
import { LONGEST_SILENT_WAIT_S } from '../view/step.ts'
import type { ActionContext, Project } from './context.ts'

// Below the ten minutes that Claude's Bash tool grants at most.
const LONGEST_WAIT_MS = 540_000

/** Waits out a short backoff after a failure: Claude's Bash call moves to the background after two minutes. */
export async function waitShortly(context: ActionContext, project: Project): Promise<void> {
  const left = backoffLeft(context, project)
  if (left <= LONGEST_SILENT_WAIT_S * 1000) await context.sleep(left)
}

/** Waits out a long backoff, as far as one call with the longest time limit may last. */
export async function waitLong(context: ActionContext, project: Project): Promise<void> {
  await context.sleep(Math.min(backoffLeft(context, project), LONGEST_WAIT_MS))
}

function backoffLeft(context: ActionContext, { files }: Project): number {
  const notBefore = readBatch(files)?.in_flight?.not_before
  const left = notBefore === undefined ? 0 : Date.parse(notBefore) - context.now().getTime()
  return Number.isFinite(left) ? Math.max(0, left) : 0
}
