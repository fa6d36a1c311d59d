import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BatchProject } from './batch-project.ts'

const PRELOAD = resolve(import.meta.dirname, '../../fakes/test-clock.cjs')

/** The time of the helper and the hooks in one project: what they wait for passes at once. */
export interface TestClock {
  /** For the client, whose Bash tool and hooks inherit it. */
  env: Record<string, string>
  /** Minutes that have passed beyond those of the real clock. */
  minutes(): number
  /** Lets that many more minutes pass. */
  pass(minutes: number): void
}

/** Makes a clock that begins at the real time; its file lies beside the project. */
export function makeTestClock(project: BatchProject): TestClock {
  const file = join(project.folder, '..', 'clock')
  const ahead = () => (existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0)
  return {
    // In quotes, as a path may hold blanks.
    env: { TEST_CLOCK: file, NODE_OPTIONS: `--require "${PRELOAD}"` },
    minutes: () => ahead() / 60_000,
    pass: (minutes) => writeFileSync(file, String(ahead() + minutes * 60_000)),
  }
}
