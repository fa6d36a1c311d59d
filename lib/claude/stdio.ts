import fs from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { BatchError } from '../errors.ts'

/**
 * Writes `text` and a line break to standard output, by its descriptor: Node's stream takes longer to load than to use.
 * `stream` is asked for only where the descriptor does not take all at once, and gets the rest. Tells whether all is out.
 */
export function print(text: string, stream: () => Writable): boolean {
  const bytes = Buffer.from(`${text}\n`)
  let done = 0
  try {
    while (done < bytes.length) done += fs.writeSync(1, bytes, done)
    return true
  } catch {
    stream().write(bytes.subarray(done))
    return false
  }
}

const CHUNK_BYTES = 64 * 1024

/**
 * Reads standard input to its end as UTF-8. Throws USAGE past `maxBytes`, instead of filling the memory.
 *
 * It is read by its descriptor, since Node's stream takes longer to load than all else that a hook does; `stream` is
 * asked for only where the descriptor cannot be read at once, and gives what has not been read by then.
 */
export async function readInput(maxBytes: number, stream: () => Readable): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  const add = (bytes: Buffer) => {
    size += bytes.length
    if (size > maxBytes)
      throw new BatchError(`the input is over ${maxBytes} bytes. Give less of it.`, { code: 'USAGE' })
    chunks.push(bytes)
  }
  for (let chunk = readChunk(); chunk?.length !== 0; chunk = readChunk()) {
    if (chunk) add(chunk)
    else {
      for await (const rest of stream()) add(Buffer.from(rest as Uint8Array))
      break
    }
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Gives what comes next, empty at the end; undefined where only a stream can wait for it, as on a pipe that does not block. */
function readChunk(): Buffer | undefined {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
  try {
    return chunk.subarray(0, fs.readSync(0, chunk))
  } catch (cause) {
    // Windows says so of a pipe that was closed.
    return (cause as NodeJS.ErrnoException).code === 'EOF' ? Buffer.alloc(0) : undefined
  }
}
