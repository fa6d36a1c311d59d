import { findLeftBehind } from '../actions/take-back.ts'
import { requireBatch } from '../actions/update-batch.ts'
import type { Batch, InFlight, VerificationRecord } from '../batch/schema.ts'
import { cut, shortenForDisplay } from '../text/clean.ts'
import { conflictPrompt } from '../view/night.ts'
import { patch, standInConflict } from '../worktree/merge-onto-tip.ts'
import { standOn } from '../worktree/open-worktree.ts'
import { type Night, note } from './night.ts'
import { keepWorktree } from './open-night.ts'

/** How a feature's commit does not go together with the verified commit `tip`. */
export interface Conflict {
  tip: string
  /** The feature's commit, and the one that it was made on. */
  candidate: string
  base: string
  /** The files in conflict and the tree with their markers, or the checks that fail on the merged tree. */
  found: { files: readonly string[]; tree: string } | { red: VerificationRecord }
}

const MAX_PATCH = 6000

/**
 * Has a conflict resolved: the first time by the feature's own session, which sees both changes; after that the feature runs once
 * more, alone. Neither costs a retry. False where it ran alone already: then it has failed.
 */
export async function resolveConflict(night: Night, index: number, conflict: Conflict): Promise<boolean> {
  const current = requireBatch(night.project).in_flight.get(index)
  const { found } = conflict
  const detail =
    'red' in found
      ? `${found.red.commands.at(-1)?.command ?? 'a check'} fails on both together`
      : `both change ${cut(found.files.join(', '), 200, ', ...')}`
  // What is kept of it is its own work, without what has landed meanwhile.
  if (current?.conflict) await standOn(night.git, night.place, index + 1, conflict.candidate)
  if (current?.conflict?.alone) return false
  if (current?.conflict) {
    await runAlone(night, index, detail)
    return true
  }
  const others = await landedSince(night, conflict)
  const question = conflictPrompt({
    others: others.map((other) => featureName(requireBatch(night.project), other)),
    files: 'red' in found ? [] : found.files,
    red: 'red' in found ? found.red : undefined,
    ...(await patches(night, conflict)),
  })
  // The worktree first: killed in between, it holds more than the state knows of, and never less.
  if ('tree' in found)
    await standInConflict(night.git, night.place, { number: index + 1, tip: conflict.tip, tree: found.tree })
  await note(night, { type: 'conflicted', index, base_sha: conflict.tip, with: others, detail, question })
  tell(night, index, { others, detail }, 'its session resolves it')
  return true
}

/** Lets a feature whose conflict was not resolved begin anew, alone, once nothing else runs; what it made is kept in a ref. */
export async function runAlone(night: Night, index: number, detail: string): Promise<void> {
  const { context, project, place } = night
  const batch = requireBatch(project)
  const current = batch.in_flight.get(index)
  const left = await findLeftBehind(context, place.worktree, batch, index)
  if (left.problem !== undefined || (left.leftovers && !left.isWhole))
    await keepWorktree(night, `the work of feature ${index + 1} could not all be kept in a ref`)
  const others = current?.conflict?.with ?? []
  const base_sha = current?.base_sha ?? ''
  const first = current?.conflict?.detail ?? ''
  await note(night, { type: 'conflicted', index, base_sha, with: others, detail: first, question: '' })
  const kept = left.ref === undefined ? '' : `; what it made is kept: git show ${left.ref}`
  tell(night, index, { others, detail }, `it runs once more, alone${kept}`)
}

/** Words a failure of a feature that ran alone after a conflict: it names what it does not go together with. */
export function afterConflict({ conflict }: InFlight, batch: Batch, text: string): string {
  const names = (conflict?.with ?? []).map((other) => featureName(batch, other)).join('; ')
  return `it conflicts with ${names || 'commits of yours'} (${conflict?.detail ?? ''}), and alone, on top of that: ${text}`
}

function tell(
  { log, project }: Night,
  index: number,
  { others, detail }: { others: readonly number[]; detail: string },
  next: string,
): void {
  const numbers = others.map((other) => other + 1)
  const batch = requireBatch(project)
  const text = shortenForDisplay(batch.features[index] ?? '', 60)
  const who = numbers.length > 0 ? ` with ${numbers.join(', ')}` : ''
  log.add(
    { event: 'conflict', feature: index + 1, with: numbers, detail, next },
    `${index + 1}. ${text}: conflicts${who} (${detail}); ${next}`,
  )
}

/** The completed features (by index) whose commits came between the feature's base and the tip, and touch the files in conflict. */
async function landedSince({ git, project }: Night, { base, tip, found }: Conflict): Promise<number[]> {
  const files = 'red' in found ? [] : found.files.map((file) => `:(top,literal)${file}`)
  const list = await git.ask('rev-list', '--max-count=1000', `${base}..${tip}`, '--', ...files)
  const commits = new Set(list.split('\n'))
  const { completed_features, git_operations } = requireBatch(project)
  return completed_features.filter((other) => commits.has(git_operations.get(other)?.commit?.sha ?? '-'))
}

async function patches({ git }: Night, { base, tip, candidate, found }: Conflict) {
  const files = 'red' in found ? [] : found.files
  const short = (text: string) => cut(text, MAX_PATCH, '\n... (git diff shows the rest)')
  return {
    theirs: `git diff ${base} ${tip}\n${short(await patch(git, base, tip, files))}`,
    own: `git diff ${base} ${candidate}\n${short(await patch(git, base, candidate, files))}`,
  }
}

function featureName(batch: Batch, index: number): string {
  return `feature ${index + 1} (${shortenForDisplay(batch.features[index] ?? '', 80)})`
}
