import { describe, expect, it } from 'vitest'
import { sumOf } from '../../lib/batch/overnight.ts'
import {
  NEW_TURN,
  parseEvent,
  readEvent,
  sessionSum,
  type Turn,
} from '../../lib/night/worker/client-events.ts'

function read(...lines: unknown[]): Turn {
  return lines.reduce<Turn>((turn, line) => {
    const event = parseEvent(typeof line === 'string' ? line : JSON.stringify(line))
    return event ? readEvent(turn, event) : turn
  }, NEW_TURN)
}

describe('events of the client', () => {
  it.each(['', '{"type":"resu', 'null', '[1]', '"text"', '{"type":5}'])('are none in %j', (line) => {
    expect(read(line)).toEqual(NEW_TURN)
  })

  it('say by is_error that a turn failed, not by the subtype', () => {
    const turn = read({ type: 'result', subtype: 'success', is_error: true, api_error_status: 429 })
    expect(turn.result).toMatchObject({ isError: true, apiStatus: 429 })
  })

  it('give the tokens of all models of the whole session, in four classes, and the client’s own cost', () => {
    const used = {
      inputTokens: 1,
      outputTokens: 2,
      cacheReadInputTokens: 3,
      cacheCreationInputTokens: 4,
      costUSD: 9,
    }
    const turn = read({
      type: 'result',
      usage: { input_tokens: 99 },
      modelUsage: { a: used, b: { inputTokens: 5 } },
      total_cost_usd: 0.5,
    })
    expect(turn.result?.usage).toEqual({
      models: {
        a: { input: 1, output: 2, cache_read: 3, cache_write: 4 },
        b: { input: 5, output: 0, cache_read: 0, cache_write: 0 },
      },
      cost_usd: 0.5,
    })
  })

  it('leave a cost that was not told unknown', () => {
    expect(read({ type: 'result' }).result?.usage).toEqual({ models: {}, cost_usd: null })
  })

  it('tell of a usage limit and its reset, and of windows before any limit', () => {
    const windows = { five_hour: { utilization: 0.85, resetsAt: 1_795_711_335 }, odd: 'x' }
    const info = { status: 'allowed', unifiedWindows: windows }
    const before = read({ type: 'rate_limit_event', rate_limit_info: info })
    expect(before.limit).toBeUndefined()
    expect(before.windows).toEqual([{ name: 'five_hour', used: 0.85, until: '2026-11-26T16:42:15.000Z' }])
    // What the state file could not hold.
    const odd = ['1e999', '-1', '"0.5"', 'null'].map((used, at) => `"${at}":{"utilization":${used}}`)
    const line = `{"type":"rate_limit_event","rate_limit_info":{"unifiedWindows":{${odd},"${'x'.repeat(900)}":{"utilization":0}}}}`
    expect(read(line).windows).toEqual([{ name: 'x'.repeat(100), used: 0, until: undefined }])
    const rejected = {
      type: 'rate_limit_event',
      rate_limit_info: { status: 'rejected', resetsAt: 1_795_711_335 },
    }
    expect(read(rejected).limit).toEqual({ until: '2026-11-26T16:42:15.000Z' })
    expect(read({ type: 'rate_limit_event', rate_limit_info: { status: 'rejected' } }).limit).toEqual({
      until: undefined,
    })
  })

  it('name the tools that were refused, whatever shape they have', () => {
    const denials = [{ tool_name: 'Bash' }, 'odd', null]
    expect(read({ type: 'result', permission_denials: denials }).result?.denials).toEqual([
      'Bash',
      'a tool',
      'a tool',
    ])
  })

  it('tell what was refused, and whether a rule did it or nobody was there', () => {
    const denied = (id: string, reason: string) => ({
      ...{ type: 'system', subtype: 'permission_denied', tool_use_id: id },
      decision_reason_type: reason,
    })
    const call = (id: string, command: string) => ({
      tool_name: 'Bash',
      tool_use_id: id,
      tool_input: { command },
    })
    const result = { type: 'result', permission_denials: [call('1', 'make'), call('2', 'git push'), 'odd'] }
    expect(read(denied('1', 'asyncAgent'), denied('2', 'rule'), result).refused).toEqual([
      { tool: 'Bash', command: 'make', byRule: false },
      { tool: 'Bash', command: 'git push', byRule: true },
      { tool: 'a tool', command: undefined, byRule: false },
    ])
  })
})

describe('what a session has used', () => {
  const used = (input: number, output: number, cost: number | null) => ({
    models: { a: { input, output, cache_read: 0, cache_write: 0 } },
    cost_usd: cost,
  })

  it.each([
    ['of a first turn', undefined, used(4000, 80, 0.5), 4080, used(4000, 80, 0.5)],
    ['of a client that counts on', used(4000, 80, 0.5), used(8000, 160, 1), 4080, used(8000, 160, 1)],
    ['of one that begins anew', used(4000, 80, 0.5), used(4000, 80, 0.5), 4080, used(8000, 160, 1)],
    [
      'of one that begins anew with a longer turn',
      used(4000, 80, 0.5),
      used(9000, 90, 1),
      9090,
      used(13_000, 170, 1.5),
    ],
    ['of a turn that an error ended at once', used(4000, 80, 0.5), used(0, 0, 0), 0, used(4000, 80, 0.5)],
    ['without a cost', used(4000, 80, null), used(10, 1, null), 11, used(4010, 81, null)],
  ])('is, %s, the sum of all its turns', (_, before, usage, turnTokens, sum) => {
    const known = before && { ...before, told: sumOf(before) }
    expect(sessionSum(known, { usage, turnTokens })).toMatchObject(sum)
  })

  // Break: what the client's record knows of a killed process is counted twice.
  it('is not added to what only the record of a killed process told', () => {
    const known = { ...used(9000, 100, 0.5), told: 4080 }
    expect(sessionSum(known, { usage: used(8000, 160, 1), turnTokens: 4080 })).toMatchObject(
      used(8000, 160, 1),
    )
  })

  it('holds the models of all turns', () => {
    const other = { models: { b: used(1, 1, 0).models.a }, cost_usd: 0.1 }
    const known = { ...used(4000, 80, 0.5), told: 4080 }
    expect(sessionSum(known, { usage: other, turnTokens: 2 })).toMatchObject({
      models: { ...used(4000, 80, 0).models, ...other.models },
      cost_usd: 0.6,
    })
  })
})
