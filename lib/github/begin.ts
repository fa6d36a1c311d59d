import fs from 'node:fs'
import path from 'node:path'
import { createNewBatch } from '../actions/create-batch.ts'
import { type FeatureSource, planFeatures } from '../actions/plan-features.ts'
import { type ActionContext, loadSettings, type Project, timestamp } from '../actions/project.ts'
import { findChecks, keptChecks, runChecks } from '../actions/run-checks.ts'
import { newBatch } from '../batch/create.ts'
import { MOST_LANES } from '../batch/lanes.ts'
import { claim } from '../batch/ownership.ts'
import { BatchError } from '../errors.ts'
import { type Night, newMark, note } from '../night/night.ts'
import { prepareWorktree } from '../night/prepare.ts'
import type { BegunRun } from '../night/start-run.ts'
import { checkoutGit } from '../worktree/git-calls.ts'
import { cleanTo } from '../worktree/open-worktree.ts'
import { runPlace } from '../worktree/place.ts'

/** Reads where the features come from: numbers are issues, all else is the path of a file. */
function readSource(text: string | undefined): FeatureSource {
  if (text === undefined)
    throw new BatchError(
      'a new batch needs its features: --features <file, or issue numbers such as "72 73">.',
      {
        code: 'USAGE',
      },
    )
  return /^[\d\s,#]+$/.test(text) ? { issues: text.split(/[\s,]+/).filter(Boolean) } : { file: text.trim() }
}

/**
 * Creates the batch in this clone, from the branch that is checked out; nothing is pushed. What no worktree can be made from is
 * refused.
 */
export async function beginBatch(
  context: ActionContext,
  project: Project,
  { batch: batchId, features }: { batch: string; features: string | undefined },
): Promise<BegunRun> {
  if (fs.existsSync(path.join(project.workTree, '.gitmodules')))
    throw new BatchError(
      'a batch on GitHub works in worktrees, and the submodules of this repository would not be in them. Run it in a session: /batch-implement.',
      { code: 'REFUSED' },
    )
  const settings = await loadSettings(project)
  const plan = await planFeatures(context, project, readSource(features))
  const place = runPlace(context, project, batchId)
  const git = checkoutGit(project.workTree, context.env)
  const head = await git.ask('rev-parse', 'HEAD')
  const named = await git.answer('symbolic-ref', '--quiet', '--short', 'HEAD')
  const branch = named.yes ? named.text : null
  const now = timestamp(context)
  const session = newMark()
  const { worktree } = place
  await createNewBatch(context, project, {
    ...newBatch({
      ...plan,
      batchId,
      featuresFile: plan.path === undefined ? '' : path.relative(project.root, plan.path),
      stateFile: project.files.state,
      now,
      checks: keptChecks(findChecks(context, project, settings)),
      branch,
    }),
    owner: claim(undefined, { sessionId: session, host: context.host(), pid: process.pid }, now),
    run: {
      worktree,
      target: branch,
      base: head,
      landed: null,
      land: settings.land,
      lanes: MOST_LANES,
      on: 'github',
      started_at: now,
    },
  })
  await git.ask('update-ref', `refs/heads/${place.verified}`, head)
  const client = { command: 'claude', version: [] }
  return { project, place, client, session, base: head, lines: plan.notes }
}

/** Runs the checks where the batch begins, before anything is spent. Throws REFUSED where they fail: nothing could land. */
export async function checkBase(night: Night, head: string): Promise<void> {
  const { context, project, git, settings } = night
  await prepareWorktree(night)
  const base = await runChecks(context, findChecks(context, project, settings), { head })
  await cleanTo(git, head)
  const run = base.commands.at(-1)
  if (base.result === 'failed')
    throw new BatchError(
      `the checks fail before the first feature: ${run?.command ?? 'a check'}. Its output ended with: ${run?.output_tail.slice(-800).trim() ?? ''}. Make them pass on the branch, then start the batch again.`,
      { code: 'REFUSED' },
    )
  await note(night, { type: 'base_checked', verification: base })
}
