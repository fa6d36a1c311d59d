// biome-ignore-all lint/suspicious/noTemplateCurlyInString: scripts of other programs.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { workers, writesOneFile } from '../client/harness/overnight.ts'
import { CHECK, START, useActions } from '../fakes/actions-world.ts'
import { issueReply } from '../fakes/github-api.ts'

// A client takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 300_000 })
const makeWorld = useActions()
const SIX = 'Write 1\nWrite 2\nWrite 3\nWrite 4\nWrite 5 (after 1)\nWrite 6 (after 5)\n'
it('four jobs at once and their landing, in as many rounds as the links need: green at every commit, nothing twice or lost', async () => {
  const world = await makeWorld({ features: SIX, files: CHECK, player: workers() })
  const rounds = await world.rounds({ inputs: { batch: 'b1', features: 'features.txt' } })
  expect(rounds.map(({ plan }) => plan.outputs['matrix'])).toEqual([
    '{"number":[]}',
    '{"number":[1,2,3,4]}',
    '{"number":[5]}',
    '{"number":[6]}',
  ])
  expect(world.landed()).toEqual([1, 2, 3, 4, 5, 6])
  expect(world.git('ls-tree', '--name-only', 'main').match(/feature-\d/g)).toHaveLength(6)
  expect(world.red()).toEqual([])
  expect(rounds.at(-1)?.land.summary).toContain('# Batch b1: ended')
})

// What runs it can see, and what the program that started it has: a line of each run.
const LOOKS = `const fs = require('node:fs')
const mine = Object.keys(process.env).join()
const file = '/proc/' + process.ppid + '/environ'
const above = fs.existsSync(file) ? fs.readFileSync(file, 'latin1') : ''
const rights = ['GH_TOKEN', 'ANTHROPIC_API_KEY'].filter((name) => above.includes(name + '='))
fs.appendFileSync(process.env.HOME + '/' + process.argv[2], JSON.stringify({ mine, rights }) + '\\n')
`

it('each step has what it needs: the key where the worker runs, the token where the repository is reached, the checks neither', async () => {
  const world = await makeWorld({
    features: 'Write 1\n',
    files: {
      'check.cjs': LOOKS,
      '.claude/batch-implement.local.md':
        '---\nverify: node check.cjs check\nworktree_setup: node check.cjs set-up\n---\n',
    },
  })
  const rounds = await world.rounds(START)
  const steps = rounds
    .flatMap(({ plan, work, land }) => [plan, ...work.values(), land])
    .flatMap((job) => job.steps)
  const with_ = (name: string) => [
    ...new Set(steps.filter(({ env }) => env[name]).map((step) => step.name.split(' ')[0])),
  ]
  expect(with_('ANTHROPIC_API_KEY')).toEqual(['Work'])
  expect(with_('GH_TOKEN')).toEqual(['node', 'Land', 'Take', 'Leave'])
  expect(rounds[1]?.work.get(1)?.steps.map(({ name }) => name.split(' ')[0])).toEqual([
    'npm',
    'Take',
    'Set',
    'Work',
    'Check',
    'Work',
    'Check',
    'Work',
    'Check',
    'Leave',
  ])
  const seen = (workspace: string, what: string) =>
    readFileSync(join(workspace, '../home', what), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { mine: string; rights: string[] })
  const { workspace = '' } = rounds[1]?.work.get(1) ?? {}
  // Not even the program that starts them has one.
  expect(seen(workspace, 'set-up').map(({ rights }) => rights)).toEqual([[]])
  expect(seen(workspace, 'check').map(({ rights }) => rights)).toEqual([[]])
  // In the landing it has the token, and gives it to nobody.
  const [check] = seen(rounds[1]?.land.workspace ?? '', 'check')
  expect(check?.mine).not.toMatch(/GH_TOKEN|GITHUB_(?:OUTPUT|STEP_SUMMARY)/)
  expect(new Set(world.pushes().filter((line) => line.startsWith('work:')))).toEqual(
    new Set(['work:write refs/heads/batch/b1/1']),
  )
  expect([world.landed(), rounds.at(-1)?.land.result]).toEqual([[1], 'success'])
})

