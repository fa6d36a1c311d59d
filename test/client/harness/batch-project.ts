import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initRepository } from '../../fakes/git-repository.ts'

/** The plugin as it is committed, with its `dist/`. */
export const PLUGIN = resolve(fileURLToPath(new URL('../../..', import.meta.url)))

/** A git repository in a temporary folder, whose path has a blank and a quote. */
export interface BatchProject {
  folder: string
  /** Removes the project and everything beside it. */
  remove(): void
  write(path: string, content: string): void
  removeFile(path: string): void
  git(...args: string[]): string
  /** The features (1-based) that have a commit with their trailer, oldest first. */
  committedFeatures(): number[]
  /** The state file as JSON. */
  state(): Record<string, unknown>
}

/** A package whose tests pass; the verification finds them by its test script. */
const PASSING_PACKAGE = JSON.stringify({ private: true, scripts: { test: 'node check.cjs' } })

/** Makes a project with a first commit: `files` beside a features file of `count` features. */
export function makeBatchProject(count: number, files: Record<string, string> = {}): BatchProject {
  const above = realpathSync(mkdtempSync(join(tmpdir(), 'batch-')))
  const folder = join(above, "it's a project")
  mkdirSync(folder)
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const features = Array.from({ length: count }, (_, index) => `Write the file number ${index + 1}`)
  initRepository(folder)
  write('features.txt', `${features.join('\n')}\n`)
  write('package.json', PASSING_PACKAGE)
  write('check.cjs', '')
  for (const [path, content] of Object.entries(files)) write(path, content)
  git('add', '.')
  git('commit', '-q', '-m', 'Begin')
  return {
    folder,
    write,
    git,
    removeFile: (path) => rmSync(join(folder, path), { force: true }),
    remove: () => rmSync(above, { recursive: true, force: true }),
    committedFeatures: () =>
      git('log', '--reverse', '--format=%(trailers:key=Batch-Feature,valueonly)')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Number(line.split('#').at(-1))),
    state: () =>
      JSON.parse(readFileSync(join(folder, '.claude/batch_state.json'), 'utf8')) as Record<string, unknown>,
  }
}

/** What a person allows for the night besides the plugin's own calls. */
export const NIGHT = [
  '--permission-mode',
  'acceptEdits',
  '--allowedTools',
  'Bash(git add:*)',
  'Bash(git commit:*)',
]
