import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findClientPid, isAlive, isClientCommand, processStarted } from '../../lib/process/process-info.ts'
import { missing } from '../fakes/missing-program.ts'

let folder: string
let children: ChildProcess[]
// Whose parent may be killed before it has ended them.
let grandchildren: number[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-info-'))
  children = []
  grandchildren = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const pid of grandchildren) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

const WAIT = 'setInterval(() => {}, 1000)'
function begin(command: string, args: string[]): number {
  const child = spawn(command, args, { stdio: 'ignore' })
  children.push(child)
  return child.pid as number
}

/** Starts `script` in node under the path `file`, and gives its own and its child's process id. */
async function withChild(file: string, prelude = '', options: string[] = []) {
  const script = join(folder, file)
  mkdirSync(dirname(script), { recursive: true })
  const said = join(folder, 'child')
  writeFileSync(
    script,
    `${prelude}
    const child = require('child_process').spawn(process.execPath, ['-e', '${WAIT}'], { stdio: 'ignore' })
    require('fs').writeFileSync(${JSON.stringify(said)}, String(child.pid))
    process.on('SIGTERM', () => { child.kill(); process.exit() })
    ${WAIT}`,
  )
  chmodSync(script, 0o755)
  const pid = begin(process.execPath, [...options, script])
  await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8'), { timeout: 20_000 }).toBeTruthy()
  const grandchild = Number(readFileSync(said, 'utf8'))
  grandchildren.push(grandchild)
  return { pid, child: grandchild, end: () => process.kill(pid, 'SIGTERM') }
}

describe.each(['linux', 'darwin'] as const)('the start of a process, read as on %s', (platform) => {
  beforeEach(({ skip }) => {
    if (platform === 'darwin') skip(...missing('ps'))
  })

  it('stays the same while it runs and differs from that of a later one', async () => {
    const first = begin(process.execPath, ['-e', WAIT])
    const started = processStarted(first, platform)
    expect(started).toMatch(/\S/)
    expect(processStarted(first, platform)).toBe(started)
    // `ps` tells whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const second = begin(process.execPath, ['-e', WAIT])
    expect(processStarted(second, platform)).not.toBe(started)
  })

  it('is not known for what does not run or is no process id', () => {
    for (const pid of [2 ** 22 + 1, 0, -1, 1.5, Number.NaN])
      expect(processStarted(pid, platform)).toBeUndefined()
  })

  it('finds the client by its name or by its script in node, from a grandchild', async () => {
    const client = await withChild('node_modules/@anthropic-ai/claude-code/cli.js', '', ['--no-warnings'])
    expect(findClientPid({}, client.child, platform)).toBe(client.pid)
    client.end()
  })

  it('takes no other node program for the client', async () => {
    const other = await withChild('claude-code-tools/cli.js')
    expect(findClientPid({}, other.child, platform)).not.toBe(other.pid)
    other.end()
  })
})

describe('the client', () => {
  it('is found by the title that it gives itself', async () => {
    const client = await withChild('x.js', 'process.title = "claude"')
    expect(findClientPid({}, client.child, 'linux')).toBe(client.pid)
    client.end()
  })

  it('is found by the name of its program, whatever it calls itself', async () => {
    const program = join(folder, 'claude')
    symlinkSync(process.execPath, program)
    const inner = `require('child_process').spawn(process.execPath, ['-e', '${WAIT}']); ${WAIT}`
    const child = spawn(program, ['-e', inner], { argv0: 'other', stdio: 'ignore' })
    children.push(child)
    const tasks = `/proc/${child.pid}/task/${child.pid}/children`
    await expect.poll(() => readFileSync(tasks, 'utf8').trim(), { timeout: 20_000 }).toMatch(/^\d+$/)
    const grandchild = Number(readFileSync(tasks, 'utf8'))
    expect(findClientPid({}, grandchild, 'linux')).toBe(child.pid)
    process.kill(grandchild)
  })

  it('is what CLAUDE_PID says as long as that runs', async () => {
    const pid = begin(process.execPath, ['-e', WAIT])
    expect(findClientPid({ CLAUDE_PID: String(pid) }, process.pid)).toBe(pid)
    for (const wrong of ['', 'x', '-1', '0', String(2 ** 22 + 1)]) {
      expect(findClientPid({ CLAUDE_PID: wrong }, pid)).not.toBe(Number(wrong))
    }
  })

  it.each([
    [['claude', '--resume']],
    [['/opt/claude/claude']],
    [['C:\\Users\\me\\claude.exe']],
    [['/usr/bin/node', '/x/node_modules/@anthropic-ai/claude-code/cli.js']],
    [['node', '--max-old-space-size=4096', '/x/claude-code/cli-wrapper.cjs', '-p']],
    [['node', '/usr/local/bin/claude', '-p', 'x']],
  ])('is recognised in %j', (words) => {
    expect(isClientCommand(words)).toBe(true)
  })

  it.each([
    [[]],
    [['']],
    [['claude-batch']],
    [['vim', '/x/claude-code/cli.js']],
    [['node', '/x/claude-code/cli.js.bak']],
    [['node', 'other.js', '/x/claude-code/cli.js']],
    [['bash', '-c', 'claude']],
  ])('is not recognised in %j', (words) => {
    expect(isClientCommand(words)).toBe(false)
  })
})

describe('a process', () => {
  it('is alive until it has ended, also while nobody has collected it', async () => {
    const pid = begin(process.execPath, ['-e', WAIT])
    expect(isAlive(pid)).toBe(true)
    const ended = new Promise((resolve) => children[0]?.once('exit', resolve))
    process.kill(pid, 'SIGKILL')
    await ended
    expect(isAlive(pid)).toBe(false)
    // The shell's successor does not know its child and never collects it; the child ends only after that change.
    const line = `(until read -r name < /proc/$$/comm && [ "$name" = sleep ]; do :; done) & echo $! > ${folder}/zombie; exec sleep 300`
    begin('sh', ['-c', line])
    const zombie = () => Number(readFileSync(join(folder, 'zombie'), 'utf8'))
    await expect.poll(() => existsSync(join(folder, 'zombie')) && zombie() > 0).toBe(true)
    await expect
      .poll(() => readFileSync(`/proc/${zombie()}/stat`, 'utf8'), { timeout: 5000 })
      .toContain(') Z ')
    expect(isAlive(zombie(), 'linux')).toBe(false)
  })

  it('is read right whatever its name holds', async () => {
    const odd = await withChild('x.js', 'process.title = "a) Z (b"')
    expect(isAlive(odd.pid, 'linux')).toBe(true)
    odd.end()
  })

  it('that belongs to someone else is alive', () => {
    const refuse = () => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' })
    }
    vi.spyOn(process, 'kill').mockImplementation(refuse)
    expect(isAlive(process.pid)).toBe(true)
  })

  it('with an impossible id is not', () => {
    for (const pid of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(isAlive(pid)).toBe(false)
  })
})

describe('on Windows', () => {
  it('neither the start of a process nor its ancestors are known', () => {
    expect(processStarted(process.pid, 'win32')).toBeUndefined()
    expect(findClientPid({}, process.pid, 'win32')).toBeUndefined()
    expect(isAlive(process.pid, 'win32')).toBe(true)
  })
})