it('red checks go back to the same session in the next step, up to three times, and a feature that stays red fails', async () => {
  const world = await makeWorld({
    features: 'Write 1\nWrite 2\n',
    files: CHECK,
    // The first is right at the third try, the second never.
    play: "tools.write(`feature-${told.number}.txt`, told.number === 1 && told.turns === 3 ? '1' : 'wrong ' + told.turns)\ntools.commit('Try')",
  })
  const rounds = await world.rounds(START)
  expect(world.landed()).toEqual([1])
  const [failed] = world.state('b1')['failed_features'] as { work_ref: string; failure_kind: string }[]
  expect(failed?.failure_kind).toBe('test')
  expect(world.git('show', `${failed?.work_ref}:feature-2.txt`)).toBe('wrong 3')
  expect(rounds.at(-1)?.land.result).toBe('failure')
  expect(rounds.at(-1)?.land.summary).toContain('gh workflow run batch.yml -f batch=b1 -f retry=true')
  const again = await world.rounds({ inputs: { batch: 'b1', retry: 'true' } })
  expect(again.map(({ plan }) => plan.outputs['matrix'])).toEqual(['{"number":[]}', '{"number":[2]}'])
})

it('a feature that a later one conflicts with: that one is given out again from the new tip, told what happened', async () => {
  const world = await makeWorld({
    features: 'Write 1\nWrite 2\n',
    files: { 'shared.txt': 'base\n' },
    play: "const fs = require('node:fs')\nconst isAgain = told.prompt.includes('conflicts with what has landed meanwhile (feature 1)')\ntools.write('shared.txt', isAgain ? fs.readFileSync('shared.txt', 'utf8') + '2\\n' : told.number + '\\n')\ntools.commit('Change it')",
  })
  const rounds = await world.rounds(START)
  expect(rounds.map(({ plan }) => plan.outputs['matrix'])).toEqual([
    '{"number":[]}',
    '{"number":[1,2]}',
    '{"number":[2]}',
  ])
  expect([world.landed(), world.git('show', 'main:shared.txt')]).toEqual([[1, 2], '1\n2'])
  expect(world.state('b1')).toMatchObject({ retry_attempts: {}, earlier_attempts: { '1': { attempts: 1 } } })
})

it('green alone and red together does not land: the feature is told so, and begins again from the new tip', async () => {
  const world = await makeWorld({
    features: 'Write 1\nWrite 2\n',
    files: {
      'check.cjs':
        "const fs = require('node:fs')\nif (fs.existsSync('a.txt') && fs.existsSync('b.txt')) process.exit(1)\n",
    },
    play: `const isAgain = told.prompt.includes('fail together with what has landed meanwhile (feature 1): node check.cjs (exit code 1)')
tools.write(isAgain ? 'c.txt' : told.number === 1 ? 'a.txt' : 'b.txt', 'x')
tools.commit('Add it')`,
  })
  await world.rounds(START)
  expect([world.landed(), world.red()]).toEqual([[1, 2], []])
  expect(world.git('ls-tree', '--name-only', 'main')).toContain('a.txt\nc.txt')
})

it('a usage limit pauses the batch until its reset: nothing is given out before, and it costs no retry', async () => {
  const world = await makeWorld({
    features: 'Write 1\nWrite 2\n',
    files: CHECK,
    play: `const fs = require('node:fs')
const flag = process.env.TEST_RUN + '/limited'
if (told.number === 2 && !fs.existsSync(flag)) {
  const at = Math.ceil(Date.now() / 1000) + 3600
  fs.writeFileSync(flag, String(at))
  tools.emit({ type: 'rate_limit_event', rate_limit_info: { status: 'rejected', resetsAt: at } })
  tools.end({ result: 'You have hit your limit', api_error_status: 429 }, 1)
}
tools.write('feature-' + told.number + '.txt', String(told.number))
tools.commit('Add it')`,
  })
  const rounds = await world.rounds(START)
  const until = new Date(Number(readFileSync(join(world.folder, 'limited'), 'utf8')) * 1000).toISOString()
  expect(world.state('b1')).toMatchObject({
    pause: { reason: 'quota', until },
    retry_attempts: {},
    earlier_attempts: {},
  })
  expect([rounds.length, world.landed()]).toEqual([2, [1]])
  expect(rounds[1]?.land.summary).toContain('gh workflow run batch.yml -f batch=b1')
  const before = await world.round({ inputs: { batch: 'b1' } })
  expect([before.plan.outputs['count'], before.work.size]).toEqual(['0', 0])
})

