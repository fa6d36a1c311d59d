import fs from 'node:fs'
import path from 'node:path'

/** The command by which a project tests itself, and the file or tool that says so. */
export interface ProjectCheck {
  source: 'package.json' | 'Makefile' | 'pytest' | 'cargo' | 'go'
  words: [string, ...string[]]
}

type Words = ProjectCheck['words']

// `bun test` is Bun's own runner; only `bun run test` is the script.
const RUN_TEST_SCRIPT = {
  npm: ['npm', 'test'],
  pnpm: ['pnpm', 'test'],
  yarn: ['yarn', 'test'],
  bun: ['bun', 'run', 'test'],
} satisfies Record<string, Words>

type PackageManager = keyof typeof RUN_TEST_SCRIPT

const LOCK_FILES: [string, PackageManager][] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
]

const PYTEST_RUNNERS: [string, Words][] = [
  ['uv.lock', ['uv', 'run', 'pytest']],
  ['poetry.lock', ['poetry', 'run', 'pytest']],
]

const PYTEST_SECTIONS: [string, RegExp][] = [
  ['pytest.ini', /^/],
  ['pyproject.toml', /^\[tool\.pytest(\.ini_options)?\]/m],
  ['setup.cfg', /^\[tool:pytest\]/m],
  ['tox.ini', /^\[pytest\]/m],
]

/** Finds the first of: package.json test script, Makefile test target, pytest, cargo, go. Changes nothing. */
export function findProjectCheck(root: string): ProjectCheck | undefined {
  return (
    found('package.json', packageScript(root)) ??
    found('Makefile', makeTarget(root)) ??
    found('pytest', pytest(root)) ??
    found('cargo', fileMeans(root, 'Cargo.toml', ['cargo', 'test'])) ??
    found('go', fileMeans(root, 'go.mod', ['go', 'test', './...']))
  )
}

function found(source: ProjectCheck['source'], words: Words | undefined): ProjectCheck | undefined {
  return words && { source, words }
}

function packageScript(root: string): Words | undefined {
  const text = read(root, 'package.json')
  if (text === undefined) return undefined
  let manifest: unknown
  try {
    manifest = JSON.parse(text)
  } catch {
    // A feature that broke package.json must not pass unverified: the package manager will refuse the file.
    return RUN_TEST_SCRIPT.npm
  }
  const script = field(field(manifest, 'scripts'), 'test')
  if (typeof script !== 'string' || script.trim() === '') return undefined
  // What `npm init` writes. It always fails, and tests nothing.
  if (script.includes('no test specified')) return undefined
  return RUN_TEST_SCRIPT[packageManager(root, manifest)]
}

function packageManager(root: string, manifest: unknown): PackageManager {
  const named = String(field(manifest, 'packageManager') ?? '').split('@')[0] ?? ''
  if (Object.hasOwn(RUN_TEST_SCRIPT, named)) return named as PackageManager
  for (const [file, manager] of LOCK_FILES) if (exists(root, file)) return manager
  return 'npm'
}

function makeTarget(root: string): Words | undefined {
  // The order in which GNU make looks for them.
  for (const file of ['GNUmakefile', 'makefile', 'Makefile']) {
    const text = read(root, file)
    if (text !== undefined) return text.split('\n').some(isTestRule) ? ['make', 'test'] : undefined
  }
  return undefined
}

/** Whether a Makefile's line is a rule for `test`, and not a recipe, a comment or `test := value`. */
function isTestRule(line: string): boolean {
  const colon = line.indexOf(':')
  if (colon < 0 || /^[\t#]/.test(line) || /^:{1,3}=/.test(line.slice(colon))) return false
  const targets = line.slice(0, colon)
  return !targets.includes('=') && targets.split(/\s+/).includes('test')
}

function pytest(root: string): Words | undefined {
  if (!usesPytest(root)) return undefined
  for (const [file, words] of PYTEST_RUNNERS) if (exists(root, file)) return words
  return ['pytest']
}

function usesPytest(root: string): boolean {
  for (const [file, section] of PYTEST_SECTIONS) {
    const text = read(root, file)
    if (text !== undefined && section.test(text)) return true
  }
  if (exists(root, 'tests/conftest.py')) return true
  return exists(root, 'tests') && exists(root, 'conftest.py')
}

function fileMeans(root: string, file: string, words: Words): Words | undefined {
  return exists(root, file) ? words : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function read(root: string, file: string): string | undefined {
  try {
    return fs.readFileSync(path.join(root, file), 'utf8')
  } catch {
    return undefined
  }
}

function exists(root: string, file: string): boolean {
  return fs.existsSync(path.join(root, file))
}
