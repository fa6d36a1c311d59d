import { isOvernight } from '../batch/ownership.ts'
import { PAUSE_REASONS, type PauseReason } from '../batch/pause-reasons.ts'
import type { Batch } from '../batch/schema.ts'
import { cut, safeLine } from '../text/clean.ts'
import { commitOf, type FeatureRow } from './feature-rows.ts'
import { ago, counted, endedInside, helperCallText, shortSha, utcTime } from './format.ts'
import { mendedCommand, resumeCommand, retryCommand } from './pause.ts'
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
  /** What to do about it, in order; empty where there is nothing to type. */
  steps: Step[]
  /** The features concerned, by number. */
  numbers: number[]
}

/** Something to type. */
export interface Step {
  /** What that does, and where it is typed, without a colon at its end. */
  does: string
  commands: string[]
  /** It is done instead of the step before. */
  isInstead?: boolean
}

/** What is said above the commands of a step. */
export function stepWords({ does, isInstead }: Step): string {
  return `${isInstead ? 'or ' : ''}${does}:`
}

/** The commands of the first way there is, in order: those that begin with `/` in Claude Code, the others in a terminal. */
export function firstWay({ steps }: Need): string[] {
  return steps.filter(({ isInstead }) => !isInstead).flatMap(({ commands }) => commands)
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
    ...notLanded(batch, acting),
    ...left(batch),
    ...failed(batch, rows, acting),
    ...looks(batch, rows),
  ]
}

/** A command of the plugin: typed in Claude Code, of an overnight run also in a terminal, on GitHub there alone. */
function ways(
  batch: Batch,
  { helper }: Acting,
  does: string,
  { command, words }: { command: string; words: string },
): Step[] {
  if (batch.run?.on === 'github') return [{ does: `${does}, in a terminal`, commands: [command] }]
  const inTerminal = helperCallText(helper, `run ${words} ${batch.batch_id}`)
  return [
    { does: `${does}, in Claude Code`, commands: [command] },
    ...(isOvernight(batch) ? [{ does: 'in a terminal', commands: [inTerminal], isInstead: true }] : []),
  ]
}

function goOn(batch: Batch, acting: Acting, does: string): Step[] {
  return ways(batch, acting, does, { command: resumeCommand(batch), words: '--resume' })
}

function paused(batch: Batch, acting: Acting): Need[] {
  const { batch_id, pause } = batch
  if (!pause) return []
  const isWaiting = pause.until !== undefined && pause.until > acting.now
  const wait = isWaiting ? `, until ${utcTime(pause.until ?? '')}` : ''
  const mended = mendedCommand(batch)
  const does = MENDED[pause.reason] ?? (isWaiting ? 'To go on then' : 'To go on')
  const close = helperCallText(acting.helper, `reset-breaker ${batch_id}`)
  return [
    {
      kind: 'paused',
      text: `Paused: ${PAUSE_REASONS[pause.reason]}${wait}`,
      ...(pause.detail ? { said: pause.detail } : {}),
      steps: [
        ...(pause.reason === 'breaker'
          ? [{ does: 'Look at the failures, then close the breaker, in a terminal', commands: [close] }]
          : []),
        ...(mended
          ? ways(batch, acting, `${does} and try again what failed`, {
              command: mended,
              words: '--retry-failed',
            })
          : goOn(batch, acting, does)),
      ],
      numbers: [],
    },
  ]
}

const MENDED: Partial<Record<PauseReason, string>> = {
  breaker: 'Then go on',
  red: 'Mend them, then go on',
  auth: 'Log in, then go on',
  billing: 'Mend it, then go on',
  permission: 'Allow it, then go on',
}

// As long as another session has to wait before it may take the batch over.
const QUIET_MS = 60 * 60 * 1000

