import { findChecks, runChecks } from '../actions/run-checks.ts'
import { requireBatch } from '../actions/update-batch.ts'
import { featuresInProgress } from '../batch/progress.ts'
import { fileNames, shortSha } from '../view/format.ts'
import { moveVerified } from '../worktree/candidate.ts'
import { type LandingPlan, mergeAside, moveForward, planLanding } from '../worktree/landing.ts'
import { cleanTo, verifiedTip } from '../worktree/open-worktree.ts'
import { type Night, note } from './night.ts'
import { prepareWorktree } from './prepare.ts'

// Whoever commits faster than the checks run lands at the next occasion.
const ROUNDS = 5

/**
 * Moves the person's branch forward to what is verified, one lane after the other. Commits of theirs are merged aside and checked first; where that is
 * red or conflicts, or something stands in the way, nothing moves, and why is kept in the state.
 */
export async function land(night: Night): Promise<void> {
  return night.shared.inOrder(() => landInOrder(night))
}

async function landInOrder(night: Night): Promise<void> {
  const { git, place, project, log } = night
  const { run } = requireBatch(project)
  if (!run) return
  for (let round = 0; round < ROUNDS; round += 1) {
    const tip = await verifiedTip(git, place)
    const plan = await planLanding(git, run.target, tip)
    if (plan.kind === 'nothing') return landed(night, tip)
    const why = await advance(night, { plan, tip, target: run.target ?? '' })
    if (why === undefined && plan.kind === 'forward') {
      log.add(
        { event: 'landed', commit: tip, branch: run.target },
        `Landed: ${run.target} is at ${shortSha(tip)}.`,
      )
      return landed(night, tip)
    }
    if (why !== undefined) {
      log.add({ event: 'not_landed', commit: tip, why }, `Not landed: ${why}.`)
      await note(night, { type: 'run_changed', run: { not_landed: why } })
      return
    }
  }
}

async function landed(night: Night, tip: string): Promise<void> {
  await note(night, { type: 'run_changed', run: { landed: tip, not_landed: '' } })
}

/** Does what the plan says; gives why that is not possible, or undefined. */
async function advance(
  night: Night,
  { plan, tip, target }: { plan: Exclude<LandingPlan, { kind: 'nothing' }>; tip: string; target: string },
): Promise<string | undefined> {
  const { git, place, context } = night
  switch (plan.kind) {
    case 'waits':
      return `${plan.why}. What is verified stands on ${place.verified}`
    case 'forward':
      return moveForward({ env: context.env, git }, { target, tip, plan })
    case 'merge':
      return mergeTheirs(night, { theirs: plan.theirs, tip, target })
  }
}

/** Makes the merge of both the verified tip, if its checks pass. */
async function mergeTheirs(
  night: Night,
  { theirs, tip, target }: { theirs: string; tip: string; target: string },
): Promise<string | undefined> {
  const { git, place, context, project, settings, log } = night
  const own = featuresInProgress(requireBatch(project)).find(({ slot }) => (slot ?? 0) === night.slot)
  if (own?.worker)
    return `${target} has commits of yours, which are to be checked together with it, and a feature is half done in the worktree. It lands when that has ended`
  const message = `Merge ${target} into ${place.verified}`
  const merged = await mergeAside(git, { theirs, tip, message })
  const byHand = `merge it yourself: git merge ${place.verified}`
  if ('conflicts' in merged)
    return `the commit ${shortSha(theirs)} on ${target} conflicts with it in ${fileNames(merged.conflicts, 400)}; ${byHand}`
  await git.ask('update-ref', '--no-deref', 'HEAD', merged.sha)
  await cleanTo(git, merged.sha)
  await prepareWorktree(night)
  const checks = findChecks(context, project, settings)
  log.now({ what: `checks of the merge with ${target}`, since: context.now().getTime() })
  const record = await runChecks(context, checks, { head: merged.sha })
  const isGreen = record.result !== 'failed' && !night.stop.signal.aborted
  await git.ask('update-ref', '--no-deref', 'HEAD', isGreen ? merged.sha : tip)
  await cleanTo(git, isGreen ? merged.sha : tip)
  if (!isGreen)
    return `together with the commit ${shortSha(theirs)} on ${target} the checks fail (${record.commands.at(-1)?.command ?? 'stopped'}); ${byHand}`
  await moveVerified(git, place, tip, merged.sha)
  log.add(
    { event: 'merged', commit: merged.sha, theirs },
    `Merged with ${shortSha(theirs)} of ${target}, and checked.`,
  )
  return undefined
}
