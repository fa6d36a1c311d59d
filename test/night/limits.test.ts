import { describe, expect, it } from 'vitest'
import { hasUsageWindows, limitReached, limitsFrom, unmeasured } from '../../lib/night/limits.ts'
import { readWindow } from '../../lib/text/daily-window.ts'
import { makeBatch } from '../fakes/make-batch.ts'

const AT = new Date('2026-11-26T21:00:00Z')
const used = (cost: number, tokens: number) => ({
  with: {
    usage: new Map([
      [
        0,
        {
          sessions: {
            a: { models: { m: { input: tokens, cache_write: 0, cache_read: 0, output: 0 } }, cost_usd: cost },
          },
        },
      ],
    ]),
  },
})

describe('limits of a run', () => {
  it('count from where the run began, not what was used before', () => {
    const limits = limitsFrom(
      { features: 1, cost: 1, tokens: 100 },
      makeBatch({ completed: [0], ...used(5, 500) }),
      AT,
    )
    expect(limitReached(limits, makeBatch({ completed: [0], ...used(5.9, 590) }), AT)).toBeUndefined()
    expect(limitReached(limits, makeBatch({ completed: [0], failed: [1], ...used(5, 500) }), AT)).toEqual({
      detail: '--features 1',
    })
    expect(limitReached(limits, makeBatch({ completed: [0], ...used(6, 500) }), AT)).toEqual({
      detail: '--max-cost 1',
    })
    expect(limitReached(limits, makeBatch({ completed: [0], ...used(5, 600) }), AT)).toEqual({
      detail: '--max-tokens 100',
    })
  })

  it('end after so many hours', () => {
    const limits = limitsFrom({ hours: 2 }, makeBatch(), AT)
    expect(limitReached(limits, makeBatch(), new Date('2026-11-26T22:59:00Z'))).toBeUndefined()
    expect(limitReached(limits, makeBatch(), new Date('2026-11-26T23:00:00Z'))).toEqual({
      detail: '--max-hours 2',
    })
  })

  // Tests run in UTC.
  it.each([
    ['22:00-07:00', '21:59', '2026-11-26T22:00:00.000Z'],
    ['22:00-07:00', '22:00', undefined],
    ['22:00-07:00', '06:59', undefined],
    ['22:00-07:00', '07:00', '2026-11-26T22:00:00.000Z'],
    ['09:30-17:00', '17:00', '2026-11-27T09:30:00.000Z'],
    ['09:30-17:00', '09:30', undefined],
  ])('in the window %s at %s open at %s', (text, time, until) => {
    const limits = limitsFrom({ window: readWindow(text) }, makeBatch(), AT)
    expect(limitReached(limits, makeBatch(), new Date(`2026-11-26T${time}:00Z`))?.until).toBe(until)
  })

  it('of usage hold until the window begins anew, and no longer', () => {
    const limits = limitsFrom({ usagePercent: 80 }, makeBatch(), AT)
    const until = '2026-11-26T22:00:00.000Z'
    const windows = [
      { name: 'seven_day', used: 0.5, until: undefined },
      { name: 'five_hour', used: 0.8, until },
    ]
    expect(limitReached(limits, makeBatch(), AT, windows)).toEqual({
      detail: '--stop-at-usage 80: 80 percent of five_hour is used',
      until,
    })
    expect(limitReached(limits, makeBatch(), new Date(until), windows)).toBeUndefined()
  })
})

describe('limits that the client tells no figure for', () => {
  const silent = {
    with: { usage: new Map([[0, { sessions: { a: { models: {}, cost_usd: null } } }]]) },
  }

  // Break: a night with a cap on its cost spends without end, since nothing is ever counted.
  it('are reached once a feature has ended and nothing at all is known', () => {
    const limits = limitsFrom({ cost: 5 }, makeBatch(), AT)
    expect(limitReached(limits, makeBatch(), AT)).toBeUndefined()
    expect(limitReached(limits, makeBatch({ completed: [0], ...silent }), AT)).toEqual({
      detail: '--max-cost 5 cannot be measured: the client tells no cost',
    })
    expect(limitReached(limitsFrom({ tokens: 5 }, makeBatch(), AT), makeBatch({ failed: [0] }), AT)).toEqual({
      detail: '--max-tokens 5 cannot be measured: the client tells no tokens',
    })
  })

  it('go on counting where only one feature is unknown, and that is said', () => {
    const before = makeBatch({ completed: [0], ...used(1, 100) })
    const after = makeBatch({ completed: [0], failed: [1], ...used(1, 100) })
    const limits = limitsFrom({ cost: 5, tokens: 500, usagePercent: 80 }, before, AT)
    expect(limitReached(limits, after, AT)).toBeUndefined()
    expect(unmeasured(limits, after, 1, [])).toEqual([
      '--max-cost 5 counts without the cost of feature 2, of which the client told none.',
      '--max-tokens 500 counts without the tokens of feature 2, of which the client told none.',
      '--stop-at-usage 80 cannot be measured: the client has told nothing of usage windows.',
    ])
    expect(unmeasured(limits, after, 0, [{ name: 'five_hour', used: 0.1, until: undefined }])).toEqual([])
  })

  it('are foreseen for usage windows, where the client pays by use', () => {
    expect(hasUsageWindows({ ANTHROPIC_API_KEY: '', CLAUDE_CODE_OAUTH_TOKEN: 'x' })).toBe(true)
    expect(hasUsageWindows({ ANTHROPIC_API_KEY: 'x' })).toBe(false)
  })
})
