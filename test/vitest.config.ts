import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// What these test is pure: no file can leave anything behind for the next, so a few processes serve them all.
const PURE = ['test/{batch,failure,features,report,text,view}/**/*.test.ts']

// What these test runs in programs that they start, so nothing of it stays in their own process either.
const PROGRAMS = ['test/{bundle,client}/**/*.test.ts']

// What takes the real client, a browser, a whole night, or kills without number for more than a first look, and so minutes:
// `npm run test:nights`, `npm run test:all` and CI run these.
const NIGHTS = [
  'test/nights/**/*.test.ts',
  'test/client/{cloned-state,command-rules,harness,kill,modes,overnight,permission,tokens,verification,worker}.test.ts',
  'test/bundle/{crash,doctor,faults-in-words,hostile-texts,large-batch,overnight-set-up,secrets}.test.ts',
  'test/disk/contention.test.ts',
  'test/screens/browser.test.ts',
]

/** Begins with what takes longest, the real client, then the bundles, so that no worker waits for the other's last file. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      ['client|nights', 'bundle', ''].findIndex((room) => new RegExp(`/test/(?:${room})`).test(moduleId))
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other))
  }
}

export default defineConfig({
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    sequence: { shuffle: { tests: true, files: false }, sequencer: LongestFirst },
    expect: { requireAssertions: true },
    // Most tests start programs and wait for them, the real client the longest: three keep two cores at work.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each of these can change what git, a clock or a table prints, so tests pin them.
    env: {
      TZ: 'UTC',
      NO_COLOR: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
    },
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'programs', include: PROGRAMS, exclude: NIGHTS, isolate: false } },
      { extends: true, test: { name: 'nights', include: NIGHTS, isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['test/**/*.test.ts'],
          exclude: [...PURE, ...PROGRAMS, ...NIGHTS],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['lib/{batch,failure,features,report,text,view}/**'],
      thresholds: { 100: true },
    },
  },
})
