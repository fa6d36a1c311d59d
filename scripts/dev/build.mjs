// Bundles the helper, the hook program and the library into dist/, and writes what must agree with them.
//
//   node scripts/dev/build.mjs           writes
//   node scripts/dev/build.mjs --check   compares with what is there, and fails on any difference
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { declarations } from './declarations.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

const bundles = {
  'dist/batch.cjs': 'scripts/batch.ts',
  'dist/hook.cjs': 'scripts/hook.ts',
  'dist/hook-events.cjs': 'scripts/hook-events.ts',
}

// For programs that import the package: one file that needs no other.
const library = { 'dist/index.cjs': 'lib/index.ts' }

// What few calls need, in bundles of their own: the main ones load them by name when they get there.
const onDemand = {
  'dist/reset-time.cjs': 'lib/model/reset-time.ts',
  'dist/settings.cjs': 'lib/host/settings.ts',
  'dist/features-file.cjs': 'lib/source/features-file.ts',
  'dist/failure.cjs': 'lib/model/failure.ts',
}

// What packages load of Node and hardly use. Together it takes as long to load as all of ours: see docs/performance.md.
const substitutes = {
  // signal-exit: only to check that its own argument is a function.
  assert: 'exports.equal = () => {}',
  // write-file-atomic: to tell temporary files of threads apart. The bundles start no thread.
  worker_threads: 'exports.threadId = 0',
  // write-file-atomic: for the number in a temporary file's name, which only has to differ: its writer holds the file's lock.
  'node:crypto': `exports.createHash = () => {
    let hash = 0x811c9dc5
    const self = {
      update(text) {
        for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193) >>> 0
        return self
      },
      digest: () => ({ readUInt32BE: () => hash }),
    }
    return self
  }`,
}

/** Gives write-file-atomic and signal-exit the few lines that they need instead of whole parts of Node. */
const lightBuiltins = {
  name: 'light-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(assert|worker_threads|node:crypto)$/ }, ({ importer, path: name }) =>
      /[\\/]node_modules[\\/](write-file-atomic|signal-exit)[\\/]/.test(importer)
        ? { path: name, namespace: 'light' }
        : undefined,
    )
    onLoad({ filter: /./, namespace: 'light' }, ({ path: name }) => ({ contents: substitutes[name] }))
  },
}

/** Leaves an `import()` of these to the moment when it runs. */
const loadOnDemand = {
  name: 'load-on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path: name, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const source = path.relative(root, path.resolve(resolveDir, name)).replaceAll(path.sep, '/')
      const bundle = Object.keys(onDemand).find((key) => onDemand[key] === source)
      return bundle === undefined ? undefined : { path: `./${path.basename(bundle)}`, external: true }
    })
  },
}

/** Gives every generated file, by its path from the root, with its content. */
async function generate() {
  const files = new Map()
  for (const [outfile, entry] of Object.entries({ ...bundles, ...onDemand, ...library })) {
    const result = await build({
      absWorkingDir: root,
      entryPoints: [entry],
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
      plugins: entry === library[outfile] ? [] : [loadOnDemand, lightBuiltins],
      // proper-lockfile loads it as its default; it is always given a file system of ours (lock-folder.ts).
      alias: { 'graceful-fs': 'node:fs' },
      // gray-matter has an engine that runs code; front-matter.ts switches it off.
      logOverride: { 'direct-eval': 'silent' },
    })
    files.set(outfile, Buffer.from(result.outputFiles[0].contents))
  }
  for (const [name, content] of declarations(root)) files.set(name, content)
  // Claude Code reads the manifest from the dot-folder; people look for it at the top.
  files.set('.claude-plugin/plugin.json', fs.readFileSync(path.join(root, 'plugin.json')))
  return files
}

function strays(files) {
  const dist = path.join(root, 'dist')
  if (!fs.existsSync(dist)) return []
  return fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => !files.has(name))
}

function differs(name, content) {
  const file = path.join(root, name)
  return !fs.existsSync(file) || !fs.readFileSync(file).equals(content)
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
