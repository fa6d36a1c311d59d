// Writes NOTICE: every package whose code is inside dist/, with its licence text.
//
//   node scripts/dev/notice.mjs           writes
//   node scripts/dev/notice.mjs --check   compares with what is there, and fails on any difference
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const notice = path.join(root, 'NOTICE')

/** Gives the folders of the packages that the bundler took code from, sorted by package name. */
async function bundledPackages() {
  const { metafile } = await build({
    absWorkingDir: root,
    // Every file at the top of scripts/ is the entry of one bundle.
    entryPoints: fs
      .readdirSync(path.join(root, 'scripts'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `scripts/${name}`),
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    logOverride: { 'direct-eval': 'silent' },
    external: ['./batch.cjs', './run.cjs'],
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const folders = used
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => packageFolder(file))
  const unique = [...new Set(folders.filter((folder) => folder !== undefined))]
  return unique.map(describe).sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1))
}

function packageFolder(file) {
  const parts = file.split('/')
  const at = parts.lastIndexOf('node_modules')
  if (at < 0) return undefined
  const words = parts[at + 1]?.startsWith('@') ? 3 : 2
  return parts.slice(0, at + words).join('/')
}

function describe(folder) {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  )
  const [file] = fs.readdirSync(path.join(root, folder)).filter((entry) => /^licen[cs]e/i.test(entry))
  if (file === undefined)
    throw new Error(`${folder} ships no licence text. Look it up and say here where it is.`)
  return { name, version, license, text: fs.readFileSync(path.join(root, folder, file), 'utf8') }
}

function noticeText(packages) {
  const sections = packages.map(({ name, version, license, text }) => {
    const title = `${name} ${version} (${license})`
    return `${'-'.repeat(title.length)}\n${title}\n${'-'.repeat(title.length)}\n\n${tidy(text)}\n`
  })
  return [
    'batch-implement\nCopyright (c) The batch-implement authors. MIT licence, see LICENSE.\n',
    'The files in dist/ contain code of the packages below, each under its own licence.\n',
    ...sections,
  ].join('\n')
}

function tidy(text) {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

const text = noticeText(await bundledPackages())
if (process.argv.includes('--check')) {
  if (!fs.existsSync(notice) || fs.readFileSync(notice, 'utf8') !== text) {
    console.error(
      'NOTICE does not name what is in dist/. Run "node scripts/dev/notice.mjs" and commit the result.',
    )
    process.exit(1)
  }
  console.log('NOTICE is up to date.')
} else {
  fs.writeFileSync(notice, text)
  console.log(`NOTICE  ${text.split('\n').length} lines`)
}
