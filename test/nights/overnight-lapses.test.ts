import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { RUNS_TESTS, useProjects } from '../client/harness/batch-run.ts'
import { bash, say } from '../client/harness/message-reply.ts'
import { commit, runOvernight, type Told, workers, writesOneFile } from '../client/harness/overnight.ts'

const makeProject = useProjects()
// A client takes seconds to start on a busy machine, and each feature has one or two.
vi.setConfig({ testTimeout: 300_000 })
const MODEL = ['--model', 'claude-sonnet-4-5']

const write = (file: string, content: string) => bash(`printf '%s\\n' '${content}' > ${file}`)

/** What each worker does wrong, by the number of its feature; where it is told again, it does right. */
const LAPSES: Record<number, (told: Told) => ReturnType<typeof writesOneFile> & { last?: string }> = {
  // Says that it is done, with a red test.
  1: ({ trailer, kind }) => ({
    turns:
      kind === 'red'
        ? [write('one.test.cjs', 'require("node:assert")'), bash('git add .'), commit('Fix one', trailer)]
        : [write('one.test.cjs', 'throw new Error("red")'), bash('git add .'), commit('Add one', trailer)],
  }),
  // Changes nothing, until it is asked.
  2: (told) => (told.kind === 'nothing' ? writesOneFile(told) : { turns: [bash('git status')] }),
  // Commits five times, with red in between, and once too often.
  3: ({ trailer }) => ({
    turns: [
      ...[1, 2, 3, 4, 5].flatMap((at) => [
        write('three.test.cjs', at < 5 ? 'throw new Error("red")' : '0'),
        bash('git add .'),
        commit(`Step ${at}`, trailer),
      ]),
      bash('git commit -q --amend --no-edit'),
    ],
  }),
  // Leaves files that are in no commit, and is asked; ignored ones stay.
  4: (told) => ({
    turns:
      told.kind === 'uncommitted'
        ? [bash('git add forgotten.txt'), commit('Add what was forgotten', told.trailer)]
        : [...writesOneFile(told).turns, write('forgotten.txt', 'x'), write('cache.local', 'ignored')],
  }),
  // Fails, and says so, with work done.
  5: (told) => ({
    turns: writesOneFile(told).turns,
    last: 'It cannot be done.\nfailed: there is no such service',
  }),
  // Reaches for the remote.
  6: (told) => ({
    turns: [
      bash('git push origin HEAD'),
      bash('git -C . push origin HEAD:refs/heads/stolen'),
      ...writesOneFile(told).turns,
    ],
  }),
}

it('lands one green commit for each feature, whatever its worker did, and nothing of one that failed', async () => {
  const project = makeProject(6, { ...RUNS_TESTS, '.gitignore': '*.local\n' })
  project.git('init', '-q', '--bare', '../remote.git')
  project.git('remote', 'add', 'origin', join(project.folder, '../remote.git'))
  const player = workers((told) => LAPSES[told.number]?.(told) ?? writesOneFile(told))
  const night = await runOvernight(project, { args: ['features.txt', '--id', 'night-1', ...MODEL], player })
  expect(night.output).toContain('Landed: main is at ')
  expect(night.exitCode).toBe(1)
  expect(project.committedFeatures()).toEqual([1, 2, 3, 4, 6])
  for (const sha of project.git('log', '--format=%H', 'main').split('\n').filter(Boolean)) {
    project.git('checkout', '-q', sha)
    project.git('-c', 'alias.check=!node check.cjs', 'check')
  }
  project.git('checkout', '-q', 'main')
  expect(project.git('ls-files')).toContain('forgotten.txt')
  expect(project.git('ls-files')).not.toContain('feature-5.txt')
  expect(project.git('show', 'refs/batch/night-1/5-1:feature-5.txt')).toBe('5\n')
  expect(project.git('--git-dir', '../remote.git', 'for-each-ref')).toBe('')
  const log = readFileSync(join(project.folder, '.claude/batches/night-1.log.jsonl'), 'utf8')
  const events = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(events.filter(({ event }) => event === 'completed').map(({ feature }) => feature)).toEqual([
    1, 2, 3, 4, 6,
  ])
  expect(project.state()).toMatchObject({
    status: 'completed',
    completed_features: [0, 1, 2, 3, 5],
    run: { landed: expect.any(String) },
  })
})

it('keeps what each session used, its turns added up as the client does', async () => {
  const project = makeProject(1, RUNS_TESTS)
  const player = workers((told) => LAPSES[1]?.(told) ?? writesOneFile(told))
  await runOvernight(project, { args: ['features.txt', ...MODEL], player })
  const { usage } = project.state() as {
    usage: Record<string, { sessions: Record<string, { models: object }> }>
  }
  const sessions = Object.values(usage['0']?.sessions ?? {})
  // Four requests, then four more in the same session, of 1,000 tokens and 20 each.
  expect(sessions.map(({ models }) => models)).toEqual([
    { 'claude-sonnet-4-5': { input: 8000, cache_write: 0, cache_read: 0, output: 160 } },
  ])
})

it('begins nothing where the checks fail before the first feature, and says so', async () => {
  const project = makeProject(2, { ...RUNS_TESTS, 'red.test.cjs': 'throw new Error("red")' })
  const asked: string[] = []
  const player = () => {
    asked.push('asked')
    return say('no')
  }
  const night = await runOvernight(project, { args: ['features.txt', ...MODEL], player })
  expect(night.exitCode).toBe(2)
  expect(night.output).toContain('Before the first feature the checks fail: npm test')
  expect(project.state()).toMatchObject({ pause: { reason: 'red' }, in_flight: {} })
  expect(asked).toEqual([])
  expect(existsSync(join(project.folder, 'feature-1.txt'))).toBe(false)
})
