import type { Leftovers, VerificationRecord } from '../batch/schema.ts'
import { safeName } from '../text/clean.ts'
import { exitText, quoted } from './brief.ts'
import { helperCallText, shortSha, showWork } from './format.ts'

/** How often `next` may find the checks still red before the batch is paused. */
export const MOST_TAKE_BACKS = 3

const NAMED = 20
const SHOWN_CHARACTERS = 800

/** Writes what a failed feature left in the work tree, and the commands that take it back, as the next step. */
export function takeBackStep(leftovers: Leftovers, helper: string): string {
  const number = leftovers.feature_index + 1
  return [
    `Feature ${number} left this, which the next feature must not start from: ${leftText(leftovers)}.`,
    'Next step: take it back, then run `next` (Bash timeout 600000):',
    ...takeBackCommands(leftovers).map((command) => `    ${command}`),
    `    ${helperCallText(helper, 'next')}`,
  ].join('\n')
}

/** Writes that the checks are still red after a failed feature was to be taken back. */
export function stillRedText({ feature_index }: Leftovers, record: VerificationRecord): string {
  const run = record.commands.at(-1)
  const why = run
    ? [
        `${run.command}: ${exitText(run)}. Its output ended with:`,
        quoted(run.output_tail.slice(-SHOWN_CHARACTERS).trim()),
      ]
    : ['The files are not as they were before it.']
  return [`What feature ${feature_index + 1} left is not taken back yet.`, ...why].join('\n')
}

/** Says whether the helper took back what a failed feature left, or what that needs. */
export function takenBackFact(isTakenBack: boolean): string {
  return isTakenBack
    ? 'It was taken back from the branch.'
    : 'It was not taken back by the helper: that needs nothing uncommitted when the feature began, and commits of its own alone since.'
}

/** Names what a failed feature left: commits and files. */
export function leftText({ commits, files }: Leftovers): string {
  const parts = [
    commits.length > 0 ? `commits ${named(commits.map(shortSha))}` : '',
    files.length > 0 ? `files ${named(files.map(safeName))}` : '',
  ]
  return parts.filter((part) => part !== '').join(' and ')
}

/** Names the command that shows the work that a ref keeps. */
export function keptWorkText(ref: string): string {
  return `its work is kept: ${showWork(ref)}`
}

/** The commands that take back what a failed feature left: files first, then commits, newest first. */
export function takeBackCommands({ commits, files }: Leftovers): string[] {
  const names = files.map(pathspec)
  return [
    // Stashed, not removed: one command for changed and new files alike, and nothing is lost by it.
    ...(files.length > 0 ? [`git stash push --include-untracked -- ${names.join(' ')}`] : []),
    ...(commits.length > 0 ? [`git revert --no-edit ${commits.map(shortSha).join(' ')}`] : []),
  ]
}

/** A file's name as git matches it, in quotes; what could break out of them, or of the line, is matched as any byte. */
function pathspec(name: string): string {
  const anyBytes = (letter: string) => '?'.repeat(Buffer.byteLength(letter))
  return `':/${name.replace(/[^\p{L}\p{M}\p{N}._/+@ -]/gu, anyBytes)}'`
}

function named(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
  return `${names.slice(0, NAMED).join(', ')}${more}`
}

/** Says where the work of a failed feature (index from 0) is kept, or why it is not. */
export function keptFacts(
  index: number,
  { ref, problem }: { ref: string | undefined; problem?: string | undefined },
): string[] {
  if (problem) return [`The work of feature ${index + 1} was not kept in a ref: ${problem}`]
  return ref ? [`The work of feature ${index + 1} is kept as ${ref}.`] : []
}
