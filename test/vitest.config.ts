import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// What these test is pure: no file can leave anything behind for the next, so a few processes serve them all.
const PURE = ['test/{batch,failure,features,report,text,view}/**/*.test.ts']

/** Begins with the files that take longest, those of the real client, so that no worker waits for the other's last one. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('/test/client/')
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    sequence: { shuffle: { tests: true, files: false }, sequencer: LongestFirst },
    expect: { requireAssertions: true },
    // Most of the time goes to programs that the tests start and wait for, so two run at once even on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each of these can change what git, a clock or a table prints, so tests pin them.
    env: { TZ: 'UTC', NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'processes', include: ['test/**/*.test.ts'], exclude: PURE } },
    ],
    coverage: {
      provider: 'v8',
      include: ['lib/{batch,failure,features,report,text,view}/**'],
      thresholds: { 100: true },
    },
  },
})
