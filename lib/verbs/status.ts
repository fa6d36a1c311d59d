import { auditLines, findReverted, findUnproven } from '../actions/find-unproven.ts'
import { listNotes } from '../actions/plan-features.ts'
import { type ActionContext, type Answer, openProject, type Project, timestamp } from '../actions/project.ts'
import { reportNote, writeReport } from '../actions/report-file.ts'
import { readBatchOrAdvise } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { formatBatch } from '../batch/state-file.ts'
import { timeLine, workedSeconds } from '../batch/time-line.ts'
import { isOver } from '../batch/transition.ts'
import type { AuditLine } from '../disk/audit-log.ts'
import { listArchived, noBatch, readArchived } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import type { Line, Terminal } from '../text/terminal-line.ts'
import { statusText } from '../view/status.ts'

/** Shows where a batch stands: the present one, or the named one, also when a later one has replaced it. */
export async function status(
  context: ActionContext,
  batchId: string | undefined,
  options: { report?: boolean; watch?: boolean } = {},
): Promise<Answer> {
  const project = openProject(context)
  const batch = find(project, batchId)
  if (!batch)
    return { text: noBatchText(project), data: { batch: null, earlier: listArchived(project.files) } }
  if (options.watch) return watch(context, project, batch)
  const lines = auditLines(project, batch)
  const unproven = await findUnproven(context, project, batch, lines)
  const reverted = await findReverted(context, project, batch)
  if (options.report) await writeReport(context, project, batch)
  const report = reportNote(project, batch)
  const notes = await listNotes(batch)
  const text = [statusText(batch, timestamp(context), unproven, reverted), ...notes, report.text].join('\n')
  const terminal = context.terminal?.()
  const screen =
    terminal &&
    (await drawn(context, terminal, batch, { lines, unproven, reverted, notes: [...notes, report.text] }))
  const numbers = (indices: Iterable<number>) => [...indices].map((index) => index + 1)
  const whole = JSON.parse(formatBatch(batch))
  // Whoever knows the owner's id can pass for the owner.
  if (!isOwner(batch, context.session)) delete whole.owner?.session_id
  return {
    text,
    data: {
      ...{ batch: whole, notes, unproven: numbers(unproven), reverted: numbers(reverted) },
      report: report.file,
    },
    ...(screen ? { screen } : {}),
  }
}

/** Follows the batch; at its end shows it once more, to stay on the screen. */
async function watch(context: ActionContext, project: Project, { batch_id }: Batch): Promise<Answer> {
  if (context.env['CLAUDECODE'] && !context.terminal?.())
    throw new BatchError('`status --watch` is for a terminal of a person; `status` shows the same once.', {
      code: 'REFUSED',
    })
  await (await import('../actions/watch-batch.ts')).watchBatch(context, project, batch_id)
  const batch = find(project, batch_id)
  return batch && isOver(batch) ? status(context, batch_id) : { text: '', data: {} }
}

/** The table for a terminal; what measures and draws it is only loaded here. */
async function drawn(
  context: ActionContext,
  terminal: Terminal,
  batch: Batch,
  {
    lines,
    ...facts
  }: {
    lines: readonly AuditLine[]
    unproven: number[]
    reverted: ReadonlySet<number>
    notes: string[]
  },
): Promise<Line[]> {
  const { statusScreen } = await import('../view/screen.ts')
  const seconds = workedSeconds(timeLine(lines, batch.batch_id, context.now().getTime()))
  const { helper } = context
  return statusScreen(batch, terminal, { now: timestamp(context), helper, seconds, ...facts })
}

function find({ files }: Project, batchId: string | undefined): Batch | undefined {
  const present = readBatchOrAdvise({ files })
  if (batchId === undefined || present?.batch_id === batchId) return present
  const archived = readArchived(files, batchId)
  if (archived) return archived
  throw new BatchError(
    `there is no batch ${batchId} in this project. \`status\` without an id shows the present one.`,
    {
      code: 'BATCH_UNKNOWN',
    },
  )
}

function noBatchText({ files }: Project): string {
  const earlier = listArchived(files)
  const { message } = noBatch(files)
  const none = message.charAt(0).toUpperCase() + message.slice(1)
  return earlier.length > 0 ? `${none}\nEarlier batches: ${earlier.slice(-10).join(', ')}` : none
}
