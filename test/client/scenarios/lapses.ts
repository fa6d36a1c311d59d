import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { askHelper, NIGHT_WITH_GIT, runNight } from '../harness/batch-run.ts'
import type { Reply } from '../harness/message-reply.ts'
import type { Player } from '../harness/messages-api.ts'
import { LAPSES, type LapseName } from '../harness/night-lapses.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'

/** What a batch of four must have come to after one lapse. */
export interface Expected {
  completed: number[]
  /** What the table must say besides. */
  table?: RegExp
  /** Clients that ask nobody in -p (2.1.222 and before) refuse the helper in a later turn: it takes a resume there. */
  isLaterTurn?: boolean
  args?: string[]
  mode?: string
}

/** The numbers of the features of each of these batches. */
export const ALL = [1, 2, 3, 4]

/** The lapses after which a batch comes to its end by itself. */
export const CASES: Record<Exclude<LapseName, 'stops early for ever'>, Expected> = {
  'stops early once': { completed: ALL },
  'stops early twice': { completed: ALL },
  'asks after each feature whether to go on': { completed: ALL },
  'asks with the tool for questions': { completed: ALL },
  'gives a wrong number': { completed: ALL },
  'completes two features in one message': { completed: ALL },
  'completes in the message that uses the skill': { completed: ALL },
  'completes what it did not begin': { completed: ALL },
  'completes in direct mode what it did not do': { completed: ALL, mode: '--mode direct' },
  'forgets the commit': { completed: ALL },
  'completes while an agent works in the background': { completed: ALL, isLaterTurn: true },
  'says that nothing was to be committed': { completed: ALL, table: /1 without a commit/ },
  'commits without the trailer': { completed: ALL },
  'amends the commit of the feature before': {
    completed: ALL,
    table: /1 is no longer in what is checked out: its commit/,
  },
  'commits on another branch and stays there': { completed: ALL, table: /on branch elsewhere/ },
  'commits on another branch and comes back': { completed: ALL },
  'rebases what is completed': { completed: ALL },
  'squashes what is completed': {
    completed: ALL,
    table: /2 is no longer in what is checked out: its commit/,
  },
  'leaves a half-written test behind': { completed: [1, 3, 4], table: /^2 failed: TypeError/m },
  'edits the state file': {
    completed: ALL,
    table: /3 is unproven/,
    args: ['--permission-mode', 'bypassPermissions'],
  },
}

/** Plays a Claude with one lapse, and tells afterwards whether it did err. */
function erring(name: LapseName): { player: Player; hasErred: () => boolean } {
  const obedient = obedientClaude()
  const right = new Set<Reply>()
  let wrong = 0
  const lapsing = LAPSES[name]()(async (request) => {
    const reply = await obedient(request)
    right.add(reply)
    return reply
  })
  const player: Player = async (request) => {
    const reply = await lapsing(request)
    if (!right.has(reply)) wrong++
    return reply
  }
  return { player, hasErred: () => wrong > 0 }
}

/** Runs a batch under a lapse, and expects that Claude did err. */
export async function runLapse(
  project: BatchProject,
  name: LapseName,
  { args = NIGHT_WITH_GIT, mode = '' }: Partial<Expected>,
): Promise<void> {
  const { player, hasErred } = erring(name)
  await runNight(project, `/batch-implement features.txt ${mode}`, { player, args })
  expect(hasErred()).toBe(true)
}

/** The numbers of the features whose file is in what is checked out, as git has it. */
export function inGit(project: BatchProject): number[] {
  const names = project.git('ls-tree', '--name-only', 'HEAD').matchAll(/^feature-(\d+)\.txt$/gm)
  return [...names].map(([, number]) => Number(number))
}

interface Outcomes {
  status: string
  completed_features: number[]
  failed_features: { feature_index: number; error_message: string }[]
  skipped_features: { feature_index: number; reason: string }[]
}

/** Expects that every feature has exactly one outcome, and that the table counts no more than git or itself can show. */
export function expectHonest(project: BatchProject, completed: number[]): string {
  const { completed_features, failed_features, skipped_features } = project.state() as unknown as Outcomes
  const numbers = completed_features.map((index) => index + 1).sort()
  expect(numbers).toEqual(completed)
  const others = [...failed_features, ...skipped_features].map(({ feature_index }) => feature_index + 1)
  expect([...numbers, ...others].sort()).toEqual(ALL)
  for (const { error_message } of failed_features) expect(error_message).not.toBe('')
  const table = askHelper(project, ['status']).stdout
  // What git does not show, the row and the count say.
  const marked = [...table.matchAll(/^(\d) +completed +\d +(?:UNPROVEN|passed +GONE|passed +NONE) /gm)]
  const shown = [...inGit(project), ...marked.map(([, number]) => Number(number))]
  expect(numbers.filter((number) => !shown.includes(number))).toEqual([])
  const count = /(\d) (?:unproven|commit gone|without a commit)\b/.exec(table)?.[1]
  expect(Number(count ?? 0)).toBe(marked.length)
  return table
}

/** One batch of four under one lapse: every feature has one outcome, and no count is wrong. */
export async function expectHonestNight(project: BatchProject, name: keyof typeof CASES): Promise<void> {
  const expected: Expected = CASES[name]
  await runLapse(project, name, expected)
  if (expected.isLaterTurn && process.env['TRY_CLIENT'] && project.state()['pause'])
    await runNight(project, '/batch-implement --resume', { args: NIGHT_WITH_GIT })
  const table = expectHonest(project, expected.completed)
  if (expected.table) expect(table).toMatch(expected.table)
  else expect(table).not.toMatch(/unproven|without a commit|UNVERIFIED/i)
  expect(project.state()).toMatchObject({ status: 'completed', pause: null })
}

/** The lapses that one night each is played with. */
export const LAPSE_NAMES = Object.keys(CASES) as (keyof typeof CASES)[]
