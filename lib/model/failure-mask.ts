import { finds, type Lower, lowered, replaced } from './failure-pattern.ts'
import { LINE_LOOKS as LOOKS } from './failure-table.ts'

// Hides what only looks like evidence. Every mask keeps the length, so that a match still points into the line.
const HIDDEN = '·'

const OPEN = '("\'`[<{'
const CLOSE = ')"\'`]>},:;.'

/** Returns `line` with names, paths, ids, denials and descriptions of work hidden, at the same length. */
export function maskNames(line: string, lower: Lower = lowered): string {
  const untagged = replaced(LOOKS.htmlTag, line, lower(line), (tag) => ' '.repeat(tag.length))
  // Hiding leaves no word that was not there, so one look at the words serves all that follows.
  const low = lower(untagged)
  const named = replaced(LOOKS.quotedWord, untagged, low, (whole, open, word, close, at, text) => {
    const before = text.slice(Math.max(0, at - 20), at)
    return finds(LOOKS.saysTheCause, before, lower(before)) ? whole : open + hide(word) + close
  })
  const refused = replaced(LOOKS.refusedValue, named, low, (whole, quote) =>
    hideFrom(whole, whole.indexOf(quote) + 1),
  )
  return [LOOKS.denied, LOOKS.ignored, LOOKS.workOnFailures].reduce(
    (masked, look) => replaced(look, masked, low, hide),
    refused.replace(/\S+/g, (token) => maskToken(token, lower)),
  )
}

function maskToken(token: string, lower: Lower): string {
  if (!/[/\\.:\d]/.test(token)) return token
  const scheme = token.indexOf('://')
  if (scheme !== -1) return maskAfterHost(token, scheme + 3)
  const [from, to] = wordIn(token)
  const word = token.slice(from, to)
  return looksLikeName(word, lower(word)) ? token.slice(0, from) + hide(word) + token.slice(to) : token
}

// The host stays: whether it is this machine decides who is at fault.
function maskAfterHost(token: string, hostAt: number): string {
  const path = token.slice(hostAt).search(/[/?#]/)
  if (path === -1) return token
  const at = hostAt + path
  // Nothing opens what begins with a slash.
  const end = at + wordIn(token.slice(at))[1]
  return token.slice(0, at) + hide(token.slice(at, end)) + token.slice(end)
}

/** Where the word in a token begins and ends, without what opens and closes around it. */
function wordIn(token: string): [from: number, to: number] {
  let from = 0
  while (from < token.length && OPEN.includes(token.charAt(from))) from++
  let to = token.length
  while (to > from && CLOSE.includes(token.charAt(to - 1))) to--
  return [from, to]
}

function looksLikeName(word: string, low: string | undefined): boolean {
  if (word.includes('/') || word.includes('\\')) {
    if (finds(LOOKS.slashedWords, word, low)) return false
    if (isPath(word)) return true
  }
  return (
    (word.includes('.') && finds(LOOKS.sourceFile, word, low)) ||
    (word.length > 6 && finds(LOOKS.hexId, word, low)) ||
    (word.includes('::') && isChosenPath(word, low))
  )
}

function isChosenPath(word: string, low: string | undefined): boolean {
  return /\w::\w/.test(word) && !/^(?:routines|net)::/.test(word) && !finds(LOOKS.classPath, word, low)
}

function isPath(word: string): boolean {
  if (/^(?:\.{0,2}\/|~\/|@[\w-]+\/|[A-Za-z]:\\)/.test(word)) return word.length > 1
  const slashes = word.split(/[/\\]/).length - 1
  return slashes > 1 || /[/\\][^/\\]*\.[a-z]{1,5}(?::\d+)*$/i.test(word)
}

function hideFrom(text: string, at: number): string {
  return text.slice(0, at) + hide(text.slice(at, -1)) + text.slice(-1)
}

function hide(text: string): string {
  return HIDDEN.repeat(text.length)
}
