import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { type ActionContext, openProject, type Project } from '../actions/context.ts'
import { BatchError } from '../errors.ts'
import { homeFolder, hostName } from '../host/machine.ts'
import type { WriteOptions } from './write-options.ts'

/** One project, and what the actions need to work on it. */
export interface ProjectAccess {
  context: ActionContext
  project: Project
}

/**
 * Opens the project at `place`: a folder in it, or the path of its `.claude/batch_state.json`. Creates nothing.
 *
 * The project root is found as the helper finds it, so that both use one file under one lock. Throws `BatchError`:
 * `NOT_A_PROJECT`, or `USAGE` for a path that is neither.
 */
export function openAccess(place: string, options: WriteOptions = {}): ProjectAccess {
  const isStateFile = /(?:^|[\\/])\.claude[\\/]batch_state\.json$/.test(place)
  const cwd = path.resolve(isStateFile ? path.dirname(path.dirname(place)) : place)
  if (!isStateFile) requireFolder(place, cwd)
  const context = makeContext(cwd, options)
  const project = openProject(context)
  if (isStateFile && project.root !== realPath(cwd)) {
    throw new BatchError(
      `${place} is not the state file of its project, which is ${project.files.state}. Name that, or a folder of the project.`,
      { code: 'USAGE' },
    )
  }
  return { context, project }
}

function requireFolder(place: string, folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  throw new BatchError(
    `${JSON.stringify(place)} is neither a folder nor a path that ends in .claude/batch_state.json. Name the project's folder or its state file.`,
    { code: 'USAGE' },
  )
}

function makeContext(cwd: string, { session, now }: WriteOptions): ActionContext {
  return {
    cwd,
    // Nothing that a library call does may depend on the environment; what reads it takes it as an argument.
    env: {},
    home: homeFolder,
    host: hostName,
    helper: '',
    parentPid: process.ppid,
    now: () => now ?? new Date(),
    random: Math.random,
    readInput: async () => '',
    sleep: async () => {},
    warn: (line) => process.emitWarning(line, { code: 'BATCH_WARNING' }),
    session,
  }
}

function realPath(target: string): string {
  try {
    return fs.realpathSync(target)
  } catch {
    return target
  }
}
