import { bash, say, type Turn } from '../client/harness/message-reply.ts'
import type { Player } from '../client/harness/messages-api.ts'

/** How much a feature asks of whoever does it: the same calls for everybody. */
export interface Work {
  calls: number
  /** What the calls that look at something read, in bytes all together. */
  reads: number
}

export const SMALL: Work = { calls: 5, reads: 300 }
export const LARGE: Work = { calls: 20, reads: 45_000 }

// These write, add and commit; the others read.
const LAST_CALLS = 3

/** The files that the features read, by path. */
export function filesToRead(features: number, { calls, reads }: Work): Record<string, string> {
  const files: Record<string, string> = {}
  const count = calls - LAST_CALLS
  for (let number = 1; number <= features; number += 1) {
    for (let at = 1; at <= count; at += 1) files[nameOf(number, at)] = textOf(number, at, reads / count)
  }
  return files
}

/** The calls that do one feature (number from 1), the last one with its commit. */
export function callsFor(number: number, { calls }: Work, trailer?: string): Turn[] {
  const reading = Array.from({ length: calls - LAST_CALLS }, (_, at) => bash(`cat ${nameOf(number, at + 1)}`))
  const file = `feature-${number}.txt`
  const last = trailer === undefined ? '' : ` -m "${trailer}"`
  return [
    ...reading,
    bash(`printf '%s\\n' "Feature ${number}" > ${file}`),
    bash(`git add ${file}`),
    bash(`git commit -q -m "Add ${file}"${last}`),
  ]
}

/** Makes these calls, one a request, then says that it is done. */
export function makesCalls(calls: readonly Turn[]): Player {
  return ({ messages }) => calls[messages.filter(({ role }) => role === 'assistant').length] ?? say('Done.')
}

function nameOf(number: number, at: number): string {
  return `notes/${number}-${at}.txt`
}

function textOf(number: number, at: number, bytes: number): string {
  const line = `Note ${at} of feature ${number}: what a tool shows of the project, in lines of this length.\n`
  return line.repeat(Math.ceil(bytes / line.length)).slice(0, Math.round(bytes))
}
