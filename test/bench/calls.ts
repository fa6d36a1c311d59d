import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { type BundleProject, HELPER, HOOK, makeBundleProject, SESSION } from '../fakes/helper-process.ts'
import type { Program } from './measure.ts'

/** Every call whose cost is held, by its name in `limits.json`, and what they are compared with. */
export interface Calls {
  bare: Program
  calls: Record<string, Program>
  /** `next` in a batch of ten, of 10,000, and of 10,000 with half of them done. */
  next: { ten: Program; many: Program; half: Program }
  remove(): void
}

const MANY = 10_000
const EMPTY = path.join(import.meta.dirname, 'fixtures', 'empty.cjs')

/** Makes the projects and the calls: each begins where a night would make it. */
export async function makeCalls(): Promise<Calls> {
  const empty = makeBundleProject()
  const small = await makeBatch(10)
  const large = await makeBatch(MANY)
  const handedOut = at(small, {})
  const fresh = at(small, { in_flight: {} })
  await small.project.ok('brief 1')
  small.project.commit('Add it', 1)
  const committed = at(small, JSON.parse(small.project.read(STATE)))
  const half = halfDone(large)
  const manyFresh = at(large, { in_flight: {} })
  return {
    bare: program(empty, ['-e', '0']),
    calls: {
      'an empty program': program(empty, [EMPTY]),
      'hook, no batch': hook(empty, 'SessionStart'),
      'hook, SessionStart': hook(small.project, 'SessionStart', handedOut),
      'hook, Stop': hook(small.project, 'Stop', handedOut),
      next: program(small.project, [HELPER, 'next'], fresh),
      complete: program(small.project, [HELPER, 'complete', '1'], committed),
      fail: program(small.project, [HELPER, 'fail', '1'], handedOut, 'SyntaxError: Unexpected token'),
      status: program(small.project, [HELPER, 'status'], handedOut),
    },
    next: {
      ten: program(small.project, [HELPER, 'next'], fresh),
      many: program(large.project, [HELPER, 'next'], manyFresh),
      half: program(large.project, [HELPER, 'next'], half),
    },
    remove: () => {
      for (const { project } of [{ project: empty }, small, large]) project.remove()
    },
  }
}

const STATE = '.claude/batch_state.json'

interface Made {
  project: BundleProject
  state: Record<string, unknown>
}

/** A project with a batch of `count` features, the first of them handed out. */
export async function makeBatch(count: number): Promise<Made> {
  const lines = Array.from(
    { length: count },
    (_, index) => `Show the total number ${index + 1} in the report`,
  )
  const project = makeBundleProject({ 'features.txt': `${lines.join('\n')}\n` })
  await project.ok('start features.txt')
  return { project, state: project.state() }
}

function halfDone(large: Made): () => void {
  const timestamp = '2026-03-04T05:06:07.000Z'
  const done = Array.from({ length: MANY / 2 }, (_, index) => index)
  const output_tail = 'ok 1 - the total is shown\n'.repeat(8)
  const commands = [{ command: 'npm test', exit_code: 0, seconds: 3.2, output_tail }]
  const verification = { result: 'passed', failed_checks: 0, commands, head: 'a'.repeat(40), timestamp }
  return at(large, {
    in_flight: {},
    completed_features: done,
    verification: Object.fromEntries(done.map((index) => [index, verification])),
  })
}

/** Puts the files of the batch back as they were, with some fields of the state changed. */
function at({ project, state }: Made, fields: Record<string, unknown>): () => void {
  const bytes = JSON.stringify({ ...state, ...fields }, null, 2)
  return () => {
    for (const name of fs.readdirSync(project.at('.claude'))) {
      if (name.endsWith('_retry_state.json')) fs.rmSync(project.at('.claude', name))
    }
    fs.writeFileSync(project.at(STATE), bytes)
  }
}

function hook(project: BundleProject, event: string, prepare?: () => void): Program {
  const input = { hook_event_name: event, session_id: SESSION, source: 'compact', cwd: project.root }
  return program(project, [HOOK], prepare, JSON.stringify(input))
}

function program(
  project: BundleProject,
  args: readonly string[],
  prepare?: () => void,
  input?: string,
): Program {
  return {
    args,
    cwd: project.root,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: project.home,
      USERPROFILE: project.home,
      GIT_CONFIG_GLOBAL: path.join(project.home, '.gitconfig'),
      CLAUDE_CODE_SESSION_ID: SESSION,
    },
    ...(prepare ? { prepare } : {}),
    ...(input === undefined ? {} : { input }),
  }
}
