// Compares what the project has grown to with the caps in CONTRIBUTING.md, and prints what is over.
//
//   node --import ./scripts/dev/typescript.mjs scripts/dev/budget.ts
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { PAUSE_REASONS } from '../../lib/batch/pause-reasons.ts'
import { batchFile } from '../../lib/batch/schema.ts'
import { SETTING_NAMES } from '../../lib/claude/settings.ts'
import { VERBS } from '../../lib/cli/verbs.ts'
import { FAILURE_KINDS } from '../../lib/failure/kinds.ts'

const root = path.resolve(import.meta.dirname, '..', '..')

function filesIn(folder: string, end: string): string[] {
  const names = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(end))
}

function linesIn(folder: string, end: string, only: (name: string) => boolean = () => true): number {
  const files = filesIn(folder, end).filter(only)
  return files.reduce(
    (sum, name) => sum + fs.readFileSync(path.join(root, folder, name), 'utf8').split('\n').length - 1,
    0,
  )
}

const library = filesIn('lib', '.ts')
const rooms = new Map<string, number>()
for (const name of library) rooms.set(path.dirname(name), (rooms.get(path.dirname(name)) ?? 0) + 1)
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
const errors = fs.readFileSync(path.join(root, 'lib/errors.ts'), 'utf8')

/** What is counted, by the words of the table. */
const COUNTS: Record<string, number> = {
  verbs: Object.keys(VERBS).length,
  flags: new Set(Object.values(VERBS).flatMap(({ options }) => Object.keys(options ?? {}))).size,
  settings: SETTING_NAMES.length,
  'state fields, top level': Object.keys(batchFile.shape).length,
  'pause reasons': Object.keys(PAUSE_REASONS).length,
  'failure kinds': FAILURE_KINDS.length,
  'error codes': errors.match(/^ {2}\| '/gm)?.length ?? 0,
  'rooms in lib': [...rooms.keys()].filter((room) => room !== '.').length,
  'files in the fullest room': Math.max(...rooms.values()),
  'lines in lib': linesIn('lib', '.ts'),
  'lines of the scripts that build': linesIn('scripts/dev', '.mjs', (name) =>
    /^(?:build|declarations)\.mjs$/.test(name),
  ),
  'programs in dist': filesIn('dist', '.cjs').length,
  'development packages': Object.keys(manifest.devDependencies).length,
  'decision records': filesIn('docs/adr', '.md').length,
}

const table = fs.readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')
const rows = [...table.matchAll(/^\| ([a-z][^|]*?) \| ([\d,]+) \|/gm)]
const caps = new Map(rows.map(([, what = '', cap = '']) => [what, Number(cap.replaceAll(',', ''))]))

for (const [what, count] of Object.entries(COUNTS)) {
  const cap = caps.get(what)
  if (cap !== undefined && count <= cap) continue
  console.log(
    cap === undefined
      ? `CONTRIBUTING.md has no cap for: ${what} (${count})`
      : `${what}: ${count}, over its cap of ${cap}`,
  )
  process.exitCode = 1
}
for (const what of caps.keys()) {
  if (what in COUNTS) continue
  console.log(`CONTRIBUTING.md has a cap that nothing counts: ${what}`)
  process.exitCode = 1
}
if (process.argv.includes('--all')) console.log(COUNTS)
