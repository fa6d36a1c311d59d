import { describe, expect, it } from 'vitest'
import { NEW_TURN, type Turn, type TurnResult } from '../../lib/night/worker/client-events.ts'
import { decideTurn, type EndedTurn } from '../../lib/night/worker/decide-turn.ts'

const RESULT: TurnResult = {
  isError: false,
  text: 'done: it is committed.',
  reason: 'completed',
  apiStatus: undefined,
  denials: [],
  usage: { models: {}, cost_usd: null },
  turnTokens: 0,
}
const CHANGED = { isChanged: true, uncommitted: [], nested: [] }

function decided(
  result: Partial<TurnResult> | undefined,
  more: Partial<EndedTurn> = {},
  turn: Partial<Turn> = {},
) {
  const ended = result && { ...RESULT, ...result }
  return decideTurn({
    turn: { ...NEW_TURN, hasBegun: true, result: ended, ...turn },
    brokenBy: ended ? undefined : 'itself',
    work: CHANGED,
    asked: false,
    broken: 0,
    stderr: '',
    ...more,
  })
}

const failure = (kind: string | undefined, words = '') => ({
  step: 'report',
  failure: expect.objectContaining({ kind, text: expect.stringContaining(words) }),
})

describe('a turn that came to its end', () => {
  it('is checked, whatever its last words claim', () => {
    expect(decided({ text: 'I am not sure that it works.' })).toEqual({ step: 'check' })
  })

  it.each([
    'failed: no such service',
    'Some words.\n**failed:** no such service',
    '`failed: no such service',
  ])('is believed when its last line says that it failed: %j', (text) => {
    expect(decided({ text })).toEqual(failure(undefined, 'no such service'))
  })

  it('is no failure for the word in the middle of its text', () => {
    expect(decided({ text: 'failed: at first\ndone: in the end' })).toEqual({ step: 'check' })
  })

  it('is asked once where nothing changed, and has failed the second time', () => {
    const work = { ...CHANGED, isChanged: false }
    expect(decided({}, { work })).toEqual({ step: 'ask', what: 'nothing' })
    expect(decided({}, { work, asked: true })).toEqual(failure('unknown', 'nothing was changed'))
  })

  it('is asked once about what is not committed, and then taken as it stands', () => {
    const work = { ...CHANGED, uncommitted: ['a'] }
    expect(decided({}, { work })).toEqual({ step: 'ask', what: 'uncommitted' })
    expect(decided({}, { work, asked: true })).toEqual({ step: 'check' })
  })

  it('has failed where a repository stays inside the worktree', () => {
    const work = { ...CHANGED, nested: ['inner'] }
    expect(decided({}, { work, asked: true })).toEqual(failure('conflict', 'inner'))
  })

  it('pauses the night where a refused tool left nothing changed, and not where something was', () => {
    const denied = { denials: ['WebFetch'] }
    expect(decided(denied, { work: { ...CHANGED, isChanged: false } })).toEqual({
      step: 'report',
      failure: expect.objectContaining({ kind: 'permission', isRefused: true }),
    })
    expect(decided(denied)).toEqual({ step: 'check' })
  })
})

describe('a turn that an error ended', () => {
  it.each([
    [401, 'auth'],
    [402, 'billing'],
    [429, 'outage'],
    [500, 'outage'],
    [529, 'outage'],
    [undefined, 'outage'],
  ])('with status %s of the service is of kind %s', (apiStatus, kind) => {
    expect(decided({ isError: true, reason: 'api_error', apiStatus, text: 'API Error' })).toEqual(
      failure(kind),
    )
  })

  it('at a usage limit waits until the time that the event named', () => {
    const until = '2026-11-26T17:00:00.000Z'
    const step = decided({ isError: true, apiStatus: 429 }, {}, { limit: { until } })
    expect(step).toEqual({ step: 'report', failure: expect.objectContaining({ kind: 'quota', until }) })
  })

  it('by a prompt that is too long is for the words to tell', () => {
    expect(decided({ isError: true, apiStatus: 400, text: 'prompt is too long' })).toEqual(failure(undefined))
  })

  it('by the limit for one feature has failed', () => {
    expect(decided({ isError: true, reason: 'budget_exhausted' })).toEqual(failure('resource'))
  })
})

describe('a client that broke off', () => {
  it('is resumed three times, and has failed the fourth', () => {
    expect([0, 1, 2].map((broken) => decided(undefined, { broken }).step)).toEqual([
      'again',
      'again',
      'again',
    ])
    expect(decided(undefined, { broken: 3, stderr: 'Segmentation fault' })).toEqual(
      failure('unknown', 'Segmentation fault'),
    )
  })

  it('by silence is resumed once', () => {
    expect(decided(undefined, { brokenBy: 'silence' })).toEqual({ step: 'again' })
    expect(decided(undefined, { brokenBy: 'silence', broken: 1 })).toEqual(failure('timeout'))
  })
})
