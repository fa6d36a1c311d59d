import fs from 'node:fs'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openProject } from '../../lib/actions/project.ts'
import { watchBatch } from '../../lib/actions/watch-batch.ts'
import { paint } from '../../lib/claude/terminal.ts'
import type { LiveScreen } from '../../lib/text/styled-line.ts'
import { type BundleProject, HELPER, makeBundleProject } from '../fakes/helper-process.ts'
import { openWindow } from './window.ts'

let project: BundleProject
const STATE = '.claude/batch_state.json'

beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add one\nAdd two\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

interface Watched {
  drawn: string[]
  /** Times of the test that have passed, in ms. */
  passed: number
  isClosed: boolean
}

/** Watches in a terminal of 80 columns, or in a pipe; `acts` happen at these looks (counted from 1), the time passes by itself. */
async function watched(
  acts: Record<number, () => unknown>,
  { most = 50, isPipe = false } = {},
): Promise<Watched> {
  const seen: Watched = { drawn: [], passed: 0, isClosed: false }
  const start = Date.now()
  let size = { columns: 80, rows: 24, rich: false }
  let looks = 0
  const live: LiveScreen = {
    size: () => (isPipe ? undefined : size),
    draw: (lines) => seen.drawn.push(paint(lines, { rich: false })),
    wait: async (ms) => {
      seen.passed += ms
      looks += 1
      const next = await acts[looks]?.()
      if (next === 'resized') size = { ...size, columns: 60 }
      if (looks >= most) return 'ended'
      return next === 'resized' ? 'resized' : 'later'
    },
    close: () => {
      seen.isClosed = true
    },
  }
  const cannot = () => {
    throw new Error('not in a watch')
  }
  const context = {
    ...{ cwd: project.root, env: process.env, home: () => project.home, host: () => 'h', helper: HELPER },
    ...{
      now: () => new Date(start + seen.passed),
      random: Math.random,
      readInput: cannot,
      sleep: cannot,
      warn: () => undefined,
    },
    ...{ parentPid: 1, session: undefined, live: () => live },
  }
  await watchBatch(context, openProject(context), 'night')
  return seen
}

async function complete(number: number): Promise<void> {
  project.commit(`Add ${number}`, number)
  await project.ok(`complete ${number}`)
}

/** Seconds of processor time of this process and of those that it waited for, from what Linux tells in hundredths. */
function processorSeconds(): number {
  const [, rest = ''] = fs.readFileSync('/proc/self/stat', 'utf8').split(/\) /)
  const ticks = rest.split(' ').slice(11, 15).map(Number)
  return ticks.reduce((sum, each) => sum + each, 0) / 100
}

