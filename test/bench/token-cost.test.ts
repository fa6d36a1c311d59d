import { describe, expect, it } from 'vitest'
import type { MessagesRequest } from '../client/harness/messages-api.ts'
import { AT_ONCE, contextBytes, inputTokens } from './token-cost.ts'

const SYSTEM = { type: 'text', text: 'S'.repeat(4000), cache_control: { type: 'ephemeral' } }

function request(...texts: string[]): MessagesRequest {
  const messages = texts.map((text) => ({ role: 'user' as const, content: [{ type: 'text', text }] }))
  return { model: 'm', tools: [{ name: 'Bash' }], system: [SYSTEM], messages }
}

const sizeOf = (...texts: string[]) => contextBytes(request(...texts))
const first = request('a')
const further = request('a', 'b')
const other = request('x')

describe('inputTokens', () => {
  // Break: the loop pays the client's own prompt at each of its starts, and every ratio to it looks better.
  it('counts tools and system prompt of every conversation as cached, those of the first one too', () => {
    const own = sizeOf('a') - sizeOf()
    expect(inputTokens([first], AT_ONCE)).toBeCloseTo((sizeOf() * 0.1 + own) / 4)
    expect(inputTokens([first, other], AT_ONCE)).toBeCloseTo((2 * (sizeOf() * 0.1 + own)) / 4)
  })

  // Break: everything is cached, or nothing is.
  it('counts what an earlier request ended at as cached, and what came after it in full', () => {
    const more = inputTokens([first, further], AT_ONCE) - inputTokens([first], AT_ONCE)
    expect(more).toBeCloseTo((sizeOf('a') * 0.1 + sizeOf('a', 'b') - sizeOf('a')) / 4)
  })

  // Break: a conversation that waited for longer than the cache lives is read at the price of one that did not.
  it('counts a prefix in full that was last used too long ago', () => {
    const billing = { secondsPerRequest: 200, cacheSeconds: 300 }
    const between = { ...request('x'), tools: [{ name: 'Read' }] }
    const last = (...before: MessagesRequest[]) =>
      inputTokens([...before, further], billing) - inputTokens(before, billing)
    expect(last(first, between)).toBeCloseTo(sizeOf('a', 'b') / 4)
    expect(last(first)).toBeLessThan(sizeOf('a', 'b') / 20)
  })
})
