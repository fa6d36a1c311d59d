import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readResult, resultMessage, resultText, type WorkResult } from '../../lib/github/result.ts'

const OF = { batch: 'b1', number: 3 }
const BASE = 'a'.repeat(40)
const ready: WorkResult = { ...OF, base: BASE, outcome: { kind: 'ready' }, usage: {} }

describe('a result in the message of a commit', () => {
  it.each<WorkResult['outcome']>([
    { kind: 'ready' },
    { kind: 'failed', failure: 'test', text: 'red', attempts: 2 },
    { kind: 'paused', reason: 'quota', detail: 'limit', until: '2026-11-26T21:00:00.000Z' },
    { kind: 'broken', text: 'cut off' },
  ])('comes back as it was: $kind', (outcome) => {
    const models = { fake: { input: 1, cache_write: 2, cache_read: 3, output: 4 } }
    const usage = { '11111111-2222-3333-4444-555555555555': { models, cost_usd: 0.5 } }
    const result = { ...ready, outcome, usage }
    expect(readResult(resultMessage(result), OF)).toEqual(result)
  })

  it('survives any text, and stays one line of JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const outcome = { kind: 'broken', text: resultText(text) } as const
        const read = readResult(resultMessage({ ...ready, outcome }), OF)
        expect(read).toMatchObject({ outcome })
      }),
    )
  })

  it.each([
    ['no result', 'Add a file', 'it carries no result'],
    ['half of one', 'x\n\nBatch-Result: {"batch":', 'its result is cut off'],
    ['one of another feature', resultMessage({ ...ready, number: 4 }), 'its result is of another feature'],
    ['one of another batch', resultMessage({ ...ready, batch: 'b2' }), 'its result is of another feature'],
    [
      'a base that is no commit',
      resultMessage({ ...ready, base: '--all' }),
      'its result is not of the form (base)',
    ],
    [
      'an outcome that is none',
      resultMessage({ ...ready, outcome: { kind: 'done' } } as unknown as WorkResult),
      'its result is not of the form (outcome.kind)',
    ],
    [
      'usage below nothing',
      resultMessage({
        ...ready,
        usage: {
          '11111111-2222-3333-4444-555555555555': {
            models: { a: { input: -1, cache_write: 0, cache_read: 0, output: 0 } },
            cost_usd: 0,
          },
        },
      }),
      'its result is not of the form (usage.11111111-2222-3333-4444-555555555555.models.a.input)',
    ],
  ])('is refused with %s', (_, message, problem) => {
    expect(readResult(message, OF)).toEqual({ problem })
  })

  it('carries no secret', () => {
    expect(resultText(`key sk-ant-api03-${'a'.repeat(90)}`)).not.toContain('aaaa')
  })
})
