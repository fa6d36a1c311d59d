import type { FailureKind } from '../failure/kinds.ts'

/**
 * One line of the tables: which words, as a whole, are evidence of which kind.
 *
 * `unless` names what on the same line takes the evidence away.
 */
export type FailureRule = {
  readonly id: string
  readonly kind: FailureKind | ReadKind
  /** Any one of them; a table keeps one thought a line. */
  readonly pattern: RegExp | readonly RegExp[]
  readonly unless?: RegExp
}

/**
 * How the kind is read from what the pattern captures, where it captures anything at all: an HTTP status, one that time
 * may heal, a reason of the Kubernetes API.
 */
export type ReadKind = 'of status' | 'of transient status' | 'of Kubernetes reason'

const STATUS_KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'auth',
  402: 'billing',
  403: 'permission',
  404: 'not_found',
  407: 'auth',
  408: 'timeout',
  409: 'conflict',
  410: 'not_found',
  423: 'lock',
  425: 'rate_limit',
  429: 'rate_limit',
  451: 'permission',
  501: 'value',
  505: 'value',
  507: 'resource',
  511: 'auth',
  529: 'overloaded',
}

/** Returns the kind that an HTTP status stands for, or `undefined` for a number that is no error status. */
export function kindOfStatus(status: number): FailureKind | undefined {
  if (status < 400 || status > 599) return undefined
  return STATUS_KINDS[status] ?? (status >= 500 ? 'service' : 'value')
}

function kindOfTransientStatus(status: number): FailureKind | undefined {
  const kind = kindOfStatus(status)
  return kind === 'value' ? undefined : kind
}

// As `kubectl` prints them in brackets.
const KUBERNETES_REASONS: ReadonlyMap<string, FailureKind> = new Map([
  ['AlreadyExists', 'conflict'],
  ['BadRequest', 'value'],
  ['Conflict', 'conflict'],
  ['Forbidden', 'permission'],
  ['InternalError', 'service'],
  ['Invalid', 'value'],
  ['NotFound', 'not_found'],
  ['ServiceUnavailable', 'service'],
  ['ServerTimeout', 'timeout'],
  ['Timeout', 'timeout'],
  ['TooManyRequests', 'rate_limit'],
  ['Unauthorized', 'auth'],
])

/** Returns the kind of a rule for the words it found, or `undefined` when they are no evidence after all. */
export function kindOf(kind: FailureKind | ReadKind, found: RegExpExecArray): FailureKind | undefined {
  const captured = found.slice(1).find((group) => group !== undefined)
  if (kind === 'of status') return kindOfStatus(Number(captured))
  if (kind === 'of transient status') return kindOfTransientStatus(Number(captured))
  return kind === 'of Kubernetes reason' ? KUBERNETES_REASONS.get(String(captured)) : kind
}
