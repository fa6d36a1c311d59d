import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { projectFiles } from '../lib/store/project-files.ts'
import { findProjectRoot } from '../lib/store/project-root.ts'

// The client runs this in every project of everyone who installs the plugin: without a batch it ends
// here, before it has loaded or read anything. What the events need is a bundle of its own, beside this.
const cwd = process.env['CLAUDE_PROJECT_DIR'] || process.cwd()
const project = findProjectRoot(cwd, os.homedir())
if (project && fs.existsSync(projectFiles(project.root).state)) {
  const program = path.resolve(process.argv[1] ?? '')
  const events: typeof import('./hook-events.ts') = require(
    path.join(path.dirname(program), 'hook-events.cjs'),
  )
  void events.answerEvent(cwd, path.join(path.dirname(program), 'batch.cjs'))
}
