import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { ActionContext } from '../actions/project.ts'
import { findChecks, runChecks } from '../actions/run-checks.ts'
import type { Settings } from '../claude/settings.ts'
import { BatchError } from '../errors.ts'
import { findVerification, type VerifyCommand } from '../process/checks.ts'
import { runCommand } from '../process/run-command.ts'
import { outputTail } from '../text/output-tail.ts'
import { copyIncluded } from '../worktree/included-files.ts'
import type { Place } from '../worktree/place.ts'
import { beginSetUp, setUpFrom } from '../worktree/remove-worktree.ts'
import { keepSharedGit } from '../worktree/shared-git.ts'
import type { Night } from './night.ts'
import type { RunLog } from './run-log.ts'

/** How the worktree of a run is prepared: by which commands, in which folder, and what they are made from. */
interface SetUp {
  commands: VerifyCommand[]
  folder: string
  /** Files that decide what the set-up installs. */
  inputs: string[]
}

const BY_LOCK_FILE: readonly [string, [string, ...string[]]][] = [
  ['package-lock.json', ['npm', 'ci']],
  ['npm-shrinkwrap.json', ['npm', 'ci']],
  ['pnpm-lock.yaml', ['pnpm', 'install', '--frozen-lockfile']],
  ['bun.lock', ['bun', 'install', '--frozen-lockfile']],
  ['bun.lockb', ['bun', 'install', '--frozen-lockfile']],
  ['uv.lock', ['uv', 'sync']],
  ['poetry.lock', ['poetry', 'install']],
  ['Gemfile.lock', ['bundle', 'install']],
]

/** Finds how the worktree is prepared: by the settings, else by the nearest lock file from `from` up to `root`. */
export function findSetUp(
  settings: { worktree_setup?: readonly string[] | undefined; verify_shell: boolean },
  root: string,
  from: string,
): SetUp {
  if (settings.worktree_setup) {
    const { commands } = findVerification(root, { ...settings, verify: settings.worktree_setup })
    return { commands, folder: root, inputs: lockFilesIn(root) }
  }
  for (let folder = from; ; folder = path.dirname(folder)) {
    const command = byLockFile(folder)
    if (command) {
      const inputs = [...lockFilesIn(folder), path.join(folder, 'package.json')]
      return { commands: [{ text: command.join(' '), words: command }], folder, inputs }
    }
    if (folder === root || path.dirname(folder) === folder) return { commands: [], folder: root, inputs: [] }
  }
}

function byLockFile(folder: string): [string, ...string[]] | undefined {
  const isThere = (name: string) => fs.existsSync(path.join(folder, name))
  if (isThere('yarn.lock'))
    return ['yarn', 'install', isThere('.yarnrc.yml') ? '--immutable' : '--frozen-lockfile']
  return BY_LOCK_FILE.find(([name]) => isThere(name))?.[1]
}

function lockFilesIn(folder: string): string[] {
  return [...BY_LOCK_FILE.map(([name]) => name), 'yarn.lock'].map((name) => path.join(folder, name))
}

/** What a worktree is prepared with, also one that no run works in. */
export interface Preparing {
  context: Pick<ActionContext, 'env' | 'now'>
  place: Place
  checkout: string
  settings: Settings
  log: RunLog
}

/**
 * Prepares the worktree where what it is made from differs from the last time: copies what the person named, runs the set-up.
 * What that changes in the git folder that the worktree shares with the person's checkout is put back. Throws PROCESS where it
 * fails, with the end of its output.
 */
export async function prepareWorktree(night: Night): Promise<void> {
  const setUp = findSetUp(night.settings, night.place.worktree, night.place.cwd)
  const hash = hashOf(setUp)
  if (setUpFrom(night.place) === hash) return
  const endSetUp = await beginSetUp(night.git, night.place)
  await endSetUp(await setUpWorktree(night, setUp), hash)
}

/** Does that in any worktree, whatever was done there before; gives the names of the files that it copied. */
export async function setUpWorktree(
  preparing: Preparing,
  setUp = findSetUp(preparing.settings, preparing.place.worktree, preparing.place.cwd),
): Promise<readonly string[]> {
  const { context, place, checkout, log } = preparing
  const copied = await copyIncluded(checkout, place.worktree, context.env)
  if (copied.length > 0)
    log.add(
      { event: 'copied', files: copied.slice(0, 100) },
      `Copied into the worktree: ${copied.length} files that .worktreeinclude names.`,
    )
  const shared = keepSharedGit(place.commonGitDir)
  try {
    for (const command of setUp.commands) {
      log.now({ what: `set-up: ${command.text}`, since: context.now().getTime() })
      await runSetUp(preparing, command, setUp.folder)
    }
  } finally {
    const putBack = shared.putBack()
    if (putBack.length > 0)
      log.add(
        { event: 'put_back', files: putBack },
        `The set-up changed ${putBack.join(', ')} in the shared git folder; that was put back.`,
      )
  }
  return copied
}

/** Says, where the checks are red in the worktree, whether they are green in the checkout: then its set-up is what is wrong. */
export async function setUpDoubt({ context, project, place, checkout, settings }: Night): Promise<string> {
  const cwd = path.join(checkout, path.relative(place.worktree, place.cwd))
  const there = { ...context, cwd }
  const checks = findChecks(there, { ...project, workTree: checkout }, settings)
  const { result } = await runChecks(there, checks, { head: null })
  if (result !== 'passed') return ''
  return ', though it passes in your checkout: the set-up of the worktree leaves something out. Name it in worktree_setup (settings) or in .worktreeinclude'
}

async function runSetUp(
  { context, settings, log }: Preparing,
  command: VerifyCommand,
  folder: string,
): Promise<void> {
  const [program, ...args] = command.words ?? [command.text]
  const result = await runCommand({
    command: program,
    args,
    cwd: folder,
    env: { ...context.env, CI: 'true' },
    timeoutSeconds: settings.verify_timeout_seconds,
    shell: command.words === undefined,
  })
  log.add({ event: 'set_up', command: command.text, exit_code: result.exitCode, seconds: result.seconds })
  if (result.exitCode === 0 && !result.timedOut) return
  const how = result.timedOut
    ? 'ran out of its time'
    : `ended with ${result.exitCode ?? result.failedToStart}`
  throw new BatchError(
    `the set-up of the worktree failed: ${command.text} ${how}. Its output ended with: ${outputTail(result.tail).slice(-800).trim()}. Correct worktree_setup in the settings, or what it needs, then run the command again.`,
    { code: 'PROCESS' },
  )
}

function hashOf({ commands, inputs }: SetUp): string {
  const hash = createHash('sha256').update(JSON.stringify(commands.map(({ text }) => text)))
  for (const file of inputs) {
    hash.update(`\0${path.basename(file)}\0`)
    if (fs.existsSync(file)) hash.update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}
