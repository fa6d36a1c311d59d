import { splitLines, withoutFrame } from './failure-layout.ts'
import { maskNames } from './failure-mask.ts'
import { finds, type Lower, lowered, narrowed, unlowered } from './failure-pattern.ts'
import { LINE_LOOKS as LOOKS } from './failure-table.ts'
import { isAside, makeVoiceReader, type Voice } from './failure-voice.ts'

/** One clause of the error text: its words, the same with names hidden, and who says it. */
export type Line = { readonly raw: string; readonly masked: string; readonly voice: Voice }

// A tool prints its verdict last, a compiler its first error first: both ends are read, more of the end.
const HEAD = 24 * 1024
const TAIL = 40 * 1024
// Within one line the same holds. Patterns cost time by line length, so this bounds the worst case too.
const LINE_HEAD = 700
const LINE_TAIL = 300

// Among so many lines nearly every look of a line occurs.
const MANY = 60

// A terminal narrow enough to break an error shows a short text, or the start and the end of a long one.
const WRAPPED = 60
// No terminal is wider: a longer line was not broken.
const ROW = 240

/** Splits error text into lines and clauses, and says of each who speaks; reads at most 64 KiB. */
export function readLines(text: string): Line[] {
  const physical = splitLines(bothEnds(text, HEAD, TAIL, '\n')).map((line) =>
    bothEnds(line, LINE_HEAD, LINE_TAIL, ' '),
  )
  const lower = physical.length > MANY ? unlowered : lowered
  const readVoice = makeVoiceReader(physical, lower)
  const lines: Line[] = []
  const seen = new Set<string>()
  for (const line of physical) {
    const voice = readVoice(line)
    // What a loop repeats ten thousand times is read once.
    const key = `${voice} ${line}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const raw of splitClauses(withoutFrame(line))) lines.push(...splitAnswer(raw, voice, lower))
  }
  return lines
}

/** Joins neighbouring lines that a narrow terminal may have broken: with a space, and in the middle of a word. */
export function rejoinWrapped(lines: readonly Line[]): Line[] {
  return [...rejoin(lines, 'plain'), ...rejoin(lines, 'page')]
}

function rejoin(lines: readonly Line[], voice: Voice): Line[] {
  const all = lines.filter((line) => line.voice === voice && line.raw.length <= ROW)
  const some = all.length <= WRAPPED ? all : [...all.slice(0, WRAPPED / 3), ...all.slice((-WRAPPED * 2) / 3)]
  const joined: Line[] = []
  for (let at = 0; at + 1 < some.length; at++) {
    const parts = some.slice(at, at + 3).map((line) => line.raw.replace(/^[\s│|]+|[\s│|]+$/g, ''))
    joined.push(makeLine(parts.join(' '), voice, lowered), makeLine(parts.join(''), voice, lowered))
  }
  return joined
}

function makeLine(text: string, voice: Voice, lower: Lower): Line {
  const raw = bothEnds(text, LINE_HEAD, LINE_TAIL, ' ')
  return {
    raw,
    masked: maskNames(raw, lower),
    voice: voice === 'plain' && isAside(raw, lower) ? 'aside' : voice,
  }
}

// What a server sent along with its status is the server's page, not news of the work.
function splitAnswer(raw: string, voice: Voice, lower: Lower): Line[] {
  const body = voice === 'plain' ? narrowed(LOOKS.answerBody, lower(raw)) : undefined
  const at = body === undefined ? -1 : raw.search(body)
  const head = raw.slice(0, Math.max(0, at))
  if (!finds(LOOKS.answerStatus, head, lower(head))) return [makeLine(raw, voice, lower)]
  return [makeLine(head, voice, lower), makeLine(raw.slice(at), 'page', lower)]
}

function splitClauses(line: string): string[] {
  return line.includes(';') ? line.split(/;\s(?![^{]*\})/) : [line]
}

function bothEnds(text: string, head: number, tail: number, between: string): string {
  return text.length <= head + tail ? text : text.slice(0, head) + between + text.slice(-tail)
}
