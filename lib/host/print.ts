import fs from 'node:fs'
import type { Writable } from 'node:stream'

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
