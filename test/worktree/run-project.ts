import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { openProject } from '../../lib/actions/project.ts'
import { type Place, runPlace } from '../../lib/worktree/place.ts'

export const ID = 'night-1'

/** A git repository with one commit, its home beside it, and the place of a run there. */
export interface RunProject {
  folder: string
  home: string
  env: NodeJS.ProcessEnv
  place: Place
  /** Git in the person's checkout. */
  git(...args: string[]): string
  /** Git in the worktree, as a worker would call it. */
  workGit(...args: string[]): string
  write(name: string, content: string): void
  /** Writes into the worktree. */
  work(name: string, content: string): void
  read(name: string): string | undefined
}

/** Gives a maker of projects, each of which is removed after the test that made it. */
export function useRunProjects(): (files?: Record<string, string>) => RunProject {
  const made: string[] = []
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return (files = {}) => {
    const above = realpathSync(mkdtempSync(join(tmpdir(), 'night-')))
    made.push(above)
    return makeProject(above, files)
  }
}

function makeProject(above: string, files: Record<string, string>): RunProject {
  const folder = join(above, "it's a project")
  const home = join(above, 'home')
  mkdirSync(folder)
  mkdirSync(home)
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  }
  const at =
    (cwd: string) =>
    (...args: string[]) =>
      execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const git = at(folder)
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'A Person')
  git('config', 'user.email', 'person@localhost')
  const put = (root: string) => (name: string, content: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  const write = put(folder)
  for (const [name, content] of Object.entries({
    'README.md': 'begin\n',
    '.gitignore': '*.local\n',
    ...files,
  }))
    write(name, content)
  git('add', '--all')
  git('commit', '-qm', 'Begin')
  const context = { env, home: () => home, cwd: folder }
  const place = runPlace(context, openProject(context), ID)
  return {
    folder,
    home,
    env,
    place,
    git,
    write,
    workGit: (...args) => at(place.worktree)(...args),
    work: (name, content) => put(place.worktree)(name, content),
    read: (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined),
  }
}
