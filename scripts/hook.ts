import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { projectFiles } from '../lib/store/project-files.ts'
import { findProjectRoot } from '../lib/store/project-root.ts'

// The client runs this in every project of everyone who installs the plugin: without a batch it ends
// here, before it has loaded or read anything. What the events need is a bundle of its own, beside this.
function hasBatch(folder: string): boolean {
  const project = findProjectRoot(folder, os.homedir())
  return project !== undefined && fs.existsSync(projectFiles(project.root).state)
}

try {
  const cwd = process.env['CLAUDE_PROJECT_DIR'] || process.cwd()
  if (hasBatch(cwd)) {
    const dist = path.dirname(path.resolve(process.argv[1] ?? ''))
    const events: typeof import('./hook-events.ts') = require(path.join(dist, 'hook-events.cjs'))
    void events.answerEvent(cwd, path.join(dist, 'batch.cjs'))
  }
} catch {
  // A folder that is gone, or an update of the plugin half done: a hook never fails the session.
}
