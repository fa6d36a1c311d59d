import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject, type Ran } from '../fakes/helper-process.ts'
import { faultsOf, harmless, hostile, ownLines, said, shownNames } from '../fakes/hostile-texts.ts'
import { rows } from '../fakes/rounds.ts'

const STATE = '.claude/batch_state.json'
const NOW = '2026-03-04T05:06:07.000Z'
type Words = (name: string) => string

const check = (text: Words) => ({
  ...{ result: 'failed', failed_checks: 1, head: text('head'), timestamp: text('time') },
  commands: [{ command: text('command'), exit_code: 1, seconds: 1, output_tail: text('output') }],
  changed_checks: [text('changed')],
})

/** What any tool, or a clone, may have put into the state: each text field there is. */
const common = (text: Words) => ({
  features: [text('first'), text('second'), text('third')],
  features_file: text('list'),
  workflow_reminder: text('reminder'),
  branch: text('branch'),
  checks: { commands: [text('kept check')], shell: false, source: text('source'), script: text('script') },
  issue_numbers: [7, 8, 9],
  issue_bodies: [text('body'), null, null],
  source_type: 'issues',
  last_turn_error: { error: text('turn error'), message: text('turn message'), timestamp: text('turn time') },
  analysis_metadata: { list_sha256: text('hash') },
})
const inFlight = (text: Words) => ({
  attempt: 2,
  ...{ started_at: text('started'), base_sha: text('base'), last_error: text('last error') },
  ...{ briefed_at: text('briefed'), dirty: [text('dirty')] },
})

const STATES: Record<string, (text: Words) => Json> = {
  'in progress': (text) => ({
    ...common(text),
    in_flight: { 0: inFlight(text) },
    earlier_attempts: { 0: { attempts: 1, refs: [text('ref')], error: text('earlier') } },
    base_verification: check(text),
  }),
  'in progress with a failed check': (text) => ({
    ...common(text),
    in_flight: { 0: inFlight(text) },
    verification: { 0: { ...check(text), failed_checks: 3 } },
  }),
  paused: (text) => ({
    ...common(text),
    in_flight: {},
    status: 'paused',
    pause: { reason: 'user', since: NOW, until: text('until'), detail: text('detail') },
  }),
  'left behind': (text) => ({
    ...common(text),
    in_flight: {},
    failed_features: [{ feature_index: 0, error_message: text('error'), timestamp: NOW }],
    leftovers: { feature_index: 0, base_sha: null, commits: ['abc1234'], files: [text('file')], answers: 0 },
  }),
  ended: (text) => ({
    ...common(text),
    in_flight: {},
    completed_features: [0],
    failed_features: [
      { feature_index: 1, error_message: text('error'), timestamp: NOW, work_ref: text('work') },
    ],
    skipped_features: [{ feature_index: 2, reason: text('reason'), category: 'manual', timestamp: NOW }],
    verification: { 0: { ...check(text), result: 'passed' } },
    git_operations: { 0: { commit: { success: true, timestamp: NOW, sha: text('sha') } } },
    current_index: 3,
    status: 'completed',
  }),
}

/** The texts that each state has to show, so that nothing is called safe that was never shown. */
const SHOWN: Record<string, string[]> = {
  'in progress': ['first', 'body', 'last error', 'earlier', 'ref', 'dirty', 'reminder', 'turn message'],
  'in progress with a failed check': ['first', 'command', 'output'],
  paused: ['first', 'detail'],
  'left behind': ['error', 'file'],
  ended: ['error', 'work', 'reason', 'changed'],
}

const VERBS = ['status', 'next', 'complete 1', 'resume', 'brief', 'add more.txt', 'status --json']
const EVENTS: Json[] = [
  { hook_event_name: 'SessionStart', source: 'startup' },
  { hook_event_name: 'SessionStart', source: 'compact', agent_id: 'a' },
  { hook_event_name: 'SessionStart', source: 'compact' },
  { hook_event_name: 'PreCompact' },
  { hook_event_name: 'PreCompact', agent_id: 'a' },
  { hook_event_name: 'Stop' },
]

/** The same project twice: what one reads in a harmless state, the other reads in a hostile one. */
let projects: [BundleProject, BundleProject]
beforeAll(async () => {
  const make = () => makeBundleProject({ 'features.txt': 'a\nb\nc\n', 'more.txt': 'd\n' })
  projects = [make(), make()]
  for (const project of projects) await project.ok('start features.txt --id night')
})
afterAll(() => {
  for (const project of projects) project.remove()
})

type Call = (project: BundleProject) => Promise<Ran>
const verb =
  (words: string, session: string): Call =>
  (project) =>
    project.run(words, { session, input: '#1' })
const hook =
  (event: Json, session: string): Call =>
  (project) =>
    project.hook({ ...event, session_id: session })

// The one in progress shows most of the fields.
const PLAYED = rows(Object.entries(STATES), ([name]) => name === 'in progress')

describe.each(PLAYED)('a state that is %s, whose texts are a stranger’s', (name, fields) => {
  const shown = new Set<string>()

  /** Makes the calls in both projects, compares, and gives what the harmless one said. */
  async function expectSafe(calls: readonly Call[]): Promise<string> {
    const told: string[] = []
    const begun = projects.map((project) => project.read(STATE))
    for (const call of calls) {
      const answers = projects.map(async (project, at) => {
        const text = at === 0 ? harmless : hostile
        const state = JSON.parse(begun[at] as string) as Json & { owner: Json }
        const owner = {
          ...state.owner,
          host: text('host'),
          since: text('since'),
          pid: undefined,
          last_seen: new Date(),
        }
        project.write(STATE, JSON.stringify({ ...state, ...fields(text), owner }))
        return said(await call(project))
      })
      const [plain, evil] = (await Promise.all(answers)) as [string[], string[]]
      expect(evil.flatMap(faultsOf)).toEqual([])
      expect(evil.map(ownLines)).toEqual(plain.map(ownLines))
      for (const one of evil.flatMap(shownNames)) shown.add(one)
      told.push(...plain)
    }
    for (const [at, project] of projects.entries()) project.write(STATE, begun[at] as string)
    return told.join('\n')
  }

  // Break: a file that came by `git clone` says what Claude does next.
  it('says nothing in our name to its owner', async () => {
    await expectSafe([
      ...VERBS.map((words) => verb(words, 'session-1')),
      ...EVENTS.map((event) => hook(event, 'session-1')),
    ])
    expect([...shown]).toEqual(expect.arrayContaining(SHOWN[name] as string[]))
  })

  // Break: who reads the owner's id in a refusal calls in its name.
  it('says nothing in our name to another session, and does not name its owner', async () => {
    const words = ['resume', 'start more.txt', 'cleanup --force', 'next', 'status --json', 'brief']
    const start = { hook_event_name: 'SessionStart', source: 'startup' }
    const told = await expectSafe([...words.map((one) => verb(one, 'session-2')), hook(start, 'session-2')])
    expect(told).toContain('<first>')
    expect(told).not.toContain('session-1')
  })
})
