// Prints through how many files of ours a call runs, from process start to the printed answer, and what it does once the
// answer is out, by V8's own coverage of the bundles: a file counts when one of its functions was called.
//
//   node scripts/dev/walk.mjs            counts
//   node scripts/dev/walk.mjs --files    names the files as well
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist')
const SESSION = 'walk'
const CAPS = { complete: 40, 'the report after it': 44, Stop: 25 }
// Coverage is taken, and its counters start anew, when the answer has been written.
const AT_ANSWER = `
const fs = require('node:fs')
const { writeSync } = fs
let isOut = false
fs.writeSync = (fd, ...rest) => {
  const written = writeSync(fd, ...rest)
  if (fd === 1 && !isOut) require('node:v8').takeCoverage()
  isOut ||= fd === 1
  return written
}
`

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'walk-'))
const project = path.join(folder, 'project')
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  CLAUDE_CODE_SESSION_ID: SESSION,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

function run(program, args, { input = '', coverage } = {}) {
  const more = coverage === undefined ? {} : { NODE_V8_COVERAGE: coverage }
  return execFileSync(program, args, { cwd: project, env: { ...env, ...more }, input, encoding: 'utf8' })
}

function git(...args) {
  run('git', ['-c', 'user.name=walk', '-c', 'user.email=walk@example.org', ...args])
}

/** Gives the files whose functions a call of `program` runs until its answer is out, and after it. */
function walk(program, args, input) {
  const coverage = fs.mkdtempSync(path.join(folder, 'coverage-'))
  const preload = path.join(folder, 'at-answer.cjs')
  fs.writeFileSync(preload, AT_ANSWER)
  run(process.execPath, ['--require', preload, path.join(dist, program), ...args], { input, coverage })
  const sequence = (name) => Number(/-(\d+)\.json$/.exec(name)?.[1])
  return fs
    .readdirSync(coverage)
    .sort((one, other) => sequence(one) - sequence(other))
    .map((name) => JSON.parse(fs.readFileSync(path.join(coverage, name), 'utf8')).result)
    .map((scripts) => scripts.filter(({ url }) => url.includes('/dist/')).flatMap(calledModules))
    .map((modules) => [...new Set(modules)].sort())
}

/** The modules of ours in a bundle of which V8 saw a function called; a module's own body does not count. */
function calledModules({ url, functions }) {
  const starts = moduleStarts(fs.readFileSync(fileURLToPath(url), 'utf8'))
  return functions
    .filter(
      ({ functionName: name, ranges }) => name !== '' && !/\.[cm]?[jt]s$/.test(name) && ranges[0].count > 0,
    )
    .map(({ ranges }) => starts.findLast(({ at }) => at <= ranges[0].startOffset)?.name ?? '')
    .filter((name) => /^(?:lib|scripts)\//.test(name))
}

/** Where each module begins in a bundle: the bundler writes its path in a line of its own. */
function moduleStarts(text) {
  return [...text.matchAll(/^\/\/ ((?:lib|scripts|node_modules)\/\S+)$/gm)].map(({ index, 1: name }) => ({
    at: index,
    name,
  }))
}

try {
  fs.mkdirSync(project)
  fs.writeFileSync(path.join(project, 'features.txt'), 'Add one\nAdd two\n')
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'begin')
  run(process.execPath, [path.join(dist, 'batch.cjs'), 'start', 'features.txt', '--id', 'walk'])
  fs.writeFileSync(path.join(project, 'one.txt'), 'one\n')
  git('add', 'one.txt')
  git('commit', '-qm', 'Add one\n\nBatch-Feature: walk#1')
  const stop = { hook_event_name: 'Stop', session_id: SESSION, cwd: project }
  const [Stop] = walk('hook.cjs', [], JSON.stringify(stop))
  const [complete, after] = walk('batch.cjs', ['complete', '1'], '')
  const walks = { Stop, complete, 'the report after it': after }
  for (const [name, files] of Object.entries(walks)) {
    console.log(`${name}: ${files.length} files (at most ${CAPS[name]})`)
    if (process.argv.includes('--files')) for (const file of files) console.log(`  ${file}`)
    if (files.length > CAPS[name]) process.exitCode = 1
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
