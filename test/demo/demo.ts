// Shows a whole batch: a real little project, the real Claude Code client, and a scripted model on this
// computer, or with --live your own Claude. Usage: npm run demo [-- --overnight] [-- --live] [-- --keep]
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PLUGIN } from '../client/harness/batch-project.ts'
import { CLIENT, makeHome, removeHome } from '../client/harness/client-home.ts'
import { compactsOnce, withLapses } from '../client/harness/lapses.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { type ClientEvent, startClient } from '../client/harness/run-client.ts'
import { implementDemoFeature } from './demo-model.ts'
import { makeDemoProject } from './demo-project.ts'
import { prepareForNight, runDemoNight } from './overnight.ts'
import { progressLines } from './progress.ts'

const PROMPT = '/batch-implement features.txt'
// What a person would allow before going to bed: edits, the project's tests, commits.
const NIGHT = [
  ...['--permission-mode', 'acceptEdits', '--allowedTools'],
  ...[
    'Bash(npm test:*)',
    'Bash(node --test:*)',
    'Bash(git add:*)',
    'Bash(git commit:*)',
    'Bash(git status:*)',
  ],
  ...['Bash(git log:*)', 'Bash(git diff:*)'],
]

const { live: isLive, keep: keeps, overnight: isOvernight } = options()
const project = makeDemoProject()
if (isOvernight) prepareForNight(project)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    if (!keeps) project.remove()
    process.exit(1)
  })
}
try {
  console.log(
    `A small project with passing tests: ${project.folder}\n\n$ cat features.txt\n${readFileSync(join(project.folder, 'features.txt'), 'utf8')}`,
  )
  const how = isLive ? 'your own Claude' : 'the real client, a scripted model, no network'
  if (isOvernight) console.log(`$ node dist/batch.cjs run features.txt   (${how})\n`)
  else console.log(`$ claude -p "${PROMPT}"   (${how})\n`)
  if (isOvernight) await runDemoNight(project, isLive)
  else await (isLive ? runLive() : runOffline())
  console.log(`\n$ git log --oneline\n${shown('git', ['log', '--oneline'])}`)
  console.log(
    `$ node dist/batch.cjs status\n${shown(process.execPath, [`${PLUGIN}/dist/batch.cjs`, 'status'])}`,
  )
  process.exitCode = isComplete() ? 0 : 1
} finally {
  if (keeps) console.log(`Kept: ${project.folder}`)
  else project.remove()
}

function options(): { live: boolean; keep: boolean; overnight: boolean } {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ options: { live: flag, keep: flag, overnight: flag } }).values
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm run demo [-- --overnight] [-- --live] [-- --keep]`)
    process.exit(2)
  }
}

async function runOffline(): Promise<void> {
  const home = makeHome()
  try {
    const client = await startClient({
      player: withLapses(obedientClaude({ implement: implementDemoFeature }), compactsOnce(4)),
      project: project.folder,
      plugin: PLUGIN,
      home,
      prompt: PROMPT,
      args: NIGHT,
      onEvent: show,
    })
    await client.ended
  } finally {
    removeHome(home)
  }
}

function runLive(): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = [
      CLIENT,
      '-p',
      PROMPT,
      '--plugin-dir',
      PLUGIN,
      '--output-format',
      'stream-json',
      '--verbose',
      ...NIGHT,
    ]
    const client = spawn(process.execPath, args, {
      cwd: project.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    createInterface({ input: client.stdout }).on('line', (line) => show(JSON.parse(line) as ClientEvent))
    client.once('error', reject)
    client.once('close', () => resolve())
  })
}

function show(event: ClientEvent): void {
  for (const line of progressLines(event)) console.log(line)
}

function shown(program: string, args: string[]): string {
  return execFileSync(program, args, { cwd: project.folder, encoding: 'utf8' })
}

function isComplete(): boolean {
  const status = shown(process.execPath, [`${PLUGIN}/dist/batch.cjs`, 'status', '--json'])
  return (JSON.parse(status) as { batch: { status: string } | null }).batch?.status === 'completed'
}
