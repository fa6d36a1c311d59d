import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  checkRetryConsent,
  getRetryCount,
  incrementRetryCount,
  loadBatchState,
  markFeatureStatus,
  recordRetryAttempt,
  shouldRetryFeature,
} from '../../lib/index.ts'
import { AT, auditTypes, bend, makeBatchProject, makeProject, refusal, refusalThatKeeps } from './project.ts'

const CUT = 'read ECONNRESET'
const yes = { consent: true }

describe('incrementRetryCount and getRetryCount', () => {
  // W44. Break: two stores that disagree.
  it('count in the retry file and its mirror, up to three for a feature', async () => {
    const { root } = await makeBatchProject()
    expect(getRetryCount(root, 1)).toBe(0)
    expect(await incrementRetryCount(root, 1)).toBe(1)
    expect(await incrementRetryCount(root, 1)).toBe(2)
    expect(await incrementRetryCount(root, 1)).toBe(3)
    expect(getRetryCount(root, 1)).toBe(3)
    expect(loadBatchState(root).retry_attempts).toEqual(new Map([[1, 3]]))
    const file = JSON.parse(fs.readFileSync(path.join(root, '.claude', 'b_retry_state.json'), 'utf8'))
    expect(file).toMatchObject({ retry_counts: { 1: 3 }, global_retry_count: 3 })
    const { error, kept } = await refusalThatKeeps(root, () => incrementRetryCount(root, 1))
    expect(error.message).toContain('max_retries_reached')
    expect(kept).toBe(true)
    expect(getRetryCount(root, 1)).toBe(3)
  })

  it('begin the next attempt of the feature in progress', async () => {
    const { root } = await makeBatchProject()
    await markFeatureStatus(root, 0, 'in_progress')
    await incrementRetryCount(root, 0)
    expect(loadBatchState(root).in_flight).toEqual(new Map([[0, expect.objectContaining({ attempt: 2 })]]))
  })

  it('believe the larger count of a file that an older tool wrote', async () => {
    const { root } = await makeBatchProject()
    bend(root, { retry_attempts: { 2: 2 } })
    expect(getRetryCount(root, 2)).toBe(2)
  })

  it('refuse an index that is not there, and a feature that has ended', async () => {
    const { root } = await makeBatchProject()
    await markFeatureStatus(root, 0, 'completed')
    for (const [code, call] of [
      ['REFUSED', () => getRetryCount(root, 3)],
      ['USAGE', () => getRetryCount(root, Number.NaN)],
      ['REFUSED', () => incrementRetryCount(root, -1)],
      ['REFUSED', () => incrementRetryCount(root, 0)],
      ['REFUSED', () => shouldRetryFeature(root, 9, CUT, yes)],
    ] as const) {
      expect((await refusalThatKeeps(root, call)).error.code).toBe(code)
    }
    expect(fs.existsSync(path.join(root, '.claude', 'b_retry_state.json'))).toBe(false)
  })
})

describe('shouldRetryFeature', () => {
  it('says yes to what time heals, no to what it does not, and changes nothing', async () => {
    const { root } = await makeBatchProject()
    expect(shouldRetryFeature(root, 0, CUT, yes)).toMatchObject({
      retry: true,
      reason: 'under_retry_limit',
      kind: 'network',
    })
    expect(shouldRetryFeature(root, 0, CUT, { consent: false }).reason).toBe('consent_not_given')
    expect(shouldRetryFeature(root, 0, 'SyntaxError: x', yes).reason).toBe('permanent_failure')
    expect(
      shouldRetryFeature(root, 0, "You've hit your session limit · resets 3pm (UTC)", yes),
    ).toMatchObject({
      retry: false,
      reason: 'usage_limit',
    })
    expect(
      shouldRetryFeature(root, 0, 'HTTP 429 Too Many Requests\nRetry-After: 20', yes).retryAfterSeconds,
    ).toBe(20)
    expect(getRetryCount(root, 0)).toBe(0)
  })

  // N3, N7. Break: a tool retries at once what only waiting cures, or what the person stopped.
  it('says of an outage and of an interruption that they are no failures', async () => {
    const { root } = await makeBatchProject()
    const outage = 'API Error: 529 Overloaded. This is a server-side issue, usually temporary.'
    const asked = shouldRetryFeature(root, 0, outage, yes)
    expect(asked).toMatchObject({ retry: false, reason: 'outage', kind: 'outage' })
    const stopped = '[Request interrupted by user for tool use]'
    expect(shouldRetryFeature(root, 0, stopped, yes)).toMatchObject({ retry: false, reason: 'interrupted' })
    const { error, kept } = await refusalThatKeeps(root, () => recordRetryAttempt(root, 0, stopped, yes))
    expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('is no failure') })
    expect(kept).toBe(true)
  })

  it('names the limit that is reached', async () => {
    const { root } = await makeBatchProject()
    const write = (fields: object) =>
      fs.writeFileSync(
        path.join(root, '.claude', 'b_retry_state.json'),
        JSON.stringify({
          ...{ batch_id: 'b', retry_counts: {}, global_retry_count: 0, consecutive_failures: 0 },
          circuit_breaker_open: false,
          ...fields,
        }),
      )
    write({ retry_counts: { 0: 3 } })
    expect(shouldRetryFeature(root, 0, CUT, yes).reason).toBe('max_retries_reached')
    write({ global_retry_count: 50 })
    expect(shouldRetryFeature(root, 0, CUT, yes).reason).toBe('global_retry_limit_reached')
    write({ circuit_breaker_open: true })
    expect(shouldRetryFeature(root, 0, CUT, yes).reason).toBe('circuit_breaker_open')
  })
})

