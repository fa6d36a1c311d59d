import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { loadBundle } from '../lib/host/load-bundle.ts'
import { homeFolder } from '../lib/host/machine.ts'
import { projectFiles } from '../lib/store/project-files.ts'
import { findProjectRoot } from '../lib/store/project-root.ts'

// The events of every session and every turn, by what hooks.json says after this program's name: each has a bundle that
// knows nothing else, and is there sooner.
const OWN_BUNDLE = new Map([
  ['SessionStart', 'session-start'],
  ['Stop', 'stop'],
])

// The client runs this in every project of everyone who installs the plugin: without a batch it ends
// here, before it has loaded or read anything. What the events need is a bundle of its own, beside this.
function hasBatch(folder: string): boolean {
  const project = findProjectRoot(folder, homeFolder)
  return project !== undefined && fs.existsSync(projectFiles(project.root).state)
}

try {
  const cwd = process.env['CLAUDE_PROJECT_DIR'] || process.cwd()
  if (hasBatch(cwd)) {
    const dist = path.dirname(path.resolve(process.argv[1] ?? ''))
    const bundle = `${OWN_BUNDLE.get(process.argv[2] ?? '') ?? 'hook-events'}.cjs`
    const events = loadBundle(path.join(__dirname, bundle), process.env) as typeof import('./hook-events.ts')
    void events.answerEvent(cwd, path.join(dist, 'batch.cjs'))
  }
} catch {
  // A folder that is gone, or an update of the plugin half done: a hook never fails the session.
}
