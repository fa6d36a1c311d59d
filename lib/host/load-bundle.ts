import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Script } from 'node:vm'

/** Stands for the very content of all bundles; the build fills it in. */
declare const BUILD_ID: string

type Module = { exports: unknown }
type Source = { text: string; stats: fs.Stats }

// Beside the bundles: who may write there may change the program itself, so nobody new is trusted.
const FOLDER = '.compiled'
// Far longer than writing takes.
const DEAD_AFTER_MS = 60_000

const loaded = new Map<string, Module>()

/**
 * Loads a bundle of ours, and the bundles beside it that it requires, as Node does, but compiled already: what V8 made
 * of it in an earlier call is kept in `.compiled` beside it. Compiling is a third of what a call costs.
 *
 * (From Node 22 on `module.enableCompileCache` does this for a whole process, also for programs of others.) Where nothing
 * can be kept, or `NODE_DISABLE_COMPILE_CACHE` is set, it is compiled each time. Throws what the bundle throws.
 */
export function loadBundle(file: string, env: NodeJS.ProcessEnv): unknown {
  const known = loaded.get(file)
  if (known) return known.exports
  const { text, stats } = read(file)
  const module: Module = { exports: {} }
  loaded.set(file, module)
  const compiled = env['NODE_DISABLE_COMPILE_CACHE'] ? undefined : keptFile(file, stats, env)
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`
  const script = compile(wrapped, file, compiled)
  const beside = (name: string) => requireFrom(file, name, env)
  script.runInThisContext()(module.exports, beside, module, file, path.dirname(file))
  return module.exports
}

function read(file: string): Source {
  const fd = fs.openSync(file, 'r')
  try {
    // One byte a character, since the build writes all others as escapes: V8 takes such a text in twice as fast.
    return { stats: fs.fstatSync(fd), text: fs.readFileSync(fd, 'latin1') }
  } finally {
    fs.closeSync(fd)
  }
}

function requireFrom(file: string, name: string, env: NodeJS.ProcessEnv): unknown {
  return name.startsWith('./') ? loadBundle(path.join(path.dirname(file), name), env) : require(name)
}

function compile(source: string, filename: string, compiled: string | undefined): Script {
  const cachedData = compiled === undefined ? undefined : readKept(compiled)
  // Not loaded where there is no batch.
  const vm: typeof import('node:vm') = require('node:vm')
  const script = new vm.Script(source, { filename, ...(cachedData ? { cachedData } : {}) })
  if (compiled !== undefined && (!cachedData || script.cachedDataRejected)) {
    // At the end, so that the functions which this call needed are in it.
    process.once('exit', () => keep(compiled, script))
  }
  return script
}

/** Where the compiled form of this very file belongs, for this version and these options of Node. */
function keptFile(file: string, { size, mtimeMs }: fs.Stats, env: NodeJS.ProcessEnv): string {
  const options = optionsDigest([...process.execArgv, env['NODE_OPTIONS'] ?? ''].join(' '))
  const name = `${path.basename(file)}-${process.version}-${process.arch}${options}-${BUILD_ID}`
  return path.join(path.dirname(file), FOLDER, `${name}-${size}-${Math.round(mtimeMs)}`)
}

/** V8 takes back only what it made with the same options; two that look alike here cost one compilation. */
function optionsDigest(options: string): string {
  let sum = 0
  for (const character of options) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return sum === 0 ? '' : `-${sum.toString(36)}`
}

/** What was kept, twice: V8 believes what it is given, and ends the process where that is damaged. */
function readKept(compiled: string): Buffer | undefined {
  try {
    if (!isOurs(path.dirname(compiled))) return undefined
    const bytes = fs.readFileSync(compiled)
    const half = bytes.length / 2
    const isWhole = half > 0 && bytes.subarray(0, half).equals(bytes.subarray(half))
    return isWhole ? bytes.subarray(0, half) : undefined
  } catch {
    return undefined
  }
}

function isOurs(folder: string): boolean {
  const stats = fs.lstatSync(folder)
  const isPrivate =
    process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0)
  return stats.isDirectory() && isPrivate
}

/** Keeps the compiled form for later calls; where that cannot be, as in a folder that is read only, they compile. */
function keep(compiled: string, script: Script): void {
  const folder = path.dirname(compiled)
  const temporary = `${compiled}.${process.pid}`
  try {
    if (!isAnothers(path.dirname(folder))) fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOurs(folder)) return
    write(temporary, script)
    fs.renameSync(temporary, compiled)
    sweep(folder)
  } catch {
    removeQuietly(temporary)
  }
}

/** A folder of root's in somebody's plugin would stand in the way of its next update. */
function isAnothers(folder: string): boolean {
  return process.getuid !== undefined && fs.statSync(folder).uid !== process.getuid()
}

function write(file: string, script: Script): void {
  const fd = fs.openSync(file, 'wx', 0o600)
  try {
    const data = script.createCachedData()
    fs.writeFileSync(fd, Buffer.concat([data, data]))
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

/** Removes what was kept of another build or left by a dead writer, and what was kept of a file that has changed since. */
function sweep(folder: string): void {
  const names = fs.readdirSync(folder)
  const present = names.filter((name) => name.includes(`-${BUILD_ID}-`))
  for (const name of names) {
    const file = path.join(folder, name)
    if (!present.includes(name) || isReplaced(folder, name) || isDead(file)) removeQuietly(file)
  }
}

function isReplaced(folder: string, name: string): boolean {
  const [bundle = '', identity = ''] = [name.split('-v')[0], name.split(`-${BUILD_ID}-`)[1]]
  const stats = fs.statSync(path.join(path.dirname(folder), bundle), { throwIfNoEntry: false })
  return stats === undefined || !identity.startsWith(`${stats.size}-${Math.round(stats.mtimeMs)}`)
}

function isDead(file: string): boolean {
  const isTemporary = /\.\d+$/.test(file)
  const stats = isTemporary ? fs.lstatSync(file, { throwIfNoEntry: false }) : undefined
  return stats !== undefined && Date.now() - stats.mtimeMs > DEAD_AFTER_MS
}

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true })
  } catch {
    // What cannot be removed could not be made.
  }
}
