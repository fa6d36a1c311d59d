import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import { BatchError, type BatchOwner, type BatchState, createBatchState } from '../../lib/index.ts'

export const AT = new Date('2026-03-04T05:06:07.000Z')

const made: string[] = []

afterEach(() => {
  for (const root of made.splice(0)) fs.rmSync(root, { recursive: true, force: true })
})

/** Makes an empty project folder, gone after the test. */
export function makeProject(): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'batch-library-')))
  fs.mkdirSync(path.join(root, '.claude'))
  made.push(root)
  return root
}

/** Makes a project with a batch of three features, without an owner unless `session` names one. */
export async function makeBatchProject(options: Partial<Parameters<typeof createBatchState>[1]> = {}) {
  const root = makeProject()
  const state = await createBatchState(root, {
    features: ['one', 'two', 'three'],
    batchId: 'b',
    now: AT,
    ...options,
  })
  return { root, state, file: stateFile(root) }
}

export function stateFile(root: string): string {
  return path.join(root, '.claude', 'batch_state.json')
}

/** Writes the state file anew with these fields, as another tool might. */
export function bend(root: string, fields: Record<string, unknown>): void {
  const file = stateFile(root)
  fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')), ...fields }))
}

/** An owner on another computer, last heard of at `lastSeen`. */
export function makeOwner(lastSeen: Date, parts: Partial<BatchOwner> = {}): BatchOwner {
  const time = lastSeen.toISOString()
  return { session_id: 'night', host: 'another computer', epoch: 1, since: time, last_seen: time, ...parts }
}

/** Gives the typed error of a call that must refuse. */
export async function refusal(call: () => unknown): Promise<BatchError> {
  try {
    await call()
  } catch (error) {
    if (error instanceof BatchError) return error
    throw error
  }
  throw new Error('it was not refused')
}

/** Gives the refusal, and says whether the file has the bytes from before. */
export async function refusalThatKeeps(
  root: string,
  call: () => unknown,
): Promise<{ error: BatchError; kept: boolean }> {
  const before = fs.readFileSync(stateFile(root))
  const error = await refusal(call)
  return { error, kept: fs.readFileSync(stateFile(root)).equals(before) }
}

export function auditTypes(root: string, state: Pick<BatchState, 'batch_id'>): string[] {
  const file = path.join(root, '.claude', 'audit', `${state.batch_id}_retry_audit.jsonl`)
  const lines = fs.readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line).event_type)
}
