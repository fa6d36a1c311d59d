import path from 'node:path'
import { outcomeMark } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { readSafely } from '../disk/files.ts'
import { isBatchError } from '../errors.ts'
import { reportNoteText } from '../view/report-note.ts'
import type { Project } from './project.ts'

const MAX_BYTES = 64 * 1024 * 1024

/** Says where the report of a batch is, or that it is missing, behind, or cannot be read; `file` where it is up to date. */
export function reportNote({ files, root }: Project, batch: Batch): { text: string; file: string | null } {
  const name = path.relative(root, files.report(batch.batch_id, 'html'))
  const found = reportHead(files.report(batch.batch_id, 'md'), root)?.mark
  const state = found === outcomeMark(batch) ? 'there' : found === undefined ? 'missing' : 'behind'
  return { text: reportNoteText(name, state), file: state === 'there' ? name : null }
}

/** What the first line of a report at `file` says of the state that it tells of; undefined where there is none that can be read. */
export function reportHead(file: string, root: string): { mark: string; revision: number } | undefined {
  try {
    const bytes = readSafely(file, { root, maxBytes: MAX_BYTES })
    const [first = ''] = (bytes?.subarray(0, 1000).toString('utf8') ?? '').split('\n')
    const [, mark, revision] = /^<!-- batch-mark (.*) revision (\d+) -->$/.exec(first) ?? []
    return mark === undefined ? undefined : { mark, revision: Number(revision) }
  } catch (cause) {
    if (isBatchError(cause)) return undefined
    throw cause
  }
}
