import { StringDecoder } from 'node:string_decoder'

const TAIL_BYTES = 4096

// A UTF-16 unit is at least one byte of UTF-8, so what is dropped can never be part of the last 4 KB,
// nor can the half of a surrogate pair that the cut may leave at the front.
const TAIL_UNITS_KEPT = 2 * TAIL_BYTES

/** The last `bytes` of `text` in UTF-8, never beginning inside a character. */
function lastBytes(text: string, bytes: number = TAIL_BYTES): string {
  const encoded = Buffer.from(text)
  if (encoded.length <= bytes) return text
  let from = encoded.length - bytes
  while (isContinuation(encoded[from])) from += 1
  return encoded.toString('utf8', from)
}

/** Gathers what a command prints: each stream by itself, and the end of both in the order of arrival. */
export interface OutputCollector {
  /** Takes the next piece of one stream. */
  add(stream: 'stdout' | 'stderr', chunk: Buffer): void
  /** Everything gathered; `truncated` says that a stream was longer than the limit and lost its beginning. */
  collected(): { stdout: string; stderr: string; tail: string; truncated: boolean }
}

/** Makes a collector that keeps the last `keepBytes` of each stream. */
export function collectOutput(keepBytes: number): OutputCollector {
  const streams = { stdout: keepStream(keepBytes), stderr: keepStream(keepBytes) }
  let tail = ''
  const append = (text: string) => {
    tail += text
    if (tail.length > 2 * TAIL_UNITS_KEPT) tail = tail.slice(-TAIL_UNITS_KEPT)
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
        tail: lastBytes(tail),
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
