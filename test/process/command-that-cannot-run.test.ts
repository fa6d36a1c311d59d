import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommandResult, type CommandSpec, runCommand } from '../../lib/process/run-command.ts'
import { bundleProgram } from '../fakes/bundle-program.ts'
import { AS_NOBODY } from '../fakes/helper-process.ts'

const MODULE = join(import.meta.dirname, '../../lib/process/run-command.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cannot-run-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const settings = { timeoutSeconds: 20, env: process.env }

describe('a command that cannot run', () => {
  it('is answered when the program is missing', async () => {
    const result = await runCommand({ command: 'no-such-program-1', args: [], cwd: folder, ...settings })
    expect(result).toMatchObject({
      exitCode: null,
      timedOut: false,
      startErrorCode: 'ENOENT',
      failedToStart: 'no-such-program-1 was not found. Install it, or put its folder on the PATH.',
    })
  })

  // Break: who has a folder of somebody else on the PATH is told to make a program executable that is not there.
  it('is answered as missing although a folder of the PATH may not be entered', async () => {
    const [closed, open] = [join(folder, 'closed'), join(folder, 'open')]
    for (const one of [closed, open]) mkdirSync(one)
    writeFileSync(join(open, 'plain'), 'text', { mode: 0o644 })
    chmodSync(closed, 0o000)
    const env = { PATH: `${closed}:${open}` }
    const spec = { args: [], cwd: '/', env, timeoutSeconds: 20 }
    const missing = await asOrdinaryUser({ ...spec, command: 'no-such-program-1' })
    const notExecutable = await asOrdinaryUser({ ...spec, command: 'plain' })
    chmodSync(closed, 0o755)
    expect(missing).toMatchObject({
      startErrorCode: 'ENOENT',
      failedToStart: 'no-such-program-1 was not found. Install it, or put its folder on the PATH.',
    })
    expect(notExecutable).toMatchObject({
      startErrorCode: 'EACCES',
      failedToStart: 'plain may not be run: it is not an executable file.',
    })
  })

  it('is answered when the folder is missing, and the folder is blamed', async () => {
    const cwd = join(folder, 'missing')
    const result = await runCommand({ command: process.execPath, args: ['-e', '1'], ...settings, cwd })
    expect(result.failedToStart).toContain(`the folder ${cwd} does not exist`)
  })

  it('is answered when the file is no program, or an argument is impossible', async () => {
    const file = join(folder, 'plain.txt')
    writeFileSync(file, 'text')
    chmodSync(file, 0o644)
    const notExecutable = await runCommand({ command: file, args: [], cwd: folder, ...settings })
    expect(notExecutable).toMatchObject({ exitCode: null, startErrorCode: 'EACCES' })
    const impossible = await runCommand({ command: 'node', args: ['a\0b'], cwd: folder, ...settings })
    expect(impossible.failedToStart).toContain('node could not be started')
  })
})

/** Runs a command in a process whom permissions bind, also when root runs the tests. */
async function asOrdinaryUser(spec: CommandSpec): Promise<CommandResult> {
  if (process.getuid?.() === 0) chmodSync(folder, 0o755)
  const program = await bundleProgram(
    folder,
    `import { runCommand } from ${JSON.stringify(MODULE)}
    console.log(JSON.stringify(await runCommand(${JSON.stringify(spec)})))`,
  )
  const first = process.getuid?.() === 0 ? ['--require', AS_NOBODY] : []
  return JSON.parse(execFileSync(process.execPath, [...first, program], { encoding: 'utf8' }))
}
