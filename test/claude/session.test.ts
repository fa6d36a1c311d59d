import { describe, expect, it } from 'vitest'
import { callingSession } from '../../lib/claude/session.ts'

const env = { CLAUDE_CODE_SESSION_ID: 'from-env' }

describe('the calling session', () => {
  it('is the one of the environment, unless one is named', () => {
    expect(callingSession(env)).toBe('from-env')
    expect(callingSession(env, 'named')).toBe('named')
    expect(callingSession({})).toBeUndefined()
  })

  it("is nobody, and not the environment's, when the named one is unusable", () => {
    expect(callingSession(env, '')).toBeUndefined()
    expect(callingSession(env, 'a\nb')).toBeUndefined()
  })

  it.each(['', ' ', 'a b', 'a\n', '\u001b[31m', 'a\u202eb', '\u0000', '\ud800', 'x'.repeat(201)])(
    'is nobody for %j',
    (id) => {
      expect(callingSession({ CLAUDE_CODE_SESSION_ID: id })).toBeUndefined()
    },
  )

  it('may have 200 characters', () => {
    const id = 'x'.repeat(200)
    expect(callingSession({ CLAUDE_CODE_SESSION_ID: id })).toBe(id)
  })
})
