import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Script } from 'node:vm'

/** Stands for the very content of all bundles; the build fills it in. */
declare const BUILD_ID: string

type Module = { exports: unknown }

// Beside the bundles: who may write there may change the program itself, so nobody new is trusted.
const FOLDER = '.compiled'

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
  const module: Module = { exports: {} }
  loaded.set(file, module)
  // One byte a character, since the build escapes all others: V8 keeps and reads such a text twice as fast.
  const source = fs.readFileSync(file, 'latin1')
  const compiled = env['NODE_DISABLE_COMPILE_CACHE'] ? undefined : keptFile(file)
  const script = compile(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    file,
    compiled,
  )
  const beside = (name: string) => requireFrom(file, name, env)
  script.runInThisContext()(module.exports, beside, module, file, path.dirname(file))
  return module.exports
}

function requireFrom(file: string, name: string, env: NodeJS.ProcessEnv): unknown {
  return name.startsWith('./') ? loadBundle(path.join(path.dirname(file), name), env) : require(name)
}

function compile(source: string, filename: string, compiled: string | undefined): Script {
  const cachedData = compiled === undefined ? undefined : readKept(compiled)
  // Not loaded where there is no batch.
  const vm = process.getBuiltinModule('node:vm')
  const script = new vm.Script(source, { filename, ...(cachedData ? { cachedData } : {}) })
  if (compiled !== undefined && (!cachedData || script.cachedDataRejected)) {
    // At the end, so that the functions which this call needed are in it.
    process.once('exit', () => keep(compiled, script))
  }
  return script
}

/** Where the compiled form of this very file belongs, for this version of Node. */
function keptFile(file: string): string {
  const { size, mtimeMs } = fs.statSync(file)
  const identity = `${BUILD_ID}-${size}-${Math.round(mtimeMs)}`
  return path.join(path.dirname(file), FOLDER, keptPrefix(path.basename(file)) + identity)
}

function keptPrefix(bundle: string): string {
  return `${bundle}-${process.version}-${process.arch}-`
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
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOurs(folder)) return
    write(temporary, script)
    fs.renameSync(temporary, compiled)
    removeOthers(compiled)
  } catch {
    removeQuietly(temporary)
  }
}

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true })
  } catch {
    // What cannot be removed could not be made.
  }
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

/** Removes what was kept of the same bundle as it was before. */
function removeOthers(compiled: string): void {
  const folder = path.dirname(compiled)
  const kept = path.basename(compiled)
  const [bundle = ''] = kept.split('-v')
  const ofSame = keptPrefix(bundle)
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith(ofSame) && name !== kept) removeQuietly(path.join(folder, name))
  }
}
