import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { type BatchProject, makeBatchProject } from '../client/harness/batch-project.ts'
import { HELPER } from '../fakes/helper-process.ts'

export const LANES_ID = 'batch-20261126-223000-000000'
const CLAUDE = resolve(import.meta.dirname, '..', 'fakes', 'claude.cjs')

const LIST = [
  'Add toKelvin(celsius) in src/to-kelvin.cjs, and list it in src/index.cjs',
  'Add toMiles(km) in src/to-miles.cjs, and list it in src/index.cjs',
  'Add toPounds(kg) in src/to-pounds.cjs and drop the old test of the rounding',
  'Read the exchange rates of today from the bank',
  'Convert prices by the rates of today (after 4)',
  'List the units in src/index.cjs by their names',
  'Add toYards(metres) in src/to-yards.cjs',
]

// Each begins once its partner has begun as well, so that what both change meets; 6 never makes its own go together.
const PLAY = `
const fs = require('node:fs'), path = require('node:path')
const { number, prompt } = told
const at = (name) => path.join(process.env.HOME, name)
const until = async (...names) => {
  for (let waited = 0; !names.every((name) => fs.existsSync(at(name))) && waited < 1200; waited += 1)
    await new Promise((done) => setTimeout(done, 50))
}
const isAgain = fs.existsSync(at('begun-' + number))
fs.writeFileSync(at('begun-' + number), '')
if (prompt.includes('conflict markers')) {
  if (number === 6) return tools.end({ result: 'failed: the list cannot be both sorted and in the order of the others' })
  const text = fs.readFileSync('src/index.cjs', 'utf8')
  tools.write('src/index.cjs', text.split('\\n').filter((line) => !/^(<{7}|={7}|>{7})/.test(line)).join('\\n'))
} else if (number === 4) {
  tools.write('src/rates.cjs', '// The bank wants a key of ours for this.\\n')
  tools.commit('Begin to read the rates')
  return tools.end({ result: 'failed: Error: Cannot find module bank-rates: npm install wants a login to the registry of the bank, and there is none in this project' })
} else {
  if (number < 4) await until('begun-1', 'begun-2', 'begun-3', 'go')
  if (number === 1) await until('begun-6')
  const name = LISTED[number - 1]
  if (number === 6) {
    if (isAgain) return tools.end({ result: 'failed: the others have to be listed in their own order, by a test of theirs' })
    const landed = () => tools.git('log', '--format=%s', 'batch/' + told.trailer.slice(15).split('#')[0] + '/verified')
    for (let waited = 0; !landed().includes('to-kelvin') && waited < 300; waited += 1)
      await new Promise((done) => setTimeout(done, 100))
    tools.write('src/index.cjs', "module.exports = ['sorted by name']\\n")
  } else {
    tools.write('src/' + name + '.cjs', 'module.exports = (value) => value * ' + number + '\\n')
    if (number < 3) tools.write('src/index.cjs', fs.readFileSync('src/index.cjs', 'utf8').replace('[', "[\\n  '" + name + "',"))
    if (number === 3) fs.rmSync('test/rounding.test.cjs')
  }
}
tools.commit(SUBJECTS[number - 1])
`

const NAMES = ['to-kelvin', 'to-miles', 'to-pounds', 'rates', 'prices', 'index', 'to-yards']
const SUBJECTS = NAMES.map((name) => `Add ${name}`)

/** An overnight run in three lanes with a stand-in for the client. */
export interface LanesNight {
  project: BatchProject
  env: Record<string, string>
  /** Resolves when all three lanes are at work. */
  threeAtWork(): Promise<void>
  /** Lets them go on, and resolves at the end of the run with what it said. */
  end(): Promise<string>
}

/** Begins a night in which features conflict, fail, wait, change their checks, and whose work does not land. */
export function beginLanesNight(helper = HELPER): LanesNight {
  const project = makeBatchProject(1, {
    'features.txt': `${LIST.join('\n')}\n`,
    'package.json': JSON.stringify({ private: true, scripts: { test: 'node --test' } }),
    'src/index.cjs': 'module.exports = [\n]\n',
    'test/rounding.test.cjs': "require('node:test')('rounds', () => {})\n",
    'test/list.test.cjs': "require('node:test')('is a list', () => { require('../src/index.cjs').length })\n",
  })
  const home = join(project.folder, '..', 'home')
  mkdirSync(join(home, 'bin'), { recursive: true })
  writeFileSync(join(home, 'bin', 'claude'), `#!/bin/sh\nexec "${process.execPath}" "${CLAUDE}" "$@"\n`)
  chmodSync(join(home, 'bin', 'claude'), 0o755)
  const lists = `const LISTED = ${JSON.stringify(NAMES)}, SUBJECTS = ${JSON.stringify(SUBJECTS)}`
  writeFileSync(join(home, 'play.cjs'), `${lists}\nexports.play = async (told, tools) => {\n${PLAY}\n}\n`)
  const env = {
    PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
    ...{ HOME: home, TZ: 'UTC', FAKE_CLAUDE: join(home, 'play.cjs') },
    ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  }
  const words = [helper, 'run', 'features.txt', '--id', LANES_ID, '--lanes', '3']
  const run = spawn(process.execPath, words, { cwd: project.folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = outputOf(run)
  return {
    project,
    env,
    threeAtWork: () =>
      until(
        [1, 2, 3].map((number) => join(home, `begun-${number}`)),
        ended,
      ),
    end: () => {
      // What the person does meanwhile stands in the way of the landing.
      project.write('src/index.cjs', "module.exports = ['of my own']\n")
      project.git('commit', '-qam', 'List one of my own')
      writeFileSync(join(home, 'go'), '')
      return ended
    },
  }
}

function outputOf(run: ChildProcess): Promise<string> {
  let output = ''
  for (const stream of [run.stdout, run.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  return new Promise((resolve) => run.once('close', () => resolve(output)))
}

async function until(files: readonly string[], ended: Promise<string>): Promise<void> {
  let output: string | undefined
  void ended.then((text) => {
    output = text
  })
  while (!files.every((file) => existsSync(file))) {
    if (output !== undefined) throw new Error(`The run ended early: ${output}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
