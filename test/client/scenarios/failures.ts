import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { runNight } from '../harness/batch-run.ts'
import { isFork } from '../harness/conversation.ts'
import type { Lapse } from '../harness/lapses.ts'
import { say } from '../harness/message-reply.ts'
import type { MessagesRequest } from '../harness/messages-api.ts'
import type { ClientRun } from '../harness/run-client.ts'

/** What starts the batch. */
export const PROMPT = '/batch-implement features.txt'

/** With consent to retries. */
export const agreed = { env: { BATCH_RETRY_ENABLED: 'yes' } }

/** Lets the forks of each feature report these failures, one after another, and work after the last. */
export function reports(failures: Record<number, string[]>): Lapse {
  return (player) => (request) => {
    const numbers = Object.keys(failures).map(Number)
    const text = JSON.stringify(request.messages)
    const number = numbers.find((one) => text.includes(`Batch feature ${one} of `))
    if (!isFork(request) || number === undefined) return player(request)
    const why = failures[number]?.shift()
    return why === undefined ? player(request) : say(`failed: ${why}`)
  }
}

/** The lines of the retry log of a batch. */
export function auditEvents(project: BatchProject): Record<string, unknown>[] {
  const { batch_id } = project.state()
  const lines = readFileSync(join(project.folder, `.claude/audit/${batch_id}_retry_audit.jsonl`), 'utf8')
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** What that log says happened to one feature. */
export function eventsOf(project: BatchProject, index: number): unknown[] {
  return auditEvents(project)
    .filter(({ feature_index }) => feature_index === index)
    .map(({ event_type }) => event_type)
}

/** Resumes the batch in a new session. */
export function resume(project: BatchProject): Promise<ClientRun> {
  return runNight(project, `/batch-implement --resume ${project.state()['batch_id']}`)
}

/** Moves the end of the pause into the past, as if the person had come back later. */
export function letTimePass(project: BatchProject): void {
  const pause = { ...(project.state()['pause'] as object), until: new Date(Date.now() - 1000).toISOString() }
  project.write('.claude/batch_state.json', JSON.stringify({ ...project.state(), pause }))
}

/** Whether the fork of feature 2 asks. */
export function isForkOfTwo(request: MessagesRequest): boolean {
  return isFork(request) && JSON.stringify(request.messages).includes('Batch feature 2 of ')
}

/** Expects that a resume completes the batch of two. */
export async function expectWholeAfterResume(project: BatchProject): Promise<void> {
  await resume(project)
  expectWhole(project)
}

/** Expects that the batch of two is done, and nothing of it was tried again. */
export function expectWhole(project: BatchProject): void {
  expect(project.committedFeatures()).toEqual([1, 2])
  expect(project.state()).toMatchObject({ status: 'completed', retry_attempts: {}, failed_features: [] })
  expect(auditEvents(project).map(({ event_type }) => event_type)).not.toContain('retry_attempt')
}
