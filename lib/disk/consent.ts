import fs from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { BatchError } from '../errors.ts'
import { isJsonObject, parseJsonBytes, readSafely, writeSafely } from './files.ts'
import { withLock } from './lock.ts'
import { checkFile, ensureFolder } from './safe-path.ts'

/** The answer to the question whether failed features may be retried, and who gave it. */
export interface ConsentReading {
  /** `undefined`: not answered, which means no retry. */
  answer: boolean | undefined
  source: 'environment' | 'env_file' | 'saved' | 'none'
  /** What to tell the user when something stands where the answer belongs, but cannot be taken for one. */
  problem?: string
}

const VARIABLE = 'BATCH_RETRY_ENABLED'
const KEY = 'batch_retry_enabled'
const MAX_BYTES = 1024 * 1024
const ANSWERS = new Map([
  ...['true', '1', 'yes', 'y', 'on'].map((word): [string, boolean] => [word, true]),
  ...['false', '0', 'no', 'n', 'off'].map((word): [string, boolean] => [word, false]),
])

/** Gives the path of the file that keeps the answer, shared with other tools of the same family. */
export function consentFile(homeDir: string): string {
  return path.join(homeDir, '.autonomous-dev', 'user_state.json')
}

/** Reads a yes or no as people write it, trimmed and in any case; `undefined` for anything else. */
export function parseAnswer(text: string): boolean | undefined {
  return ANSWERS.get(text.trim().toLowerCase())
}

/**
 * Looks the answer up: `BATCH_RETRY_ENABLED` in `env`, else in the project's `.env`, else the saved one.
 *
 * The first that is set and not blank counts. If it is no clear yes or no, nothing is guessed and nothing further
 * asked: the answer is `undefined` and `problem` says why. Never throws and changes nothing.
 */
export function readConsent(from: {
  env: Readonly<Record<string, string | undefined>>
  projectRoot: string
  homeDir: string
}): ConsentReading {
  const set = from.env[VARIABLE]
  if (set?.trim()) return fromText(set, 'environment', `The environment variable ${VARIABLE}`)
  const envFile = path.join(from.projectRoot, '.env')
  const written = readEnvFile(envFile)
  if (written?.trim()) return fromText(written, 'env_file', `${VARIABLE} in ${envFile}`)
  return fromSaved(from.homeDir)
}

/**
 * Saves the answer for every project of this user, and keeps what else the file holds; 0600 in a 0700 folder.
 *
 * Throws `BatchError` and leaves everything as it was: `STATE_UNWRITABLE` without a home folder too, `STATE_CORRUPT` when the file is not a JSON object,
 * `STATE_UNSAFE` when a link stands in its place, `STATE_LOCKED`.
 */
export async function saveConsent(homeDir: string, answer: boolean): Promise<void> {
  if (homeDir === '') {
    throw new BatchError(
      `there is no home folder to keep the answer in. Set HOME, or answer with ${VARIABLE}=${answer ? 'yes' : 'no'} in the environment.`,
      { code: 'STATE_UNWRITABLE' },
    )
  }
  const file = consentFile(homeDir)
  checkFile(file, homeDir)
  ensureFolder(path.dirname(file), { root: homeDir, mode: 0o700 })
  await withLock(file, (held) => {
    const text = `${JSON.stringify({ ...readSaved(file, homeDir), [KEY]: answer }, null, 2)}\n`
    writeSafely(file, text, { root: homeDir, beforeRename: held.assertHeld })
  })
}

function fromText(text: string, source: ConsentReading['source'], where: string): ConsentReading {
  const answer = parseAnswer(text)
  if (answer !== undefined) return { answer, source }
  const shown = JSON.stringify(text.slice(0, 40))
  return { answer, source, problem: `${where} is ${shown}, neither yes nor no. Set it to true or false.` }
}

function fromSaved(homeDir: string): ConsentReading {
  if (homeDir === '') return { answer: undefined, source: 'none' }
  const file = consentFile(homeDir)
  try {
    const saved = readSaved(file, homeDir)[KEY]
    if (saved === undefined || saved === null) return { answer: undefined, source: 'none' }
    if (typeof saved === 'boolean') return { answer: saved, source: 'saved' }
    return fromText(typeof saved === 'string' ? saved : JSON.stringify(saved), 'saved', `"${KEY}" in ${file}`)
  } catch (cause) {
    return {
      answer: undefined,
      source: 'none',
      problem: cause instanceof Error ? cause.message : String(cause),
    }
  }
}

function readSaved(file: string, homeDir: string): Record<string, unknown> {
  const bytes = readSafely(file, { root: homeDir, maxBytes: MAX_BYTES })
  if (!bytes) return {}
  let value: unknown
  try {
    value = parseJsonBytes(bytes)
  } catch (cause) {
    throw corrupt(file, cause)
  }
  if (isJsonObject(value)) return value
  throw corrupt(file)
}

function corrupt(file: string, cause?: unknown): BatchError {
  return new BatchError(
    `${file} is not a JSON object, so it was left as it is. Mend it or move it elsewhere, then answer again.`,
    { code: 'STATE_CORRUPT', cause },
  )
}

/** The project's `.env` is the user's own file: links are theirs to make, and a folder of that name is no answer. */
function readEnvFile(file: string): string | undefined {
  try {
    const stats = fs.statSync(file)
    if (!stats.isFile() || stats.size > MAX_BYTES) return undefined
    return parseEnv(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))[VARIABLE]
  } catch {
    return undefined
  }
}
