import path from 'node:path'
import { isBatchId } from '../batch/batch-id.ts'
import { BatchError } from '../errors.ts'

const RETRY_FILE_END = '_retry_state.json'

/** The absolute paths of everything that is kept in one project. Making one creates nothing. */
export interface ProjectFiles {
  root: string
  claudeDir: string
  state: string
  backup: string
  auditDir: string
  archiveDir: string
  hookErrors: string
  settings: string
  retry(batchId: string): string
  audit(batchId: string): string
  archive(batchId: string): string
}

/**
 * Names the files of the project at `root`.
 *
 * `retry`, `audit` and `archive` refuse an id that could name something outside their folder:
 * `BatchError` with code `USAGE`.
 */
export function projectFiles(root: string): ProjectFiles {
  const claudeDir = path.resolve(root, '.claude')
  const auditDir = path.join(claudeDir, 'audit')
  const archiveDir = path.join(claudeDir, 'batches')
  const state = path.join(claudeDir, 'batch_state.json')
  return {
    root: path.resolve(root),
    claudeDir,
    state,
    backup: `${state}.bak`,
    auditDir,
    archiveDir,
    hookErrors: path.join(auditDir, 'hook-errors.log'),
    settings: path.join(claudeDir, 'batch-implement.local.md'),
    retry: (batchId) => path.join(claudeDir, checked(batchId) + RETRY_FILE_END),
    audit: (batchId) => path.join(auditDir, `${checked(batchId)}_retry_audit.jsonl`),
    archive: (batchId) => path.join(archiveDir, `${checked(batchId)}.json`),
  }
}

/** Tells a retry file, of whichever batch, by its name. */
export function isRetryFileName(name: string): boolean {
  return name.endsWith(RETRY_FILE_END)
}

function checked(batchId: string): string {
  if (isBatchId(batchId)) return batchId
  throw new BatchError(
    `${JSON.stringify(batchId.slice(0, 120))} cannot be a batch id. Use 1 to 100 letters, digits, dots, dashes ` +
      'and underscores, beginning with a letter or digit, without two dots in a row.',
    { code: 'USAGE' },
  )
}
