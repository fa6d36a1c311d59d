import fs from 'node:fs'
import { Writable } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { print } from '../../lib/claude/stdio.ts'

// Guards a full pipe that does not block: Claude would read half an answer, or one half twice.
it('gives the stream exactly what the descriptor did not take', () => {
  let taken = ''
  vi.spyOn(fs, 'writeSync').mockImplementation(((_: number, bytes: Buffer, from: number) => {
    if (from > 0) throw Object.assign(new Error('full'), { code: 'EAGAIN' })
    taken = bytes.toString('utf8', 0, 5)
    return 5
  }) as unknown as typeof fs.writeSync)
  let rest = ''
  const stream = new Writable({
    write: (chunk, _, done) => {
      rest += chunk
      done()
    },
  })
  print('one two', () => stream)
  expect([taken, rest]).toEqual(['one t', 'wo\n'])
})
