import { StringDecoder } from 'node:string_decoder'
import { OUTPUT_READ } from '../text/output-tail.ts'

// One character more than is read, by which its reader sees that something is missing.
const TAIL_KEPT = OUTPUT_READ + 1

/** Gathers what a command prints: each stream by itself, and the end of both in the order of arrival. */
export interface OutputCollector {
  /** Takes the next piece of one stream. */
  add(stream: 'stdout' | 'stderr', chunk: Buffer): void
  /**
   * Everything gathered; `truncated` says that a stream was longer than the limit and lost its beginning.
   *
   * `tail` is raw, the last 16 KiB and one character more: `outputTail` redacts it before it cuts it.
   */
  collected(): { stdout: string; stderr: string; tail: string; truncated: boolean }
}

/** Makes a collector that keeps the last `keepBytes` of each stream. */
export function collectOutput(keepBytes: number): OutputCollector {
  const streams = { stdout: keepStream(keepBytes), stderr: keepStream(keepBytes) }
  let tail = ''
  const append = (text: string) => {
    tail += text
    if (tail.length > 2 * TAIL_KEPT) tail = tail.slice(-TAIL_KEPT)
  }
  return {
    add: (stream, chunk) => append(streams[stream].add(chunk)),
    collected: () => {
      // A character that was cut off by the end of its stream shows as a replacement character.
      append(streams.stdout.rest() + streams.stderr.rest())
      const { stdout, stderr } = streams
      return {
        stdout: stdout.text(),
        stderr: stderr.text(),
        tail: tail.slice(-TAIL_KEPT),
        truncated: stdout.truncated() || stderr.truncated(),
      }
    },
  }
}

function keepStream(keepBytes: number) {
  const decoder = new StringDecoder('utf8')
  const chunks: Buffer[] = []
  let bytes = 0
  let dropped = false
  return {
    add: (chunk: Buffer) => {
      chunks.push(chunk)
      bytes += chunk.length
      for (let first = chunks[0]; first && bytes - first.length >= keepBytes; first = chunks[0]) {
        chunks.shift()
        bytes -= first.length
        dropped = true
      }
      return decoder.write(chunk)
    },
    rest: () => decoder.end(),
    text: () => (dropped || bytes > keepBytes ? endOf(Buffer.concat(chunks), keepBytes) : decode(chunks)),
    truncated: () => dropped || bytes > keepBytes,
  }
}

function decode(chunks: Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}

function endOf(bytes: Buffer, keepBytes: number): string {
  let from = Math.max(0, bytes.length - keepBytes)
  while (isContinuation(bytes[from])) from += 1
  return bytes.toString('utf8', from)
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}
