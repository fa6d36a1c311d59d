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
const COMMANDS = fs.readdirSync(path.join(PLUGIN, 'commands'))
// biome-ignore lint/suspicious/noTemplateCurlyInString: the client fills it in.
const ROOT = '${CLAUDE_PLUGIN_ROOT}'
const RULE = `Bash(node "${ROOT}/dist/batch.cjs":*)`

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
    const wrapper = path.join(PLUGIN, 'node_modules/@anthropic-ai/claude-code/cli-wrapper.cjs')
    const { status, said } = run(wrapper, 'plugin', 'validate', '.', ...flags)
    expect(said).toMatch(/passed/i)
    expect(status, said).toBe(0)
  })
})

describe('the commands', () => {
  it('are the three of the product', () => {
    expect(COMMANDS.sort()).toEqual(['auto-implement.md', 'batch-implement.md', 'batch-status.md'])
  })

  it.each(COMMANDS)('%s is named like its file, and may call the helper and nothing wider', (file) => {
    const { data, content } = matter(read(`commands/${file}`))
    expect(data).toMatchObject({ name: path.basename(file, '.md'), description: expect.any(String) })
    expect(data['argument-hint']).toEqual(expect.any(String))
    const rules = (data['allowed-tools'] as string).split(', ')
    expect(rules[0]).toBe(RULE)
    for (const rule of rules.slice(1)) expect(rule).toMatch(/^Skill\((?:batch-implement:)?auto-implement\)$/)
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
  })

  it('only /auto-implement may be called by Claude, and it runs in a fork that is waited for', () => {
    const data = (name: string) => matter(read(`commands/${name}.md`)).data
    expect(data('auto-implement')).toMatchObject({ context: 'fork', background: false })
    expect(data('auto-implement')).not.toHaveProperty('disable-model-invocation')
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
  it('are the seven events, each running the hook program from the quoted plugin root', () => {
    const { hooks } = json('hooks/hooks.json') as { hooks: Record<string, { hooks: unknown[] }[]> }
    expect(Object.keys(hooks).sort()).toEqual([
      'PermissionRequest',
      'PostCompact',
      'PreCompact',
      'SessionEnd',
      'SessionStart',
      'Stop',
      'StopFailure',
    ])
    for (const groups of Object.values(hooks)) {
      const command = `node "${ROOT}/dist/hook.cjs"`
      expect(groups.flatMap((group) => group.hooks)).toEqual([
        expect.objectContaining({ type: 'command', command }),
      ])
    }
  })
})

describe('dist', () => {
  it('is what the sources give, and holds nothing else', () => {
    const { status, said } = run('scripts/dev/build.mjs', '--check')
    expect(said).toMatch(/up to date/)
    expect(status).toBe(0)
  })

  it('holds no path of the machine that built it', () => {
    const names = fs.readdirSync(path.join(PLUGIN, 'dist'), { recursive: true, encoding: 'utf8' })
    // What earlier calls left there is of this machine, and no part of the plugin.
    const files = names.filter((name) => /\.\w+$/.test(name) && !name.startsWith('.compiled'))
    expect(files).toContain('batch.cjs')
    for (const name of files) expect(read(`dist/${name}`).includes(PLUGIN), name).toBe(false)
  })

  it('asks for no package, and for no file beside it that is not there', () => {
    const known = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`)
    const names = fs.readdirSync(path.join(PLUGIN, 'dist')).filter((name) => name.endsWith('.cjs'))
    for (const name of names) {
      const asked = [...read(`dist/${name}`).matchAll(/\brequire\("([^"]+)"\)/g)].map(
        ([, module = '']) => module,
      )
      const outside = asked.filter(
        (module) => !(known.test(module) || names.includes(module.slice('./'.length))),
      )
      expect(outside, name).toEqual([])
    }
  })
})
