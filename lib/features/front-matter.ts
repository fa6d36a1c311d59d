import matter from 'gray-matter'
import { BatchError } from '../errors.ts'

// gray-matter strips comments with an expression that takes quadratic time on blank lines:
// 16 KiB of them cost a tenth of a second, and no real front matter comes near that.
const MAX_FRONT_MATTER = 16_384

// gray-matter would run a block that calls itself JavaScript; no engine, no such run.
const ENGINES = { javascript: undefined, json: undefined } as unknown as Record<string, never>

/** A file's YAML front matter and the text after it. */
export type FrontMatter = { data: Record<string, unknown>; body: string }

/**
 * Splits `text` into its YAML front matter and the rest, byte order mark taken off.
 *
 * Text without front matter has empty `data` and is all body. Only YAML is read: a block that names
 * another language, is never closed, is not valid YAML or is not a mapping is a `SETTINGS` error.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const language = openingLanguage(body)
  if (language === null) return { data: {}, body }
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    const shown = JSON.stringify(language.slice(0, 40))
    throw refusal(`The front matter calls itself ${shown}. Only YAML is read: open it with ---.`)
  }
  const start = body.search(/\n|\r/)
  const close = start < 0 ? null : /[\r\n]---[ \t]*(?:\r\n|[\r\n]|$)/.exec(body.slice(start))
  if (close === null) {
    throw refusal('The front matter is opened with --- and never closed. Add a line --- after it.')
  }
  const block = body.slice(start, start + close.index + 1)
  return {
    data: readYaml(block.replaceAll(/\r\n?/g, '\n')),
    body: body.slice(start + close.index + close[0].length),
  }
}

/** Gives the word after an opening `---`, empty for a bare one, null where no front matter begins. */
function openingLanguage(text: string): string | null {
  // A sentence after the dashes, or a fourth dash, is text and opens nothing.
  const opening = /^---(?!-)[ \t]*([^\s]*)[ \t]*(?:[\r\n]|$)/.exec(text)
  return opening?.[1] ?? null
}

function readYaml(block: string): Record<string, unknown> {
  if (block.length > MAX_FRONT_MATTER) {
    throw refusal('The front matter is over 16 KiB. Keep only the settings in it.')
  }
  // A line that merely begins with the dashes would end the block early, in silence.
  if (block.includes('\n---')) {
    throw refusal('The front matter holds a line that begins with ---. Only its last line may.')
  }
  const data = loadYaml(block)
  if (typeof data !== 'object' || Array.isArray(data)) {
    throw refusal('The front matter is not a list of settings. Write one "name: value" a line.')
  }
  return { ...data }
}

function loadYaml(block: string): unknown {
  try {
    return matter(`---${block}\n---\n`, { language: 'yaml', engines: ENGINES }).data
  } catch (cause) {
    // js-yaml appends a drawing of the place; its first line alone names the reason and the line.
    const reason = /^[^\n]*[^\n:]/.exec((cause as Error).message)?.[0]
    throw refusal(`The front matter is not valid YAML: ${reason}.`, cause)
  }
}

function refusal(message: string, cause?: unknown): BatchError {
  return new BatchError(message, { code: 'SETTINGS', cause })
}
