import { cut, safeBlock, safeLine } from '../text/clean.ts'

// An argument of a program may have 128 KiB; no message that people read is near this.
const MAX_CHARACTERS = 16_000
const MAX_SUBJECT = 100

/**
 * Writes the message of a feature's one commit: the worker's own, `trailer` as its last line. Of several commits (`messages`,
 * oldest first) it is the first one's, and the subjects of the others are listed; without any it is the feature's text.
 */
export function commitMessage(messages: readonly string[], feature: string, trailer: string): string {
  const cleaned = messages.map((message) => withoutTrailer(safeBlock(message))).filter((text) => text !== '')
  const [first = cut(safeLine(feature), MAX_SUBJECT, '...'), ...later] = cleaned
  const subjects = later.map((message) => `* ${message.split('\n')[0]}`)
  const whole = subjects.length > 0 ? `${first}\n\n${subjects.join('\n')}` : first
  const { body, trailers } = splitTrailers(cut(whole, MAX_CHARACTERS, '\n...'))
  return `${body}\n\n${[...trailers, trailer].join('\n')}\n`
}

/** Takes off every line that names a feature of a batch: which one it is, is said once, at the end. */
function withoutTrailer(message: string): string {
  const lines = message.split('\n').filter((line) => !/^Batch-Feature:/i.test(line))
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Parts the trailers at the end (`Co-authored-by: …`) from the rest, so that ours can join their paragraph. */
function splitTrailers(message: string): { body: string; trailers: string[] } {
  const at = message.lastIndexOf('\n\n')
  const last = at < 0 ? [] : message.slice(at + 2).split('\n')
  const isTrailers = last.length > 0 && last.every((line) => /^[A-Za-z][\w-]*: \S/.test(line))
  return isTrailers ? { body: message.slice(0, at), trailers: last } : { body: message, trailers: [] }
}