it('an issue starts a batch by its label, and what it says reaches the worker quoted and no shell', async () => {
  const hostile =
    '"; touch "$HOME/broken"; $(touch $HOME/broken) `touch $HOME/broken` ${{ github.token }}\nEOF\n::set-output name=matrix::[9]\n'
  let prompt = ''
  const world = await makeWorld({
    features: 'none\n',
    issues: (number) => issueReply(number, { title: `Title ${hostile.split('\n')[0]}`, body: hostile }),
    player: workers((told) => {
      prompt = told.first
      return writesOneFile(told)
    }),
  })
  const ignored = await world.round({ issue: 7, label: 'other' })
  expect([ignored.plan.result, ignored.land.result]).toEqual(['skipped', 'skipped'])
  const rounds = await world.rounds({ issue: 7 })
  expect([world.landed(), rounds.map(({ plan }) => plan.outputs['batch'])]).toEqual([
    [1],
    ['batch-7', 'batch-7'],
  ])
  const homes = rounds
    .flatMap(({ plan, work, land }) => [plan, ...work.values(), land])
    .map(({ workspace }) => join(workspace, '../home/broken'))
  expect(homes.filter((file) => existsSync(file))).toEqual([])
  expect(prompt).toContain('> EOF\n> ::set-output name=matrix::[9]')
  expect(prompt).toContain('${{ github.token }}')
})

it('a branch with rules gets a pull request, once, and one that refuses the push as well', async () => {
  const world = await makeWorld({ features: 'Write 1\n', files: CHECK, player: workers() })
  world.rules.push({ type: 'pull_request' })
  const rounds = await world.rounds(START)
  const opened = world.calls.filter(({ call }) => /^POST .*\/pulls$/.test(call))
  expect(opened.map(({ fields }) => [fields['head'], fields['base']])).toEqual([
    ['batch/b1/verified', 'main'],
  ])
  expect([world.landed(), world.landed('batch/b1/verified')]).toEqual([[], [1]])
  expect(rounds.at(-1)?.land.summary).toContain('https://github.localhost/o/r/pull/9')
  const refusing = await makeWorld({ features: 'Write 1\n', files: CHECK, player: workers() })
  refusing.protect()
  const refused = await refusing.rounds(START)
  expect(refusing.calls.filter(({ call }) => /^POST .*\/pulls$/.test(call))).toHaveLength(1)
  expect(refused.at(-1)?.land.summary).toContain('Protected branch update failed')
})

it('what the remote repository does not take fails that feature alone, and says why', async () => {
  const world = await makeWorld({
    features: 'Write 1\nWrite 2\n',
    play: "if (told.number === 1) { require('node:fs').mkdirSync('.github/workflows', { recursive: true }); tools.write('.github/workflows/x.yml', 'on: push') }\ntools.write('feature-' + told.number + '.txt', 'x')\ntools.commit('Add it')",
  })
  await world.rounds(START)
  expect(world.landed()).toEqual([2])
  const [failed] = world.state('b1')['failed_features'] as { error_message: string; failure_kind: string }[]
  expect([failed?.failure_kind, failed?.error_message]).toEqual([
    'permission',
    expect.stringContaining('refusing to allow'),
  ])
})

it('commits of the person on the branch meanwhile are merged and checked before it moves', async () => {
  const world = await makeWorld({ features: 'Write 1\n', files: CHECK })
  await world.round(START)
  world.commit({ 'theirs.txt': 'x' })
  await world.round({ inputs: { batch: 'b1' } })
  expect([world.landed(), world.red(), world.git('show', 'main:theirs.txt')]).toEqual([[1], [], 'x'])
})

it('by hand, on two machines, without any workflow: begin, plan, work, land', async () => {
  const world = await makeWorld({ features: 'Write 1\nWrite 2\n', files: CHECK })
  const [here, there] = [world.machine('here'), world.machine('there')]
  await here('land', '--batch', 'b1', '--features', 'features.txt')
  expect((await here('plan', '--batch', 'b1')).trim()).toBe('{"number":[1,2]}')
  await Promise.all([here('work', '1', '--batch', 'b1'), there('work', '2', '--batch', 'b1')])
  expect(await there('work', '1', '--batch', 'b1')).toContain('Feature 1 has a result already')
  expect(await here('land', '--batch', 'b1')).toContain('Landed: main is at')
  expect([world.landed(), world.red()]).toEqual([[1, 2], []])
})
