import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../lib/process/run-command.ts'
import { OUTPUT_READ } from '../../lib/text/output-tail.ts'
import { bundleProgram } from '../fakes/bundle-program.ts'

const MODULE = join(import.meta.dirname, '../../lib/process/run-command.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-command-'))
})
afterEach(() => {
  // What left the group on purpose is ours to end, also when the test failed or ran out of time.
  if (existsSync(join(folder, 'away'))) process.kill(pidIn('away'))
  rmSync(folder, { recursive: true, force: true })
})

const settings = { timeoutSeconds: 20, env: process.env }
const shell = (line: string, more = {}) =>
  runCommand({ command: line, args: [], cwd: folder, shell: true, ...settings, ...more })
const node = (code: string, more = {}) =>
  runCommand({ command: process.execPath, args: ['-e', code], cwd: folder, ...settings, ...more })

function alive(pid: number): boolean {
  // A killed orphan may stay as a zombie where nobody collects it.
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ''
  return stat !== '' && !/\) [ZX] /.test(stat)
}
const pidIn = (name: string) => Number(readFileSync(join(folder, name), 'utf8'))
const gone = (pid: number) => expect.poll(() => alive(pid), { timeout: 5000 }).toBe(false)

describe('a command that ends', () => {
  it('tells the exit code, both streams and the time it took', async () => {
    const result = await node('console.log("out"); console.error("err"); process.exitCode = 3')
    expect(result).toMatchObject({
      exitCode: 3,
      signal: null,
      timedOut: false,
      stdout: 'out\n',
      stderr: 'err\n',
    })
    expect(result.seconds).toBeGreaterThan(0)
    expect(result.seconds).toBeLessThan(20)
    expect(result).not.toHaveProperty('failedToStart')
  })

  it('tells the signal that ended it', async () => {
    const result = await shell('kill -9 $$')
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: false })
  })

  it('hands arguments over as they are, without a shell', async () => {
    const hostile = ['$(touch made)', '; touch made', '`touch made`', '*', 'a b', '"', '']
    const code = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))'
    const result = await runCommand({
      command: process.execPath,
      args: ['-e', code, '--', ...hostile],
      cwd: folder,
      ...settings,
    })
    expect(JSON.parse(result.stdout)).toEqual(hostile)
    expect(existsSync(join(folder, 'made'))).toBe(false)
  })

  it('runs in the folder and with the environment it was given, and no other', async () => {
    const result = await node('console.log(process.cwd(), process.env.ONE, process.env.HOME)', {
      env: { ONE: '1' },
    })
    expect(result.stdout).toBe(`${folder} 1 undefined\n`)
  })

  it('reads its input, and an empty one when there is none', async () => {
    const echo = 'process.stdin.pipe(process.stdout)'
    expect((await node(echo, { input: 'grüße\n' })).stdout).toBe('grüße\n')
    expect((await node(echo)).stdout).toBe('')
  })

  it('does not fail when it ends without reading a large input', async () => {
    const result = await node('process.exit(0)', { input: 'x'.repeat(4_000_000) })
    expect(result.exitCode).toBe(0)
  })

  it('leaves no signal handler behind', async () => {
    const count = () => ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit'].map((name) => process.listenerCount(name))
    const before = count()
    await Promise.all([node('1'), node('2')])
    expect(count()).toEqual(before)
  })
})

