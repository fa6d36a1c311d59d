import type { Readable } from 'node:stream'
import { BatchError } from '../errors.ts'

/** Reads a stream to its end as UTF-8. Throws USAGE past `maxBytes`, instead of filling the memory. */
export async function readStream(stream: Readable, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > maxBytes) {
      throw new BatchError(`the input is over ${maxBytes} bytes. Give less of it.`, { code: 'USAGE' })
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
