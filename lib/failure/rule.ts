import type { FailureKind } from './kinds.ts'

/**
 * A rule: which words are evidence of which kind.
 *
 * `unless` names what on the same line takes the evidence away.
 */
export type FailureRule = {
  readonly id: string
  readonly kind: FailureKind | ReadKind
  /** Any one of them is evidence. Each has the flag `i`, and `m` where it names the start or the end of a line. */
  readonly pattern: RegExp | readonly RegExp[]
  readonly unless?: RegExp
}

/**
 * How the kind is read from what the pattern captures, where it captures anything at all: an HTTP status, one that waiting
 * may cure, a reason of the Kubernetes API.
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
  423: 'lock',
  425: 'rate_limit',
  429: 'rate_limit',
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

// As `kubectl` prints them in brackets, in lower case.
const KUBERNETES_REASONS: ReadonlyMap<string, FailureKind> = new Map([
  ['alreadyexists', 'conflict'],
  ['conflict', 'conflict'],
  ['forbidden', 'permission'],
  ['internalerror', 'service'],
  ['notfound', 'not_found'],
  ['serviceunavailable', 'service'],
  ['servertimeout', 'timeout'],
  ['timeout', 'timeout'],
  ['toomanyrequests', 'rate_limit'],
  ['unauthorized', 'auth'],
])

/** Returns the kind of a rule for the words it found, or `undefined` when they are no evidence after all. */
export function kindOf(kind: FailureKind | ReadKind, found: RegExpExecArray): FailureKind | undefined {
  const captured = found.slice(1).find((group) => group !== undefined)
  if (kind === 'of status') return kindOfStatus(Number(captured))
  if (kind === 'of transient status') return kindOfTransientStatus(Number(captured))
  return kind === 'of Kubernetes reason' ? KUBERNETES_REASONS.get(String(captured).toLowerCase()) : kind
}

/** The words before a number that make it an HTTP status: the source of an expression, for one group. */
export const STATUS_WORDS = [
  /\bdoes not indicate success: |\bHTTP(?:\/\d(?:\.\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}/i,
  /\bstatus(?:[ _-]?code)?["']?(?: of| was| is| code)?[ :=]{1,3}["']?|\berror code: |\bresponse code:? ?/i,
  /\bERROR (?=\d{3}:)|^error:? (?=\d{3}$)|(?:->|→|=>) ?(?=\d{3}$)/i,
  /\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? /i,
  /\b(?:\w+\.){0,4}HTTP\w{0,20}(?:Error|Exception)(?:: |\(| )(?=\d{3}\b)/i,
]
  .map((words) => words.source)
  .join('|')
