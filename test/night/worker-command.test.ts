import { describe, expect, it } from 'vitest'
import {
  isAtLeast,
  nightEnvironment,
  workerArguments,
  workerEnvironment,
} from '../../lib/night/worker/worker-command.ts'

const OPTIONS = { permissionMode: 'acceptEdits' }
const checks = (...texts: string[]) => ({
  commands: texts.map((text) => ({ text, words: text.split(' ') as [string] })),
})

function words(version: number[], more: Partial<Parameters<typeof workerArguments>[1]> = {}): string[] {
  const task = {
    session: 's',
    isNew: true,
    checks: checks('npm test'),
    plugin: undefined,
    options: OPTIONS,
    ...more,
  }
  return workerArguments({ command: 'claude', version }, task)
}

describe('the words that start a worker', () => {
  it('allow the checks and git short of pushing, and deny that', () => {
    const all = words([2, 1, 332])
    const allowed = all.slice(all.indexOf('--allowedTools') + 1, all.indexOf('--disallowedTools'))
    expect(allowed).toEqual(expect.arrayContaining(['Bash(npm test:*)', 'Bash(git commit:*)']))
    expect(allowed.some((rule) => rule.includes('push') || rule === 'Bash(git:*)')).toBe(false)
    expect(all.slice(all.indexOf('--disallowedTools'))).toContain('Bash(git push:*)')
  })

  it.each(['npm run test:unit', 'node a.cjs,b'])('make a beginning of the check %j', (text) => {
    expect(words([2, 1, 332], { checks: checks(text) })).toContain(`Bash(${text}:*)`)
  })

  it.each(['a(b)', 'x*', 'a\nb'].map((text) => [text]))('make no rule of %j', (text) => {
    expect(words([2, 1, 332], { checks: checks(text) }).some((rule) => rule.includes(text))).toBe(false)
  })

  it('allow what a shell is to read as it stands, and nothing behind it', () => {
    const shell = { commands: [{ text: 'npm test && npm run lint' }] }
    const all = words([2, 1, 332], { checks: shell })
    expect(all.filter((rule) => rule.includes('npm'))).toEqual(['Bash(npm test && npm run lint)'])
  })

  it('tell that nobody answers where the client knows it, load the plugin for its agent alone, and resume', () => {
    expect(words([2, 1, 258])).not.toContain('--permission-prompts')
    expect(words([2, 1, 259])).toContain('--permission-prompts')
    expect(words([2, 1, 332])).not.toContain('--plugin-dir')
    expect(words([2, 1, 332], { plugin: '/p' }).join(' ')).toContain(
      '--plugin-dir /p --agent batch-implement:worker',
    )
    expect(words([2, 1, 332], { isNew: false }).join(' ')).toContain('--resume s')
  })

  // Break: the client's own worker lacks tools, or the agent pays for ten kilobytes of them at each request.
  it('keep from the agent what no worker needs, and from the client of its own nothing', () => {
    const tools = ['ScheduleWakeup', 'Workflow']
    expect(words([2, 1, 332], { plugin: '/p' })).toEqual(expect.arrayContaining(tools))
    expect(words([2, 1, 332]).filter((word) => tools.includes(word))).toEqual([])
    const told = (isAgent: boolean) => Object.keys(workerEnvironment({}, { remotes: [], isAgent }))
    const cuts = ['CLAUDE_CODE_DISABLE_GIT_INSTRUCTIONS', 'CLAUDE_CODE_DISABLE_BUNDLED_SKILLS']
    expect(told(true)).toEqual(expect.arrayContaining(cuts))
    expect(told(false).filter((name) => cuts.includes(name))).toEqual([])
  })

  it('compare versions as numbers', () => {
    expect([
      isAtLeast([2, 1, 1000], [2, 1, 259]),
      isAtLeast([2, 0], [2, 0, 1]),
      isAtLeast([3], [2, 9]),
    ]).toEqual([true, false, true])
  })
})

describe('the environment of a night', () => {
  const given = {
    HOME: '/home/a',
    PATH: '/home/a/project/node_modules/.bin:/usr/bin',
    ANTHROPIC_API_KEY: 'key',
    CLAUDE_CODE_OAUTH_TOKEN: 'token',
    CLAUDE_CODE_SESSION_ID: 'x',
    CLAUDECODE: '1',
    CLAUDE_PID: '5',
    VIRTUAL_ENV: '/home/a/project/.venv',
    GIT_DIR: '/elsewhere',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'a.b',
    GIT_CONFIG_VALUE_0: 'c',
  }
  const night = nightEnvironment(given, {
    mark: 'm',
    batchId: 'b',
    ceiling: '/state',
    checkout: '/home/a/project',
  })

  it('keeps how Claude is reached, and drops the surrounding session and what leads into the checkout', () => {
    expect(night).toEqual({
      HOME: '/home/a',
      PATH: '/usr/bin',
      ANTHROPIC_API_KEY: 'key',
      CLAUDE_CODE_OAUTH_TOKEN: 'token',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_VALUE_0: 'c',
      GIT_CEILING_DIRECTORIES: '/state',
      BATCH_WORKER: 'b',
      BATCH_RUN_MARK: 'm',
    })
  })

  it('of a worker lets its git reach nothing to push to, beside what was configured', () => {
    expect(workerEnvironment(night, { remotes: ['origin'], isAgent: false })).toMatchObject({
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_KEY_1: 'url./dev/null/no-push-from-an-overnight-run/.pushInsteadOf',
      GIT_CONFIG_VALUE_1: '',
      GIT_CONFIG_KEY_2: 'remote.origin.receivepack',
      GIT_CONFIG_VALUE_2: 'false',
    })
  })
})
