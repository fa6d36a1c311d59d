import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { projectFiles } from '../lib/store/project-files.ts'
import { findProjectRoot } from '../lib/store/project-root.ts'

const MAX_INPUT_BYTES = 1024 * 1024

// The client runs this in every project of everyone who installs the plugin: without a batch it ends
// here, before it has loaded or read anything.
const cwd = process.env['CLAUDE_PROJECT_DIR'] || process.cwd()
const home = os.homedir()
const project = findProjectRoot(cwd, home)
if (project && fs.existsSync(projectFiles(project.root).state)) {
  void run()
}

async function run(): Promise<void> {
  const { runHook } = await import('../lib/actions/hooks/run-hook.ts')
  const { readStream } = await import('../lib/host/read-stream.ts')
  const output = await runHook(
    {
      cwd,
      env: process.env,
      home,
      host: os.hostname(),
      helper: path.join(path.dirname(process.argv[1] ?? ''), 'batch.cjs'),
      parentPid: process.ppid,
      now: () => new Date(),
      random: Math.random,
      sleep: async () => {},
      warn: () => {},
    },
    () => readStream(process.stdin, MAX_INPUT_BYTES),
  )
  if (output !== '') process.stdout.write(`${output}\n`)
}