function stopped(batch: Batch, acting: Acting): Need[] {
  const { owner, status } = batch
  const { now } = acting
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
      steps: goOn(batch, acting, 'To go on'),
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
function notLanded(batch: Batch, acting: Acting): Need[] {
  const { run, batch_id } = batch
  if (!run?.not_landed) return []
  const text = `What completed is verified, but not on ${safeLine(run.target ?? 'a branch')} yet`
  const byHand = {
    does: 'to merge it by hand, as a conflict needs, in a terminal',
    commands: [`git merge batch/${batch_id}/verified`],
  }
  const again = { command: '/batch-implement --land', words: '--land' }
  const steps =
    run.on === 'github'
      ? []
      : [...ways(batch, acting, 'To try to land it again', again), { ...byHand, isInstead: true }]
  return [{ kind: 'not_landed', text, said: run.not_landed, steps, numbers: [] }]
}

function left({ leftovers }: Batch): Need[] {
  if (!leftovers) return []
  const number = leftovers.feature_index + 1
  const text = `Feature ${number} failed and left ${leftText(leftovers)}`
  const steps = [{ does: 'To take it back, in a terminal', commands: takeBackCommands(leftovers) }]
  return [{ kind: 'left', text, steps, numbers: [number] }]
}

function failed(batch: Batch, rows: readonly FeatureRow[], acting: Acting): Need[] {
  const found = rows.filter(({ state }) => state === 'failed')
  const numbers = found.map(({ number }) => number)
  if (numbers.length === 0) return []
  const text = `Failed: ${featureList(numbers)}`
  const [them, wait] = numbers.length === 1 ? ['it', 'waits for it'] : ['them', 'waits for them']
  const need = (more: string, steps: Step[]): Need[] => [
    { kind: 'failed', text: text + more, said: saidOf(found), steps, numbers },
  ]
  if (mendedCommand(batch)) return need(` (the command above tries ${them} again too)`, [])
  const isHeld = batch.pause !== null || stopped(batch, acting).length > 0
  const does = isHeld
    ? `To go on and try ${them} again too (instead of the above)`
    : batch.status === 'in_progress'
      ? `To try ${them} again when the others have ended`
      : `Once the cause is gone: to try ${them} again, and what ${wait}`
  return need('', ways(batch, acting, does, { command: retryCommand(batch), words: '--retry-failed' }))
}

const MOST_COMMANDS = 5

/** What completed, but needs a look. */
function looks(batch: Batch, rows: readonly FeatureRow[]): Need[] {
  const marked = (...marks: string[]) => rows.filter((row) => marks.some((mark) => row.marks.includes(mark)))
  const need = (kind: Need['kind'], found: FeatureRow[], text: string, steps: Step[]): Need[] => {
    const numbers = found.map(({ number }) => number)
    return numbers.length === 0 ? [] : [{ kind, text: `${text}: ${featureList(numbers)}`, steps, numbers }]
  }
  const shown = (found: FeatureRow[], does: string): Step[] => {
    const commands = found.flatMap(({ index }) => {
      const sha = commitOf(batch, index)?.sha
      return sha ? [`git show ${shortSha(sha)}`] : []
    })
    return commands.length > 0 ? [{ does, commands: commands.slice(0, MOST_COMMANDS) }] : []
  }
  const gone = marked('UNPROVEN', 'GONE')
  const changed = marked('CHANGED')
  const unverified = marked('UNVERIFIED')
  const bare = rows.filter(({ marks }) => marks.includes('NONE') && !marks.includes('UNPROVEN'))
  const search = `git log --all --oneline --grep "Batch-Feature: ${batch.batch_id}#"`
  return [
    ...need('unproven', gone, 'Said to be completed, but git does not hold it', [
      { does: 'To look for its commit, in a terminal', commands: [search] },
    ]),
    ...need(
      'changed',
      changed,
      'Changed its own checks',
      shown(changed, 'To see what it changed, in a terminal'),
    ).map((each) => ({ ...each, said: saidOf(changed) })),
    ...need(
      'unverified',
      unverified,
      'Completed unverified, as no command checked it',
      shown(unverified, 'To look at it, in a terminal'),
    ),
    ...need('no_commit', bare, 'Completed without a commit', []),
  ]
}

const MOST_SAID = 300

/** What is said of each of them: what it changed, or why it failed; with its number where there are several. */
function saidOf(rows: readonly FeatureRow[]): string {
  const said = ({ number, reason }: FeatureRow) =>
    cut(rows.length > 1 ? `${number}: ${reason}` : reason, MOST_SAID, '...')
  return rows.slice(0, MOST_COMMANDS).map(said).join('; ')
}

const MOST_NUMBERS = 20

/** Names features, not too many of them: `feature 4`, `features 4, 9`. */
export function featureList(numbers: readonly number[]): string {
  const more = numbers.length - MOST_NUMBERS
  const named = `feature${numbers.length === 1 ? '' : 's'} ${numbers.slice(0, MOST_NUMBERS).join(', ')}`
  return more > 0 ? `${named} and ${counted(more, 'other')}` : named
}
