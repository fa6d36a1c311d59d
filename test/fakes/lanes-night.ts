/** What the lanes of a night are played with: files of the project, and what its workers do there. */

/** Red while both of a pair are there and nobody has made them fit. What the checks passed is noted where a driver can be killed. */
export const FILES = {
  '.gitignore': '*.local\n.claude\n',
  'shared.txt': 'begin\n',
  'package-lock.json': '{}\n',
  'set-up.cjs': "require('node:fs').copyFileSync('package-lock.json', 'ready.local')\n",
  'check.cjs': `const fs = require('node:fs')
const git = (...args) => require('node:child_process').execFileSync('git', args, { encoding: 'utf8' })
if (fs.existsSync('red-1.txt') && fs.existsSync('red-2.txt') && !fs.existsSync('fits.txt')) throw new Error('they do not fit')
if (process.env.KILL_AT) noted(process.env.KILL_AT)
async function noted(order) {
  require('node:assert').equal(fs.readFileSync('ready.local', 'utf8'), fs.readFileSync('package-lock.json', 'utf8'))
  git('moment', 'checks', 'begun')
  await meet(order)
  fs.appendFileSync(order + '.passed', git('rev-parse', 'HEAD'))
  git('moment', 'checks', 'ended')
}
// Where that is the ordered moment, the checks of a feature wait a while for those of another lane.
async function meet(order) {
  const isOrdered = () => fs.existsSync(order) && fs.readFileSync(order, 'utf8').includes('moment two checks')
  if (!isOrdered() || git('branch', '--show-current') === '') return
  fs.writeFileSync(order + '.checks-' + process.env.BATCH_SLOT, String(process.pid))
  const isThere = (name) => {
    try {
      return process.kill(Number(fs.readFileSync(name, 'utf8')), 0)
    } catch {
      return false
    }
  }
  const others = [0, 1, 2, 3].filter((slot) => String(slot) !== process.env.BATCH_SLOT)
  for (let waited = 0; isOrdered() && waited < 100; waited += 1) {
    if (others.some((slot) => isThere(order + '.checks-' + slot))) git('moment', 'two', 'checks')
    await new Promise((done) => setTimeout(done, 50))
  }
}
`,
}

export const SETTINGS = '---\nworktree_setup: node set-up.cjs\nverify: node check.cjs\n---\n'

/** What a feature does, by its number. */
export interface Parts {
  /** Each changes the line that the other changes, and begins only once the other has begun. */
  conflict: readonly [number, number]
  /** Whether the one that is told of it leaves the markers in. */
  isSloppy?: boolean
  /** Each is green alone, and both are red together. */
  together?: readonly [number, number]
  /** Changes what the set-up is made from. */
  lockFile?: number
  /** Makes something, and says that it failed. */
  fails: number
}

/** The body of the stand-in's script: a worker that sees what it was told and what stands in its worktree. */
export function playOf(parts: Parts): string {
  return `
const fs = require('node:fs'), path = require('node:path')
const { conflict, isSloppy, together = [], lockFile, fails } = ${JSON.stringify(parts)}
const { number, prompt } = told
const read = () => fs.readFileSync('shared.txt', 'utf8')
const partnerIn = (pair) => pair.includes(number) && pair.find((other) => other !== number)
const partner = partnerIn(conflict) || partnerIn(together)
const met = (n) => path.join(process.env.HOME, 'begun-' + n)
tools.git('moment', 'session', 'begun')
if (prompt.includes('between conflict markers')) {
  if (!isSloppy) tools.write('shared.txt', read().split('\\n').filter((line) => !/^(<{7}|={7}|>{7})/.test(line)).join('\\n'))
} else if (prompt.includes('together they fail')) tools.write('fits.txt', 'yes\\n')
else {
  fs.writeFileSync(met(number), '')
  for (let waited = 0; partner && !fs.existsSync(met(partner)) && waited < 200; waited += 1)
    await new Promise((done) => setTimeout(done, 50))
  tools.write('feature-' + number + '.txt', number + '\\n')
  if (conflict.includes(number) && !read().includes('line of ' + number)) tools.write('shared.txt', read() + 'line of ' + number + '\\n')
  if (together.includes(number)) tools.write('red-' + (together.indexOf(number) + 1) + '.txt', 'x\\n')
  if (number === lockFile) tools.write('package-lock.json', JSON.stringify({ number }))
}
tools.git('moment', 'session', 'wrote')
if (number === fails) return 'failed: there is no such thing'
tools.commit('Add feature ' + number)
tools.git('moment', 'session', 'committed')
`
}
