import type { Entry } from './conversation.ts'

/** A call of the helper, as the plugin wrote it. */
export interface HelperCall {
  command: string
  /** For the Bash tool, in milliseconds. */
  timeout?: number
  /** The word that closes the here-document which the call waits for. */
  delimiter?: string
}

/** What the plugin asked for last. */
export interface Step {
  /** Its first line. */
  text: string
  skill?: { skill: string; args: string }
  /** The last line of a commit that is to be made right here (direct mode). */
  trailer?: string
  call?: HelperCall
  /** The skill and that call are to be asked for in one message. */
  together?: true
  /** What is to be run before that call: the commands that take a failed feature's work back. */
  before?: readonly string[]
}

const HELPER_LINE = /^ {4}(node ".*)$/m

/** The index of the last answer of the helper, -1 when the conversation shows none. */
export function lastHelperResult(entries: readonly Entry[]): number {
  return entries.findLastIndex((entry) => entry.kind === 'result' && isHelperUse(entry))
}

/** Whether this is a call of the helper, or its answer. */
export function isHelperUse({ tool, input }: Entry): boolean {
  return tool === 'Bash' && String(input?.['command']).startsWith('node "')
}

/** The index of the last good answer of the helper, -1 when the conversation shows none. */
export function lastGoodResult(entries: readonly Entry[]): number {
  return entries.findLastIndex(
    (entry) =>
      entry.kind === 'result' && isHelperUse(entry) && (!entry.failed || /^Next step: /m.test(entry.text)),
  )
}

/**
 * Finds the step that counts: the last one that was told after the last good answer of the helper, that
 * answer included. Undefined when none was: then there is nothing to do.
 */
export function findStep(entries: readonly Entry[]): Step | undefined {
  const from = lastGoodResult(entries)
  const at = entries.findLastIndex(
    ({ kind, text }, index) => index >= from && isFromOutside(kind) && /^Next step: /m.test(text),
  )
  return at < 0 ? undefined : readStep(entries[at]?.text ?? '')
}

/** Writes a helper call with `reason` as its here-document, when it waits for one. */
export function fillIn({ command, delimiter }: HelperCall, reason: string): string {
  return delimiter === undefined ? command : `${command}\n${reason}\n${delimiter}`
}

/** Changes the verb and what follows it: `complete 2` of a step becomes another call of the same helper. */
export function withVerb({ command, timeout }: HelperCall, words: string): HelperCall {
  const helper = /^node "(?:[^"\\]|\\.)*"/.exec(command)?.[0] ?? ''
  const delimiter = /<<'(\w+)'$/.exec(words)?.[1]
  return {
    command: `${helper} ${words}`,
    ...(timeout === undefined ? {} : { timeout }),
    ...(delimiter === undefined ? {} : { delimiter }),
  }
}

/** The last helper call that anything in the conversation shows, made or asked for. */
export function anyHelperCall(entries: readonly Entry[]): HelperCall | undefined {
  const shown = entries.findLast(({ kind, text }) => isFromOutside(kind) && HELPER_LINE.test(text))
  return shown && readCall(shown.text)
}

function isFromOutside(kind: Entry['kind']): boolean {
  return kind === 'told' || kind === 'result'
}

function readStep(text: string): Step {
  const block = text.slice(text.lastIndexOf('\nNext step: ') + 1)
  const skill = /use the Skill tool with skill "([^"]+)" and args "([^"]*)"/.exec(block)
  const trailer = /Next step: implement it here.*`(Batch-Feature: [^`]+)`/.exec(block)?.[1]
  const call = readCall(block)
  const before = [...block.matchAll(/^ {4}(git .*)$/gm)].map(([, command = '']) => command)
  return {
    text: block.split('\n')[0] ?? '',
    ...(skill ? { skill: { skill: skill[1] as string, args: skill[2] as string } } : {}),
    ...(trailer === undefined ? {} : { trailer }),
    ...(call ? { call } : {}),
    ...(/^Next step: in one message/.test(block) ? { together: true } : {}),
    ...(before.length > 0 ? { before } : {}),
  }
}

function readCall(block: string): HelperCall | undefined {
  const command = HELPER_LINE.exec(block)?.[1]
  if (command === undefined) return undefined
  const delimiter = /<<'(\w+)'$/.exec(command)?.[1]
  const timeout = /Bash timeout (\d+)/.exec(block)?.[1]
  return {
    command,
    ...(timeout === undefined ? {} : { timeout: Number(timeout) }),
    ...(delimiter === undefined ? {} : { delimiter }),
  }
}
