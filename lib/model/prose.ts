import { findFencedLines } from './markdown-list.ts'

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
