import type { GitRecord, VerificationRecord } from '../model/batch.ts'
import { shortenForDisplay } from '../model/shorten.ts'
import { verifiedText } from './check-text.ts'
import { shortSha } from './commit-words.ts'

/** Writes that a feature (index from 0) is completed: how it was verified, its commit, and what was left uncommitted. */
export function completedFacts(
  index: number,
  done: { verification: VerificationRecord; commit: GitRecord | undefined; uncommitted: readonly string[] },
): string[] {
  const { verification, commit, uncommitted } = done
  const committed = commit?.sha ? `commit ${shortSha(commit.sha)}` : 'nothing was committed for it'
  const first = `Feature ${index + 1} completed (${verifiedText(verification)}; ${committed}).`
  if (uncommitted.length === 0) return [first]
  return [first, `Not committed: ${shortenForDisplay(uncommitted.join(', '))}`]
}

/** Writes the words by which a pull request closes these issues; nothing for none. */
export function closingWords(issues: readonly number[]): string[] {
  if (issues.length === 0) return []
  return [`Words for the pull request's text: ${issues.map((number) => `Closes #${number}`).join(', ')}.`]
}
