import type { Batch } from '../batch/schema.ts'
import { BREAKER_THRESHOLD, MAX_RETRIES_PER_BATCH, MAX_RETRIES_PER_FEATURE } from '../failure/retry-policy.ts'
import type { DroppedLink } from '../features/links.ts'
import { safeLine, safeName, sanitizeFeatureName, shortenForDisplay } from '../text/clean.ts'
import { counted, duration, fileNames, nextCall, withSeparators } from './format.ts'
import { pauseText } from './pause.ts'

/** What is said about a batch that starts, or would start. */
export interface StartFacts {
  plan: { file: string | undefined; notes: readonly string[]; cycles: readonly (readonly number[])[] }
  checks: { commands: readonly string[]; source: string }
  /** What the settings file names that is no setting. */
  unknownSettings: readonly string[]
  uncommitted: readonly string[]
  /** Whether failures may be retried: not answered yet is undefined. */
  consent: { answer: boolean | undefined; problem?: string | undefined }
  dryRun: boolean
}

// Claude needs one feature at a time; the list is for the person who looks, and status shows it whole.
const LISTED = 30

/** Writes the start of a batch: the list, the order, how each feature will be verified, whether the base is green. */
export function startText(batch: Batch, facts: StartFacts): string {
  const from = facts.plan.file === undefined ? 'GitHub issues' : safeName(facts.plan.file)
  const count = counted(batch.features.length, 'feature')
  const first = facts.dryRun
    ? `Dry run, nothing was written: ${count} from ${from} would run in this order.`
    : `Batch ${batch.batch_id} started: ${count} from ${from}.`
  return [
    first,
    ...featureLines(batch, batch.feature_order, facts.plan.cycles),
    ...facts.plan.notes,
    ...unknownSettingsText(facts.unknownSettings),
    checksText(facts),
    ...baseText(batch),
    ...uncommittedText(facts),
    ...consentText(facts),
  ].join('\n')
}

/** Writes features in an order, each with what it waits for, and which wait for one another. */
export function featureLines(
  batch: { features: readonly string[]; feature_dependencies: ReadonlyMap<number, readonly number[]> },
  order: readonly number[],
  cycles: readonly (readonly number[])[],
): string[] {
  const lines = order.slice(0, LISTED).map((index) => {
    const waits = batch.feature_dependencies.get(index) ?? []
    const after = waits.length === 0 ? '' : `  <- waits for ${waits.map(toNumber).join(', ')}`
    return `${String(toNumber(index)).padStart(3)}. ${shortenForDisplay(batch.features[index] ?? '')}${after}`
  })
  const more = order.length - lines.length
  const rest = more > 0 ? [`     and ${withSeparators(more)} more`] : []
  return [...lines, ...rest, ...cycles.map(describeCycle)]
}

/** Writes what was added to a running batch, and what to do next. */
export function addedText(
  batch: Batch,
  facts: {
    before: Batch
    /** How many entries of the list the batch had already. */
    known: number
    cycles: readonly (readonly number[])[]
    notes: readonly string[]
    helper: string
    now: string
  },
): string {
  const count = batch.features.length - facts.before.features.length
  const what = count === 0 ? 'nothing, the list holds nothing new' : counted(count, 'feature')
  const left = facts.known > 0 ? [`Left out, since the batch has them already: ${facts.known}.`] : []
  return [
    `Added to batch ${batch.batch_id}: ${what}.`,
    ...featureLines(batch, batch.feature_order.slice(facts.before.features.length), facts.cycles),
    ...left,
    ...facts.notes,
    batch.pause ? pauseText(batch, facts) : nextCall(facts.helper),
  ].join('\n')
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

/** Writes which names in the settings file count for nothing; no line where there are none. */
export function unknownSettingsText(names: readonly string[]): string[] {
  if (names.length === 0) return []
  const list = names.map(safeName).join(', ')
  return [
    `Ignored in .claude/batch-implement.local.md, since it is no setting: ${list}. The plugin's docs/guide.md lists them.`,
  ]
}

function checksText({ checks }: StartFacts): string {
  if (checks.commands.length === 0 && checks.source === 'settings') {
    return 'Nothing verifies the features, as verify: [] in .claude/batch-implement.local.md says: they will be recorded as UNVERIFIED.'
  }
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
      `Whether the checks pass before the first feature is not known: ${duration(run.seconds)} were not enough (base_verify_timeout_seconds).`,
    ]
  return [
    `Before the first feature ${run.command} FAILS already: no feature can be completed until the cause is fixed.`,
  ]
}

