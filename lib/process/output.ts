import { StringDecoder } from 'node:string_decoder'
import { OUTPUT_READ } from '../text/output-tail.ts'

// Far more than any answer that is read whole; what a test run prints beyond it is dropped from the front.
const STREAM_KEPT = 16 * 1024 * 1024
// One character more than is read, by which its reader sees that something is missing.
const TAIL_KEPT = OUTPUT_READ + 1

/** What a command has printed: the end of each stream, and the end of both in the order of arrival, raw, for `outputTail`. */
export interface Output {
  stdout: string
  stderr: string
  tail: string
}

/** Gathers what a command prints: `add` takes the next piece of a stream, `collected` gives all that is kept. */
export function collectOutput() {
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') }
  const kept: Output = { stdout: '', stderr: '', tail: '' }
  const append = (stream: 'stdout' | 'stderr', text: string) => {
    kept[stream] = ending(kept[stream] + text, STREAM_KEPT)
    kept.tail = ending(kept.tail + text, TAIL_KEPT)
  }
  return {
    add: (stream: 'stdout' | 'stderr', chunk: Buffer) => append(stream, decoders[stream].write(chunk)),
    collected: (): Output => {
      // A character that was cut off by the end of its stream shows as a replacement character.
      for (const stream of ['stdout', 'stderr'] as const) append(stream, decoders[stream].end())
      return { ...kept, tail: kept.tail.slice(-TAIL_KEPT) }
    },
  }
}

// Cut only now and then: each cut copies what is kept.
function ending(text: string, length: number): string {
  return text.length > 2 * length ? text.slice(-length) : text
}
