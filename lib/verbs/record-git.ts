import { batchData } from '../actions/answer.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { applyOrThrow, changeAsOwner } from '../actions/update-batch.ts'
import type { GitOperation, GitRecord } from '../batch/schema.ts'
import { sanitizeTexts } from '../text/redact-secrets.ts'

/** What is known of a git operation; texts as they came from the command line. */
export type GitFacts = Omit<GitRecord, 'timestamp'>

/** Records for a feature (number from 1) that a commit, a push or a pull request was made, or failed. */
export async function recordGit(
  context: ActionContext,
  number: number,
  operation: GitOperation,
  facts: GitFacts,
): Promise<Answer> {
  const project = openProject(context)
  return changeAsOwner(context, project, (batch) => {
    const now = timestamp(context)
    const record = { ...sanitizeTexts(facts), timestamp: now }
    const recorded = applyOrThrow(batch, { type: 'git_recorded', index: number - 1, operation, record }, now)
    const text = `Recorded for feature ${number}: ${operation} ${facts.success ? 'succeeded' : 'failed'}.`
    return {
      batch: recorded,
      answer: { text, data: { ...batchData(recorded), number, [operation]: record } },
    }
  })
}
