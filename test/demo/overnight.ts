import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { PLUGIN } from '../client/harness/batch-project.ts'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { usageLimit } from '../client/harness/message-reply.ts'
import type { MessagesRequest } from '../client/harness/messages-api.ts'
import { startOvernight, type Told, type WorkerScript, workers } from '../client/harness/overnight.ts'
import { implementDemoFeature } from './demo-model.ts'

const LIST = [
  '# One feature a line. One of them cannot be done, and one has a wrong first version.',
  'Add wordCount(text) in src/word-count.js: the number of words, 0 for a blank text',
  'Add slugify(text) in src/slugify.js: lower case, words joined by single dashes',
  'Add truncate(text, max) in src/truncate.js: at most max characters, never cutting a word in half',
  'Read the dictionary from the new service at https://dictionary.invalid',
  'List all functions in README.md (after 1, 2, 3)',
  '',
].join('\n')
// The scripted model looks at its own tests before it commits; a person would allow that.
const RULES = { permissions: { allow: ['Bash(node --test:*)', 'Bash(npm test:*)'] } }
// With a subscription's login the client tells of its limits by an event.
const SUBSCRIPTION = {
  ANTHROPIC_API_KEY: '',
  CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-not-a-real-token-000000000000000000',
}
const RESET_SECONDS = 6

/** Puts the list of the overnight demo into the project, and the rules that a person would have there. */
export function prepareForNight({ folder }: { folder: string }): void {
  writeFileSync(join(folder, 'features.txt'), LIST)
  mkdirSync(join(folder, '.claude'), { recursive: true })
  writeFileSync(join(folder, '.claude/settings.local.json'), JSON.stringify(RULES))
}

/** Runs the demo's list overnight, with the scripted model, or with the person's own Claude. */
export async function runDemoNight(project: { folder: string }, isLive: boolean): Promise<void> {
  if (isLive) return runLive(project)
  const home = makeHome()
  try {
    const night = await startOvernight(project, {
      args: ['features.txt', '--model', 'claude-sonnet-4-5'],
      home,
      env: SUBSCRIPTION,
      shows: true,
      player: limitedOnce(workers(work)),
    })
    await night.ended
  } finally {
    removeHome(home)
  }
}

function work(told: Told): ReturnType<WorkerScript> {
  const text = /Batch feature \d+ of \d+: (.*)/.exec(told.first)?.[1] ?? ''
  if (text.includes('dictionary')) return { turns: [], last: 'failed: there is no such service' }
  const brief = { number: told.number, text, trailer: told.trailer, isFix: told.kind === 'red' }
  return { turns: implementDemoFeature(brief) }
}

/** Answers once, in the middle of the second feature, that the usage limit is reached. */
function limitedOnce(player: ReturnType<typeof workers>): ReturnType<typeof workers> {
  let isDue = true
  return (request: MessagesRequest) => {
    const isThen = JSON.stringify(request.messages).includes('src/slugify.js')
    if (!isDue || !isThen || request.messages.length < 3) return player(request)
    isDue = false
    return usageLimit(Math.ceil(Date.now() / 1000) + RESET_SECONDS)
  }
}

function runLive({ folder }: { folder: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [join(PLUGIN, 'dist/batch.cjs'), 'run', 'features.txt'], {
      cwd: folder,
      stdio: 'inherit',
    })
    run.once('error', reject)
    run.once('close', () => resolve())
  })
}
