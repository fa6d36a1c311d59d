import { afterEach, describe, expect, it } from 'vitest'
import type { BatchProject } from './harness/batch-project.ts'
import { BY_DEFAULT, plugin, useProjects } from './harness/batch-run.ts'
import { isFork } from './harness/conversation.ts'
import type { Player } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { openTerminal, type Terminal } from './harness/terminal.ts'

const RED = { 'check.cjs': 'process.exit(1)\n' }
const PROMPT = '/batch-implement features.txt'

const makeProject = useProjects()
const terminals: Terminal[] = []
afterEach(async () => {
  for (const terminal of terminals.splice(0)) await terminal.close()
})

/** Types the command in the default permission mode; no key is pressed after it. */
async function leaveAlone(
  project: BatchProject,
  typed: string,
): Promise<{ terminal: Terminal; hasBegun: () => boolean }> {
  const obedient = obedientClaude()
  let hasBegun = false
  const player: Player = async (request) => {
    hasBegun ||= isFork(request) && JSON.stringify(request.messages).includes('Batch feature 1 of ')
    // What the feature does is of no interest here.
    if (hasBegun) await new Promise(() => undefined)
    return obedient(request)
  }
  const terminal = await openTerminal({ player, project: project.folder, plugin, args: BY_DEFAULT })
  terminals.push(terminal)
  await terminal.enter(typed)
  return { terminal, hasBegun: () => hasBegun }
}

/** A change that is staged, one that is not, and a new file. */
function makeDirty(project: BatchProject): void {
  project.write('check.cjs', '// staged\n')
  project.git('add', 'check.cjs')
  project.write('package.json', JSON.stringify({ private: true, scripts: { test: 'node check.cjs' }, x: 1 }))
  project.write('mine.txt', 'new\n')
}

// Guards: a question, a dialog or a refusal, by which a person who goes to bed finds nothing begun.
describe('the command, typed into the terminal and left alone, begins feature 1', () => {
  it.each<[string, Record<string, string>, (project: BatchProject) => void, string]>([
    ['with nobody having answered about retries', {}, () => {}, ''],
    ['with uncommitted work of the person', {}, makeDirty, ''],
    ['with no check to be found', { 'package.json': '{"private":true}' }, () => {}, ''],
    [
      'with a check that takes longer than the start waits for',
      {
        'check.cjs': 'setTimeout(() => {}, 20000)\n',
        '.claude/batch-implement.local.md': '---\nbase_verify_timeout_seconds: 1\n---\n',
      },
      () => {},
      '',
    ],
    ['with red checks, where --yes was said', RED, () => {}, ' --yes'],
  ])('%s', async (_, files, prepare, flags) => {
    const project = makeProject(2, files)
    prepare(project)
    const { terminal, hasBegun } = await leaveAlone(project, PROMPT + flags)
    await expect.poll(hasBegun, { timeout: 40_000 }).toBe(true)
    expect(terminal.screen()).not.toMatch(/Do you want to|❯ 1\. /)
    expect(project.state()).toMatchObject({ status: 'in_progress', in_flight: { '0': { attempt: 1 } } })
  })

  it('but not where the checks are red: nothing is spent, and the person reads why and how it goes on', async () => {
    const project = makeProject(2, RED)
    const { terminal, hasBegun } = await leaveAlone(project, PROMPT)
    await terminal.waitFor(/with --yes/, 40_000)
    expect(hasBegun()).toBe(false)
    expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'red' }, in_flight: {} })
  })
})