describe('recordRetryAttempt', () => {
  // W41. Break: the next attempt begins at once, or learns nothing from the one before.
  it('begins the next attempt after a backoff, with the cleaned error to learn from', async () => {
    const { root } = await makeBatchProject()
    await markFeatureStatus(root, 0, 'in_progress', { baseSha: 'abc1234' })
    const state = await recordRetryAttempt(root, 0, `${CUT}\n token=hunter2secret`, { ...yes, now: AT })
    const attempt = state.in_flight.get(0)
    expect(attempt).toMatchObject({ attempt: 2, base_sha: 'abc1234' })
    expect(attempt?.last_error).toMatch(/^read ECONNRESET token=\[redacted\]$/)
    expect(Date.parse(attempt?.not_before ?? '')).toBeGreaterThan(AT.getTime())
    expect(auditTypes(root, state)).toContain('retry_attempt')
    expect(getRetryCount(root, 0)).toBe(1)
  })

  it('refuses where no retry is due, and counts nothing', async () => {
    const { root } = await makeBatchProject()
    for (const [text, consent, says] of [
      ['SyntaxError: x', true, 'permanent_failure'],
      [CUT, false, 'consent_not_given'],
      ["You've hit your session limit · resets 3pm (UTC)", true, 'usage_limit'],
      ['API Error: 529 Overloaded. This is a server-side issue, usually temporary.', true, 'outage'],
    ] as const) {
      const { error, kept } = await refusalThatKeeps(root, () =>
        recordRetryAttempt(root, 0, text, { consent }),
      )
      expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringContaining(says) })
      expect(kept).toBe(true)
    }
    expect(getRetryCount(root, 0)).toBe(0)
  })
})

describe('a retry whose state cannot be written', () => {
  // C-F3. Break: the call says that it changed nothing, and three of them use up the retries of the feature.
  it('is not counted', async () => {
    const { root, file, state } = await makeBatchProject()
    fs.symlinkSync('elsewhere', `${file}.bak`)
    for (let call = 0; call < 4; call += 1) {
      expect((await refusal(() => recordRetryAttempt(root, 0, CUT, yes))).code).toBe('STATE_UNSAFE')
      expect((await refusal(() => incrementRetryCount(root, 0))).code).toBe('STATE_UNSAFE')
    }
    expect(getRetryCount(root, 0)).toBe(0)
    expect(auditTypes(root, state)).toEqual(['batch_started'])
    fs.rmSync(`${file}.bak`)
    expect(await incrementRetryCount(root, 0)).toBe(1)
  })
})

describe('checkRetryConsent', () => {
  // W46, W47. Break: asking waits for a terminal, or writes an answer that nobody gave.
  it('reads the environment, then .env, then the saved answer, and writes nothing', async () => {
    const [root, homeDir] = [makeProject(), makeProject()]
    expect(checkRetryConsent(root, { env: {}, homeDir })).toEqual({ answer: undefined, source: 'none' })
    fs.writeFileSync(path.join(root, '.env'), 'BATCH_RETRY_ENABLED=no\n')
    expect(checkRetryConsent(root, { env: {}, homeDir })).toEqual({ answer: false, source: 'env_file' })
    const env = { BATCH_RETRY_ENABLED: ' ON ' }
    expect(checkRetryConsent(root, { env, homeDir })).toEqual({ answer: true, source: 'environment' })
    expect(fs.readdirSync(homeDir)).toEqual(['.claude'])
  })

  it('needs a project', async () => {
    expect((await refusal(() => checkRetryConsent('/nowhere', { env: {}, homeDir: '/' }))).code).toBe('USAGE')
  })
})
