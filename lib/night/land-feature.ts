import { type Findings, recordFindings, verifyFeature } from '../actions/complete-feature.ts'
import { findChecks } from '../actions/run-checks.ts'
import { changeAsOwner, requireBatch } from '../actions/update-batch.ts'
import { afterEvent } from '../batch/transition.ts'
import { BatchError, isBatchError } from '../errors.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { verifiedText } from '../view/complete.ts'
import { shortSha } from '../view/format.ts'
import { moveVerified } from '../worktree/candidate.ts'
import { commitOnto, mergeTrees } from '../worktree/merge-onto-tip.ts'
import { cleanTo, standDetached, standOn, verifiedTip } from '../worktree/open-worktree.ts'
import { type Conflict, resolveConflict } from './conflict.ts'
import { type Night, note } from './night.ts'
import { afterRed, reportFailure } from './outcome.ts'
import { prepareWorktree } from './prepare.ts'

/**
 * Runs the checks on the one commit that was made of a feature's work (index from 0), by the action that the helper uses, and
 * records what they say: red goes back to the worker; green lands in `verified`, one lane after the other. Where others have landed
 * since it began, it is checked with them at once; only where that is not green, alone, which says whose fault it is.
 */
export async function checkFeature(night: Night, index: number): Promise<void> {
  const land = (findings: Findings) => night.shared.inOrder(() => landFeature(night, index, findings))
  const standing = { ...whereItStands(night, index), tip: await verifiedTip(night.git, night.place) }
  if (standing.base !== standing.tip && !(await isIn(night, standing.tip, standing))) {
    const together = await checkTogether(night, index, standing)
    if (!together) return
    if ('findings' in together) return land(together.findings)
    await standOn(night.git, night.place, index + 1, standing.candidate)
  }
  const findings = await check(night, index, standing)
  if (!findings) return
  if (findings.verification.result !== 'failed') return land(findings)
  const tip = await verifiedTip(night.git, night.place)
  if (await isIn(night, tip, standing)) return completeAlthoughRed(night, index, findings)
  await record(night, index, findings)
  await afterRed(night, index)
}

/** Whether a feature's commit is verified: the run was killed between the move of `verified` and the state. */
async function isIn({ git }: Night, tip: string, { candidate }: Standing): Promise<boolean> {
  return git.test('merge-base', '--is-ancestor', candidate, tip)
}

/** `verified` moved to it since its checks passed, so it is neither to be done again nor taken back; what they say now is kept. */
async function completeAlthoughRed(night: Night, index: number, findings: Findings): Promise<void> {
  const command = findings.verification.commands.at(-1)?.command ?? 'a check'
  night.log.add(
    { event: 'red_after_landing', feature: index + 1, command },
    `${index + 1}. passed its checks before the run was killed, and ${command} fails now: look at it.`,
  )
  const verification = { ...findings.verification, result: 'unverified' as const }
  await complete(night, index, { ...findings, verification })
}

// Nothing else moves `verified` while a run holds the batch; whoever does so all the same is met again and again.
const ROUNDS = 6

/**
 * Moves `verified` forward to a feature's commit. Where others have landed since it was checked, the two are merged first and
 * checked together: what lands is exactly what was checked.
 */
async function landFeature(night: Night, index: number, checked: Findings): Promise<void> {
  let findings = checked
  for (let round = 0; round < ROUNDS; round += 1) {
    if (night.stop.signal.aborted) return
    const standing = { ...whereItStands(night, index), tip: await verifiedTip(night.git, night.place) }
    if (await hasLanded(night, standing)) return complete(night, index, findings)
    if (standing.base === standing.tip) continue
    const together = await checkTogether(night, index, standing)
    if (!together) return
    if ('found' in together) return conflicting(night, index, { ...standing, found: together.found })
    findings = together.findings
  }
  throw new BatchError(
    `something else moves the branch ${night.place.verified} while this run works. End it, then go on with run --resume.`,
    { code: 'PROCESS' },
  )
}

/**
 * Merges a feature's commit with what has landed since, and checks that. Green, the merged commit is the feature's from then on; else
 * gives how they do not go together. Undefined where there is no result, or a failure is reported already.
 */
async function checkTogether(
  night: Night,
  index: number,
  { candidate, tip }: Omit<Conflict, 'found'>,
): Promise<{ findings: Findings } | Pick<Conflict, 'found'> | undefined> {
  const { git, place } = night
  const { conflicts, tree } = await mergeTrees(git, tip, candidate)
  if (conflicts.length > 0) return { found: { files: conflicts, tree } }
  const sha = await commitOnto(git, { tree, tip, candidate })
  await standOn(git, place, index + 1, sha)
  const findings = await check(night, index, { candidate: sha, base: tip })
  if (!findings) return undefined
  if (findings.verification.result === 'failed') return { found: { red: findings.verification } }
  // Only now: a run that was killed before knows the feature's own commit, and merges it again. What is red alone is told by that.
  await note(night, { type: 'worked', index, base_sha: tip, worker: { candidate: sha } })
  return { findings }
}

