import { WORKFLOW_MODES, type WorkflowMode } from '../batch/workflow-modes.ts'
import { BatchError } from '../errors.ts'
import { sanitizeFeatureName, shortenForDisplay } from '../text/clean.ts'
import { parseFrontMatter } from './front-matter.ts'
import type { Place } from './links.ts'
import { outlineMarkdown } from './markdown.ts'

/** `lines`: one feature a line. `markdown`: a `##` heading each where there are any, else lines. */
export type FeaturesFormat = 'lines' | 'markdown'

/** A list of features as its author meant it. */
export type FeatureList = {
  /** Full text of each feature on one line, cleaned, never cut. */
  features: string[]
  /** What stands at each entry of the list, as a person counts them: the index of a feature, or one that is checked off. */
  places: Place[]
  /** How many exact repetitions were left out. */
  duplicates: number
  /** How many entries were left out because they are checked off. */
  alreadyDone: number
  mode?: WorkflowMode
  /** `links`: dependencies decide; `file`: the list's own order, whatever it links. */
  order?: 'file' | 'links'
  /** What was not read, one sentence each, for the person to see. */
  warnings: string[]
}

type Entry = { text: string; done: boolean }

const ORDERS = ['file', 'links'] as const
const MOST_KEYS_NAMED = 5

/**
 * Reads a list of features out of `text`: markers taken off, repetitions and finished entries counted.
 *
 * An empty list is a result, not an error. Front matter may set `mode` and `order`; a value that is
 * not one of theirs, or front matter that is not YAML, is a `FEATURES_FILE` error.
 */
export function parseFeatures(text: string, format: FeaturesFormat): FeatureList {
  const { data, body } = readFrontMatter(text)
  const warnings = warnOfKeys(Object.keys(data))
  const mode = readChoice(data, 'mode', WORKFLOW_MODES)
  const order = readChoice(data, 'order', ORDERS)
  const { entries, textOutside } = readEntries(body, format)
  if (textOutside) warnings.push('Text outside the ## headings was not read as features.')
  const kept = new Map<string, number>()
  const places = entries.map(({ text: feature, done }): Place => {
    if (done) return 'done'
    const index = kept.get(feature) ?? kept.size
    kept.set(feature, index)
    return index
  })
  const alreadyDone = places.filter((place) => place === 'done').length
  return {
    features: [...kept.keys()],
    places,
    duplicates: entries.length - alreadyDone - kept.size,
    alreadyDone,
    ...(mode === undefined ? {} : { mode }),
    ...(order === undefined ? {} : { order }),
    warnings,
  }
}

function readFrontMatter(text: string) {
  try {
    return parseFrontMatter(text)
  } catch (cause) {
    throw new BatchError((cause as Error).message, { code: 'FEATURES_FILE', cause })
  }
}

function warnOfKeys(keys: readonly string[]): string[] {
  const unknown = keys.filter((key) => key !== 'mode' && key !== 'order')
  if (unknown.length === 0) return []
  const named = unknown
    .slice(0, MOST_KEYS_NAMED)
    .map((key) => shortenForDisplay(sanitizeFeatureName(key), 40))
  const more = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : ''
  return [`Front matter of a list sets only mode and order; ignored: ${named.join(', ')}${more}.`]
}

function readChoice<T extends string>(
  data: Record<string, unknown>,
  key: string,
  choices: readonly T[],
): T | undefined {
  const value = data[key]
  if (value === undefined) return undefined
  const chosen = choices.find((choice) => choice === value)
  if (chosen !== undefined) return chosen
  throw new BatchError(`The front matter sets ${key} to something else than ${choices.join(' or ')}.`, {
    code: 'FEATURES_FILE',
  })
}

function readEntries(body: string, format: FeaturesFormat): { entries: Entry[]; textOutside: boolean } {
  const lines = body.split(/\r\n|\n|\r/)
  const outline = format === 'markdown' ? outlineMarkdown(lines) : { sections: [], textOutside: false }
  if (outline.sections.length === 0) return { entries: lines.flatMap(readLine), textOutside: false }
  const entries = outline.sections.flatMap(({ heading, body }) => {
    const { text, done } = takeMarker(clean(heading), true)
    return keepVisible(clean(`${text}\n${body}`), done)
  })
  return { entries, textOutside: outline.textOutside }
}

function readLine(line: string): Entry[] {
  const cleaned = clean(line)
  if (cleaned.startsWith('#') || isRule(cleaned)) return []
  const { text, done } = takeMarker(cleaned, false)
  return keepVisible(text, done)
}

/** Takes a list marker and a checkbox off; `bareBox` lets the box stand without a marker. */
function takeMarker(text: string, bareBox: boolean): Entry {
  const marker = /^(?:[-*+]|\d{1,9}[.)])(?: |$)/.exec(text)?.[0] ?? ''
  const rest = text.slice(marker.length)
  const box = marker !== '' || bareBox ? /^\[([ xX])\](?: |$)/.exec(rest) : null
  if (box === null) return { text: rest, done: false }
  return { text: rest.slice(box[0].length), done: box[1] !== ' ' }
}

function clean(text: string): string {
  return sanitizeFeatureName(text).trim()
}

/** Tells a line drawn across the page, as Markdown writes it: three or more of one mark. */
function isRule(text: string): boolean {
  return /^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(text.replaceAll(' ', ''))
}

/** Drops an entry that shows nothing: a lone marker, or invisible characters only. */
function keepVisible(text: string, done: boolean): Entry[] {
  return /^[\s\p{Cc}\p{Cf}\p{Z}]*$/u.test(text) ? [] : [{ text: text.trim(), done }]
}
