import { splitLines, withoutFrame } from './failure-layout.ts'
import { maskNames } from './failure-mask.ts'
import { isAside, isTestText, makeVoiceReader, type Voice } from './failure-voice.ts'

/** One clause of the error text: its words, the same with names hidden, and who says it. */
export type Line = { readonly raw: string; readonly masked: string; readonly voice: Voice }

// A tool prints its verdict last, a compiler its first error first: both ends are read, more of the end.
const HEAD = 24 * 1024
const TAIL = 40 * 1024
// Within one line the same holds. Patterns cost time by line length, so this bounds the worst case too.
const LINE_HEAD = 700
const LINE_TAIL = 300

// A terminal narrow enough to break an error shows a short text, or the start and the end of a long one.
const WRAPPED = 60
// No terminal is wider: a longer line was not broken.
const ROW = 240

const ANSWER_BODY = /\b[Bb]ody\b|\b[Rr]esponse text\b|<html|<!DOCTYPE/
const ANSWER_STATUS = /\b(?:HTTP|[Ss]tatus|API Error|responded|returned)\b.{0,60}\b(?:429|5\d\d)\b/

/** Splits error text into lines and clauses, and says of each who speaks; reads at most 64 KiB. */
export function readLines(text: string): Line[] {
  const physical = splitLines(bothEnds(text, HEAD, TAIL, '\n')).map((line) =>
    bothEnds(line, LINE_HEAD, LINE_TAIL, ' '),
  )
  const readVoice = makeVoiceReader(physical.some(isTestText))
  const lines: Line[] = []
  const seen = new Set<string>()
  for (const line of physical) {
    const voice = readVoice(line)
    // What a loop repeats ten thousand times is read once.
    const key = `${voice} ${line}`
    if (seen.has(key)) continue
    seen.add(key)
    for (const raw of splitClauses(withoutFrame(line))) lines.push(...splitAnswer(raw, voice))
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
    joined.push(makeLine(parts.join(' '), voice), makeLine(parts.join(''), voice))
  }
  return joined
}

function makeLine(text: string, voice: Voice): Line {
  const raw = bothEnds(text, LINE_HEAD, LINE_TAIL, ' ')
  return { raw, masked: maskNames(raw), voice: voice === 'plain' && isAside(raw) ? 'aside' : voice }
}

// What a server sent along with its status is the server's page, not news of the work.
function splitAnswer(raw: string, voice: Voice): Line[] {
  const at = voice === 'plain' ? raw.search(ANSWER_BODY) : -1
  if (at === -1 || !ANSWER_STATUS.test(raw.slice(0, at))) return [makeLine(raw, voice)]
  return [makeLine(raw.slice(0, at), voice), makeLine(raw.slice(at), 'page')]
}

function splitClauses(line: string): string[] {
  return line.split(/;\s(?![^{]*\})/)
}

function bothEnds(text: string, head: number, tail: number, between: string): string {
  return text.length <= head + tail ? text : text.slice(0, head) + between + text.slice(-tail)
}
