import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findProjectCheck } from '../../lib/process/checks.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function project(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}
const script = (test: unknown, more = {}) => JSON.stringify({ scripts: { test }, ...more })
const words = async () => findProjectCheck(root)?.words.join(' ')

describe('package.json', () => {
  it('counts when it has a test script', async () => {
    project({ 'package.json': script('vitest') })
    expect(findProjectCheck(root)).toEqual({
      source: 'package.json',
      words: ['npm', 'test'],
      script: 'vitest',
    })
  })

  it.each([
    ['the placeholder of npm init', script('echo "Error: no test specified" && exit 1')],
    ['an empty script', script('  ')],
    ['no scripts', '{}'],
    ['a script that is no text', script(5)],
    ['a file that is no object', 'null'],
  ])('does not count with %s', async (_, text) => {
    project({ 'package.json': text })
    expect(findProjectCheck(root)).toBeUndefined()
  })

  it('counts when it is broken, so that a feature that broke it cannot pass unverified', async () => {
    project({ 'package.json': '{ "scripts": { "test": "vitest", } }', 'go.mod': '' })
    expect(await words()).toBe('npm test')
  })

  it.each([
    ['pnpm-lock.yaml', 'pnpm test'],
    ['yarn.lock', 'yarn test'],
    ['bun.lock', 'bun run test'],
    ['bun.lockb', 'bun run test'],
    ['package-lock.json', 'npm test'],
  ])('is run by the manager whose lock file is %s', async (lock, command) => {
    project({ 'package.json': script('t'), [lock]: '' })
    expect(await words()).toBe(command)
  })

  it('is run by the manager it names, whatever lock file lies about', async () => {
    project({ 'package.json': script('t', { packageManager: 'pnpm@9.1.0+sha512.ab' }), 'yarn.lock': '' })
    expect(await words()).toBe('pnpm test')
  })

  it('is never run by a program that only its packageManager field names', async () => {
    project({ 'package.json': script('t', { packageManager: 'toString@1' }) })
    expect(await words()).toBe('npm test')
  })
})

describe('a Makefile', () => {
  it.each(['test:\n\tgo', 'all:\n\ntest: build\n\tgo', 'check test:: x', 'test : build'])(
    'counts with the rule %j',
    async (text) => {
      project({ Makefile: text })
      expect(findProjectCheck(root)).toEqual({ source: 'Makefile', words: ['make', 'test'] })
    },
  )

  it.each([
    '.PHONY: test',
    'test := 1',
    'test ::= 1',
    'tests:\n\tgo',
    '\ttest: x',
    '# test: x',
    'test = a:b',
  ])('does not count with %j', async (text) => {
    project({ Makefile: text })
    expect(findProjectCheck(root)).toBeUndefined()
  })
})

describe('pytest', () => {
  it.each([
    [{ 'pytest.ini': '' }],
    [{ 'pyproject.toml': '[project]\nname = "x"\n\n[tool.pytest.ini_options]\n' }],
    [{ 'pyproject.toml': '[tool.pytest]\n' }],
    [{ 'setup.cfg': '[tool:pytest]\n' }],
    [{ 'tox.ini': '[pytest]\n' }],
    [{ 'tests/conftest.py': '' }],
    [{ 'tests/test_a.py': '', 'conftest.py': '' }],
  ])('is found by %j', async (files) => {
    project(files)
    expect(findProjectCheck(root)).toEqual({ source: 'pytest', words: ['pytest'] })
  })

  it.each([[{ 'pyproject.toml': '[project]\n' }], [{ 'tests/a.txt': '' }], [{ 'conftest.py': '' }]])(
    'is not found by %j',
    async (files) => {
      project(files)
      expect(findProjectCheck(root)).toBeUndefined()
    },
  )

  it('runs in the environment that the lock file names', async () => {
    project({ 'pytest.ini': '', 'poetry.lock': '' })
    expect(await words()).toBe('poetry run pytest')
    project({ 'uv.lock': '' })
    expect(await words()).toBe('uv run pytest')
  })
})

describe('several kinds at once', () => {
  it('are taken in a fixed order', async () => {
    const found: (string | undefined)[] = []
    for (const [name, text] of [
      ['go.mod', ''],
      ['Cargo.toml', ''],
      ['pytest.ini', ''],
      ['Makefile', 'test:'],
      ['package.json', script('t')],
    ] as const) {
      project({ [name]: text })
      found.push(findProjectCheck(root)?.source)
    }
    expect(found).toEqual(['go', 'cargo', 'pytest', 'Makefile', 'package.json'])
    expect(readdirSync(root)).toHaveLength(5)
  })
})
