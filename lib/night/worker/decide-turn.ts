import type { FailureKind } from '../../failure/kinds.ts'
import type { Work } from '../../worktree/candidate.ts'
import type { Turn, TurnResult } from './client-events.ts'

/** A turn of a worker that has ended, and what it is held against. */
export interface EndedTurn {
  turn: Turn
  /** Why the client did not come to an end by itself. */
  brokenBy: 'itself' | 'silence' | undefined
  work: Pick<Work, 'isChanged' | 'uncommitted' | 'nested'>
  /** It was asked once already to commit, or to do anything at all. */
  asked: boolean
  /** How often its client broke off before. */
  broken: number
  /** What the client printed on standard error, for a client that gave no result. */
  stderr: string
}

/** What a turn leads to. */
export type TurnStep =
  | { step: 'check' }
  | { step: 'ask'; what: 'nothing' | 'uncommitted' }
  /** The same session goes on. */
  | { step: 'again' }
  | { step: 'report'; failure: WorkerFailure }

/** Why a feature did not come to its end; the kind is missing where only the words tell. */
export interface WorkerFailure {
  kind: FailureKind | undefined
  text: string
  until?: string | undefined
  /** The client refused a tool, and would refuse it to the next feature as well. */
  isRefused?: boolean
}

/** How often a client may break off in one attempt. */
const MOST_BROKEN = 3

/** Decides what follows from a turn: by its events and by what stands in the worktree; of words, a reported failure alone. */
export function decideTurn(ended: EndedTurn): TurnStep {
  const { turn, work, asked } = ended
  const { result } = turn
  if (!result) return afterBreak(ended)
  if (result.isError) return afterError(ended, result)
  const told = reportedFailure(result.text)
  // Whether a refused tool stood in the way, its words say: what it tried besides is no reason.
  if (told !== undefined) return report({ kind: undefined, text: told })
  if (!work.isChanged) return afterNothing(result, asked)
  if (work.nested.length > 0 && asked) return report(nestedFailure(work.nested))
  const isLeft = work.uncommitted.length > 0 || work.nested.length > 0
  return isLeft && !asked ? { step: 'ask', what: 'uncommitted' } : { step: 'check' }
}

function afterNothing(result: TurnResult, asked: boolean): TurnStep {
  const refused = result.denials.join(', ')
  if (refused !== '')
    return report({
      kind: 'permission',
      text: `the client refused ${refused}, and nothing was changed`,
      isRefused: true,
    })
  if (!asked) return { step: 'ask', what: 'nothing' }
  return report({ kind: 'unknown', text: `nothing was changed. ${result.text}` })
}

function afterBreak({ brokenBy, broken, stderr }: EndedTurn): TurnStep {
  if (brokenBy === 'silence' && broken > 0)
    return report({ kind: 'timeout', text: 'the session said nothing for too long, twice' })
  if (broken < MOST_BROKEN) return { step: 'again' }
  const said = stderr.trim() === '' ? '' : `: ${stderr.trim()}`
  return report({ kind: 'unknown', text: `the client ended ${broken + 1} times without a result${said}` })
}

function afterError(ended: EndedTurn, result: TurnResult): TurnStep {
  const { turn } = ended
  if (turn.limit) return report({ kind: 'quota', text: result.text, until: turn.limit.until })
  if (result.reason === 'budget_exhausted')
    return report({ kind: 'resource', text: `the limit for one feature is reached: ${result.text}` })
  const kind = serviceFailure(result)
  if (kind) return report({ kind, text: result.text })
  if (result.apiStatus !== undefined) return report({ kind: undefined, text: result.text })
  return afterBreak({ ...ended, stderr: result.text })
}

/** What the service's status means; undefined where the client's words have to tell, as for a prompt that is too long. */
function serviceFailure({ apiStatus, reason }: TurnResult): FailureKind | undefined {
  if (apiStatus === undefined) return reason === 'api_error' ? 'outage' : undefined
  if (apiStatus === 401 || apiStatus === 403) return 'auth'
  if (apiStatus === 402) return 'billing'
  // Too many requests, with no word of when that ends: as long as it lasts nothing answers.
  return apiStatus === 408 || apiStatus === 429 || apiStatus >= 500 ? 'outage' : undefined
}

/** The failure that a worker reports in its last line, as it was told to; its word for success counts for nothing. */
function reportedFailure(text: string): string | undefined {
  const last = text.trim().split('\n').at(-1) ?? ''
  return /^[*_`\s]*failed:/i.test(last) ? last.replace(/^[*_`\s]*failed:[*_`\s]*/i, '') : undefined
}

function nestedFailure(names: readonly string[]): WorkerFailure {
  return { kind: 'conflict', text: `there are repositories inside the worktree: ${names.join(', ')}` }
}

function report(failure: WorkerFailure): TurnStep {
  return { step: 'report', failure }
}
