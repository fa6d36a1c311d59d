import { requireBatch } from '../actions/update-batch.ts'
import { completedIssues } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { land } from '../night/land.ts'
import { type Night, note } from '../night/night.ts'
import { statusText } from '../view/status.ts'
import { verifiedTip } from '../worktree/open-worktree.ts'
import type { Api } from './api.ts'
import type { Remote } from './remote.ts'

// Whoever commits faster than the checks run lands with the next round.
const ROUNDS = 5

/**
 * Brings what is verified to the branch that the batch began on: by a push, as the overnight run lands, or by a pull request where
 * the rules of the repository ask for one. Where it cannot, why is in the state.
 */
export async function deliver(night: Night, remote: Remote, api: Api): Promise<void> {
  const { run } = requireBatch(night.project)
  const target = run?.target
  const tip = await verifiedTip(night.git, night.place)
  if (!run || target == null || run.land === 'never' || run.landed === tip || run.base === tip) return
  if (await asksForReview(api, target)) return openPullRequest(night, api, target)
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = await remote.fetchBranch(target)
    if (theirs !== undefined) await followRemote(remote, target, theirs)
    await land(night)
    if (requireBatch(night.project).run?.not_landed) return
    const landed = await verifiedTip(night.git, night.place)
    const pushed = await remote.push({ [target]: landed })
    if (pushed.kind === 'pushed') return
    if (pushed.kind === 'refused') return openPullRequest(night, api, target, pushed.why)
  }
  await notLanded(night, `${target} moved ${ROUNDS} times while the checks ran. Start the workflow again`)
}

/** Brings the local branch to where the remote one is, by git itself, which refuses what is no step forward. */
async function followRemote({ git }: Remote, target: string, theirs: string): Promise<void> {
  const head = await git.answer('symbolic-ref', '--quiet', '--short', 'HEAD')
  if (head.text === target) await git.ask('merge', '--quiet', '--ff-only', theirs)
  else
    await git.askWith(
      { GIT_ALLOW_PROTOCOL: 'file' },
      'fetch',
      '--quiet',
      '.',
      `${theirs}:refs/heads/${target}`,
    )
}

const RULES = new Set([
  'pull_request',
  'merge_queue',
  'required_status_checks',
  'required_deployments',
  'update',
])

/** Whether a push to the branch would pass by its review; where GitHub does not tell, the push itself will. */
async function asksForReview(api: Api, target: string): Promise<boolean> {
  const name = encodeURIComponent(target)
  const rules = await api(`rules/branches/${name}`)
  const list = rules.ok && Array.isArray(rules.body) ? (rules.body as { type?: string }[]) : []
  if (list.some(({ type }) => RULES.has(type ?? ''))) return true
  const branch = await api(`branches/${name}`)
  return branch.ok && (branch.body as { protected?: boolean } | undefined)?.protected === true
}

interface PullRequest {
  html_url?: string
}

async function openPullRequest(night: Night, api: Api, target: string, why?: string): Promise<void> {
  const batch = requireBatch(night.project)
  const { verified } = night.place
  const open = await api(`pulls?state=open&base=${encodeURIComponent(target)}&per_page=100`)
  const all =
    open.ok && Array.isArray(open.body) ? (open.body as (PullRequest & { head?: { ref?: string } })[]) : []
  const present = all.find(({ head }) => head?.ref === verified)
  const made = present
    ? { ok: true as const, body: present }
    : await api('pulls', {
        title: `Batch ${batch.batch_id}: ${batch.completed_features.length} features`,
        head: verified,
        base: target,
        body: pullRequestBody(batch, night.context.now().toISOString()),
      })
  const refused = why === undefined ? '' : ` (${why})`
  if (made.ok)
    await notLanded(
      night,
      `${target} takes pull requests${refused}; it waits in ${(made.body as PullRequest).html_url}`,
    )
  else
    await notLanded(
      night,
      `${target} takes no push${refused}, and no pull request could be opened: ${made.why}. Allow it under Settings, Actions, General, or open one from ${verified}`,
    )
}

function pullRequestBody(batch: Batch, now: string): string {
  const closes = completedIssues(batch).map((number) => `Closes #${number}`)
  return [`\`\`\`text\n${statusText(batch, now).replaceAll('```', "'''")}\n\`\`\``, ...closes].join('\n\n')
}

async function notLanded(night: Night, why: string): Promise<void> {
  await note(night, { type: 'run_changed', run: { landed: null, not_landed: why } })
  night.log.add({ event: 'not_landed', why }, `Not landed: ${why}.`)
}

/**
 * Starts the next round by the event that a job's own token may start. Gives why it could not; undefined where it did, or where
 * this is no job of GitHub Actions.
 */
export async function startNextRound(
  env: NodeJS.ProcessEnv,
  api: Api,
  batchId: string,
): Promise<string | undefined> {
  const [, file, ref] = /\/\.github\/workflows\/([^/@]+)@(.+)$/.exec(env['GITHUB_WORKFLOW_REF'] ?? '') ?? []
  if (file === undefined || ref === undefined) return undefined
  const started = await api(`actions/workflows/${file}/dispatches`, { ref, 'inputs[batch]': batchId })
  return started.ok ? undefined : started.why
}
