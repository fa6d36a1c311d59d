import fs from 'node:fs'
import path from 'node:path'
import type { ActionContext } from '../actions/project.ts'
import { requireBatch } from '../actions/update-batch.ts'
import { featureState } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { BatchError } from '../errors.ts'
import { FAILURE_KINDS } from '../failure/kinds.ts'
import type { Show } from '../night/run-log.ts'
import { commitOf } from '../view/feature-rows.ts'
import { signing } from '../worktree/git-calls.ts'
import { openRemote, type Remote, type SharedBatch } from './remote.ts'
import { resultMessage, resultText, type WorkResult } from './result.ts'
import { freshResults, readState } from './shared-state.ts'
import type { Taken } from './work.ts'

// Whoever is refused that often is not unlucky.
const ROUNDS = 5

/**
 * Leaves what came of a feature on its branch in the remote repository: an empty commit whose message is the result, whose first
 * parent is the feature's commit or what it left, and whose history holds every earlier result, so that nothing is pushed away.
 * Where the push is refused it becomes a bundle.
 */
export async function leave(
  context: ActionContext,
  { project, index }: Taken,
  { bundle, left }: { bundle: string | undefined; left: string | undefined },
  show: Show,
): Promise<number> {
  const batch = requireBatch(project)
  const number = index + 1
  const remote = openRemote(project.workTree, context.env, batch.batch_id)
  const result = resultOf(batch, index)
  const parents = await keptCommits(remote, batch, index, { result, left })
  for (let round = 0; round < ROUNDS; round += 1) {
    const shared = await remote.fetch()
    const before = shared.results.get(number)
    const why = await whyDropped(remote, shared, batch.batch_id, index)
    if (why !== undefined) {
      show.line(`Another job was first: ${why}. This result is left out.`)
      return 0
    }
    const sha = await resultCommit(remote, result, before === undefined ? parents : [...parents, before])
    const pushed = await remote.push({ [`batch/${batch.batch_id}/${number}`]: sha })
    if (pushed.kind === 'pushed') {
      show.line(`Feature ${number}: ${result.outcome.kind}, left as batch/${batch.batch_id}/${number}.`)
      return 0
    }
    if (pushed.kind === 'refused') return leaveBundle(remote, { result, sha, bundle, why: pushed.why }, show)
  }
  throw new BatchError(
    `the result of feature ${number} could not be pushed: the branch moved ${ROUNDS} times. Run the job again.`,
    { code: 'PROCESS' },
  )
}

/** Says what has come before this result, so that it is of no use any more. */
async function whyDropped(
  remote: Remote,
  shared: SharedBatch,
  batchId: string,
  index: number,
): Promise<string | undefined> {
  if (shared.state === undefined) return undefined
  const state = featureState(await readState(remote, batchId, shared.state), index)
  if (state !== 'pending') return `feature ${index + 1} is ${state}`
  const isThere = (await freshResults(remote, shared)).has(index + 1)
  return isThere ? `feature ${index + 1} has a result already` : undefined
}

/** What the local state says of the feature. */
function resultOf(batch: Batch, index: number): WorkResult {
  return {
    batch: batch.batch_id,
    number: index + 1,
    base: batch.run?.base ?? '',
    outcome: outcomeOf(batch, index),
    usage: batch.usage.get(index)?.sessions ?? {},
  }
}

function outcomeOf(batch: Batch, index: number): WorkResult['outcome'] {
  const failed = batch.failed_features.find(({ feature_index }) => feature_index === index)
  if (batch.completed_features.includes(index)) return { kind: 'ready' }
  if (failed) {
    const { failure_kind, error_message, attempts = 1 } = failed
    const kind = FAILURE_KINDS.find((known) => known === failure_kind) ?? 'unknown'
    return { kind: 'failed', failure: kind, text: resultText(error_message), attempts }
  }
  const { pause } = batch
  if (pause) {
    const until = pause.until === undefined ? {} : { until: new Date(pause.until).toISOString() }
    return { kind: 'paused', reason: pause.reason, detail: resultText(pause.detail), ...until }
  }
  return { kind: 'broken', text: 'the job was cut off before the feature had an outcome' }
}

/** The commits that hold what was made: the feature's own first, or what it left, or where it began. */
async function keptCommits(
  { git }: Remote,
  batch: Batch,
  index: number,
  { result, left }: { result: WorkResult; left: string | undefined },
): Promise<string[]> {
  const own = result.outcome.kind === 'ready' ? commitOf(batch, index)?.sha : undefined
  const pattern = `refs/batch/${batch.batch_id}/${index + 1}-*`
  const refs = await git.ask('for-each-ref', '--sort=-creatordate', '--format=%(objectname)', pattern)
  const last = left === undefined ? undefined : await git.ask('rev-parse', '--verify', left)
  const kept = [own, last, ...refs.split('\n')].filter((sha) => sha !== undefined && sha !== '') as string[]
  return kept.length > 0 ? [...new Set(kept)] : [result.base]
}

async function resultCommit(
  { git }: Remote,
  result: WorkResult,
  parents: readonly string[],
): Promise<string> {
  const words = [...new Set(parents)].flatMap((sha) => ['-p', sha])
  return git.ask(
    ...['commit-tree', ...(await signing(git)), `${parents[0]}^{tree}`, ...words],
    ...['-m', resultMessage(result)],
  )
}

/** The name of a result in a bundle. */
export function bundleRef(batchId: string, number: number): string {
  return `refs/batch-result/${batchId}/${number}`
}

async function leaveBundle(
  { git }: Remote,
  { result, sha, bundle, why }: { result: WorkResult; sha: string; bundle: string | undefined; why: string },
  show: Show,
): Promise<number> {
  const { batch, number, base } = result
  if (bundle === undefined)
    throw new BatchError(
      `the result of feature ${number} may not be pushed (${why}). Give the job the permission "contents: write", or name a file with --bundle and give it to "github land --bundles".`,
      { code: 'PROCESS' },
    )
  const ref = bundleRef(batch, number)
  await git.ask('update-ref', ref, sha)
  fs.mkdirSync(path.dirname(path.resolve(bundle)), { recursive: true })
  await git.ask('bundle', 'create', '--quiet', path.resolve(bundle), ref, `^${base}`)
  show.line(
    `Feature ${number}: ${result.outcome.kind}, left in ${bundle}, since it may not be pushed: ${why}`,
  )
  return 0
}
