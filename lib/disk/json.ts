import { isUtf8 } from 'node:buffer'

/**
 * Reads UTF-8 bytes as text, without the byte order mark that may stand first; undefined for bytes that are not UTF-8:
 * read loosely, they would be written back as something else.
 */
export function decodeUtf8(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return undefined
  const text = bytes.toString('utf8')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Reads JSON from UTF-8 bytes, with or without a byte order mark; throws for bytes that are not UTF-8 as well. */
export function parseJsonBytes(bytes: Buffer): unknown {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new TypeError('not UTF-8')
  return JSON.parse(text)
}

/** Tells whether `value` is a JSON object, neither an array nor null. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
