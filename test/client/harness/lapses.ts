import { asksForSummary, countResults, type Entry, isFork, readConversation } from './conversation.ts'
import { promptTooLong, type Reply, say, type Turn } from './message-reply.ts'
import type { MessagesRequest, Player } from './messages-api.ts'
import { isHelperUse } from './next-step.ts'

/** What a Claude that means well does wrong all the same. Each wraps a player and changes some replies. */
export type Lapse = (player: Player) => Player

/** Gives a player lapses; the first one has the last word. */
export function withLapses(player: Player, ...lapses: readonly Lapse[]): Player {
  return lapses.reduceRight((inner, lapse) => lapse(inner), player)
}

/** Ends its turn with a question after every feature, instead of going on. */
export function stopsEarly(): Lapse {
  return (player) => (request) => {
    const last = readConversation(request).at(-1)
    const hasReported =
      last?.kind === 'result' &&
      isHelperUse(last) &&
      !last.failed &&
      / (complete|fail) /.test(commandOf(last))
    return hasReported && !isFork(request) && !asksForSummary(request)
      ? say('That feature is finished. Shall I go on with the next one?')
      : player(request)
  }
}

/** Reports that feature `number` failed, without doing anything for it. */
export function reportsFailure(number: number, why = 'AssertionError: expected 2 to equal 3'): Lapse {
  return (player) => (request) => (isForkOf(request, number) ? say(`Failed: ${why}`) : player(request))
}

/** Says that feature `number` is done when nothing was, once. */
export function completesWithNothingDone(number: number): Lapse {
  let isDue = true
  return (player) => (request) => {
    if (!isDue || !isForkOf(request, number)) return player(request)
    isDue = false
    return say('Done: everything is as it should be.')
  }
}

/** Calls `complete` for the feature after `number` when it is `number` that is in progress, once. */
export function givesWrongNumber(number: number): Lapse {
  let isDue = true
  return (player) => async (request) => {
    const reply = await player(request)
    const command = helperCommand(reply)
    if (!isDue || !command?.endsWith(` complete ${number}`)) return reply
    isDue = false
    return changed(reply as Turn, command.replace(/\d+$/, String(number + 1)))
  }
}

/**
 * Lets the conversation, and every fork, overflow after each `count` messages with tool calls: the API answers that
 * the prompt is too long, and the client compacts (2.1.222 and later; it needs two of them to have one to drop).
 *
 * Every third time it waits for three at least: the client gives up when three compactions in a row come within three
 * turns of the one before.
 */
export function compactsEvery(count: number): Lapse {
  const seen = { main: { kept: 0, compactions: 0 }, fork: { kept: 0, compactions: 0 } }
  return (player) => (request) => {
    if (asksForSummary(request)) return player(request)
    const overflows = grow(seen[isFork(request) ? 'fork' : 'main'], countAnswered(request), count)
    return overflows ? promptTooLong() : player(request)
  }
}

/** How many messages of the conversation answer tool calls. */
function countAnswered({ messages }: MessagesRequest): number {
  return messages.filter(({ content }) => JSON.stringify(content).includes('"tool_result"')).length
}

/** What is known of one conversation: the answers that its last compaction kept, and its compactions. */
interface Growth {
  kept: number
  compactions: number
}

/** Whether a conversation of `results` answers has overflowed; if so, what comes next is its compacted form. */
function grow(seen: Growth, results: number, count: number): boolean {
  // A new conversation: the next fork.
  if (results === 0) Object.assign(seen, { kept: 0, compactions: 0 })
  if (results < seen.kept) seen.kept = results
  const due = Math.max(count, seen.compactions % 3 === 2 ? 3 : 2)
  if (results - seen.kept < due) return false
  seen.kept = Number.POSITIVE_INFINITY
  seen.compactions++
  return true
}

function isForkOf(request: MessagesRequest, number: number): boolean {
  if (!isFork(request) || asksForSummary(request)) return false
  return readConversation(request).some(({ kind, text }) => kind === 'told' && trailerOf(text) === number)
}

function trailerOf(text: string): number | undefined {
  const number = /Batch-Feature: [^\s"#]+#(\d+)/.exec(text)?.[1]
  return number === undefined ? undefined : Number(number)
}

function helperCommand(reply: Reply): string | undefined {
  // The skill may stand before it.
  const block = reply.kind === 'turn' ? reply.blocks.at(-1) : undefined
  return block?.type === 'tool_use' && block.name === 'Bash' ? String(block.input['command']) : undefined
}

function changed(turn: Turn, command: string): Turn {
  const blocks = turn.blocks.map((block) =>
    block.type === 'tool_use' && block.name === 'Bash'
      ? { ...block, input: { ...block.input, command } }
      : block,
  )
  return { ...turn, blocks }
}

function commandOf({ input }: Entry): string {
  return String(input?.['command'])
}

/** Lets the main conversation, or a fork, overflow once, when it shows `results` answers of tools. */
export function compactsOnce(results: number, where: 'main' | 'fork' = 'main'): Lapse {
  const isDue = once(results, where)
  return (player) => (request) => (isDue(request) ? promptTooLong() : player(request))
}

/** The same for clients that end a run whose prompt is too long: what is said is that the context is nearly full. */
export function fillsOnce(results: number, where: 'main' | 'fork' = 'main'): Lapse {
  const isDue = once(results, where)
  return (player) => async (request) => {
    const isFull = isDue(request)
    const reply = await player(request)
    return isFull && reply.kind === 'turn' ? { ...reply, inputTokens: 190_000 } : reply
  }
}

function once(results: number, where: 'main' | 'fork'): (request: MessagesRequest) => boolean {
  let isLeft = true
  return (request) => {
    const isMeant = isFork(request) === (where === 'fork') && !asksForSummary(request)
    if (!isLeft || !isMeant || countResults(request) < results) return false
    isLeft = false
    return true
  }
}
