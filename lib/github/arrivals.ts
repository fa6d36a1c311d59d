import fs from 'node:fs'
import path from 'node:path'
import { featureState } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { bundleRef } from './leave.ts'
import { isAncestor, type Remote, type SharedBatch } from './remote.ts'
import { readResult, type WorkResult } from './result.ts'
import { freshResults } from './shared-state.ts'

/** A result that is to be dealt with, or a job that left none. */
export interface Arrived {
  index: number
  result: Pick<WorkResult, 'outcome' | 'usage'>
  /** The commit of what was made, where something was. */
  kept: string | undefined
  /** The commit that carries the result. */
  sha: string | undefined
}

/** Everything that is to be dealt with, in the order of the batch: results, and features whose job left none. */
export async function findArrivals(
  remote: Remote,
  batch: Batch,
  from: {
    given: readonly number[]
    seen: string | undefined
    bundles: string | undefined
    shared: SharedBatch
  },
): Promise<Arrived[]> {
  const { given, seen, bundles, shared } = from
  const { state } = shared
  const fresh = await freshResults(remote, shared)
  for (const [number, sha] of await bundled(remote, batch.batch_id, bundles)) {
    const isNew = state === undefined || !(await isAncestor(remote.git, sha, state))
    if (isNew && !fresh.has(number)) fresh.set(number, sha)
  }
  const found = new Map<number, Arrived>()
  for (const [number, sha] of fresh)
    found.set(number - 1, await readArrived(remote, { batchId: batch.batch_id, number, sha }))
  // A job that is lost counts once: where the state is still the one that its plan saw.
  const lost = seen !== undefined && seen === state ? given.filter((number) => !fresh.has(number)) : []
  const broken = { outcome: { kind: 'broken', text: 'its job left no result' }, usage: {} } as const
  for (const number of lost)
    found.set(number - 1, { index: number - 1, result: broken, kept: undefined, sha: undefined })
  return batch.feature_order.flatMap((index) => {
    const one = found.get(index)
    return one && featureState(batch, index) === 'pending' ? [one] : []
  })
}

async function readArrived(
  { git }: Remote,
  { batchId, number, sha }: { batchId: string; number: number; sha: string },
): Promise<Arrived> {
  const message = await git.ask('log', '-1', '--no-show-signature', '--format=%B', sha)
  const first = await git.ask('log', '-1', '--no-show-signature', '--format=%P', sha)
  const read = readResult(message, { batch: batchId, number })
  const parent = first.split(' ')[0] || undefined
  const index = number - 1
  if ('problem' in read) {
    const text = `what its job left could not be read: ${read.problem}`
    return { index, result: { outcome: { kind: 'broken', text }, usage: {} }, kept: undefined, sha }
  }
  return { index, result: read, kept: parent === read.base ? undefined : parent, sha }
}

async function bundled(
  remote: Remote,
  batchId: string,
  folder: string | undefined,
): Promise<Map<number, string>> {
  const found = new Map<number, string>()
  const names = folder !== undefined && fs.existsSync(folder) ? fs.readdirSync(folder) : []
  for (const name of names) {
    const number = Number(/^([1-9]\d{0,5})\.bundle$/.exec(name)?.[1])
    if (!number || folder === undefined) continue
    const sha = await remote.fetchBundle(path.resolve(folder, name), bundleRef(batchId, number))
    if (sha !== undefined) found.set(number, sha)
  }
  return found
}
