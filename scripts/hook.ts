import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { homeFolder } from '../lib/claude/machine.ts'
import { findProjectRoot, projectFiles } from '../lib/disk/project.ts'

// A larger state is none that a batch ever had, and would stall every session that starts here.
const MAX_STATE_BYTES = 16 * 1024 * 1024

// The client runs this in every project of everyone who installs the plugin: without a batch it ends
// here, having loaded nothing else. The rest is in the helper's bundle.
function hasBatch(folder: string): boolean {
  const project = findProjectRoot(folder, homeFolder)
  const state = project && fs.statSync(projectFiles(project.root).state, { throwIfNoEntry: false })
  return state !== undefined && state.size <= MAX_STATE_BYTES
}

try {
  const cwd = process.env['CLAUDE_PROJECT_DIR'] || process.cwd()
  // The worker of an overnight run has its one feature, and is never told to lead the batch.
  if (!process.env['BATCH_WORKER'] && hasBatch(cwd)) {
    const helper: typeof import('./batch.ts') = require('./batch.cjs')
    void helper.answerHook(cwd, path.join(path.dirname(path.resolve(process.argv[1] ?? '')), 'batch.cjs'))
  }
} catch {
  // A folder that is gone, or an update of the plugin half done: a hook never fails the session.
}