function uncommittedText({ uncommitted }: StartFacts): string[] {
  if (uncommitted.length === 0) return []
  return [`Uncommitted changes in the project, not part of any feature: ${fileNames(uncommitted)}`]
}

/** Tells once what is not retried, and how to have it retried; nothing waits for an answer. */
function consentText({ consent, dryRun }: StartFacts): string[] {
  const problem = consent.problem === undefined ? [] : [consent.problem]
  if (dryRun || consent.answer !== undefined) return problem
  return [
    ...problem,
    `Retries are off until you type /batch-implement --consent yes (it may be typed at any time): then a failure that may pass by itself (network, rate limit, overload, service, timeout, lock) is retried, at most ${MAX_RETRIES_PER_FEATURE} times a feature and ${MAX_RETRIES_PER_BATCH} times a batch, and ${BREAKER_THRESHOLD} failed features in a row pause the batch. It costs tokens; /batch-implement --consent no or BATCH_RETRY_ENABLED=no keeps them off and ends this notice.`,
  ]
}

/** Writes that the features file is not what it was, and how what is new in it gets into the batch. */
export function listChangedText(file: string, isGone: boolean): string {
  const name = shortenForDisplay(sanitizeFeatureName(file), 1000)
  if (isGone) return `The list ${name} can no longer be read; the batch keeps its own copy of the features.`
  const typed = /^[\w./~-]+$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`
  return `The list ${name} has changed since the batch began; /batch-implement --add ${typed} adds what is new.`
}

/** Writes that the project is the home folder, or holds it. */
export function homeRootText(root: string): string {
  return `The project root is ${safeLine(root)}, which is or holds your home folder: checks run there, and .claude there keeps the batch. If that is not meant, run git init in the project's own folder first.`
}

function describeCycle(members: readonly number[]): string {
  const numbers = members.map(toNumber)
  const named = `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  return `Features ${named} wait for one another: the links among them are ignored.`
}

function toNumber(index: number): number {
  return index + 1
}

const LISTED_DONE = 10

/** Writes what stood when a batch was resumed: the counts, and the features that need not be done again. */
export function resumedFacts(batch: Batch, counts: string): string[] {
  const numbers = batch.completed_features.map((index) => index + 1).sort((a, b) => a - b)
  const shown = numbers.slice(0, LISTED_DONE).join(', ')
  const more = numbers.length > LISTED_DONE ? ` and ${numbers.length - LISTED_DONE} more` : ''
  const first = `Batch ${batch.batch_id} ${batch.pause ? 'is yours now' : 'resumed'}: ${counts}.`
  return numbers.length === 0 ? [first] : [first, `Done already, not to be done again: ${shown}${more}.`]
}

/** Writes that the revision before can be used instead of an unreadable state file. */
export function backupOffer(file: string, backup: Batch): string {
  const { batch_id, revision, current_index, features } = backup
  return `The revision before it (${file}, revision ${revision} of batch ${batch_id}, ${current_index} of ${counted(features.length, 'feature')} behind it) can be read: to go on from it, use /batch-implement --resume --from-backup.`
}

/** Writes that nothing of an unreadable state file can be used, and the way out. */
export function noBackupText(file: string): string {
  return `There is no backup that can be read. Move ${file} elsewhere to start anew.`
}

/** Writes to which revision a batch went back, and where the file is that could not be read, if there was one. */
export function restoredText(batch: Batch, keptAs: string | undefined): string {
  const kept = keptAs === undefined ? '' : ` The unreadable file is kept as ${keptAs}.`
  return `Went back to revision ${batch.revision} from the backup.${kept}`
}
