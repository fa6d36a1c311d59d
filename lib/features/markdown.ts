/** One `##` heading of a Markdown text and the text below it, as written. */
type MarkdownSection = { heading: string; body: string }

/** What a Markdown text holds: its `##` sections, and whether other text stands outside them. */
type MarkdownOutline = { sections: MarkdownSection[]; textOutside: boolean }

type Fence = { mark: string; length: number }

/**
 * Reads the `##` sections of `lines` in order; a top-level heading ends the section before it.
 *
 * Headings inside fenced code are code. Deeper headings belong to the body.
 */
export function outlineMarkdown(lines: readonly string[]): MarkdownOutline {
  const sections: { heading: string; body: string[] }[] = []
  const code = findFencedLines(lines)
  let current: { heading: string; body: string[] } | null = null
  let textOutside = false
  for (const [at, line] of lines.entries()) {
    const heading = code[at] === true ? null : readHeading(line)
    if (heading?.level === 1) current = null
    else if (heading?.level === 2) {
      current = { heading: heading.text, body: [] }
      sections.push(current)
    } else if (current !== null) current.body.push(line)
    else if (line.trim() !== '') textOutside = true
  }
  return { sections: sections.map(({ heading, body }) => ({ heading, body: body.join('\n') })), textOutside }
}

/** Reads a line as a `#` or `##` heading; null for anything else. */
function readHeading(line: string): { level: 1 | 2; text: string } | null {
  const opening = /^ {0,3}(#{1,2})(?:[ \t]|$)/.exec(line)
  if (opening === null) return null
  // `## Title ##` is the same heading: closing marks are decoration.
  const words = line
    .slice(opening[0].length)
    .trim()
    .split(/[ \t]+/)
  if (/^#+$/.test(String(words.at(-1)))) words.pop()
  return { level: opening[1] === '#' ? 1 : 2, text: words.join(' ') }
}

/**
 * Tells which of `lines` are fenced code, the fences included.
 *
 * A fence that is never closed is no fence: else one stray line would swallow every later heading.
 */
export function findFencedLines(lines: readonly string[]): boolean[] {
  const fenced = lines.map(() => false)
  // Once a search for a closing fence has failed, a later one as long or longer fails too.
  const neverCloses = new Map<string, number>()
  let at = 0
  while (at < lines.length) {
    const fence = openFence(lines[at] as string)
    const end = fence === null ? -1 : findClose(lines, at + 1, fence, neverCloses)
    if (end > at) fenced.fill(true, at, end + 1)
    at = Math.max(at, end) + 1
  }
  return fenced
}

function openFence(line: string): Fence | null {
  const [, run] = /^[ \t]*(`{3,}|~{3,})/.exec(line) ?? []
  if (run === undefined) return null
  const mark = run.charAt(0)
  // Three backticks and a later one are code within a line.
  if (mark === '`' && line.trimStart().includes('`', run.length)) return null
  return { mark, length: run.length }
}

function findClose(lines: readonly string[], from: number, fence: Fence, neverCloses: Map<string, number>) {
  if (fence.length >= (neverCloses.get(fence.mark) ?? Number.POSITIVE_INFINITY)) return -1
  for (let at = from; at < lines.length; at++) {
    const text = (lines[at] as string).trim()
    if (text.length >= fence.length && text === fence.mark.repeat(text.length)) return at
  }
  neverCloses.set(fence.mark, fence.length)
  return -1
}

/**
 * Takes out of Markdown text what is not its author's own prose: code, comments and addresses.
 *
 * A link written as `[#72](address)` stays as `#72`. Takes time in proportion to the text.
 */
export function keepProse(text: string): string {
  const lines = text.split(/\r\n|\n|\r/)
  const fenced = findFencedLines(lines)
  const unfenced = lines.map((line, at) => (fenced[at] === true ? '' : line)).join('\n')
  // A code span ends with its paragraph, so a stray backtick hides nothing further down.
  const paragraphs = dropComments(unfenced).split(/\n[ \t]*(?=\n)/)
  return paragraphs
    .map(dropCodeSpans)
    .join('\n')
    .replaceAll(/\[(#\d{1,10})\]\([^()\s]{0,500}\)/g, '$1')
    .replaceAll(/\bhttps?:\/\/[^\s<>()]*/gi, ' ')
}

function dropComments(text: string): string {
  let prose = ''
  let at = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    prose += text.slice(at, start)
    at = end + 3
  }
  return prose + text.slice(at)
}

/** Drops what stands between two runs of as many backticks. */
function dropCodeSpans(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map((run) => ({ start: run.index, length: run[0].length }))
  const nextOfLength = new Map<number, number>()
  const closing = new Array<number>(runs.length)
  for (let at = runs.length - 1; at >= 0; at--) {
    const length = Number(runs[at]?.length)
    closing[at] = nextOfLength.get(length) ?? -1
    nextOfLength.set(length, at)
  }
  let prose = ''
  let from = 0
  for (let at = 0; at < runs.length; at++) {
    const close = Number(closing[at])
    if (close < 0) continue
    prose += `${text.slice(from, runs[at]?.start)} `
    from = Number(runs[close]?.start) + Number(runs[close]?.length)
    at = close
  }
  return prose + text.slice(from)
}
