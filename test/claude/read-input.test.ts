import fs from 'node:fs'
import { Readable } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { readInput } from '../../lib/claude/stdio.ts'

type Read = (fd: number, chunk: Buffer) => number

/** Plays standard input: texts that come one after the other, or the code of an error. */
function play(...pieces: (string | { code: string })[]): void {
  const read: Read = (_, chunk) => {
    const piece = pieces.shift() ?? ''
    if (typeof piece === 'string') return chunk.write(piece, 'latin1')
    throw Object.assign(new Error(piece.code), piece)
  }
  vi.spyOn(fs, 'readSync').mockImplementation(read as typeof fs.readSync)
}

const noStream = (): Readable => {
  throw new Error('The stream was loaded.')
}

it('reads by the descriptor alone, a character that two reads share included', async () => {
  const [first, second] = [...Buffer.from('é')].map((byte) => String.fromCharCode(byte))
  play(`caf${first}`, `${second}.`, '')
  expect(await readInput(100, noStream)).toBe('café.')
})

it('takes what Windows says of a closed pipe for its end', async () => {
  play('all', { code: 'EOF' })
  expect(await readInput(100, noStream)).toBe('all')
})

// Guards the pipe that does not block: without the stream, what comes later would be lost.
it('leaves the rest to the stream where the descriptor would have to wait', async () => {
  play('begun, ', { code: 'EAGAIN' })
  expect(await readInput(100, () => Readable.from([Buffer.from('ended')]))).toBe('begun, ended')
})

it.each([
  ['by the descriptor', noStream],
  ['by the stream', () => Readable.from([Buffer.from('12345')])],
] as const)('refuses what is longer than the limit, %s', async (_, stream) => {
  play(...(stream === noStream ? ['12345', ''] : [{ code: 'EAGAIN' }]))
  await expect(readInput(4, stream)).rejects.toMatchObject({ code: 'USAGE' })
})
