import type { Batch, Leftovers, VerificationRecord } from '../batch/schema.ts'
import { isBatchError } from '../errors.ts'
import { askGit, featureCommits } from '../process/git.ts'
import { changedFiles, isInHistory, keepWork } from '../process/git-work.ts'
import type { ActionContext } from './project.ts'
import { type Checks, isUnknown, runChecks } from './run-checks.ts'
import { readHandOut, readHeadCommit, readWorkTree, standsOn } from './work-tree.ts'

// More would make the command that takes them back longer than anybody reads; they are all in the ref.
const MOST_FILES = 200

/** What a failed feature left behind, and the ref that keeps its whole work. */
export interface LeftBehind {
  /** Undefined where it left nothing, or where there is no git to tell. */
  leftovers: Leftovers | undefined
  ref: string | undefined
  /** Whether the ref holds all of it. */
  isWhole: boolean
  /** Why there is no ref, where git refused one. */
  problem?: string | undefined
}

export const NOTHING_LEFT: LeftBehind = { leftovers: undefined, ref: undefined, isWhole: false }

/**
 * Looks what the feature in progress (index from 0) leaves in the work tree `place` as it fails: its commits since its
 * base and the files that were not uncommitted before it began. All of it, committed and not, is kept under
 * `refs/batch/<batch id>/<number>-<attempt>`, with `-alone` behind it where it ran alone after a conflict. HEAD, the index and the files stay as they are.
 */
export async function findLeftBehind(
  context: ActionContext,
  place: string,
  batch: Batch,
  index: number,
): Promise<LeftBehind> {
  const current = batch.in_flight.get(index)
  if (!current) return NOTHING_LEFT
  const work = await readWorkTree(context, place, current.base_sha)
  const { commits = [], uncommitted } = work
  const files = uncommitted.filter((name) => !(current.dirty ?? []).includes(name)).slice(0, MOST_FILES)
  const left = { commits: commits.map(({ sha }) => sha), files }
  if (left.commits.length === 0 && files.length === 0) return NOTHING_LEFT
  // Alone it is the same attempt once more, and what that attempt made before is kept already.
  const alone = current.conflict?.alone ? '-alone' : ''
  const ref = `refs/batch/${batch.batch_id}/${index + 1}-${current.attempt}${alone}`
  const message = `Work of feature ${index + 1} of batch ${batch.batch_id}, attempt ${current.attempt}, which failed`
  const leftovers = { feature_index: index, base_sha: current.base_sha, ...left, answers: 0 }
  try {
    const base = (await standsOn(context, place, current.base_sha, work)) ? current.base_sha : null
    const kept = await keepWork(place, { ref, message, base }, context.env)
    return { leftovers, ref: kept && ref, isWhole: kept?.isWhole ?? false }
  } catch (cause) {
    // A failure is recorded whatever git says, and nothing is taken back then.
    if (!isBatchError(cause)) throw cause
    return { leftovers, ref: undefined, isWhole: false, problem: cause.message }
  }
}

/**
 * Takes back what a failed feature left, where that is safe: all of the work is kept in its ref, the tree was clean when the
 * feature was handed out, HEAD descends from its base, and every commit since carries the feature's own trailer. Gives
 * whether it did.
 */
export async function takeBack(
  { env }: Pick<ActionContext, 'env'>,
  place: string,
  batch: Batch,
  { leftovers, isWhole }: LeftBehind,
): Promise<boolean> {
  if (!leftovers || !isWhole) return false
  const { feature_index: index, base_sha: base, commits } = leftovers
  if (base === null || (batch.in_flight.get(index)?.dirty ?? []).length > 0) return false
  const own = await featureCommits(place, base, batch.batch_id, env)
  const isOwn = (sha: string) =>
    own.some((commit) => commit.sha === sha && commit.featureNumber === index + 1)
  if (!commits.every(isOwn) || !(await isInHistory(place, base, env))) return false
  await askGit(place, env, ['reset', '--quiet', '--hard', base])
  // What git ignores stays: an edited .env is nobody's to lose. Nor are the settings.
  await askGit(place, env, ['clean', '--quiet', '--force', '-d', '--exclude=.claude', '--', ':/'])
  return true
}

/**
 * Looks whether what a failed feature left is out of the way: the checks are as green as at the start, or, where nothing
 * checks, the tree is that of its base again. Gives the record of the checks that still fail, or undefined.
 */
export async function findStillRed(
  context: ActionContext,
  place: string,
  batch: Batch,
  checks: Checks,
): Promise<VerificationRecord | undefined> {
  if (!batch.leftovers || batch.base_verification?.result === 'failed') return undefined
  const head = await readHeadCommit(context, place)
  const record = await runChecks(context, checks, { head })
  if (record.result === 'passed' || isUnknown(record)) return undefined
  if (record.result === 'failed') return record
  const { base_sha: base, files } = batch.leftovers
  const { uncommitted } = await readHandOut(context, place)
  const isSameTree = base === null || (await changedFiles(place, base, context.env)).length === 0
  return isSameTree && !files.some((name) => uncommitted.includes(name)) ? undefined : record
}
