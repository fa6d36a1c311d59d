const GONE = '[redacted]'
const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g

/** Returns `text` with private keys in PEM form replaced by `[redacted]`, also those cut off at either end. */
export function redactPrivateKeys(text: string): string {
  return redactHeadlessKeys(redactKeysFromBegin(text))
}

// A key that is cut off has no end: everything after its first line may belong to it.
function redactKeysFromBegin(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const begin of text.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue
    KEY_END.lastIndex = begin.index
    const end = KEY_END.exec(text)
    parts.push(text.slice(from, begin.index), GONE)
    from = end === null ? text.length : end.index + end[0].length
  }
  KEY_END.lastIndex = 0
  return parts.join('') + text.slice(from)
}

// The other half of a cut key: lines of base64 above an end line, and what stands before the end in its own line.
function redactHeadlessKeys(text: string): string {
  if (!text.includes('-----END ')) return text
  const kept: string[] = []
  for (const line of text.split('\n')) {
    const end = line.search(KEY_END)
    if (end === -1) {
      kept.push(line)
      continue
    }
    while (kept.length > 0 && isKeyLine(kept[kept.length - 1] as string)) kept.pop()
    kept.push(line.slice(end).replace(KEY_END, GONE))
  }
  return kept.join('\n')
}

// The last line of a key may be short; a long one may stand behind a line number or the border of a quotation.
function isKeyLine(line: string): boolean {
  return (
    /^\s{0,20}[A-Za-z0-9+/=]{2,}\s{0,20}$/.test(line) ||
    /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]{40,}\s{0,20}$/.test(line)
  )
}
