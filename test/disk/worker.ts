import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

const fixtures = path.join(import.meta.dirname, 'fixtures')

/** Makes an empty project folder with `.claude`; its real path, as some systems link their temporary folder. */
export function makeProject(): string {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'batch-store-')))
  fs.mkdirSync(path.join(root, '.claude'))
  return root
}

/** Bundles one of the small programs beside the tests, as the oldest Node that is supported reads no TypeScript. */
export async function buildWorker(name: string): Promise<string> {
  const outfile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'batch-worker-')), `${name}.cjs`)
  await build({
    entryPoints: [path.join(fixtures, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  return outfile
}

/** Starts a bundled worker; its errors go to the test's own standard error. */
export function startWorker(program: string, args: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Waits for the end of a worker: its exit code, or the signal that killed it. */
export function ended(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(child.exitCode ?? child.signalCode)
  }
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal)))
}