describe('status --watch', () => {
  // Break: it flickers all night, or costs a core.
  it('draws once for each change in an hour, and ends with the batch', async () => {
    const acts = { 1000: () => complete(1), 7000: () => complete(2) }
    const { drawn, passed, isClosed } = await watched(acts, { most: 10_000 })
    expect(drawn).toHaveLength(3)
    expect(drawn[0]).toContain('Now  feature 1')
    expect(drawn[1]).toContain('Now  feature 2')
    expect(drawn[2]).toContain('2 of 2 features completed')
    expect(passed).toBe(7000 * 500)
    expect(isClosed).toBe(true)
  })

  // Break: it reads and draws at every look. Measured with the processes that it starts, against the hour that passed.
  it.skipIf(process.platform !== 'linux')(
    'takes less than a thousandth of a processor while nothing changes',
    async () => {
      await complete(1)
      const before = processorSeconds()
      const { drawn, passed } = await watched({}, { most: 7200 })
      const used = processorSeconds() - before
      expect(drawn).toHaveLength(1)
      expect(passed).toBe(3600_000)
      expect(used / 3600).toBeLessThan(0.001)
    },
  )

  // Break: who looks on keeps the batch from being written, or waits for a lock himself.
  it('neither takes the lock nor waits for it, and writes nothing', async () => {
    fs.mkdirSync(project.at(`${STATE}.lock`))
    const before = project.snapshot()
    const { drawn } = await watched({})
    expect(drawn).toHaveLength(1)
    expect(project.snapshot()).toEqual(before)
  })

  it('draws again in another size, and only then', async () => {
    const { drawn } = await watched({ 3: () => 'resized' })
    expect(drawn).toHaveLength(2)
    expect(Math.max(...(drawn[1] ?? '').split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  // Break: a moment without a file, or with half of one, ends the watch.
  it('says that the file is gone or damaged, and goes on when it is back', async () => {
    const whole = project.read(STATE)
    const acts = {
      2: () => fs.renameSync(project.at(STATE), project.at('aside')),
      4: () => project.write(STATE, '{'),
      6: () => project.write(STATE, whole),
    }
    const { drawn } = await watched(acts)
    expect(drawn).toHaveLength(4)
    expect(drawn[1]).toMatch(/batch_state\.json is gone\.\nWaiting for it/)
    expect(drawn[2]).toMatch(/cannot be read/)
    expect(drawn[3]).toBe(drawn[0])
  })

  it('shows the end of a batch that a new one has replaced', async () => {
    const acts = {
      2: async () => {
        await project.ok('skip 1 --reason no')
        await project.ok('skip 2 --reason no')
        await project.ok('start features.txt --id later')
      },
    }
    const { drawn } = await watched(acts)
    expect(drawn.at(-1)).toContain('2 skipped')
  })

  it('adds a line for each change in a pipe', async () => {
    const { drawn } = await watched({ 5: () => complete(1) }, { isPipe: true })
    expect(drawn.map((line) => line.replace(/^.*UTC /, ''))).toEqual([
      'in_progress: 0 of 2 features completed; feature 1 in progress, attempt 1',
      'in_progress: 1 of 2 features completed (1 unverified); feature 2 in progress, attempt 1',
    ])
  })

  it('is refused to Claude, whose call it would hold up', async () => {
    const { code, stderr } = await project.run('status --watch', { env: { CLAUDECODE: '1' } })
    expect(code).toBe(1)
    expect(stderr).toContain('is for a terminal of a person')
  })
})

describe('status --watch in a terminal', () => {
  const env = () => ({
    PATH: process.env['PATH'] ?? '',
    HOME: project.home,
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
  })
  const open = () => {
    const script = 'echo before; "$0" "$1" status --watch; echo "after $?"'
    const size = { columns: 90, rows: 24, cwd: project.root, env: env() }
    return openWindow('/bin/sh', ['-c', script, process.execPath, HELPER], size)
  }

  // Break: the shell comes back without a cursor, or in the middle of the table.
  it('leaves the terminal as it was after Ctrl+C, having survived a resize', async () => {
    const window = open()
    await window.waitFor(/▶ in progress/)
    expect(window.terminal.buffer.active.type).toBe('alternate')
    window.resize(70, 30)
    await window.waitFor(/Now {2}feature 1/)
    window.pty.write('\x03')
    await window.ended
    expect(window.terminal.buffer.active.type).toBe('normal')
    expect(window.screen().slice(0, 2).join('|')).toMatch(/^before\|/)
    expect(window.screen().join('\n')).not.toContain('in progress')
  })

  // Break: the shell that Ctrl+Z gives back has no cursor and shows a table that is not its own; after `fg` nothing is drawn.
  it('gives the terminal back at Ctrl+Z, and goes on after fg', async () => {
    const size = { columns: 90, rows: 24, cwd: project.root, env: { ...env(), PS1: 'ready> ' } }
    const window = openWindow('/bin/bash', ['--norc', '--noprofile', '-i'], size)
    await window.waitFor(/ready> $/m)
    window.pty.write(`"${process.execPath}" "${HELPER}" status --watch\r`)
    await window.waitFor(/▶ in progress/)
    window.pty.write('\x1a')
    await window.waitFor(/Stopped[\s\S]*ready> /)
    expect(window.terminal.buffer.active.type).toBe('normal')
    expect(window.screen().join('\n')).not.toContain('in progress')
    window.pty.write('fg\r')
    await window.waitFor(/▶ in progress/)
    expect(window.terminal.buffer.active.type).toBe('alternate')
    window.pty.write('\x03')
    await window.waitFor(/ready> $/m)
    expect(window.terminal.buffer.active.type).toBe('normal')
    window.pty.write('exit\r')
    await window.ended
  })

  it('ends with the batch, and leaves its table', async () => {
    const window = open()
    await window.waitFor(/▶ in progress/)
    await project.ok('skip 1 --reason no')
    await window.waitFor(/↷ skipped/)
    await project.ok('skip 2 --reason no')
    await window.ended
    expect(window.terminal.buffer.active.type).toBe('normal')
    expect(window.screen().join('\n')).toMatch(
      /^before[\s\S]*0 of 2 features completed, 2 skipped[\s\S]*after 0/,
    )
  })
})
