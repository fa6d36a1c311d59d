import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { NIGHT_WITH_GIT, runNight } from '../harness/batch-run.ts'
import { isFork, readConversation } from '../harness/conversation.ts'
import { overloaded, type Reply, tooManyRequests } from '../harness/message-reply.ts'
import type { MessagesRequest, Player } from '../harness/messages-api.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'
import { makeTestClock, type TestClock } from '../harness/test-clock.ts'

/** What starts the batch. */
export const PROMPT = '/batch-implement features.txt'

/** How the service is away, by name. */
export const FAULTS: Record<string, () => Reply> = {
  '529': overloaded,
  'a reset connection': () => ({ kind: 'reset' }),
  '429 without a reset time': tooManyRequests,
}

/**
 * Works as told, but that the service is away from the first moment that `isMet` on, until `isBack`: for forks alone where
 * a fork met it, since the main conversation asks nothing while its helper waits.
 */
export function away(
  isMet: (request: MessagesRequest) => boolean,
  isBack: () => boolean,
  fault: () => Reply,
) {
  const obedient = obedientClaude()
  let requests = 0
  let inFork: boolean | undefined
  const player: Player = (request) => {
    inFork ??= isMet(request) ? isFork(request) : undefined
    if (inFork !== isFork(request) || isBack()) return obedient(request)
    requests++
    return fault()
  }
  return { player, requests: () => requests }
}

/** The fork of feature 2. */
export const inForkOfTwo = (request: MessagesRequest) =>
  isFork(request) && JSON.stringify(request.messages).includes('Batch feature 2 of ')

/** The main conversation, when the fork of feature 2 has reported. */
export const afterForkOfTwo = (request: MessagesRequest) => {
  const last = readConversation(request).at(-1)
  return !isFork(request) && last?.tool === 'Skill' && last.kind === 'result' && last.input?.['args'] === '#2'
}

/** Expects that no feature was given up, and no retry counted. */
export function expectNothingLost(project: BatchProject): void {
  expect(project.state()).toMatchObject({ failed_features: [], skipped_features: [], retry_attempts: {} })
}

/** Expects that the batch of three is done. */
export function expectWhole(project: BatchProject): void {
  expectNothingLost(project)
  expect(project.committedFeatures()).toEqual([1, 2, 3])
  expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1, 2] })
}

/** With a test's clock, and this consent to retries. */
export function options(clock: TestClock, consent: string) {
  return {
    args: NIGHT_WITH_GIT,
    env: { ...clock.env, BATCH_RETRY_ENABLED: consent, CLAUDE_CODE_MAX_RETRIES: '1' },
  }
}

function faultOf(name: string): () => Reply {
  return FAULTS[name] ?? overloaded
}

/** Away for ten minutes from the fork of feature 2 on: the batch completes by itself. */
export async function expectForkOutlasts(
  project: BatchProject,
  fault: string,
  consent: string,
): Promise<void> {
  const clock = makeTestClock(project)
  const { player, requests } = away(inForkOfTwo, () => clock.minutes() >= 10, faultOf(fault))
  const run = await runNight(project, PROMPT, { player, ...options(clock, consent) })
  expect(requests()).toBeGreaterThan(3)
  expect(run.result?.permission_denials).toEqual([])
  expectWhole(project)
}

/** Away for ten minutes once the fork of feature 2 has reported: the session ends, and a resume completes the batch. */
export async function expectResumeCompletes(
  project: BatchProject,
  fault: string,
  consent: string,
): Promise<void> {
  const clock = makeTestClock(project)
  const { player, requests } = away(afterForkOfTwo, () => clock.minutes() >= 10, faultOf(fault))
  const run = await runNight(project, PROMPT, { player, ...options(clock, consent) })
  expect(run.exitCode).toBe(1)
  expect(requests()).toBeGreaterThan(0)
  expectNothingLost(project)
  clock.pass(10)
  await runNight(project, '/batch-implement --resume', { player, ...options(clock, consent) })
  expectWhole(project)
}
