import path from 'node:path'
import { appendSafely, readSafely } from './files.ts'

const MAX_BYTES = 1024 * 1024

/**
 * Makes git ignore `patterns` in this clone alone: adds the missing ones to `info/exclude`, never to a tracked file.
 *
 * Gives the lines that were added, none when all stood there already. Throws `BatchError` when the file must not or
 * cannot be changed; what it held stays.
 */
export function excludeFromGit(commonGitDir: string, patterns: readonly string[]): string[] {
  const file = path.join(commonGitDir, 'info', 'exclude')
  const text = readSafely(file, { root: commonGitDir, maxBytes: MAX_BYTES })?.toString('utf8') ?? ''
  const present = new Set(text.split('\n').map((line) => line.trim()))
  const missing = [...new Set(patterns)].filter((pattern) => !present.has(pattern.trim()))
  if (missing.length === 0) return []
  appendSafely(file, missing.join('\n'), { root: commonGitDir, mode: 0o644 })
  return missing
}
