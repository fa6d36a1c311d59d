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
  const found = markOf(files.report(batch.batch_id, 'md'), root)
  const state = found === outcomeMark(batch) ? 'there' : found === undefined ? 'missing' : 'behind'
  return { text: reportNoteText(name, state), file: state === 'there' ? name : null }
}

/** The mark in the first line of a report; undefined where there is none that can be read. */
function markOf(file: string, root: string): string | undefined {
  try {
    const bytes = readSafely(file, { root, maxBytes: MAX_BYTES })
    const [first = ''] = (bytes?.subarray(0, 1000).toString('utf8') ?? '').split('\n')
    return /^<!-- batch-mark (.*) -->$/.exec(first)?.[1]
  } catch (cause) {
    if (isBatchError(cause)) return undefined
    throw cause
  }
}
