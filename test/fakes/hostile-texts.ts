/** Every way to begin a line, each followed by what would pass for our own words there. */
const BREAKS = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u001b[E', '\u001bE']

/** What hides, moves or colours: an escape, a title, 8-bit controls, overrides, isolates, tags, zero widths, half a pair. */
const UNSEEN =
  '\u001b[2J\u001b]0;owned\u0007\u009b31m\u009d0;t\u009c\u202e\u2066\u{e0041}\u{e0001}\u200b\u2060\ufeff\u00ad\ud800\u0000\b'

/** Text of a stranger: its name shows where it came from, its lines begin with EVIL or as one of ours. */
export function hostile(name: string): string {
  return `<${name}>${UNSEEN}${BREAKS.map((way, at) => `${way}${at % 2 ? 'Next step: ' : ''}EVIL ${at}`).join('')}`
}

/** The same without harm. */
export function harmless(name: string): string {
  return `<${name}>`
}

/** A text for a word of a command line or a name of a file, which cannot hold a NUL or half a pair. */
export function asWord(text: string): string {
  return text.replace(/[\0\ud800/]/g, '')
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
// What no reader sees, and what moves what they see; a line feed and a tab are ours.
const UNSAFE =
  /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u202a-\u202e\u2066-\u2069]/u

/** Names what is wrong with a text that Claude or a person reads: a foreign line, a second step, a character that nobody sees. */
export function faultsOf(text: string): string[] {
  const lines = text.split(LINE_BREAK)
  const steps = lines.filter((line) => /^\s*Next step:/.test(line))
  return [
    ...lines.filter((line) => /^[^\p{L}>]*(?:Next step: )?EVIL/u.test(line)),
    ...(steps.length > 1 ? steps : []),
    ...(UNSAFE.test(text) ? [`an unsafe character in ${JSON.stringify(text)}`] : []),
  ]
}

/** How many lines of a text are ours: all but the quoted ones. */
export function ownLines(text: string): number {
  return text.split(LINE_BREAK).filter((line) => !line.startsWith('> ')).length
}

/** The names of the hostile texts that a text shows. */
export function shownNames(text: string): string[] {
  return [...text.matchAll(/<([\w ]+)>/g)].map(([, name]) => String(name))
}

/** All that one call says, as it is read: a hook's JSON also by its texts, an answer line by line. */
export function said({ stdout, stderr }: { stdout: string; stderr: string }): string[] {
  const isHook = /^\{"(?:hookSpecificOutput|decision|systemMessage)"/.test(stdout)
  return [stdout, stderr, ...(isHook ? textsIn(JSON.parse(stdout)) : [])]
}
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
