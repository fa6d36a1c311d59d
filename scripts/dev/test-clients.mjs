// Runs the main job, and overnight runs, on older clients of Claude Code, each installed when it is first needed, outside the
// project's own dependencies. Usage: npm run test:clients [-- <version>...]
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBatchProject, NIGHT, PLUGIN } from '../../test/client/harness/batch-project.ts'
import { asksForSummary } from '../../test/client/harness/conversation.ts'
import { compactsOnce, fillsOnce, withLapses } from '../../test/client/harness/lapses.ts'
import { obedientClaude } from '../../test/client/harness/obedient-claude.ts'
import { runClient } from '../../test/client/harness/run-client.ts'

const PACKAGE = '@anthropic-ai/claude-code'
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/clients', import.meta.url))

// The oldest client that the plugin supports, the oldest that goes on after a prompt that was too long, and the last one
// that the tests used before.
const VERSIONS = ['2.1.150', '2.1.222', '2.1.329']
const FIRST_THAT_COMPACTS = 222
// Of the main conversation and of a fork. Before 2.1.329 a hook cannot tell the two apart.
const COMPACTIONS = 2

const asked = process.argv.slice(2)
let missed = 0
for (const version of asked.length > 0 ? asked : VERSIONS) {
  const misses = [...(await missesOf(version)), ...nightsMissed(install(version))]
  missed += misses.length
  console.log(`${version}: ${misses.length === 0 ? 'ok' : `MISSED: ${misses.join('; ')}`}`)
}
process.exitCode = missed === 0 ? 0 : 1

/** Runs the job on one version and gives what it missed. */
async function missesOf(version) {
  const project = makeBatchProject(4)
  const compacts = Number(version.split('.').at(-1)) >= FIRST_THAT_COMPACTS
  const overflows = compacts ? compactsOnce : fillsOnce
  const obedient = obedientClaude()
  try {
    const run = await runClient({
      player: withLapses(obedient, overflows(4), overflows(2, 'fork')),
      project: project.folder,
      plugin: process.env.TRY_PLUGIN ?? PLUGIN,
      client: install(version),
      prompt: '/batch-implement features.txt',
      args: NIGHT,
      timeoutMs: 120_000,
    })
    return found(project, run)
  } catch (cause) {
    return [String(cause.message ?? cause).split('\n')[0]]
  } finally {
    project.remove()
  }
}

/** Plays the overnight runs that ask most of a client. */
function nightsMissed(client) {
  const files = ['real', 'lapses', 'terminal'].map((name) => `test/nights/overnight-${name}.test.ts`)
  const options = ['--root', '.', '--config', 'test/vitest.config.ts', '--project=nights']
  const { status } = spawnSync('npx', ['vitest', 'run', ...options, ...files], {
    env: { ...process.env, TRY_CLIENT: client },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return status === 0 ? [] : [`overnight (TRY_CLIENT=${client} npx vitest ${files.join(' ')})`]
}

function found(project, run) {
  const summaries = run.exchanges.filter(({ request }) => asksForSummary(request)).length
  const state = project.state()
  const facts = {
    'exit code': [run.exitCode, 0],
    'refused calls': [run.result?.permission_denials.length, 0],
    commits: [project.committedFeatures().join(), '1,2,3,4'],
    status: [state.status, 'completed'],
    completed: [state.completed_features?.join(), '0,1,2,3'],
    compactions: [summaries, COMPACTIONS],
  }
  return Object.entries(facts)
    .filter(([, [is, expected]]) => is !== expected)
    .map(([name, [is, expected]]) => `${name} ${is}, not ${expected}`)
}

/** Installs a client, unless it is there, and gives the program that starts it. */
function install(version) {
  const place = join(CACHE, version)
  if (!existsSync(place)) {
    mkdirSync(CACHE, { recursive: true })
    // Half an installation must never pass for a whole one.
    const part = mkdtempSync(join(CACHE, '.part-'))
    try {
      const options = ['--prefix', part, '--no-save', '--no-package-lock', '--no-audit', '--no-fund']
      execFileSync('npm', ['install', ...options, '--ignore-scripts', `${PACKAGE}@${version}`], {
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      })
      renameSync(part, place)
    } finally {
      rmSync(part, { recursive: true, force: true })
    }
  }
  return join(place, 'node_modules', PACKAGE, 'cli-wrapper.cjs')
}