async function conflicting(night: Night, index: number, conflict: Conflict): Promise<void> {
  if (await resolveConflict(night, index, conflict)) return
  await reportFailure(night, index, { kind: 'conflict', text: 'it conflicts again' })
}

/** Moves `verified` to a feature's commit that was made on it; false where it was made on another, or something else moves it meanwhile. */
async function hasLanded(night: Night, standing: Omit<Conflict, 'found'>): Promise<boolean> {
  const { git, place } = night
  const { candidate, base, tip } = standing
  if (await isIn(night, tip, standing)) return true
  if (base !== tip) return false
  try {
    await moveVerified(git, place, tip, candidate)
    return true
  } catch (cause) {
    if (isBatchError(cause) && (await verifiedTip(git, place)) !== tip) return false
    throw cause
  }
}

/** A feature's commit and the one that it was made on. */
type Standing = Pick<Conflict, 'candidate' | 'base'>

/** Both as the state has them. */
function whereItStands({ project }: Night, index: number): Standing {
  const current = requireBatch(project).in_flight.get(index)
  return { candidate: current?.worker?.candidate ?? '', base: current?.base_sha ?? '' }
}

/** Sets up the worktree where that is needed and runs the checks on the commit there; undefined where there is no result, or a failure is reported already. */
async function check(night: Night, index: number, standing: Standing): Promise<Findings | undefined> {
  const { context, git, log } = night
  if (!(await isPrepared(night, index))) return undefined
  log.now({ what: `feature ${index + 1}: checks`, since: context.now().getTime() })
  const { candidate, base } = standing
  const findings = await verified(night, index, base)
  if (night.stop.signal.aborted) return undefined
  // What the checks themselves rewrote is no part of the feature.
  await cleanTo(git, candidate)
  if (!findings) return undefined
  const { result, commands } = findings.verification
  const seconds = commands.reduce((sum, run) => sum + run.seconds, 0)
  log.add({ event: 'checked', feature: index + 1, result, commit: candidate, seconds })
  // It stands on the branch of the run until it lands: of that the run itself says more.
  return { ...findings, after: { ...findings.after, uncommitted: [], branch: undefined } }
}

/** Prepares the worktree again where the feature changed what its set-up is made from; one that cannot be set up has failed. */
async function isPrepared(night: Night, index: number): Promise<boolean> {
  try {
    await prepareWorktree(night)
    return true
  } catch (cause) {
    if (!isBatchError(cause) || cause.code !== 'PROCESS' || night.stop.signal.aborted) throw cause
    await reportFailure(night, index, { kind: 'build', text: cause.message })
    return false
  }
}

/** What the checks say; undefined where the feature may not be checked at all, which is its failure. */
async function verified(night: Night, index: number, base: string): Promise<Findings | undefined> {
  const { context, project, place, settings } = night
  const onBase = { type: 'worked', index, base_sha: base } as const
  const batch = afterEvent(requireBatch(project), onBase, context.now().toISOString())
  try {
    return await verifyFeature(context, batch, {
      index,
      place: place.worktree,
      checks: findChecks(context, project, settings),
      noCommit: false,
      refuseChangedChecks: settings.checks_changed === 'refuse',
    })
  } catch (cause) {
    if (!isBatchError(cause) || cause.code !== 'REFUSED') throw cause
    await reportFailure(night, index, { kind: 'test', text: cause.message })
    return undefined
  }
}

async function complete(night: Night, index: number, findings: Findings): Promise<void> {
  const { candidate, base } = whereItStands(night, index)
  const batch = await record(night, index, findings)
  const text = shortenForDisplay(batch.features[index] ?? '', 60)
  night.log.add(
    { event: 'completed', feature: index + 1, commit: candidate, base },
    `${index + 1}. ${text}: completed as ${shortSha(candidate)} (${verifiedText(findings.verification)})`,
  )
  // Its own branch was for the work alone.
  await standDetached(night.git, night.place, { number: index + 1, sha: candidate })
}

async function record(night: Night, index: number, findings: Findings) {
  const { context, project } = night
  const before = requireBatch(project)
  await changeAsOwner(
    context,
    project,
    (batch, retries) => recordFindings(context, { batch, retries }, index, findings, {}),
    before.owner?.epoch,
  )
  return before
}
