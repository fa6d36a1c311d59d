// Writes dist/, which is both what the root plugin runs and, by itself, the plugin that the marketplace installs.
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

const PROGRAMS = {
  'dist/hook.cjs': 'scripts/hook.ts',
  'dist/batch.cjs': 'scripts/batch.ts',
  'dist/run.cjs': 'scripts/run.ts',
  'dist/index.cjs': 'lib/index.ts',
}
const MANIFEST = '.claude-plugin/plugin.json'
// The files of the plugin that are no programs. In dist/ the programs stand beside them, in the root below dist/.
const PLUGIN_FILES = ['agents', 'commands', 'hooks'].flatMap((folder) => filesIn(folder))

/** Gives every generated file, by its path from the root, with its content. */
async function generate() {
  const files = new Map()
  for (const [outfile, entry] of Object.entries(PROGRAMS)) files.set(outfile, await bundle(outfile, entry))
  for (const [name, content] of declarations(root)) files.set(name, Buffer.from(content))
  for (const name of PLUGIN_FILES) {
    const text = read(name).toString('utf8')
    files.set(`dist/${name}`, Buffer.from(text.replaceAll('PLUGIN_ROOT}/dist/', 'PLUGIN_ROOT}/')))
  }
  files.set('dist/github/batch.yml', read('examples/github/batch.yml'))
  for (const name of ['LICENSE', 'NOTICE']) files.set(`dist/${name}`, read(name))
  // Claude Code reads the manifest from the dot-folder; people look for it at the top.
  for (const name of [MANIFEST, `dist/${MANIFEST}`]) files.set(name, read('plugin.json'))
  return files
}

async function bundle(outfile, entry) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    // proper-lockfile is always given a file system of ours (directory-lock.ts); this one takes 5 ms to load.
    alias: { 'graceful-fs': 'node:fs' },
    // gray-matter has an engine that runs code; front-matter.ts switches it off.
    logOverride: { 'direct-eval': 'silent' },
    // The gate requires the helper beside it only where there is a batch, the helper the overnight run where it is asked for.
    external: ['./batch.cjs', './run.cjs'],
  })
  return Buffer.from(result.outputFiles[0].text)
}

function read(name) {
  return fs.readFileSync(path.join(root, name))
}

/** Lists the files below `folder`, by their paths from the root. */
function filesIn(folder) {
  const top = path.join(root, folder)
  if (!fs.existsSync(top)) return []
  return fs
    .readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort()
}

function strays(files) {
  return filesIn('dist').filter((name) => !files.has(name))
}

function differs(name, content) {
  const file = path.join(root, name)
  return !fs.existsSync(file) || !fs.readFileSync(file).equals(content)
}

const files = await generate()
if (process.argv.includes('--check')) {
  const changed = [...files].filter(([name, content]) => differs(name, content)).map(([name]) => name)
  const wrong = [...changed, ...strays(files)]
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
  }
  for (const name of strays(files)) fs.rmSync(path.join(root, name))
  console.log(`${files.size} files written.`)
}
