import { isOvernight } from '../batch/ownership.ts'
import { PAUSE_REASONS, type PauseReason } from '../batch/pause-reasons.ts'
import type { Batch } from '../batch/schema.ts'
import { safeLine } from '../text/clean.ts'
import { commitOf, type FeatureRow } from './feature-rows.ts'
import { ago, counted, endedInside, helperCallText, shortSha, utcTime } from './format.ts'
import { resumeCommand, retryCommand } from './pause.ts'
import { leftText, takeBackCommands } from './take-back.ts'

/** Something that waits for the person. */
export interface Need {
  kind:
    | 'paused'
    | 'stopped'
    | 'not_landed'
    | 'left'
    | 'failed'
    | 'unproven'
    | 'changed'
    | 'unverified'
    | 'no_commit'
  /** What it is, in words of ours. */
  text: string
  /** What somebody or some program said of it; may be a model's words. */
  said?: string
  /** What to type next, in order; those that begin with `/` in Claude Code, the others in a terminal. */
  commands: string[]
  /** The features concerned, by number. */
  numbers: number[]
}

/** At what time, and with which helper, the person would act. */
export interface Acting {
  now: string
  helper: string
}

/** Lists what needs the person, the most urgent first; empty where nothing does. */
export function needs(batch: Batch, rows: readonly FeatureRow[], acting: Acting): Need[] {
  return [
    ...paused(batch, acting),
    ...stopped(batch, acting),
    ...notLanded(batch),
    ...left(batch),
    ...failed(batch, rows),
    ...looks(batch, rows),
  ]
}

// The feature that met it may be recorded as failed.
const AFTER_MENDING: ReadonlySet<PauseReason> = new Set(['auth', 'billing', 'permission'])

function paused(batch: Batch, { now, helper }: Acting): Need[] {
  const { batch_id, pause, run } = batch
  if (!pause) return []
  const isElsewhere = run?.on === 'github'
  const resume = resumeCommand(batch)
  const wait = pause.until !== undefined && pause.until > now ? `, until ${utcTime(pause.until)}` : ''
  const mend = MENDED[pause.reason]
  return [
    {
      kind: 'paused',
      text: `Paused: ${PAUSE_REASONS[pause.reason]}${wait}${mend ? `; ${mend}` : ''}`,
      ...(pause.detail ? { said: pause.detail } : {}),
      commands: [
        ...(pause.reason === 'breaker' ? [helperCallText(helper, `reset-breaker ${batch_id}`)] : []),
        AFTER_MENDING.has(pause.reason) && !isElsewhere ? `${resume} --retry-failed` : resume,
      ],
      numbers: [],
    },
  ]
}

const MENDED: Partial<Record<PauseReason, string>> = {
  breaker: 'look at the failures, then close it and go on',
  red: 'mend them, then go on',
  auth: 'log in, then go on',
  billing: 'mend it, then go on',
  permission: 'allow it, then go on',
}

// As long as another session has to wait before it may take the batch over.
const QUIET_MS = 60 * 60 * 1000

function stopped(batch: Batch, { now }: Acting): Need[] {
  const { owner, status } = batch
  if (status !== 'in_progress') return []
  const isQuiet = owner !== null && Date.parse(now) - Date.parse(owner.last_seen) > QUIET_MS
  if (owner && !owner.released_at && !isQuiet) return []
  const error = batch.last_turn_error
  const said = error && error.error !== 'session_ended' ? { said: `${error.error}: ${error.message}` } : {}
  return [
    {
      kind: 'stopped',
      text: stoppedText(batch, now),
      ...said,
      commands: [resumeCommand(batch)],
      numbers: [],
    },
  ]
}

function stoppedText(batch: Batch, now: string): string {
  const inside = endedInside(batch)
  if (inside) return `Its ${inside}`
  const { owner } = batch
  const who = isOvernight(batch) ? 'overnight run' : 'session'
  return owner && !owner.released_at
    ? `Its ${who} was last seen ${ago(owner.last_seen, now)}`
    : `No ${who} works on it`
}

/** What is verified and could not move to the person's branch. */
function notLanded({ run, batch_id }: Batch): Need[] {
  if (!run?.not_landed) return []
  const branch = safeLine(run.target ?? 'a branch')
  const text = `What completed is verified, but not on ${branch} yet; to try again, or to merge it by hand`
  const commands =
    run.on === 'github' ? [] : ['/batch-implement --land', `git merge batch/${batch_id}/verified`]
  return [{ kind: 'not_landed', text, said: run.not_landed, commands, numbers: [] }]
}

function left({ leftovers }: Batch): Need[] {
  if (!leftovers) return []
  const number = leftovers.feature_index + 1
  const text = `Feature ${number} failed and left ${leftText(leftovers)}; to take it back`
  return [{ kind: 'left', text, commands: takeBackCommands(leftovers), numbers: [number] }]
}

function failed(batch: Batch, rows: readonly FeatureRow[]): Need[] {
  const numbers = rows.filter(({ state }) => state === 'failed').map(({ number }) => number)
  if (numbers.length === 0) return []
  const later = batch.status === 'in_progress' ? ', when the others have ended' : ''
  return [
    {
      kind: 'failed',
      text: `Failed: ${list(numbers)}; to try ${numbers.length === 1 ? 'it' : 'them'} again${later}`,
      commands: [retryCommand(batch)],
      numbers,
    },
  ]
}

const MOST_COMMANDS = 5

/** What completed, but needs a look. */
function looks(batch: Batch, rows: readonly FeatureRow[]): Need[] {
  const marked = (...marks: string[]) => rows.filter((row) => marks.some((mark) => row.marks.includes(mark)))
  const need = (kind: Need['kind'], found: FeatureRow[], text: string, commands: string[]): Need[] => {
    const numbers = found.map(({ number }) => number)
    const about = `${text}: ${list(numbers)}`
    return numbers.length === 0
      ? []
      : [{ kind, text: about, commands: commands.slice(0, MOST_COMMANDS), numbers }]
  }
  const shown = (found: FeatureRow[]) =>
    found.flatMap(({ index }) => {
      const sha = commitOf(batch, index)?.sha
      return sha ? [`git show ${shortSha(sha)}`] : []
    })
  const gone = marked('UNPROVEN', 'GONE')
  const changed = marked('CHANGED')
  const unverified = marked('UNVERIFIED')
  const bare = rows.filter(({ marks }) => marks.includes('NONE') && !marks.includes('UNPROVEN'))
  return [
    ...need('unproven', gone, 'Said to be completed, but git does not hold it', [
      `git log --all --oneline --grep "Batch-Feature: ${batch.batch_id}#"`,
    ]),
    ...need('changed', changed, 'Changed its own checks', shown(changed)).map((each) => ({
      ...each,
      said: saidOf(changed),
    })),
    ...need('unverified', unverified, 'Completed unverified, as no command checked it', shown(unverified)),
    ...need('no_commit', bare, 'Completed without a commit', []),
  ]
}

/** What each of them changed; with its number where there are several. */
function saidOf(rows: readonly FeatureRow[]): string {
  const said = ({ number, reason }: FeatureRow) => (rows.length > 1 ? `${number}: ${reason}` : reason)
  return rows.slice(0, MOST_COMMANDS).map(said).join('; ')
}

const MOST_NUMBERS = 20

/** Writes feature numbers, not too many of them. */
function list(numbers: readonly number[]): string {
  const more = numbers.length - MOST_NUMBERS
  const named = numbers.slice(0, MOST_NUMBERS).join(', ')
  return more > 0 ? `${named} and ${counted(more, 'other')}` : named
}
