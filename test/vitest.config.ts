import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    restoreMocks: true,
    unstubEnvs: true,
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    // Most of the time goes to programs that the tests start and wait for, so two run at once even on two cores.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each of these can change what git, a clock or a table prints, so tests pin them.
    env: { TZ: 'UTC', NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    coverage: {
      provider: 'v8',
      include: ['lib/{batch,failure,features,text,view}/**'],
      thresholds: { 100: true },
    },
  },
})