describe('output', () => {
  it('keeps the end of a stream that is longer than it keeps', async () => {
    const result = await node('process.stdout.write("a".repeat(40 * 1024 * 1024) + "end")')
    expect(result.stdout.length).toBeLessThanOrEqual(32 * 1024 * 1024)
    expect(result.stdout.endsWith('aend')).toBe(true)
  })

  it('keeps everything below the limit', async () => {
    const result = await node('process.stdout.write("ä".repeat(200000))')
    expect(result.stdout).toBe('ä'.repeat(200_000))
  })

  it('gives the end of both streams in the order of arrival, one character more than is read', async () => {
    const result = await shell('echo one; sleep 0.2; echo two >&2; sleep 0.2; echo three')
    expect(result.tail).toBe('one\ntwo\nthree\n')
    const long = await node('process.stdout.write("x".repeat(100000) + "last")')
    expect(long.tail).toHaveLength(OUTPUT_READ + 1)
    expect(long.tail.endsWith('xlast')).toBe(true)
  })

  it('joins a character that arrives in two pieces', async () => {
    const code = `process.stdout.write(Buffer.from([0xe2, 0x82]));
      setTimeout(() => process.stdout.write(Buffer.from([0xac])), 200)`
    const result = await node(code)
    expect(result).toMatchObject({ stdout: '€', tail: '€' })
  })
})

describe.skipIf(process.platform === 'win32')('what a command leaves running', () => {
  it('ends at the time limit with the whole group', async () => {
    const result = await shell('sleep 300 & echo $! > child; echo begun; wait', { timeoutSeconds: 1 })
    expect(result).toMatchObject({ timedOut: true, exitCode: null, signal: 'SIGTERM', tail: 'begun\n' })
    expect(result.seconds).toBeLessThan(6)
    await gone(pidIn('child'))
  })

  it('is killed when it ignores the request to end', async () => {
    const line = `trap '' TERM; echo $$ > stubborn; while :; do sleep 1; done`
    const result = await shell(line, { timeoutSeconds: 0.5 })
    expect(result).toMatchObject({ timedOut: true, signal: 'SIGKILL' })
    await gone(pidIn('stubborn'))
  })

  it('is ended when the command itself has ended well, and holds nothing open', async () => {
    const result = await shell('sleep 300 & echo $! > server; echo ready', { timeoutSeconds: 60 })
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, stdout: 'ready\n' })
    expect(result.seconds).toBeLessThan(10)
    await gone(pidIn('server'))
  })

  it('does not hang the call when it has left the group and holds the pipe', async () => {
    const code = `const { spawn } = require('node:child_process')
      const away = spawn('sleep', ['300'], { detached: true, stdio: 'inherit' })
      require('node:fs').writeFileSync('away', String(away.pid)); console.log('done'); process.exit(0)`
    const result = await node(code, { timeoutSeconds: 60 })
    expect(result).toMatchObject({ exitCode: 0, timedOut: false, stdout: 'done\n' })
    expect(result.seconds).toBeLessThan(10)
  })

  it('does not keep the calling program from ending', async () => {
    const code = `const { pid } = require('node:child_process').spawn('sleep', ['300'], { detached: true, stdio: 'inherit' })
      require('node:fs').writeFileSync('away', String(pid)); process.exit(0)`
    writeFileSync(join(folder, 'leave.cjs'), code)
    const away = `"${process.execPath}" leave.cjs; echo done`
    const parent = spawn(process.execPath, [await bundleProgram(folder, callOf(away))], { stdio: 'inherit' })
    const ended = await new Promise((resolve) => parent.once('exit', resolve))
    expect(ended).toBe(0)
  })

  it('dies with the program that started it', async () => {
    const parent = spawn(
      process.execPath,
      [await bundleProgram(folder, callOf('echo $$ > inner; exec sleep 300'))],
      {
        stdio: 'inherit',
      },
    )
    const ended = new Promise((resolve) => parent.once('exit', (_, signal) => resolve(signal)))
    await expect
      .poll(() => existsSync(join(folder, 'inner')) && pidIn('inner'), { timeout: 20_000 })
      .toBeTruthy()
    parent.kill('SIGTERM')
    expect(await ended).toBe('SIGTERM')
    await gone(pidIn('inner'))
  })
})

/** A program that runs `line` in a shell and then has nothing more to do. */
function callOf(line: string): string {
  const spec = { command: line, args: [], cwd: folder, timeoutSeconds: 600, shell: true }
  return `import { runCommand } from ${JSON.stringify(MODULE)}
    await runCommand({ ...${JSON.stringify(spec)}, env: process.env })`
}
