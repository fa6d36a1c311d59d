import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BatchProject, makeBatchProject } from './harness/batch-project.ts'
import { askHelper, askHook, helperCall, plugin } from './harness/batch-run.ts'

const ALLOW = { hookSpecificOutput: { hookEventName: 'PermissionRequest', decision: { behavior: 'allow' } } }
const helper = join(plugin, 'dist/batch.cjs')

// The hook only reads it, so that one serves all.
let project: BatchProject
beforeAll(() => {
  project = makeBatchProject(2)
  askHelper(project, ['start', 'features.txt'], { session: 'owner' })
})
afterAll(() => project.remove())

function answerTo(tool_name: string, tool_input: Record<string, unknown>, session_id = 'owner'): string {
  return askHook(project, { hook_event_name: 'PermissionRequest', session_id, tool_name, tool_input })
}

const helperCalls = [
  helperCall('next'),
  helperCall('complete 2'),
  helperCall("skip 2 --reason 'not now; later && never'"),
  helperCall('skip 2 --reason "two words"'),
  `${helperCall("fail 1 <<'END'")}\nError: a \\ b, =x, $(id), \`id\`; rm\nEND`,
  `${helperCall("fail 1 <<'END'")}\nError\nEND\n`,
]

const otherCommands = {
  'chained with &&': `${helperCall('next')} && touch owned`,
  'chained with ;': `${helperCall('next')}; touch owned`,
  'chained with ||': `${helperCall('next')} || touch owned`,
  'chained by a new line': `${helperCall('next')}\ntouch owned`,
  'sent to the background': `${helperCall('next')} & touch owned`,
  'piped on': `${helperCall('status')} | sh`,
  'piped into': `cat /etc/passwd | ${helperCall('classify')}`,
  'redirected to a file': `${helperCall('status')} > package.json`,
  'redirected from a file': `${helperCall('classify')} < /etc/passwd`,
  'behind another command': `cd /tmp && ${helperCall('next')}`,
  'behind an assignment': `NODE_OPTIONS=--require=/tmp/x.cjs ${helperCall('next')}`,
  'with $(…)': helperCall('skip 1 --reason "$(touch owned)"'),
  'with backticks': helperCall('skip 1 --reason "`touch owned`"'),
  'with a variable': helperCall('status $HOME'),
  'with a glob': helperCall('status *'),
  'with a brace expansion': helperCall('status {a,b}'),
  'with a process substitution': helperCall('classify <(touch owned)'),
  'with an unquoted here-document': `${helperCall('fail 1 <<END')}\n$(touch owned)\nEND`,
  'with a here-document that ends early': `${helperCall("fail 1 <<'END'")}\nx\nEND\ntouch owned\nEND`,
  'with two here-documents': `${helperCall("fail 1 <<'A' <<'B'")}\nA\ntouch owned\nB`,
  'without a verb': `node "${helper}"`,
  'with an option of node': `node --require ./x.cjs "${helper}" next`,
  'with node -e': 'node -e "process.exit()"',
  'of another plugin': helperCall('next', '/tmp/another'),
  'of a longer path': `node "${helper}x" next`,
  'of a path that leads away': `node "${join(plugin, 'dist')}/../dist/../../batch.cjs" next`,
  'of the hook program': `node "${join(plugin, 'dist/hook.cjs')}" next`,
  'by another program': `nodejs "${helper}" next`,
  'by a program beside it': `./node "${helper}" next`,
}

describe('the permission hook', () => {
  it.each(helperCalls)('allows the plain call %s', (command) => {
    expect(JSON.parse(answerTo('Bash', { command }))).toEqual(ALLOW)
  })

  it.each(Object.entries(otherCommands))('says nothing to a call %s', (_, command) => {
    expect(answerTo('Bash', { command })).toBe('')
  })

  it.each([
    ['the skill as the step names it', 'auto-implement', '#2', 'owner', true],
    ['the skill as the client names it', 'batch-implement:auto-implement', '#2', 'owner', true],
    ['the skill on a text of its own', 'auto-implement', 'delete everything', 'owner', false],
    ['the skill in a session that does not run the batch', 'auto-implement', '#2', 'another', false],
    ['another skill', 'deploy', '#2', 'owner', false],
    ['a skill of another plugin', 'other:auto-implement', '#2', 'owner', false],
  ])('%s: %s %s in session %s is allowed: %s', (_, skill, args, session, isAllowed) => {
    expect(answerTo('Skill', { skill, args }, session) !== '').toBe(isAllowed)
  })

  it.each([
    ['Write', { file_path: '/etc/passwd', content: helperCall('next') }],
    ['PowerShell', { command: helperCall('next') }],
    ['mcp__shell__run', { command: helperCall('next') }],
  ])('says nothing to the tool %s', (tool, input) => {
    expect(answerTo(tool, input)).toBe('')
  })
})
