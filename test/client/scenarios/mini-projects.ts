import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type Lapse, withLapses } from '../harness/lapses.ts'
import { writeMiniPlugin } from '../harness/mini-plugin.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'
import { type ClientRun, runClient } from '../harness/run-client.ts'

/** What a person would allow for the night; the rest of the calls are the plugin's own. */
export const ALLOWED = [
  '--permission-mode',
  'acceptEdits',
  '--allowedTools',
  'Bash(git add:*)',
  'Bash(git commit:*)',
]

/** A project and the small plugin that counts in it. */
export interface MiniProject {
  project: string
  plugin: string
}

/** Gives a maker of projects with a small plugin, whose folders are removed after the test that made them. */
export function useMiniProjects(): () => MiniProject {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), "it's a ")))
    folders.push(root)
    const project = join(root, "my 'project'")
    execFileSync('git', ['init', '-q', project])
    return { project, plugin: writeMiniPlugin(join(root, 'mini plugin')) }
  }
}

/** The trailers of the commits, oldest first. */
export function trailers(project: string): string[] {
  const log = execFileSync('git', ['log', '--reverse', '--format=%(trailers:key=Batch-Feature,valueonly)'], {
    cwd: project,
    encoding: 'utf8',
  })
  return log.split('\n').filter(Boolean)
}

/** Counts in a project, with a model that has these lapses. */
export async function count(
  { project, plugin }: MiniProject,
  ...lapses: Lapse[]
): Promise<{ run: ClientRun; project: string }> {
  const player = withLapses(obedientClaude(), ...lapses)
  return { project, run: await runClient({ player, project, plugin, prompt: '/count', args: ALLOWED }) }
}
