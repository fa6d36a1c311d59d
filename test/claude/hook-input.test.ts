import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseHookInput } from '../../lib/claude/hook-input.ts'

describe('hook input', () => {
  it('is read with all that a client sends, unknown fields too', () => {
    const sent = {
      session_id: 's-1',
      transcript_path: '/t.jsonl',
      cwd: '/project',
      hook_event_name: 'Stop',
      permission_mode: 'default',
      stop_hook_active: true,
      background_tasks: [{ id: 'b1' }],
      session_crons: [],
      last_assistant_message: 'Done.',
      field_of_tomorrow: { a: 1 },
    }
    expect(parseHookInput(JSON.stringify(sent))).toEqual(sent)
  })

  it('keeps the input of a tool as it is', () => {
    const sent = {
      hook_event_name: 'PermissionRequest',
      tool_name: 'Bash',
      tool_input: { command: 'ls', description: 'Lists' },
    }
    expect(parseHookInput(JSON.stringify(sent))?.tool_input).toEqual({ command: 'ls', description: 'Lists' })
  })

  it('is read without a field that has become something else', () => {
    const sent = {
      hook_event_name: 'Stop',
      session_id: 's',
      source: 5,
      stop_hook_active: 'yes',
      tool_input: [],
    }
    const input = parseHookInput(JSON.stringify(sent))
    expect(input).toMatchObject({ hook_event_name: 'Stop', session_id: 's' })
    expect(input?.source).toBeUndefined()
    expect(input?.stop_hook_active).toBeUndefined()
    expect(input?.tool_input).toBeUndefined()
  })

  it.each(['', ' ', 'no json', '{', 'null', '[]', '5', '"Stop"', '{}', '{"hook_event_name":5}'])(
    'is nothing for %j',
    (text) => {
      expect(parseHookInput(text)).toBeUndefined()
    },
  )

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const input = parseHookInput(text)
        return input === undefined || typeof input.hook_event_name === 'string'
      }),
    )
    expect(parseHookInput('['.repeat(100_000))).toBeUndefined()
  })
})
