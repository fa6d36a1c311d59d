import type { Batch } from '../batch/schema.ts'
import { BREAKER_THRESHOLD, MAX_RETRIES_PER_BATCH, MAX_RETRIES_PER_FEATURE } from '../failure/retry-policy.ts'
import type { DroppedLink } from '../features/links.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { counted, duration, helperCallText } from './format.ts'

/** What is said about a batch that starts, or would start. */
export interface StartFacts {
  plan: { file: string | undefined; notes: readonly string[]; cycles: readonly (readonly number[])[] }
  checks: { commands: readonly string[]; source: string }
  uncommitted: readonly string[]
  /** Whether failures may be retried: not answered yet is undefined. */
  consent: { answer: boolean | undefined; problem?: string | undefined }
  helper: string
  dryRun: boolean
}

// Claude needs one feature at a time; the list is for the person who looks, and status shows it whole.
const LISTED = 30
const LISTED_CHARACTERS = 100

/** Writes the start of a batch: the list, the order, how each feature will be verified, whether the base is green. */
export function startText(batch: Batch, facts: StartFacts): string {
  const from = facts.plan.file ?? 'GitHub issues'
  const count = counted(batch.features.length, 'feature')
  const first = facts.dryRun
    ? `Dry run, nothing was written: ${count} from ${from} would run in this order.`
    : `Batch ${batch.batch_id} started: ${count} from ${from}.`
  return [
    first,
    ...list(batch, facts.plan.cycles),
    ...facts.plan.notes,
    checksText(facts),
    ...baseText(batch),
    ...uncommittedText(facts),
    ...consentText(facts),
  ].join('\n')
}

function list(batch: Batch, cycles: readonly (readonly number[])[]): string[] {
  const order = batch.feature_order.slice(0, LISTED)
  const hasLinks = batch.feature_dependencies.size > 0 || cycles.length > 0
  const lines = hasLinks
    ? [linkGraph({ features: batch.features, order, dependencies: batch.feature_dependencies, cycles })]
    : order.map(
        (index) =>
          `${String(index + 1).padStart(3)}. ${shortenForDisplay(batch.features[index] ?? '', LISTED_CHARACTERS)}`,
      )
  const more = batch.features.length - order.length
  return more > 0 ? [...lines, `     and ${more} more`] : lines
}

/** Writes that a link was not followed, and why. */
export function droppedLinkText({ from, to, reason }: DroppedLink): string {
  const why: Record<DroppedLink['reason'], string> = {
    outside: 'which is not in this batch',
    self: 'which is itself',
    duplicate: 'which it names twice',
  }
  return `Ignored: feature ${from + 1} waits for ${to}, ${why[reason]}.`
}

function checksText({ checks }: StartFacts): string {
  if (checks.commands.length === 0) {
    return 'No test command was found: features will be recorded as UNVERIFIED. Name one with verify: in .claude/batch-implement.local.md.'
  }
  return `Each feature is verified with: ${checks.commands.join(', then ')} (from ${checks.source}).`
}

function baseText({ base_verification: base }: Batch): string[] {
  const run = base?.commands.at(-1)
  if (!base || !run) return []
  if (base.result === 'passed')
    return [`Before the first feature the checks pass (${duration(run.seconds)}).`]
  if (run.timed_out)
    return [
      `Whether the checks pass before the first feature is not known: ${duration(run.seconds)} were not enough.`,
    ]
  return [
    `Before the first feature ${run.command} FAILS already: no feature can be completed until the cause is fixed.`,
  ]
}

function uncommittedText({ uncommitted }: StartFacts): string[] {
  if (uncommitted.length === 0) return []
  return [
    `Uncommitted changes in the project, not part of any feature: ${shortenForDisplay(uncommitted.join(', '))}`,
  ]
}

/** Puts the question whether failures may be retried, once, while somebody may still be there to answer. */
function consentText({ consent, helper, dryRun }: StartFacts): string[] {
  const problem = consent.problem === undefined ? [] : [consent.problem]
  if (dryRun || consent.answer !== undefined) return problem
  return [
    ...problem,
    `Open question: may failures that time can heal (network, rate limit, overload, timeout, lock) be retried, at most ${MAX_RETRIES_PER_FEATURE} times a feature and ${MAX_RETRIES_PER_BATCH} times a batch, stopping after ${BREAKER_THRESHOLD} failed features in a row? It costs tokens; \`consent no\` or BATCH_RETRY_ENABLED=no turns it off.`,
    'If you have the AskUserQuestion tool, ask the user this once before the next step, and pass the answer on; without an answer nothing is retried:',
    `    ${helperCallText(helper, 'consent yes')}`,
    `    ${helperCallText(helper, 'consent no')}`,
  ]
}

// A long chain must not run off the screen; the numbers at the end of each line still tell the links.
const DEEPEST_INDENT = 8

/** What the graph shows: `features` by index, and what `orderFeatures` made of their links. */
export type LinkGraphInput = {
  features: readonly string[]
  order: readonly number[]
  dependencies: ReadonlyMap<number, readonly number[]>
  /** Left out where they are told of elsewhere. */
  cycles?: readonly (readonly number[])[]
}

/**
 * Draws the features as they will run, one a line, each indented one step deeper than what it waits for.
 *
 * Below them, a line for each cycle. Numbers are 1-based.
 */
export function linkGraph({ features, order, dependencies, cycles = [] }: LinkGraphInput): string {
  const depths = new Map<number, number>()
  const lines = order.map((index) => {
    const waits = dependencies.get(index) ?? []
    const depth = waits.reduce((deepest, target) => Math.max(deepest, (depths.get(target) ?? 0) + 1), 0)
    depths.set(index, depth)
    const indent = '  '.repeat(Math.min(depth, DEEPEST_INDENT))
    const after = waits.length === 0 ? '' : `  <- waits for ${waits.map(toNumber).join(', ')}`
    return `${indent}${toNumber(index)}. ${shortenForDisplay(features[index] ?? '')}${after}`
  })
  return [...lines, ...cycles.map(describeCycle)].join('\n')
}

function describeCycle(members: readonly number[]): string {
  const numbers = members.map(toNumber)
  const named = `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  return `Features ${named} wait for one another: the links among them are ignored.`
}

function toNumber(index: number): number {
  return index + 1
}
