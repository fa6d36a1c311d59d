// Checks the documents: every relative link leads to a file or heading that exists, and none is too long.
//
//   node scripts/dev/check-links.mjs
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

// A page that cannot be read in one go is not read.
const LONGEST = 100
const MAY_BE_LONGER = {
  'README.md': 130,
  'docs/guide.md': 130,
  'docs/architecture.md': 105,
  'docs/state-format.md': 245,
}

function documents() {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  return listed.split('\0').filter((name) => name !== '' && fs.existsSync(path.join(root, name)))
}

/** Gives the text outside code, where a bracket is only a bracket. */
function prose(text) {
  let fence = ''
  const lines = text.split('\n').map((line) => {
    const [mark] = /^ {0,3}(?:`{3,}|~{3,})/.exec(line) ?? []
    const isEdge = mark !== undefined && (fence === '' || line.trim() === fence)
    if (isEdge) fence = fence === '' ? mark.trim() : ''
    return isEdge || fence !== '' ? '' : line.replaceAll(/`[^`]*`/g, '')
  })
  return lines.join('\n')
}

function targets(text) {
  const inline = [...text.matchAll(/\]\(([^()\s]+)(?: "[^"]*")?\)/g)].map(([, target]) => target)
  const html = [...text.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, target]) => target)
  return [...inline, ...html]
}

/** Gives a heading's anchor as GitHub makes it. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}

function anchors(file) {
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  return new Set(lines.flatMap((line) => (/^#{1,6} /.test(line) ? [anchor(line.replace(/^#+ /, ''))] : [])))
}

function problemOf(name, target) {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined
  const [file = '', hash] = target.split('#')
  const full = file === '' ? path.join(root, name) : path.resolve(root, path.dirname(name), decodeURI(file))
  if (path.relative(root, full).startsWith('..')) return `${name}: ${target} leads out of the repository`
  if (!fs.existsSync(full)) return `${name}: ${target} does not exist`
  if (hash && full.endsWith('.md') && !anchors(full).has(hash))
    return `${name}: ${target} has no such heading`
  return undefined
}

function problemsOf(name) {
  const text = fs.readFileSync(path.join(root, name), 'utf8')
  const lines = text.trimEnd().split('\n').length
  const most = MAY_BE_LONGER[name] ?? LONGEST
  const long = lines > most ? [`${name}: ${lines} lines, at most ${most}`] : []
  return [...long, ...targets(prose(text)).flatMap((target) => problemOf(name, target) ?? [])]
}

const names = documents()
const problems = names.flatMap(problemsOf)
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`${names.length} documents, every relative link leads somewhere.`)
