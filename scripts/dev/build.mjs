// Bundles the helper, the hook program and the library into dist/, and writes what must agree with the sources.
//
//   node scripts/dev/build.mjs           writes
//   node scripts/dev/build.mjs --check   compares with what is there, and fails on any difference
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundlePlugins, onlyAction } from './bundle-plugins.mjs'
import { declarations } from './declarations.mjs'
import { failureTable } from './failure-table.mjs'
import { schemaChecks } from './schema-checks.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

// Each call loads as little as it needs, since compiling is most of what it costs: see docs/performance.md.
const starters = {
  'dist/batch.cjs': ['scripts/batch.ts'],
  'dist/hook.cjs': ['scripts/hook.ts'],
}

// What those load first, where there is something to do.
const bundles = {
  'dist/helper.cjs': ['scripts/helper.ts'],
  'dist/hook-events.cjs': ['scripts/hook-events.ts'],
}

// The same for one verb or event, which is there sooner: those of every feature, session and turn.
const bundlesOfOne = {
  'dist/next.cjs': ['scripts/helper.ts', 'lib/actions/next.ts'],
  'dist/brief.cjs': ['scripts/helper.ts', 'lib/actions/brief.ts'],
  'dist/complete.cjs': ['scripts/helper.ts', 'lib/actions/complete.ts'],
  'dist/fail.cjs': ['scripts/helper.ts', 'lib/actions/fail.ts'],
  'dist/status.cjs': ['scripts/helper.ts', 'lib/actions/status.ts'],
  'dist/session-start.cjs': ['scripts/hook-events.ts', 'lib/actions/hooks/session-start.ts'],
  'dist/stop.cjs': ['scripts/hook-events.ts', 'lib/actions/hooks/stop.ts'],
}

// What few calls need: the bundles above load them by name when they get there.
const byImport = {
  'dist/reset-time.cjs': ['lib/model/reset-time.ts'],
  'dist/settings.cjs': ['lib/host/settings.ts'],
  'dist/features-file.cjs': ['lib/source/features-file.ts'],
  'dist/failure.cjs': ['lib/model/failure.ts'],
  'dist/run-command.cjs': ['lib/drive/run-command.ts'],
}

// The same for what is called like anything else, but only where a file or an event is not whole.
const byCall = {
  'dist/schemas.cjs': [
    'lib/model/batch-by-schema.ts',
    'lib/model/retry-by-schema.ts',
    'lib/host/hook-by-schema.ts',
  ],
}

// For programs that import the package: one file that needs no other.
const library = { 'dist/index.cjs': ['lib/index.ts'] }

/** Gives every generated file, by its path from the root, with its content. */
async function generate() {
  const files = await schemaChecks(root)
  const plugins = bundlePlugins(root, byImport, byCall)
  for (const [outfile, sources] of Object.entries({ ...bundles, ...byImport, ...byCall })) {
    files.set(outfile, await bundle(outfile, sources, { plugins, charset: 'ascii' }))
  }
  for (const [outfile, [source, action]] of Object.entries(bundlesOfOne)) {
    const alone = [onlyAction(root, action), ...plugins]
    files.set(outfile, await bundle(outfile, [source], { plugins: alone, charset: 'ascii' }))
  }
  // What Node made of the bundles is kept between calls (load-bundle.ts) for these very contents.
  const define = { BUILD_ID: JSON.stringify(hashOf(files)) }
  for (const [outfile, sources] of Object.entries(starters)) {
    files.set(outfile, await bundle(outfile, sources, { plugins, define }))
  }
  for (const [outfile, sources] of Object.entries(library)) {
    files.set(outfile, await bundle(outfile, sources, { plugins: [failureTable] }))
  }
  for (const [name, content] of declarations(root)) files.set(name, content)
  // Claude Code reads the manifest from the dot-folder; people look for it at the top.
  files.set('.claude-plugin/plugin.json', fs.readFileSync(path.join(root, 'plugin.json')))
  return files
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const content of files.values()) hash.update(content)
  return hash.digest('hex').slice(0, 12)
}

// The bundler leaves expressions and comments as they are; in both an escape means the same, as in texts.
function escaped(text) {
  return text.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

async function bundle(outfile, sources, options) {
  const contents = sources.map((source) => `export * from './${source}'\n`).join('')
  const entry =
    sources.length === 1
      ? { entryPoints: sources }
      : { stdin: { contents, resolveDir: root, sourcefile: 'bundle', loader: 'ts' } }
  const result = await build({
    ...entry,
    absWorkingDir: root,
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // `import()` of a bundle goes the long way round through the loader of modules, and reads the file twice.
    supported: { 'dynamic-import': false },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    ...options,
    // proper-lockfile loads it as its default; it is always given a file system of ours (lock-folder.ts).
    alias: { 'graceful-fs': 'node:fs' },
    // gray-matter has an engine that runs code; front-matter.ts switches it off.
    logOverride: { 'direct-eval': 'silent' },
  })
  const text = result.outputFiles[0].text
  return Buffer.from(options.charset === 'ascii' ? escaped(text) : text)
}

function strays(files) {
  const dist = path.join(root, 'dist')
  if (!fs.existsSync(dist)) return []
  return fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !files.has(name) && !name.startsWith('dist/.compiled/'))
}

function differs(name, content) {
  const file = path.join(root, name)
  return !fs.existsSync(file) || !fs.readFileSync(file).equals(Buffer.from(content))
}

const files = await generate()
if (process.argv.includes('--check')) {
  const wrong = [
    ...[...files].filter(([name, content]) => differs(name, content)).map(([name]) => name),
    ...strays(files),
  ]
  if (wrong.length > 0) {
    console.error(
      `Not what the sources give: ${wrong.join(', ')}. Run "npm run build" and commit the result.`,
    )
    process.exit(1)
  }
  console.log(`${files.size} generated files are up to date.`)
} else {
  for (const [name, content] of files) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), content)
    console.log(`${name}  ${(content.length / 1024).toFixed(0)} KB`)
  }
  for (const name of strays(files)) fs.rmSync(path.join(root, name))
}
