import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { initRepository } from './git-repository.ts'

export const PLUGIN = path.resolve(import.meta.dirname, '..', '..')
export const HELPER = path.join(PLUGIN, 'dist', 'batch.cjs')
export const HOOK = path.join(PLUGIN, 'dist', 'hook.cjs')
export const SESSION = 'session-1'
/** What root gives to Node with --require, so that permissions bind the program. */
export const AS_NOBODY = path.join(import.meta.dirname, 'as-nobody.cjs')

export interface CallOptions {
  /** The session that calls; null for a person at a terminal. */
  session?: string | null
  input?: string | Buffer
  cwd?: string
  env?: Record<string, string>
  /** Runs it as a user who owns nothing, from a copy that this user can read. For root only. */
  asNobody?: boolean
}

/** How a program ended and what it said. */
export interface Ran {
  /** Null when a signal ended it. */
  code: number | null
  stdout: string
  stderr: string
}

export type Json = Record<string, unknown>

/** A git repository in a temporary folder with a home of its own, as one person's project. */
export interface BundleProject {
  root: string
  home: string
  /** Starts a verb, as Claude's Bash tool does, and gives it while it runs. Words are split at blanks. */
  begin(
    words: string | readonly string[],
    options?: CallOptions,
  ): { child: ChildProcess; ended: Promise<Ran> }
  run(words: string | readonly string[], options?: CallOptions): Promise<Ran>
  /** Runs a verb that must succeed, and gives what it prints. */
  ok(words: string | readonly string[], options?: CallOptions): Promise<string>
  json(words: string | readonly string[], options?: CallOptions): Promise<Json>
  /** Gives one event to the hook program; text is given as it is. */
  hook(event: Json | string, options?: CallOptions): Promise<Ran>
  git(...args: string[]): string
  /** Commits everything that git sees, with the trailer of a feature where a number is given. */
  commit(subject: string, number?: number): string
  at(...parts: string[]): string
  write(name: string, content: string | Buffer): void
  read(name: string): string
  /** The state file as JSON. */
  state(): Json & { batch_id: string; revision: number }
  /** Writes the state file anew with these fields, as if time had passed or another tool had been there. */
  bend(fields: Json): void
  /** What is in the project and in the home: kind, mode, content and time of each file. */
  snapshot(): string[]
  remove(): void
}

const STATE = '.claude/batch_state.json'

/** Makes a project with one commit that holds `files`. */
export function makeBundleProject(files: Record<string, string | Buffer> = {}): BundleProject {
  const above = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-')))
  const [root, home] = [path.join(above, "it's a project"), path.join(above, 'home')]
  for (const folder of [root, home]) fs.mkdirSync(folder)
  const at = (...parts: string[]) => path.join(root, ...parts)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const begin: BundleProject['begin'] = (words, options = {}) =>
    start(HELPER, typeof words === 'string' ? words.split(' ') : words, options, root, home)
  const run: BundleProject['run'] = (words, options) => begin(words, options).ended
  const ok: BundleProject['ok'] = async (words, options) => {
    const { code, stdout, stderr } = await run(words, options)
    if (code !== 0) throw new Error(`${words} ended with ${code}: ${stderr}`)
    return stdout
  }
  const write = (name: string, content: string | Buffer) => {
    fs.mkdirSync(path.dirname(at(name)), { recursive: true })
    fs.writeFileSync(at(name), content)
  }
  const read = (name: string) => fs.readFileSync(at(name), 'utf8')
  const state = () => JSON.parse(read(STATE)) as ReturnType<BundleProject['state']>
  const project: BundleProject = {
    ...{ root, home, begin, run, ok, git, at, write, read, state },
    json: async (words, options) =>
      JSON.parse(await ok([...(typeof words === 'string' ? words.split(' ') : words), '--json'], options)),
    hook: (event, options = {}) =>
      start(
        HOOK,
        [],
        { input: typeof event === 'string' ? event : JSON.stringify(event), ...options },
        root,
        home,
      ).ended,
    commit: (subject, number) => {
      const trailer = number === undefined ? [] : ['-m', `Batch-Feature: ${state().batch_id}#${number}`]
      git('add', '-A')
      git('commit', '-q', '--allow-empty', '-m', subject, ...trailer)
      return git('rev-parse', 'HEAD')
    },
    bend: (fields) => fs.writeFileSync(at(STATE), JSON.stringify({ ...state(), ...fields })),
    snapshot: () => [...listed(root), ...listed(home)],
    remove: () => fs.rmSync(above, { recursive: true, force: true, maxRetries: 5 }),
  }
  initRepository(root)
  for (const [name, content] of Object.entries(files)) write(name, content)
  project.commit('Begin')
  return project
}

/** Runs a program of another place than this plugin's, as the project's person. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: CallOptions,
  { root, home }: Pick<BundleProject, 'root' | 'home'>,
): Promise<Ran> {
  return start(program, args, options, root, home).ended
}

/** Starts a bundled program with a clean environment: nothing of the person who runs the tests. */
function start(program: string, args: readonly string[], options: CallOptions, root: string, home: string) {
  const { session = SESSION, input = '', cwd = root, env, asNobody = false } = options
  const words = asNobody ? ['--require', AS_NOBODY, readableCopy(program, path.dirname(root))] : [program]
  const child = spawn(process.execPath, [...words, ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      ...(session === null ? {} : { CLAUDE_CODE_SESSION_ID: session }),
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<Ran>((resolve, reject) => {
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        said[name] += chunk
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...said }))
  })
  // Most verbs and many hooks end without reading what they are given.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return { child, ended }
}

/** Copies the bundles beside `program` into `above`, for all to read: the clone may lie where others cannot enter. */
function readableCopy(program: string, above: string): string {
  const copy = path.join(above, 'plugin')
  if (!fs.existsSync(copy)) {
    fs.cpSync(path.dirname(program), copy, { recursive: true, filter: (file) => !file.includes('.compiled') })
    execFileSync('chmod', ['-R', 'a+rX', copy])
  }
  return path.join(copy, path.basename(program))
}

function listed(folder: string): string[] {
  return fs.readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    const stats = fs.lstatSync(file)
    const what = `${file} ${stats.mode.toString(8)}`
    if (stats.isDirectory()) return [what, ...listed(file)]
    if (stats.isSymbolicLink()) return [`${what} -> ${fs.readlinkSync(file)}`]
    if (!stats.isFile()) return [what]
    return [`${what} ${stats.mtimeMs} ${createHash('sha256').update(fs.readFileSync(file)).digest('hex')}`]
  })
}
