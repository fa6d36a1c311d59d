import { featureUsage, usageByModel } from '../batch/overnight.ts'
import type { Batch, SessionUsage } from '../batch/schema.ts'
import { commitOf, type FeatureRow } from '../view/feature-rows.ts'
import { counted, duration, shortNumber, shortSha, showWork, utcTime } from '../view/format.ts'
import { retryCommand } from '../view/pause.ts'
import { SHOWN } from '../view/status.ts'
import type { Block, Cell, Inline, Tone } from './blocks.ts'
import type { CommitFacts, EventFacts, ReportFacts, RunFacts } from './facts.ts'
import { beginning, ending } from './room.ts'

// All details together stay well below a megabyte; a small batch shows each output whole.
const ALL_BYTES = 420_000
const MOST_BYTES = 12_000
const NAME_BYTES = 160

/** How loud a feature is shown. */
export function toneOf({ state, marks }: FeatureRow): Tone {
  if (state === 'failed') return 'bad'
  if (state === 'completed') return marks.length > 0 ? 'look' : 'good'
  return state === 'blocked' || state === 'skipped' ? 'look' : 'quiet'
}

/** Shortens a feature's text for a line of a table. */
export function nameOf({ text }: FeatureRow): Inline {
  return { feature: beginning(text, NAME_BYTES) }
}

/** Tells everything that is known of one feature, folded. */
export function featureDetails(facts: ReportFacts, row: FeatureRow): Block {
  const room = Math.min(MOST_BYTES, Math.floor(ALL_BYTES / Math.max(1, facts.detailed.length)))
  const { index, number, text, state } = row
  return {
    kind: 'fold',
    number,
    summary: [`${number} ${SHOWN[state]}: `, nameOf(row)],
    tone: toneOf(row),
    blocks: [
      { kind: 'text', parts: [{ feature: beginning(text, room * 0.15) }] },
      ...outcome(facts, row, room * 0.1),
      ...checkRuns(facts.runs.get(index) ?? [], row, room * 0.4),
      ...commitBlocks(facts.commits.get(index) ?? [], facts.batch, row, room * 0.15),
      ...keptWork(facts, row),
      ...events(facts.events.get(index) ?? [], room * 0.2),
    ],
  }
}

function outcome(
  { batch, runs }: ReportFacts,
  { index, state, reason, attempts }: FeatureRow,
  room: number,
): Block[] {
  const record = batch.verification.get(index)
  const changes = record?.changed_checks ?? []
  const items: Inline[][] = [
    ...(attempts === undefined ? [] : [[attemptsText(attempts, runs.get(index) ?? [])]]),
    ...(state !== 'completed' && reason
      ? [['Why not: ', state === 'blocked' ? reason : { said: beginning(reason, room) }]]
      : []),
    ...changes
      .slice(0, 10)
      .map((change): Inline[] => ['Changed its own checks: ', { said: beginning(change, room / 2) }]),
    ...(record?.no_commit
      ? [['Completed without a commit: it was said that there was nothing to commit.']]
      : []),
    ...(record?.result === 'unverified' ? [['Unverified: there was no command to check it with.']] : []),
    ...tokenItems(Object.values(batch.usage.get(index)?.sessions ?? {})),
    ...costItems(batch, index),
    ...conflictItems(batch, index),
  ]
  return items.length > 0 ? [{ kind: 'list', items }] : []
}

