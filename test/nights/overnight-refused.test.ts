import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { BatchProject } from '../client/harness/batch-project.ts'
import { QUICK_CHECK, useProjects } from '../client/harness/batch-run.ts'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { bash } from '../client/harness/message-reply.ts'
import { runOvernight, workers, writesOneFile } from '../client/harness/overnight.ts'

const makeProject = useProjects()
vi.setConfig({ testTimeout: 300_000 })
const MODEL = ['--model', 'claude-sonnet-4-5']

it('a rehearsal says what was refused and by which rule it would be let through, and with that rule it is', async () => {
  const project = makeProject(2, {
    ...QUICK_CHECK,
    'tool.cjs': "require('node:fs').writeFileSync('made.txt', 'x')",
  })
  const player = workers((told) => ({
    turns: [bash('node tool.cjs --all'), bash('git push origin HEAD'), ...writesOneFile(told).turns],
  }))
  const home = makeHome()
  const first = await runOvernight(project, {
    home,
    args: ['features.txt', '--features', '1', ...MODEL],
    player,
  })
  expect(first.output).toContain('Bash: node tool.cjs --all   Bash(node tool.cjs:*)')
  expect(first.output).toContain('Bash: git push origin HEAD   (denied by a rule')
  const [, rules = ''] =
    /add to permissions\.allow in \.claude\/settings\.local\.json: (.*)/.exec(first.output) ?? []
  expect(JSON.parse(`[${rules}]`)).toEqual(['Bash(node tool.cjs:*)'])
  project.write(
    '.claude/settings.local.json',
    JSON.stringify({ permissions: { allow: JSON.parse(`[${rules}]`) } }),
  )
  const second = await runOvernight(project, { home, args: ['--resume', ...MODEL], player })
  removeHome(home)
  expect([second.exitCode, second.output]).toEqual([
    0,
    expect.stringContaining('Bash: git push origin HEAD   (denied'),
  ])
  expect(second.output).toContain('Landed: ')
  expect(second.output).not.toContain('Bash: node tool.cjs')
  expect(project.git('show', '--name-only', '--format=', 'HEAD')).toContain('made.txt')
})

/** A remote that records what reaches it, and a gh that does. */
function withRemote(project: BatchProject) {
  project.git('init', '-q', '--bare', '../remote.git')
  // Whole: a worktree elsewhere would take a relative one for another folder.
  project.git('remote', 'add', 'origin', join(project.folder, '../remote.git'))
  const bin = join(project.folder, '../bin')
  mkdirSync(bin)
  const called = join(project.folder, '../gh-called')
  writeFileSync(join(bin, 'gh'), `#!/bin/sh\necho "$*" >> "${called}"\n`)
  chmodSync(join(bin, 'gh'), 0o755)
  return {
    env: { PATH: `${bin}:${process.env['PATH']}` },
    pushed: () =>
      project.git('--git-dir', '../remote.git', 'for-each-ref', '--format=%(refname:short)').trim(),
    called: () => (existsSync(called) ? readFileSync(called, 'utf8').trim().split('\n') : []),
  }
}

const PUSHES = [
  'git push origin HEAD',
  'git -C . push origin HEAD:refs/heads/by-c',
  "sh -c 'git push origin HEAD:refs/heads/by-sh'",
  'git push "$(git remote get-url origin)" HEAD:refs/heads/by-address',
]
const OF_GH = ['gh pr create --title x --body y', "sh -c 'gh pr create --title by-sh'"]

describe('what a worker pushes', () => {
  const run = async (mode: string, commands: readonly string[]) => {
    const project = makeProject(1, {
      '.claude/batch-implement.local.md': `---\nverify: node check.cjs\npermission_mode: ${mode}\n---\n`,
    })
    const remote = withRemote(project)
    const player = workers((told) => ({
      turns: [...writesOneFile(told).turns, ...commands.map((one) => bash(one))],
    }))
    const night = await runOvernight(project, { args: ['features.txt', ...MODEL], player, env: remote.env })
    expect(project.committedFeatures()).toEqual([1])
    return { ...remote, output: night.output }
  }

  it('reaches no remote in acceptEdits, and no gh is called', async () => {
    const { pushed, called } = await run('acceptEdits', [...PUSHES, ...OF_GH])
    expect([pushed(), called()]).toEqual(['', []])
  })

  // docs/security.md says so: nothing but rules stands between a worker without questions and gh.
  it('reaches no remote by git in bypassPermissions; gh behind a shell is called', async () => {
    const { pushed, called } = await run('bypassPermissions', [...PUSHES, ...OF_GH])
    expect([pushed(), called()]).toEqual(['', ['pr create --title by-sh']])
  })

  it('reaches the remote in bypassPermissions where it clears the environment that keeps git from it', async () => {
    const { pushed } = await run('bypassPermissions', [
      "sh -c 'unset GIT_CONFIG_COUNT; git push origin HEAD:refs/heads/cleared'",
    ])
    expect(pushed()).toBe('cleared')
  })
})
