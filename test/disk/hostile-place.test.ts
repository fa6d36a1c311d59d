import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decideReport } from '../../lib/actions/report-failure.ts'
import { newBatch } from '../../lib/batch/create.ts'
import { waitLeft } from '../../lib/batch/progress.ts'
import type { Batch, InFlight } from '../../lib/batch/schema.ts'
import { homeFolder } from '../../lib/claude/machine.ts'
import { readConsent, saveConsent } from '../../lib/disk/consent.ts'
import { writeSafely } from '../../lib/disk/files.ts'
import { withLock } from '../../lib/disk/lock.ts'
import { findProjectRoot, type ProjectFiles, projectFiles } from '../../lib/disk/project.ts'
import { newRetryRecord } from '../../lib/failure/retry-record.ts'

const NOW = '2026-03-04T05:06:07.000Z'
const LATER = '2026-03-04T05:06:08.000Z'

let root: string
let files: ProjectFiles
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-')))
  fs.mkdirSync(path.join(root, '.claude'))
  files = projectFiles(root)
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

function fresh(parts: Partial<Batch> = {}): Batch {
  const stateFile = files?.state ?? '/p/.claude/batch_state.json'
  const made = newBatch({ batchId: 'b', features: ['one', 'two'], featuresFile: 'f', stateFile, now: NOW })
  return { ...made, ...parts }
}
const write = (text: string) => fs.writeFileSync(files.state, text)
const code = async (work: () => unknown) => {
  try {
    await work()
  } catch (cause) {
    return cause as Error & { code: string }
  }
  throw new Error('it was not refused')
}

describe('a clock that was set back', () => {
  const at = (time: string) => Date.parse(time)
  const hour = {
    attempt: 2,
    base_sha: null,
    started_at: NOW,
    not_before: '2026-03-04T06:06:07.000Z',
  } as InFlight
  const DAY = 24 * 3600_000

  // S16. Break: 25 h instead of 1 h, in steps of nine minutes.
  it('makes no wait longer than it was meant to be', () => {
    expect(waitLeft(hour, at(NOW) + 60_000)).toBe(59 * 60_000)
    expect(waitLeft(hour, at(NOW) - 30_000)).toBe(3600_000)
    expect(waitLeft(hour, at(NOW) - DAY)).toBeLessThanOrEqual(60_000)
    expect(waitLeft(hour, at(NOW) + DAY)).toBe(0)
  })

  it('counts an outage from its last report', () => {
    const outage = { since: '2026-03-04T01:00:00.000Z', last: NOW, reports: 3 }
    const waiting = { ...hour, started_at: '2026-03-04T01:00:00.000Z', outage, not_before: LATER }
    expect(waitLeft(waiting, at(NOW) - 500)).toBe(1000)
  })

  it('is no wait where none was asked for, or the times are none', () => {
    expect(waitLeft({ ...hour, not_before: undefined }, at(NOW))).toBe(0)
    expect(waitLeft({ ...hour, not_before: 'x' }, at(NOW))).toBe(0)
  })
})

describe('a folder exchanged while it is used', () => {
  const outside = () => path.join(root, 'outside')
  function exchange() {
    fs.renameSync(files.claudeDir, path.join(root, 'real'))
    fs.symlinkSync(outside(), files.claudeDir)
  }
  beforeEach(() => {
    fs.mkdirSync(outside())
  })

  // S16. Break: the state lands in the folder of somebody else.
  it('by a link, last before the rename: refused', async () => {
    write('{}')
    let calls = 0
    const beforeRename = () => {
      calls += 1
      if (calls === 2) exchange()
    }
    const error = await code(() => writeSafely(files.state, 'new', { root, beforeRename }))
    expect(error.code).toBe('STATE_UNSAFE')
    expect(fs.readdirSync(outside())).toEqual([])
    expect(fs.readFileSync(path.join(root, 'real', 'batch_state.json'), 'utf8')).toBe('{}')
  })

  it('by another real folder: refused', async () => {
    write('{}')
    const beforeRename = () => {
      if (!fs.existsSync(files.state)) return
      fs.renameSync(files.claudeDir, path.join(root, 'real'))
      fs.mkdirSync(files.claudeDir)
    }
    const error = await code(() => writeSafely(files.state, 'new', { root, beforeRename }))
    expect(error.code).toBe('STATE_UNSAFE')
    expect(fs.readdirSync(files.claudeDir)).toEqual([])
  })

  it('by a link while the lock is made: refused, and no lock stays behind the link', async () => {
    const make = fs.mkdirSync
    vi.spyOn(fs, 'mkdirSync').mockImplementation(((folder: string, options?: object) => {
      if (String(folder).endsWith('.lock') && !fs.lstatSync(files.claudeDir).isSymbolicLink()) exchange()
      return make(folder, options)
    }) as typeof fs.mkdirSync)
    const error = await code(() => withLock(files.state, () => 'worked'))
    expect(error.code).toBe('STATE_UNSAFE')
    expect(fs.readdirSync(outside())).toEqual([])
  })

  // C-X7.
  it('a lock folder with something in it is named', async () => {
    const lock = `${files.state}.lock`
    fs.mkdirSync(lock)
    fs.writeFileSync(path.join(lock, 'x'), '')
    fs.utimesSync(lock, new Date(0), new Date(0))
    const error = await code(() => withLock(files.state, () => 'worked'))
    expect(error.message).toContain(`${lock} (ENOTEMPTY): this folder should be empty and is not`)
  })
})

describe('a user without a home', () => {
  // S12. Break: SystemError uv_os_homedir.
  it('has no saved answer, and a project all the same', async () => {
    vi.spyOn(os, 'homedir').mockImplementation(() => {
      throw new Error('uv_os_homedir')
    })
    expect(homeFolder()).toBe('')
    expect(findProjectRoot(root, homeFolder)).toEqual({ root })
    const from = { env: {}, projectRoot: root, homeDir: homeFolder() }
    expect(readConsent(from)).toEqual({ answer: undefined, source: 'none' })
    expect((await code(() => saveConsent(homeFolder(), true))).message).toMatch(/no home folder to keep/)
  })

  it.each(['', 'relative', '.'])('has none that is %j', (home) => {
    vi.spyOn(os, 'homedir').mockReturnValue(home)
    expect(homeFolder()).toBe('')
  })
})

// C-F11.
it.each(['', '\u200b', ' \n\t'])('a failure without text (%j) is stored with words', (text) => {
  const batch = { ...fresh(), in_flight: new Map([[0, { attempt: 1, started_at: NOW, base_sha: null }]]) }
  const found = { kind: 'unknown', label: 'permanent', rule: 'none', evidence: '' } as const
  const { decision } = decideReport(
    { now: () => new Date(NOW), random: () => 0 },
    { batch, retries: newRetryRecord('b', NOW) },
    { index: 0, text, found, consent: false, until: undefined },
  )
  expect(decision.batch.failed_features[0]?.error_message).toBe('no reason was given')
})