/** How often it was worked on from its start, and how often its checks ran within that: a row of them for each command. */
function attemptsText(attempts: number, runs: readonly RunFacts[]): string {
  const rounds = new Set(runs.map(({ timestamp }) => timestamp)).size
  const within = attempts === 1 ? 'within it' : 'within them'
  const checked = rounds === 0 ? '' : `, and its checks ran ${times(rounds)} ${within}`
  return `${counted(attempts, 'attempt')}: it was worked on ${times(attempts)}${checked}.`
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

const MOST_MODELS = 5

/** What sessions used, a line for each model, in the classes that the client tells apart; none where that is not known. */
export function tokenItems(sessions: readonly SessionUsage[]): Inline[][] {
  return usageByModel(sessions)
    .slice(0, MOST_MODELS)
    .map(([model, { input, cache_write, cache_read, output }]) => {
      const written = `${shortNumber(cache_write)} written to the cache, ${shortNumber(cache_read)} read from it`
      return [
        'Tokens of ',
        { code: beginning(model, 100) },
        `: ${shortNumber(input)} input, ${written}, ${shortNumber(output)} output.`,
      ]
    })
}

function costItems(batch: Batch, index: number): Inline[][] {
  const cost = featureUsage(batch, index)?.cost_usd ?? null
  return cost === null ? [] : [[`Cost: $${cost.toFixed(2)} by the client's own estimate.`]]
}

/** What a feature in progress does not go together with. */
function conflictItems(batch: Batch, index: number): Inline[][] {
  const conflict = batch.in_flight.get(index)?.conflict
  if (!conflict) return []
  const others = conflict.with.map((other) => other + 1).join(', ')
  const next = conflict.alone
    ? 'resolving that was tried in vain, so it runs once more, alone'
    : 'its worker is asked to resolve that'
  return [
    [
      `Conflicts with ${others === '' ? 'what has landed' : `feature ${others}`} (`,
      { said: beginning(conflict.detail, 400) },
      `): ${next}.`,
    ],
  ]
}

const MOST_RUNS = 8

/** The runs of the checks, and the end of the output of the last one, or of the last one that failed. */
function checkRuns(runs: readonly RunFacts[], { index, state }: FeatureRow, room: number): Block[] {
  if (runs.length === 0) {
    const isProven = state === 'completed'
    return isProven ? [{ kind: 'text', parts: ['No output of its checks is in the evidence file.'] }] : []
  }
  const shown = runs.slice(-MOST_RUNS)
  const last = shown.findLast((run) => state === 'completed' || run.exitCode !== 0) ?? shown.at(-1)
  const more = runs.length - shown.length
  return [
    {
      kind: 'table',
      name: `runs of ${index + 1}`,
      head: ['when', 'command', 'exit code', 'took', 'at commit'],
      rows: shown.map(runCells),
    },
    ...(more > 0 ? [{ kind: 'text', parts: [`And ${more} earlier.`] } as const] : []),
    ...(last?.output
      ? [
          {
            kind: 'text',
            parts: [
              'The output of ',
              { code: beginning(last.command, 300) },
              ` (${exitWords(last)}) ended with:`,
            ],
          } as const,
          { kind: 'output', text: ending(last.output, room) } as const,
        ]
      : []),
  ]
}

function exitWords({ exitCode, timedOut }: RunFacts): string {
  if (timedOut) return 'ran out of its time'
  return exitCode === null ? 'was ended or never began' : `exit code ${exitCode}`
}

function runCells(run: RunFacts): Cell[] {
  return [
    { parts: [utcTime(run.timestamp)] },
    { parts: [{ code: beginning(run.command, 200) }] },
    { parts: [exitWords(run).replace('exit code ', '')], tone: run.exitCode === 0 ? 'good' : 'bad' },
    { parts: [run.seconds === undefined ? '–' : duration(run.seconds)] },
    { parts: [run.head ? { code: shortSha(run.head) } : '–'] },
  ]
}

const MOST_COMMITS = 6
const MOST_FILES = 6

function commitBlocks(
  commits: readonly CommitFacts[],
  batch: Batch,
  { index }: FeatureRow,
  room: number,
): Block[] {
  const recorded = commitOf(batch, index)?.sha
  if (commits.length === 0)
    return recorded
      ? [
          {
            kind: 'text',
            parts: [`Its commit ${shortSha(recorded)} was not looked up in git, or is not there.`],
          },
        ]
      : []
  const shown = commits.slice(0, MOST_COMMITS)
  const items = shown.flatMap(({ sha, subject, files }): Inline[][] => [
    [{ code: shortSha(sha) }, ' ', { said: beginning(subject, room / 4) }, ` ${statWords(files)}`],
    ...files
      .slice(0, MOST_FILES)
      .map(({ name, added, removed }): Inline[] => [
        '· ',
        { said: beginning(name, 100) },
        ` +${added} −${removed}`,
      ]),
    ...(files.length > MOST_FILES ? [[`· and ${files.length - MOST_FILES} more files`]] : []),
  ])
  const more = commits.length - shown.length
  return [
    { kind: 'text', parts: [`${counted(commits.length, 'commit')}:`] },
    { kind: 'list', items: more > 0 ? [...items, [`and ${counted(more, 'commit')} more`]] : items },
  ]
}

function statWords(files: CommitFacts['files']): string {
  const sum = (key: 'added' | 'removed') => files.reduce((total, file) => total + file[key], 0)
  return `(${counted(files.length, 'file')}, +${sum('added')} −${sum('removed')})`
}

const MOST_REFS = 10

/** Where the work of a failed feature is, and the ways on with it. */
function keptWork({ batch, keptRefs = [] }: ReportFacts, { index, number, state }: FeatureRow): Block[] {
  const ref = batch.failed_features.find(({ feature_index }) => feature_index === index)?.work_ref
  const told = [...(batch.earlier_attempts.get(index)?.refs ?? []), ...(ref ? [ref] : [])]
  // What a conflict left before the feature ran again, alone, is known to git only.
  const own =
    state === 'completed' ? [] : keptRefs.filter((name) => name.split('/').at(-1)?.startsWith(`${number}-`))
  const refs = [...new Set([...own.slice(0, MOST_REFS), ...told])]
  if (refs.length === 0) return []
  const last = refs.at(-1) ?? ''
  const again = `git diff --binary ${last}^ ${last} | git apply --3way`
  return [
    { kind: 'text', parts: ['Its work is kept. To look at it:'] },
    { kind: 'commands', lines: refs.map(showWork) },
    { kind: 'text', parts: ['To have it in your files and finish it by hand:'] },
    { kind: 'commands', lines: [again] },
    ...(state === 'failed'
      ? [{ kind: 'text', parts: ['Or to have it tried again: ', { code: retryCommand(batch) }] } as const]
      : []),
  ]
}

const MOST_EVENTS = 16

// The log's own names of what else could only be guessed.
const WORDS: Record<string, string> = {
  retry_attempt: 'to be tried again',
  retry_denied: 'not tried again',
  consent_not_given: 'nobody agreed to retries',
  permanent_failure: 'trying again would not help',
  under_retry_limit: 'as its cause passes',
}

function inWords(name: string): string {
  return (Object.hasOwn(WORDS, name) ? WORDS[name] : undefined) ?? name.replaceAll('_', ' ')
}

/** What the audit log says of it, oldest first. */
function events(all: readonly EventFacts[], room: number): Block[] {
  if (all.length === 0) return []
  const shown = all.slice(-MOST_EVENTS)
  const items = shown.map(({ timestamp, type, reason, said }): Inline[] => [
    `${utcTime(timestamp)}: ${inWords(type)}`,
    ...(reason ? [` (${beginning(inWords(reason), 80)})`] : []),
    ...(said ? [': ', { said: beginning(said, room / shown.length) }] : []),
  ])
  const more = all.length - shown.length
  const earlier: Inline[][] = more > 0 ? [[`and ${counted(more, 'earlier line')} of the audit log`]] : []
  return [
    { kind: 'text', parts: ['What the audit log says:'] },
    { kind: 'list', items: [...earlier, ...items] },
  ]
}
