import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// A batch without a batch: it counts to `total`, in the words that the real plugin uses.
const HELPER = `
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const [verb, number] = process.argv.slice(2)
const file = 'count.json'
const state = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { done: 0, total: 2, failed: [] }
const call = (words) => '    node "' + __filename + '" ' + words
const step = () => {
  const n = state.done + 1
  if (n > state.total) return 'The batch has ended.\\nNext step: none. Tell the user this result.'
  const skill = 'use the Skill tool with skill "auto-implement" and args "#' + n + '". Then run this (Bash timeout 600000):'
  return 'Feature ' + n + ' of ' + state.total + ': Number ' + n + '\\nNext step: ' + skill + '\\n' + call('complete ' + n)
}
const hook = () => {
  const input = JSON.parse(readFileSync(0, 'utf8'))
  if (state.done >= state.total || !existsSync(file)) return ''
  const fork = 'Inside the forked run: its commit ends with the line "Batch-Feature: mini#' + (state.done + 1) + '".'
  const fact = 'The batch is open. ' + fork + '\\nNext step: run this, it says what to do now:\\n' + call('next')
  if (input.hook_event_name === 'PreCompact') return 'The batch is open: ' + state.done + ' done.'
  if (input.hook_event_name === 'Stop') return JSON.stringify({ decision: 'block', reason: fact })
  const hookSpecificOutput = { hookEventName: 'SessionStart', additionalContext: fact }
  return input.source === 'compact' ? JSON.stringify({ hookSpecificOutput }) : ''
}
const verbs = {
  command: step,
  next: step,
  hook,
  brief: () => 'Batch feature ' + (state.done + 1) + ' of ' + state.total + ': Number ' + (state.done + 1) +
    '\\nThe last line of the commit message must be:\\nBatch-Feature: mini#' + (state.done + 1),
  complete: () => {
    if (Number(number) !== state.done + 1) throw new Error('The feature in progress is ' + (state.done + 1) + ': use that number.')
    state.done++
    return step()
  },
  fail: () => {
    state.failed.push(readFileSync(0, 'utf8').trim())
    state.done++
    return step()
  },
}
try {
  const answer = verbs[verb]()
  if (verb !== 'hook') writeFileSync(file, JSON.stringify(state))
  if (answer) console.log(answer)
} catch (error) {
  console.error('mini: ' + error.message)
  process.exit(1)
}
`

const RULES =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the client fills it in.
  'Bash(node "${CLAUDE_PLUGIN_ROOT}/mini.cjs":*), Skill(auto-implement), Skill(mini:auto-implement)'

/** Writes a plugin with the shape of the real one and none of its rules, for tests of the harness itself. */
export function writeMiniPlugin(folder: string): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the client fills it in.
  const hook = [{ hooks: [{ type: 'command', command: 'node "${CLAUDE_PLUGIN_ROOT}/mini.cjs" hook' }] }]
  const files = {
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'mini', version: '1.0.0', description: 'Counts.' }),
    'hooks/hooks.json': JSON.stringify({ hooks: { SessionStart: hook, PreCompact: hook, Stop: hook } }),
    'commands/count.md': command('count', 'command', ''),
    'commands/auto-implement.md': command('auto-implement', 'brief', 'context: fork\nbackground: false\n'),
    'mini.cjs': HELPER,
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

function command(name: string, verb: string, more: string): string {
  const block = `\`\`\`!\nnode "\${CLAUDE_PLUGIN_ROOT}/mini.cjs" ${verb} <<'END'\n$ARGUMENTS\nEND\n\`\`\``
  return `---\nname: ${name}\ndescription: Counts.\nallowed-tools: ${RULES}\n${more}---\n\n${block}\n`
}
