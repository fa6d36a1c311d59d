import { describe, expect, it } from 'vitest'
import { paint, readTerminal } from '../../lib/claude/terminal.ts'

const UTF8 = { TERM: 'xterm-256color', LANG: 'en_GB.UTF-8' }

describe('readTerminal', () => {
  it('finds none in a pipe, and a usual size where the terminal names none', () => {
    expect(readTerminal({}, UTF8, 'linux')).toBeUndefined()
    expect(readTerminal({ isTTY: true, columns: 0 }, UTF8, 'linux')).toEqual({
      columns: 80,
      rows: 24,
      rich: true,
    })
  })

  // Break: escape sequences as text on a terminal that has none.
  it.each([
    [{ ...UTF8, NO_COLOR: '1' }, 'linux'],
    [{ ...UTF8, TERM: 'dumb' }, 'linux'],
    [{ LANG: 'en_GB.UTF-8' }, 'linux'],
    [{ TERM: 'xterm', LANG: 'C' }, 'linux'],
    [UTF8, 'win32'],
  ] as const)('is plain with %j on %s', (env, platform) => {
    expect(readTerminal({ isTTY: true, columns: 90, rows: 30 }, env, platform)?.rich).toBe(false)
  })
})

describe('paint', () => {
  // Break: the styles are lost, or a text brings its own.
  it('lets through no control but those of its styles', () => {
    const line = [{ text: '  a\u001b[31m\nb', style: 'bold' as const }, { text: 'c\u0007  ' }]
    expect(paint([line], { rich: true })).toBe('\u001b[1m  a [31m b\u001b[22mc')
    expect(paint([line], { rich: false })).toBe('  a [31m bc')
  })
})
