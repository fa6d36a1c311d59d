import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { copyPlugin } from '../client/harness/batch-run.ts'
import { kill, leftAfterTenSeconds, processesOf, readProcess } from '../client/harness/client-home.ts'
import { type FakeNight, until, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

const START = ['features.txt', '--id', 'night-1']
// Waits until the test has done what it wants to be done meanwhile.
const WAITS = `while (!require('node:fs').existsSync(process.env.GO)) await new Promise((done) => setTimeout(done, 20))`
const DONE = "tools.write('feature-' + told.number, 'x'); tools.commit('Add it')"

const goOf = (night: FakeNight) => join(night.folder, '../home/go')
const isWorking = (night: FakeNight) => () => night.log().some(({ event }) => event === 'session_started')

describe('a run whose plugin is replaced while it works', () => {
  /** A plugin of its own, begun with, and gone as soon as a worker works. */
  async function begin(play: string) {
    const night = makeNight(2, {}, play)
    const place = copyPlugin(join(night.folder, '../plugin'))
    const run = night.begin(START, { GO: goOf(night) }, night.folder, join(place, 'dist'))
    await until(isWorking(night))
    renameSync(place, `${place}.old`)
    rmSync(`${place}.old`, { recursive: true })
    return { night, run }
  }

  it('goes on with what it began with', async () => {
    const has = "process.argv[process.argv.indexOf('--plugin-dir') + 1] + '/agents/worker.md'"
    const { night, run } = await begin(`${WAITS}; require('node:fs').readFileSync(${has}); ${DONE}`)
    writeFileSync(goOf(night), '')
    const { exitCode, output } = await run.ended
    expect([exitCode, night.committedFeatures()], output).toEqual([0, [1, 2]])
  })

  it('and whose guard and driver are killed then leaves no process', async () => {
    const { night, run } = await begin(WAITS)
    const guards = () =>
      processesOf(night.folder).filter((pid) => readProcess(pid, 'cmdline').includes('--guard'))
    const [first] = guards()
    kill(Number(first))
    await until(() => guards().some((pid) => pid !== first))
    run.child.kill('SIGKILL')
    await run.ended
    expect(await leftAfterTenSeconds(night.folder)).toEqual([])
  })
})

describe('a run comes to its end', () => {
  const play = DONE
  const ended = async (night: FakeNight, run: ReturnType<FakeNight['begin']>) => {
    const { exitCode, output } = await run.ended
    expect([exitCode, night.committedFeatures(), existsSync(night.worktree())], output).toEqual([
      0,
      [1, 2],
      false,
    ])
    return output
  }

  it('where its reader has gone', async () => {
    const night = makeNight(2, {}, play)
    const run = night.begin(START)
    run.child.stdout?.destroy()
    run.child.stderr?.destroy()
    await ended(night, run)
  })

  it.each([
    ['closed standard streams', 'exec "$@" <&- >&- 2>&-'],
    ['umask 077', 'umask 077; exec "$@"'],
  ])('with %s', async (_, script) => {
    const night = makeNight(2, {}, play)
    await ended(night, night.begin(START, {}, night.folder, undefined, ['sh', '-c', script, 'sh']))
    const { mode } = statSync(join(night.folder, 'feature-1'))
    expect(mode & 0o077).toBe(script.includes('umask') ? 0 : 0o044)
  })

  it('where its log cannot be written, and says so once', async () => {
    const night = makeNight(2, {}, play)
    mkdirSync(join(night.folder, '.claude/batches/night-1.log.jsonl'), { recursive: true })
    const output = await ended(night, night.begin(START))
    expect(output.split('The log of the run is not kept').length).toBe(2)
  })

  it('without HOME, where XDG_STATE_HOME says where its worktree may be', async () => {
    const night = makeNight(2, {}, play)
    const home = join(night.folder, '../home')
    const more = { HOME: '', FAKE_HOME: home, XDG_STATE_HOME: join(home, 'state') }
    await ended(night, night.begin(START, more))
    expect(night.worktree()).toContain(join(home, 'state'))
  })

  it('from a partial clone, whose missing objects it fetches to merge what the person fetched', async () => {
    const night = makeNight(2, { 'old.txt': '1\n2\n3\n' }, `${WAITS}; ${DONE}`)
    makePartial(night)
    const run = night.begin(START, { GO: goOf(night) })
    await until(isWorking(night))
    // The person looks at another branch, and has fetched commits of others, without their files.
    night.git('checkout', '-qb', 'elsewhere')
    commitToOrigin(night)
    night.git('fetch', '-q', 'origin', 'main:main')
    writeFileSync(goOf(night), '')
    const { exitCode, output } = await run.ended
    expect([exitCode, output]).toEqual([0, expect.stringContaining('Merged with ')])
    expect(night.git('show', 'main:old.txt')).toBe('1\n2\ntheirs\n')
    expect(night.git('ls-tree', '--name-only', 'main')).toContain('feature-2')
  })
})

it('is refused without a home or a folder for state, before anything is written', async () => {
  const night = makeNight(1)
  const { exitCode, output } = await night.begin(START, { HOME: '' }).ended
  expect([exitCode, output]).toEqual([2, expect.stringContaining('Set HOME or XDG_STATE_HOME')])
  expect(existsSync(join(night.folder, '.claude/batch_state.json'))).toBe(false)
})

/** Makes the project a clone without the objects of files, beside the repository that has them. */
function makePartial(night: FakeNight): void {
  const above = join(night.folder, '..')
  const git = (...args: string[]) => execFileSync('git', args, { cwd: above, stdio: 'pipe' })
  renameSync(night.folder, join(above, 'origin'))
  git('-C', 'origin', 'config', 'uploadpack.allowFilter', 'true')
  git('clone', '-q', '--filter=blob:none', `file://${join(above, 'origin')}`, night.folder)
  night.git('config', 'user.name', 'A Person')
  night.git('config', 'user.email', 'person@localhost')
}

function commitToOrigin(night: FakeNight): void {
  const origin = join(night.folder, '../origin')
  writeFileSync(join(origin, 'old.txt'), '1\n2\ntheirs\n')
  execFileSync('git', ['commit', '-qam', 'Theirs'], { cwd: origin })
}

// Break: a plain --resume changes the person's checkout from then on, without a word.
it('a batch that a run has left goes on in a session only where that is said', async () => {
  const night = makeNight(2)
  expect((await night.begin([...START, '--features', '1']).ended).exitCode).toBe(2)
  const resume = (...words: string[]) => night.helper('resume', ...words, '--session', 'mine')
  expect(() => resume()).toThrow(
    /runs overnight.*--resume night-1 --overnight\..*in your checkout.*--take-over/,
  )
  expect(resume('--take-over')).toContain('Batch night-1 resumed')
  expect(resume()).toContain('Batch night-1 resumed')
})
