import type { FailureKind } from './failure-kind.ts'

/**
 * One line of the tables: which words, as a whole, are evidence of which kind.
 *
 * `kind` may read the words found, as an HTTP status does, and says `undefined` where they are no evidence after all.
 * `unless` names what on the same line takes the evidence away.
 */
export type FailureRule = {
  readonly id: string
  readonly kind: FailureKind | ((found: RegExpExecArray) => FailureKind | undefined)
  /** Any one of them; a table keeps one thought a line. */
  readonly pattern: RegExp | readonly RegExp[]
  readonly unless?: RegExp
}

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

/** The words before a number that make it an HTTP status: the source of a pattern, for one group. */
export const STATUS_WORDS = [
  /\bdoes not indicate success: |\bHTTP(?:\/\d(?:\.\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}/i,
  /\bstatus(?:[ _-]?code)?["']?(?: of| was| is| code)?[ :=]{1,3}["']?|\berror code: |\bresponse code:? ?/i,
  /\bERROR (?=\d{3}:)|^error:? (?=\d{3}$)|(?:->|→|=>) ?(?=\d{3}$)/i,
  /\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? /i,
]
  .map((words) => words.source)
  .join('|')
