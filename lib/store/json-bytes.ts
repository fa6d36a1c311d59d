/**
 * Reads JSON from UTF-8 bytes, with or without a byte order mark.
 *
 * Throws for bytes that are not UTF-8 as well: read loosely, they would be written back as something else.
 */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

/** Tells whether `value` is a JSON object, neither an array nor null. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
