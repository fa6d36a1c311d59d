import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const PACKAGE = path.resolve(import.meta.dirname, '..', '..')
const COMPILER = path.join(PACKAGE, 'node_modules', 'typescript', 'bin', 'tsc')
let folder = ''
let packed: string[] = []

/** Runs npm with a cache of its own, so that nothing of this machine is there to help. */
function npm(cwd: string, ...args: string[]): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    npm_config_cache: path.join(folder, 'cache'),
    npm_config_update_notifier: 'false',
  }
  return execFileSync('npm', [...args, '--offline'], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** The example that the document shows. */
function example(): string {
  const [, code = ''] =
    fs.readFileSync(path.join(PACKAGE, 'docs', 'library.md'), 'utf8').match(/```ts\n([\s\S]*?)```/) ?? []
  return code
}

function at(...parts: string[]): string {
  return path.join(folder, 'app', ...parts)
}

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'batch-package-')))
  fs.mkdirSync(at('project', '.claude'), { recursive: true })
  const [made] = JSON.parse(npm(PACKAGE, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder))
  packed = made.files.map((file: { path: string }) => file.path)
  fs.writeFileSync(at('package.json'), '{"name": "app", "private": true, "type": "module"}')
  npm(at(), 'install', '--no-audit', '--no-fund', '--ignore-scripts', path.join(folder, made.filename))
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

// Break: an export without its types, or types that need a package which nobody has.
it('the example of the document compiles against the packed package and runs as it stands', () => {
  fs.writeFileSync(at('example.ts'), example())
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    types: ['node'],
    typeRoots: [path.join(PACKAGE, 'node_modules', '@types')],
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
  }
  fs.writeFileSync(at('tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.ts'] }))
  execFileSync(process.execPath, [COMPILER], { cwd: at(), encoding: 'utf8' })
  const printed = execFileSync(process.execPath, ['example.js', at('project')], {
    cwd: at(),
    encoding: 'utf8',
  })
  expect(printed).toBe(
    '1. Add a login page\n2. Add a logout button (after 1)\n3. Write the changelog\ncompleted\n',
  )
})

// Break: `exports` names a file that is not packed, or hides the package from `require`.
it('it is imported and required alike, and every documented call is there', () => {
  const list =
    "console.log(Object.keys(lib).filter((key) => key !== 'default' && key !== 'module.exports').sort().join(' '))"
  fs.writeFileSync(at('list.mjs'), `import * as lib from 'batch-implement'\n${list}`)
  fs.writeFileSync(at('list.cjs'), `const lib = require('batch-implement')\n${list}`)
  const [imported = '', required = ''] = ['list.mjs', 'list.cjs'].map((file) =>
    execFileSync(process.execPath, [file], { cwd: at(), encoding: 'utf8' }).trim(),
  )
  const documented = fs.readFileSync(path.join(PACKAGE, 'docs', 'library.md'), 'utf8')
  expect(imported).toBe(required)
  expect(required.split(' ').filter((name) => !documented.includes(`${name}`))).toEqual([])
  expect(required.split(' ')).toHaveLength(28)
})

// Break: the plugin installed from the package misses a program, or tests and sources ship.
it('it holds the whole plugin and nothing but what runs or is read', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      '.claude-plugin/plugin.json',
      'commands/batch-implement.md',
      'hooks/hooks.json',
      'dist/batch.cjs',
      'dist/hook.cjs',
      'dist/index.cjs',
      'dist/index.d.cts',
      'LICENSE',
      'NOTICE',
    ]),
  )
  expect(packed.filter((file) => /^(?:lib|test|scripts|node_modules)\/|\.tgz$/.test(file))).toEqual([])
})
