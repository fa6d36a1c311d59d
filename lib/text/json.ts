const MOST_LEVELS = 100
// 10,000 features with all that is kept of them need a fifth of this; 5 million empty lists cost seconds, in 15 MiB.
const MOST_PARTS = 1_000_000

/**
 * Reads JSON that was written by anybody. Throws `TypeError`, whose message says in a few words what is wrong: it is
 * empty, no JSON, nested deeper than 100 levels (what walks it later would run out of stack), has over a million lists and
 * objects, or a field named `__proto__`, which would not survive the next write.
 */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new TypeError('it is empty')
  const excess = findExcess(text)
  if (excess) throw new TypeError(excess)
  const value = parsed(text)
  // An escape may hide the name.
  if ((text.includes('__proto__') || /\\u00[5-7]/.test(text)) && hasPrototypeField(value))
    throw new TypeError('it has a field named "__proto__"')
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TypeError('it is not valid JSON', { cause })
  }
}

function findExcess(text: string): string | undefined {
  let level = 0
  let parts = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfText(text, at)
    const step = levelStep(code)
    level += step
    parts += Math.max(0, step)
    if (level > MOST_LEVELS) return 'it is nested too deeply'
    if (parts > MOST_PARTS) return 'it has too many lists and objects'
  }
  return undefined
}

function levelStep(code: number): number {
  if (code === OPEN_LIST || code === OPEN_OBJECT) return 1
  return code === CLOSE_LIST || code === CLOSE_OBJECT ? -1 : 0
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125]

/** The place of the quote that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1
    if ((end - first) % 2 === 0) return end
  }
  return text.length
}

function hasPrototypeField(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeField)
}
