import { createIssueFetcher } from '../drive/github.ts'
import { fetchIssues, readIssueNumbers } from '../source/issues.ts'
import type { ActionContext, Project } from './context.ts'
import type { ListedFeatures } from './feature-source.ts'

/** Fetches GitHub issues as the features of a batch; what was left out, and why, is in the notes. */
export async function fetchFeatures(
  context: ActionContext,
  project: Project,
  words: readonly string[],
): Promise<ListedFeatures> {
  const { numbers, warnings } = readIssueNumbers(words)
  const list = await fetchIssues(numbers, createIssueFetcher({ cwd: project.workTree, env: context.env }))
  return {
    file: undefined,
    features: list.features,
    issueNumbers: list.issueNumbers,
    issueBodies: list.bodies,
    notes: [...warnings, ...list.warnings],
  }
}
