import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { builtinModules } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import matter from 'gray-matter'
import { afterAll, describe, expect, it } from 'vitest'
import { PLUGIN } from '../fakes/helper-process.ts'

const read = (name: string) => fs.readFileSync(path.join(PLUGIN, name), 'utf8')
const json = (name: string) => JSON.parse(read(name))
const CLIENT = path.join(PLUGIN, 'node_modules/@anthropic-ai/claude-code/cli-wrapper.cjs')
const COMMANDS = fs.readdirSync(path.join(PLUGIN, 'commands'))
// biome-ignore lint/suspicious/noTemplateCurlyInString: the client fills it in.
const ROOT = '${CLAUDE_PLUGIN_ROOT}'
const VERBS: Record<string, string[]> = {
  'auto-implement.md': ['brief', 'fail', 'record-git'],
  'auto-implement-lean.md': ['brief', 'fail', 'record-git'],
  'batch-implement.md': ['command', 'next', 'complete', 'fail', 'skip', 'status', 'pause', 'record-git'],
  'batch-status.md': ['status'],
}

const SKILL_RULES = ['auto-implement', 'auto-implement-lean'].flatMap((skill) => [
  `Skill(${skill})`,
  `Skill(batch-implement:${skill})`,
])

/** Every path in dist/, and those of its files. */
const names = fs.readdirSync(path.join(PLUGIN, 'dist'), { recursive: true, encoding: 'utf8' })
const files = names.filter((name) => fs.statSync(path.join(PLUGIN, 'dist', name)).isFile())

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'manifest-'))
afterAll(() => fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

/** Runs a program of the repository without anything of the person who runs the tests. */
function run(...args: string[]): { status: number | null; said: string } {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    DISABLE_AUTOUPDATER: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: PLUGIN, env, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('the manifests', () => {
  it('are the same bytes in both places', () => {
    expect(read('.claude-plugin/plugin.json')).toBe(read('plugin.json'))
  })

  // Guards: an update that reaches nobody, since one of the versions was forgotten.
  it('name one version and one plugin', () => {
    const [manifest, pack, market] = [
      json('plugin.json'),
      json('package.json'),
      json('.claude-plugin/marketplace.json'),
    ]
    expect(market.plugins).toHaveLength(1)
    expect([pack.version, market.plugins[0].version]).toEqual([manifest.version, manifest.version])
    expect([pack.name, market.plugins[0].name, manifest.name]).toEqual(Array(3).fill('batch-implement'))
    expect(market.plugins[0]).toMatchObject({ source: './dist', description: manifest.description })
  })

  it.each([['--strict'], ['--profile', 'directory']])('pass the client’s own check %s %s', (...flags) => {
    const { status, said } = run(CLIENT, 'plugin', 'validate', '.', ...flags)
    expect(said).toMatch(/passed/i)
    expect(status, said).toBe(0)
  })
})

describe('the commands', () => {
  it('are the four of the product', () => {
    expect(COMMANDS.sort()).toEqual(Object.keys(VERBS).sort())
  })

  it.each(COMMANDS)(
    '%s is named like its file, and may call the verbs that it needs and nothing wider',
    (file) => {
      const { data, content } = matter(read(`commands/${file}`))
      expect(data).toMatchObject({ name: path.basename(file, '.md'), description: expect.any(String) })
      expect(data['argument-hint']).toEqual(expect.any(String))
      expect((data['allowed-tools'] as string).split(', ')).toEqual([
        ...(VERBS[file] ?? []).map((verb) => `Bash(node "${ROOT}/dist/batch.cjs" ${verb}:*)`),
        ...(file === 'batch-implement.md' ? SKILL_RULES : []),
      ])
      // Inside any other quotes the shell would read what was typed.
      const lines = content.split('\n')
      const typed = lines.flatMap((line, at) => (line.includes('$ARGUMENTS') ? [at] : []))
      expect(typed).toHaveLength(1)
      const [at = 0] = typed
      expect(lines[at]).toBe('$ARGUMENTS')
      expect(lines[at - 1]).toMatch(
        /^node "\$\{CLAUDE_PLUGIN_ROOT\}\/dist\/batch\.cjs" [a-z -]+ 2>&1 <<'END_OF_TYPED_ARGUMENTS'$/,
      )
      expect(lines[at + 1]).toBe('END_OF_TYPED_ARGUMENTS')
    },
  )

  it.each([
    ['auto-implement', 'worker'],
    ['auto-implement-lean', 'lean-worker'],
  ])(
    'Claude may call /%s, which runs in a fork that is waited for, by the agent %s of the plugin itself',
    (name, worker) => {
      const { data } = matter(read(`commands/${name}.md`))
      expect(data).toMatchObject({ context: 'fork', background: false, agent: `batch-implement:${worker}` })
      expect(data).not.toHaveProperty('disable-model-invocation')
      expect(matter(read(`agents/${worker}.md`)).data).toMatchObject({ name: worker })
    },
  )

  // Guards: a correction in one of the two that never reaches the other.
  it.each([
    ['commands/auto-implement.md', 'commands/auto-implement-lean.md'],
    ['agents/worker.md', 'agents/lean-worker.md'],
  ])('%s and %s say the same to whoever does the work', (full, lean) => {
    expect(matter(read(lean)).content).toBe(matter(read(full)).content)
  })

  it('no other may be called by Claude', () => {
    const data = (name: string) => matter(read(`commands/${name}.md`)).data
    for (const name of ['batch-implement', 'batch-status']) {
      expect(data(name)).toMatchObject({ 'disable-model-invocation': true })
    }
  })

  it('/batch-implement stays under 500 tokens', () => {
    expect(matter(read('commands/batch-implement.md')).content.length / 4).toBeLessThan(500)
  })
})

describe('the hooks', () => {
  // Guards: an event that older clients do not know makes them drop the whole file.
  it('are the eight events, each running the hook program from the quoted plugin root', () => {
    const events = commandsOf('hooks/hooks.json')
    expect(events.map(([event]) => event).sort()).toEqual([
      'PermissionRequest',
      'PostCompact',
      'PreCompact',
      'SessionEnd',
      'SessionStart',
      'Stop',
      'StopFailure',
      'UserPromptSubmit',
    ])
    for (const [event, commands] of events) expect(commands, event).toEqual([`node "${ROOT}/dist/hook.cjs"`])
  })
})

/** The events that a hooks file names, each with the commands that it runs. */
function commandsOf(file: string): [event: string, commands: string[]][] {
  const { hooks } = json(file) as { hooks: Record<string, { hooks: { type: string; command: string }[] }[]> }
  return Object.entries(hooks).map(([event, groups]) => [
    event,
    groups.flatMap((group) => group.hooks.map(({ type, command }) => (type === 'command' ? command : type))),
  ])
}

// What the marketplace installs: nothing of the repository around it is there.
describe('dist, as a plugin by itself', () => {
  it('has the manifest, the commands and the hooks of the root, with its programs beside them', () => {
    expect(read('dist/.claude-plugin/plugin.json')).toBe(read('plugin.json'))
    expect(fs.readdirSync(path.join(PLUGIN, 'dist/commands')).sort()).toEqual(COMMANDS.sort())
    const texts = [...COMMANDS.map((file) => `commands/${file}`), 'hooks/hooks.json']
    for (const name of texts) {
      expect(read(`dist/${name}`)).toBe(read(name).replaceAll(`${ROOT}/dist/`, `${ROOT}/`))
      expect(read(`dist/${name}`)).not.toContain('/dist/')
    }
    expect(files).toEqual(expect.arrayContaining(['batch.cjs', 'hook.cjs', 'LICENSE', 'NOTICE']))
  })

  it.each(COMMANDS)('its %s calls the helper beside it, and may call nothing else', (file) => {
    const { data, content } = matter(read(`dist/commands/${file}`))
    const rules = data['allowed-tools'] as string
    const root = matter(read(`commands/${file}`)).data['allowed-tools'] as string
    expect(rules).toBe(root.replaceAll(`${ROOT}/dist/`, `${ROOT}/`))
    expect(content).toContain(`\nnode "${ROOT}/batch.cjs" `)
  })

  it('its hooks run the program beside them, for the same events as the root', () => {
    const events = commandsOf('dist/hooks/hooks.json')
    expect(events.map(([event]) => event)).toEqual(commandsOf('hooks/hooks.json').map(([event]) => event))
    for (const [event, commands] of events) expect(commands, event).toEqual([`node "${ROOT}/hook.cjs"`])
  })

  // Guards: `npm ci` in the copy, 590 MB of it, which the client runs where it finds a package with a lock file.
  it('holds no package and no lock file, at most four programs, and under 5 MB', () => {
    const packages = files.filter((name) =>
      /(?:^|\/)(?:package\.json|.*lock.*|npm-shrinkwrap\.json)$/.test(name),
    )
    expect(packages).toEqual([])
    expect(names.filter((name) => name.includes('node_modules'))).toEqual([])
    const programs = files.filter((name) => name.endsWith('.cjs'))
    expect(programs.length).toBeLessThanOrEqual(4)
    const sizes = files.map((name) => fs.statSync(path.join(PLUGIN, 'dist', name)).size)
    expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThan(5_000_000)
  })

  it.each([['--strict'], ['--profile', 'directory']])('passes the client’s own check %s %s', (...flags) => {
    const { status, said } = run(CLIENT, 'plugin', 'validate', 'dist', ...flags)
    expect(said).toMatch(/passed/i)
    expect(status, said).toBe(0)
  })
})

describe('dist', () => {
  it('is what the sources give, and holds nothing else', () => {
    const { status, said } = run('scripts/dev/build.mjs', '--check')
    expect(said).toMatch(/up to date/)
    expect(status).toBe(0)
  })

  it('holds no path of the machine that built it', () => {
    expect(files).toContain('batch.cjs')
    for (const name of files) expect(read(`dist/${name}`).includes(PLUGIN), name).toBe(false)
  })

  it('asks for no package, and for no file beside it that is not there', () => {
    const known = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`)
    const programs = files.filter((name) => name.endsWith('.cjs'))
    for (const name of programs) {
      const asked = [...read(`dist/${name}`).matchAll(/\brequire\("([^"]+)"\)/g)].map(
        ([, module = '']) => module,
      )
      const outside = asked.filter(
        (module) => !(known.test(module) || programs.includes(module.slice('./'.length))),
      )
      expect(outside, name).toEqual([])
    }
  })
})
