import fs from 'node:fs'
import path from 'node:path'
import { ownerProcess } from '../actions/owner-process.ts'
import { type ActionContext, type Answer, openProject, type Project, timestamp } from '../actions/project.ts'
import { ownerPresence } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { isOver } from '../batch/transition.ts'
import { readArchived, readBatch, removeBatch } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import { resumeCommand } from '../view/pause.ts'
import { heldText } from '../view/refusal.ts'
import { checkoutGit } from '../worktree/git-calls.ts'
import { runPlace } from '../worktree/place.ts'
import { removeBranches, removeWorktrees } from '../worktree/remove-worktree.ts'

/**
 * Removes the files of an ended batch but its report, which nobody may have read yet; with `force` that too. One that has not
 * ended needs `force`, and that no other session holds it.
 */
export async function cleanup(
  context: ActionContext,
  batchId: string | undefined,
  options: { force: boolean },
): Promise<Answer> {
  const project = openProject(context)
  const { files } = project
  const present = readBatch(files)
  const id = batchId ?? present?.batch_id
  if (id === undefined)
    throw new BatchError('there is no batch to clean up in this project.', { code: 'STATE_MISSING' })
  if (present?.batch_id === id) {
    if (!isOver(present)) requireForce(context, present, options.force)
  } else if (!readArchived(files, id)) {
    throw new BatchError(`there is no batch ${id} in this project. \`status\` shows the one that is.`, {
      code: 'BATCH_UNKNOWN',
    })
  }
  const ofRun = await removeRun(
    context,
    project,
    present?.batch_id === id ? present : readArchived(files, id),
  )
  const removed = [...(await removeBatch(files, id, options.force)), ...ofRun.removed]
  const report = files.report(id, 'html')
  const kept = fs.existsSync(report) ? [`Its report stays: ${path.relative(files.root, report)}`] : []
  const notes = [...ofRun.notes, ...kept]
  const names = removed
    .map((file) => (path.isAbsolute(file) ? path.relative(files.root, file) : file))
    .join(', ')
  return {
    text: [`Batch ${id} is cleaned up; removed: ${names || 'nothing'}.`, ...notes].join('\n'),
    data: { batch_id: id, removed, notes },
  }
}

/** Removes the worktree, and the branches of an overnight run, as far as nothing is lost by it. */
async function removeRun(
  context: ActionContext,
  project: Project,
  batch: Batch | undefined,
): Promise<{ removed: string[]; notes: string[] }> {
  if (!batch?.run) return { removed: [], notes: [] }
  const { env } = context
  const place = runPlace({ ...context, cwd: project.root }, project, batch.batch_id)
  const git = checkoutGit(project.root, env)
  const kept = await removeWorktrees(git, place, { target: batch.run.target, env })
  if (kept)
    return { removed: [], notes: [`Its worktree and its branches stay, since ${kept.why}: ${kept.worktree}`] }
  return { removed: await removeBranches(git, batch.batch_id), notes: [] }
}

function requireForce(
  context: ActionContext,
  batch: NonNullable<ReturnType<typeof readBatch>>,
  force: boolean,
): void {
  const caller = { sessionId: context.session, host: context.host() }
  const presence = ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime())
  if (presence === 'present') throw new BatchError(heldText(batch, timestamp(context)), { code: 'NOT_OWNER' })
  if (force) return
  throw new BatchError(
    `batch ${batch.batch_id} has not ended (${batch.status}), so its files were kept. Go on with it by ${resumeCommand(batch)}; to give it up, see \`cleanup --help\`.`,
    { code: 'BATCH_UNFINISHED' },
  )
}
