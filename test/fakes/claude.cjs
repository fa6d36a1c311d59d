// Stands in for the client where its start would take most of the time: a session that knows what it was told before, real git
// in the folder it is started in, events as `--output-format stream-json` writes them. What it does is in FAKE_CLAUDE, a module
// that exports `play(told, tools)`; without one it writes and commits one file.
const { execFileSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const args = process.argv.slice(2)
if (args.includes('--version')) {
  fs.writeSync(1, `${process.env.FAKE_VERSION ?? '2.1.332'} (Claude Code)\n`)
  process.exit(0)
}

if (args[0] === 'auth') {
  const login = { loggedIn: true, authMethod: 'api_key', apiProvider: 'firstParty', loginExpiresAt: null }
  fs.writeSync(1, `${process.env.FAKE_LOGIN ?? JSON.stringify(login)}\n`)
  process.exit(0)
}

const wordAfter = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
const session = wordAfter('--resume') ?? wordAfter('--session-id')
const folder = path.join(process.env.FAKE_HOME ?? process.env.HOME, '.fake-claude')
const file = path.join(folder, `${session}.json`)
const emit = (event) => fs.writeSync(1, `${JSON.stringify({ session_id: session, ...event })}\n`)
const git = (...words) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

function end(result, code = 0) {
  const used = { inputTokens: 100 * known.turns, outputTokens: 10 * known.turns, cacheReadInputTokens: 0 }
  emit({
    type: 'result',
    subtype: 'success',
    is_error: code !== 0,
    terminal_reason: code === 0 ? 'completed' : 'api_error',
    api_error_status: null,
    permission_denials: [],
    total_cost_usd: 0.01 * known.turns,
    modelUsage: { fake: { ...used, cacheCreationInputTokens: 0 } },
    ...result,
  })
  process.exit(code)
}

let known = { turns: 0, prompts: [] }
fs.mkdirSync(folder, { recursive: true })
if (wordAfter('--resume') !== undefined) {
  if (!fs.existsSync(file)) {
    emit({
      type: 'result',
      subtype: 'error_during_execution',
      is_error: true,
      errors: ['No conversation found'],
    })
    process.exit(1)
  }
  known = JSON.parse(fs.readFileSync(file, 'utf8'))
} else if (fs.existsSync(file)) {
  fs.writeSync(2, 'Session ID is already in use.\n')
  process.exit(1)
}

const prompt = fs.readFileSync(0, 'utf8')
known = { turns: known.turns + 1, prompts: [...known.prompts, prompt] }
fs.writeFileSync(`${file}.new`, JSON.stringify(known))
fs.renameSync(`${file}.new`, file)
emit({ type: 'system', subtype: 'init' })

const trailer = /Batch-Feature: \S+#\d+/.exec(known.prompts.join('\n'))?.[0] ?? ''
const told = { prompt, turns: known.turns, trailer, number: Number(trailer.split('#').at(-1)) }
const tools = {
  emit,
  git,
  end,
  write: (name, text) => fs.writeFileSync(name, text),
  /** Commits all that is there, if anything. */
  commit: (subject) => {
    git('add', '--all')
    if (git('status', '--porcelain') !== '') git('commit', '-q', '-m', subject, '-m', trailer)
  },
}

function play() {
  tools.write(`feature-${told.number}.txt`, `${told.number}\n`)
  tools.commit(`Add feature ${told.number}`)
}

const script = process.env.FAKE_CLAUDE ? require(process.env.FAKE_CLAUDE).play : play
void Promise.resolve(script(told, tools)).then((said) => end({ result: said ?? 'done: it is committed.' }))
