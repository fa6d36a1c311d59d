import { BatchError, isBatchError } from '../errors.ts'
import { DEFAULT_SETTINGS } from '../host/default-settings.ts'
import type { Settings } from '../host/settings.ts'
import { readSafely } from '../store/safe-read.ts'
import type { Project } from './context.ts'

const MAX_SETTINGS_BYTES = 1024 * 1024

/** Reads the project's settings; the defaults where there is no settings file. */
export async function loadSettings({ files }: Pick<Project, 'files'>): Promise<Settings> {
  const bytes = readSafely(files.settings, { root: files.root, maxBytes: MAX_SETTINGS_BYTES })
  if (!bytes) return DEFAULT_SETTINGS
  // YAML is only loaded where a file has it.
  const { parseSettings } = await import('../host/settings.ts')
  try {
    return parseSettings(bytes.toString('utf8'))
  } catch (cause) {
    if (!isBatchError(cause)) throw cause
    throw new BatchError(`${files.settings}: ${cause.message}`, { code: 'SETTINGS', cause })
  }
}
