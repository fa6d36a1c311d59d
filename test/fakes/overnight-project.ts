import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach } from 'vitest'
import { type BatchProject, makeBatchProject } from '../client/harness/batch-project.ts'
import { plugin } from '../client/harness/batch-run.ts'
import { endProcessesOf } from '../client/harness/client-home.ts'

const CLAUDE = fileURLToPath(new URL('claude.cjs', import.meta.url))

/** Where the settings of a project are. */
export const SETTINGS = '.claude/batch-implement.local.md'

/** Settings by which no npm is started, whose start takes as long as a feature; `more` are other lines of them. */
export function quickCheck(...more: string[]): string {
  return ['---', 'verify: node check.cjs', ...more, '---', ''].join('\n')
}

/** A project, and overnight runs in it with a stand-in for the client. */
export interface FakeNight extends BatchProject {
  /** Begins a run; `words` come after `run`, `programs` is the folder of the plugin's, `by` are words before all of them. */
  begin(
    words: readonly string[],
    more?: Record<string, string>,
    cwd?: string,
    programs?: string,
    by?: readonly string[],
  ): FakeRun
  /** What the log of the run holds. */
  log(): Record<string, unknown>[]
  worktree(): string
  /** Calls the helper as a person at another terminal. */
  helper(...words: string[]): string
}

export interface FakeRun {
  child: ChildProcess
  output(): string
  ended: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null; output: string }>
}

/** Gives a maker of such projects, each of which is removed after the test; `play` is the body of the stand-in's script. */
export function useFakeNights() {
  const projects: BatchProject[] = []
  afterEach(() => {
    for (const project of projects.splice(0)) {
      endProcessesOf(project.folder)
      project.remove()
    }
  })
  return (count: number, files: Record<string, string> = {}, play?: string): FakeNight => {
    const project = makeBatchProject(count, files)
    projects.push(project)
    if (!(SETTINGS in files)) {
      project.write(SETTINGS, quickCheck())
      // It is the person's, and no part of the work that git shows.
      project.write('.git/info/exclude', `${SETTINGS}\n`)
    }
    const home = join(project.folder, '..', 'home')
    const bin = join(home, 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(join(bin, 'claude'), `#!/bin/sh\nexec "${process.execPath}" "${CLAUDE}" "$@"\n`)
    chmodSync(join(bin, 'claude'), 0o755)
    const script = join(home, 'play.cjs')
    if (play !== undefined) writeFileSync(script, `exports.play = async (told, tools) => {\n${play}\n}\n`)
    const env = {
      HOME: home,
      PATH: `${bin}:${process.env['PATH']}`,
      TZ: 'UTC',
      TEST_RUN: project.folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      ...(play === undefined ? {} : { FAKE_CLAUDE: script }),
    }
    return {
      ...project,
      begin: (words, more = {}, cwd = project.folder, programs = join(plugin, 'dist'), by = []) =>
        begin(cwd, [...by, process.execPath, join(programs, 'batch.cjs'), 'run', ...words], {
          ...env,
          ...more,
        }),
      log: () => readLog(project),
      helper: (...words) =>
        execFileSync(process.execPath, [join(plugin, 'dist/batch.cjs'), ...words], {
          cwd: project.folder,
          env,
          encoding: 'utf8',
        }),
      worktree: () => String((project.state()['run'] as { worktree: string }).worktree),
    }
  }
}

function begin(
  folder: string,
  [program = '', ...words]: readonly string[],
  env: Record<string, string>,
): FakeRun {
  const child = spawn(program, words, {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const ended = new Promise<Awaited<FakeRun['ended']>>((resolve) => {
    child.once('close', (exitCode, signal) => resolve({ exitCode, signal, output }))
  })
  return { child, output: () => output, ended }
}

function readLog(project: BatchProject): Record<string, unknown>[] {
  if (!existsSync(join(project.folder, '.claude/batch_state.json'))) return []
  const id = String(project.state()['batch_id'])
  const file = join(project.folder, '.claude/batches', `${id}.log.jsonl`)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** Resolves as soon as `isSo`, looked at again and again. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** The body of a stand-in that waits until the test has done in the checkout what it wants to be done meanwhile. */
export const WAITS = `while (!require('node:fs').existsSync(require('node:os').homedir() + '/go')) await new Promise((done) => setTimeout(done, 20))
  tools.write('feature-' + told.number, 'x'); tools.commit('Add it')`

/** Runs a night whose workers wait (`WAITS`); `meanwhile` happens in the person's checkout while the first one works. */
export async function nightWith(
  night: FakeNight,
  meanwhile: () => void,
  words = ['features.txt', '--id', 'night-1'],
): Promise<Awaited<FakeRun['ended']>> {
  const run = night.begin(words)
  const isWorking = () => night.log().some(({ event }) => event === 'session_started')
  await until(() => isWorking() || run.child.exitCode !== null)
  meanwhile()
  night.write('../home/go', '')
  return run.ended
}

/** Commits one file, as the person. */
export function commitAll(night: FakeNight, name: string, content: string): void {
  night.write(name, content)
  night.git('add', name)
  night.git('commit', '-qm', `Change ${name}`)
}
