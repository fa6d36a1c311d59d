import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../fakes/rounds.ts'
import {
  BY_DEFAULT,
  plugin,
  QUICK_CHECK,
  runNight,
  runSubcommand,
  type SubcommandRun,
  touchAndCommit,
  useProjects,
} from './harness/batch-run.ts'
import { makeHome, removeHome } from './harness/client-home.ts'
import { stopsEarly, withLapses } from './harness/lapses.ts'
import { obedientClaude } from './harness/obedient-claude.ts'

// Without a network `npm ci` stands still for a minute; a copy of 1.2 MB takes two or three times what the help takes.
const MOST_HELPS = 10
const MOST_BYTES = 5_000_000
const ADDRESS = 'https://example.com/batch-implement.git'

const makeProject = useProjects()

/** Every path below a folder. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
}

/** Copies this repository, as a clone of it would be. */
function copyRepository(to: string): void {
  const left = ['node_modules', '.git', 'coverage']
  cpSync(plugin, to, { recursive: true, filter: (path) => !left.includes(basename(path)) })
}

/** Makes a git repository of a folder, and gives the environment in which `ADDRESS` leads to it. */
function publish(folder: string): Record<string, string> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '-q', '-m', 'Publish')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${folder}.insteadOf`,
    GIT_CONFIG_VALUE_0: ADDRESS,
  }
}

/** Puts an `npm` first on the PATH that only notes in `file` that it was called. */
function watchNpm(folder: string, file: string): Record<string, string> {
  mkdirSync(folder)
  writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho "$@" >> "${file}"\n`)
  chmodSync(join(folder, 'npm'), 0o755)
  return { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }
}

// A person's first minute: a home that has seen no plugin, no network. The client runs what a folder offers in its
// place, and what a git repository offers, as it does for everyone else, from its cache.
describe.each(
  rows<[string, boolean]>(
    [
      ['a git repository', true],
      ['a folder', false],
    ],
    ([, isGit]) => isGit,
  ),
)('the plugin, installed from a marketplace in %s', (_, isGit) => {
  // A blank and a quote, as in many a home.
  const home = makeHome("it's a ")
  const shelf = join(home, "a shop's shelf")
  const cache = join(home, '.claude/plugins/cache')
  const npmCalled = join(home, 'npm-was-called')
  let help: SubcommandRun
  let runs: SubcommandRun[]
  beforeAll(() => {
    copyRepository(shelf)
    const env = { ...watchNpm(join(home, 'bin'), npmCalled), ...(isGit ? publish(shelf) : {}) }
    // The first start of a client also reads it from the disk.
    runSubcommand(home, ['plugin', '--help'], env)
    help = runSubcommand(home, ['plugin', '--help'], env)
    runs = [
      ['plugin', 'marketplace', 'add', isGit ? ADDRESS : shelf],
      ['plugin', 'install', 'batch-implement@batch-implement'],
    ].map((args) => runSubcommand(home, args, env))
  })
  afterAll(() => removeHome(home))

  it('is there after two commands, each as quick as a copy of a few files', () => {
    for (const { status, said, ms } of runs) {
      expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('Successfully') })
      expect(ms, said).toBeLessThan(MOST_HELPS * help.ms)
    }
  })

  // Guards: the 590 MB of this project's own tools in every home.
  it('is under 5 MB in the cache, without packages, and npm is never called', () => {
    expect(existsSync(npmCalled)).toBe(false)
    const paths = below(cache)
    const files = paths.filter((path) => lstatSync(path).isFile())
    expect(files.map((file) => basename(file))).toEqual(
      expect.arrayContaining(['plugin.json', 'hooks.json', 'batch-implement.md', 'batch.cjs', 'hook.cjs']),
    )
    expect(files.reduce((bytes, file) => bytes + lstatSync(file).size, 0)).toBeLessThan(MOST_BYTES)
    expect(below(join(home, '.claude/plugins')).filter((path) => path.includes('node_modules'))).toEqual([])
    expect(paths.filter((path) => /(?:package|lock)\.json$/.test(path))).toEqual([])
  })

  it('carries a batch to its end from there, without a prompt in the default permission mode', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const run = await runNight(project, '/batch-implement features.txt', {
      ...{ home, plugin: undefined, args: BY_DEFAULT },
      player: withLapses(obedientClaude({ implement: touchAndCommit }), stopsEarly()),
    })
    expect(run.result?.permission_denials).toEqual([])
    // Its hooks run from there too: they sent Claude on after the first feature.
    expect(project.committedFeatures()).toEqual([1, 2])
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1] })
    const [program = ''] = below(isGit ? cache : shelf).filter((path) => path.endsWith('/batch.cjs'))
    expect(JSON.stringify(run.exchanges[0]?.request.messages)).toContain(`node \\"${program}\\" complete 1`)
  })
})
