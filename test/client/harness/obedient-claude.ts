import { asksForSummary, type Entry, isFork, readConversation } from './conversation.ts'
import { bash, type Reply, say, type Turn } from './message-reply.ts'
import type { MessagesRequest, Player } from './messages-api.ts'
import {
  anyHelperCall,
  fillIn,
  findStep,
  type HelperCall,
  isHelperUse,
  lastGoodResult,
  lastHelperResult,
  type Step,
  withVerb,
} from './next-step.ts'

type Skill = NonNullable<Step['skill']>

/** What one run of one feature is told: all that there is to know about it. */
export interface Brief {
  /** Undefined outside a batch. */
  number: number | undefined
  text: string
  trailer: string | undefined
  /** The plugin's own check of an earlier try failed; the brief quotes it. */
  isFix: boolean
}

/**
 * How features get implemented: the tool calls for one brief, one after another. Each call must do no
 * harm when it is made twice, since after a compaction only the last ones are remembered.
 */
export type Implement = (brief: Brief) => readonly Turn[]

/**
 * Plays a Claude that does what it is told, and knows nothing but the request in front of it: the next
 * step is looked up in the text that the plugin put there, never in a script.
 */
export function obedientClaude({ implement = writeOneFile }: { implement?: Implement } = {}): Player {
  return (request: MessagesRequest): Reply => {
    if (asksForSummary(request)) return summarise(request)
    const entries = readConversation(request)
    return isFork(request) ? workOnFeature(entries, implement) : followSteps(entries, implement)
  }
}

/** The smallest real work: one file, committed. */
export function writeOneFile({ number, trailer, isFix }: Brief): readonly Turn[] {
  const file = `feature-${number ?? 'x'}${isFix ? '-fix' : ''}.txt`
  const last = trailer === undefined ? '' : ` -m "${trailer}"`
  return [
    bash(`printf '%s\\n' "Feature ${number}" > ${file}`),
    bash(`git add ${file}`),
    bash(`git commit -q -m "Add ${file}"${last}`),
  ]
}

/**
 * A summary that holds only what any summary would: what the plugin asked to keep. So a run that goes on
 * after a compaction shows that this text and the plugin's reminder are enough.
 */
function summarise(request: MessagesRequest): Turn {
  const asked = readConversation(request).at(-1)?.text ?? ''
  const from = asked.lastIndexOf('\nAdditional Instructions:\n')
  const kept = from < 0 ? '' : asked.slice(from).split('\n').slice(2).join('\n').split('\n\nREMINDER:')[0]
  return say(`<analysis>Nothing to add.</analysis>\n<summary>\n${kept}\n</summary>`)
}

/** The main conversation: does the plugin's next step, and ends the turn when there is none. */
function followSteps(entries: readonly Entry[], implement: Implement): Turn {
  const refusal = refusedCall(entries)
  if (refusal) return afterRefusal(entries, refusal, implement)
  const step = findStep(entries)
  if (!step) return say('There is nothing left to do.')
  const work = step.trailer === undefined ? undefined : nextWork(entries, implement, step.trailer)
  if (work) return work
  if (step.skill) return followSkill(entries, step, step.skill)
  const made = entries.slice(lastHelperResult(entries) + 1).map(({ input }) => input?.['command'])
  const before = step.before?.find((command) => !made.includes(command))
  if (before !== undefined) return bash(before)
  return step.call ? callHelper(step.call, '') : say(step.text)
}

/** Uses the skill, waits for it, and tells the helper how it went: `complete`, or `fail` with the reason. */
function followSkill(entries: readonly Entry[], step: Step, skill: Skill): Turn {
  const { call } = step
  const report = reportSince(entries, skill)
  if (!report) return useSkill(step, skill)
  if (report.failed || !call) return say(`I cannot go on: ${report.text}`)
  if (report.text.includes('running in the background')) return say('Waiting for the result.')
  return callHelper(isFailure(report) && !call.delimiter ? failing(call) : call, report.text)
}

/** Asks for the skill, and for the call after it in the same message where the step says so. */
function useSkill({ call, together }: Step, skill: Skill): Turn {
  const use = { type: 'tool_use', name: 'Skill', input: { ...skill } } as const
  return { kind: 'turn', blocks: together && call ? [use, ...callHelper(call, '').blocks] : [use] }
}

/** The call in the same message was refused since nothing is committed: reports why, or has the feature done again. */
function afterNothingCommitted(entries: readonly Entry[], step: Step, skill: Skill): Turn {
  const report = reportSince(entries, skill)
  const isToBeTold = report?.failed || report?.text.includes('running in the background')
  if (report && (isToBeTold || isFailure(report))) return followSkill(entries, step, skill)
  return useSkill(step, skill)
}

function isFailure({ text }: Entry): boolean {
  return /^(?:failed|API Error): /im.test(text)
}

/** How the skill ended; undefined when it was not used since the helper last led on. */
function reportSince(entries: readonly Entry[], { args }: { args: string }): Entry | undefined {
  const since = entries.slice(lastGoodResult(entries) + 1)
  const at = since.findLastIndex(
    ({ kind, tool, input, text }) =>
      kind === 'result' && tool === 'Skill' && input?.['args'] === args && !wasInterrupted(text),
  )
  const notice = since.slice(at).findLast(({ text }) => text.includes('<task-notification>'))
  if (at < 0 || !notice) return since[at]
  return { ...notice, text: notice.text.split('<result>')[1]?.split('</result>')[0] ?? '' }
}

/** Whether the person pressed Escape: nothing is known of how that use would have ended. */
function wasInterrupted(answer: string): boolean {
  return /interrupted by user|doesn't want to (?:proceed|take this action)/i.test(answer)
}

/** Turns `complete 2` into `fail 2` with a here-document, as the plugin says below the call. */
function failing(call: HelperCall): HelperCall {
  const number = / complete (\d+)/.exec(call.command)?.[1] ?? ''
  return withVerb(call, `fail ${number} <<'END'`)
}

function callHelper(call: HelperCall, reason: string): Turn {
  return bash(fillIn(call, lineThatFailed(reason)), call.timeout)
}

function lineThatFailed(report: string): string {
  return /^(?:failed|API Error): .*$/im.exec(report)?.[0] ?? 'Failed: its checks do not pass'
}

/** The helper's last answer, when it was an error and nothing has been said since. */
function refusedCall(entries: readonly Entry[]): Entry | undefined {
  const at = lastHelperResult(entries)
  const answer = entries[at]
  // A call that the person cut off refuses nothing: it is made again.
  if (answer?.failed !== true || wasInterrupted(answer.text)) return undefined
  const isAnswered = entries
    .slice(at)
    .some(
      ({ kind, tool, text }) =>
        (kind === 'used' && tool === 'Skill') || /^Next step: |^<task-notification>/m.test(text),
    )
  return isAnswered ? undefined : answer
}

/** Goes on as the refusal says: with the right number, the verb in backquotes, or the feature itself. */
function afterRefusal(entries: readonly Entry[], refusal: Entry, implement: Implement): Turn {
  const call = { ...anyHelperCall(entries), command: String(refusal.input?.['command']) }
  if (
    entries.filter((entry) => entry.kind === 'result' && isHelperUse(entry) && entry.text === refusal.text)
      .length > 2
  ) {
    return say(`The helper keeps refusing: ${refusal.text}`)
  }
  const step = findStep(entries)
  if (refusal.text.includes('nothing has been committed') && step?.skill) {
    return afterNothingCommitted(entries, step, step.skill)
  }
  if (refusal.text.includes('nothing has been committed') && step?.trailer !== undefined && step.call) {
    return nextWork(entries, implement, step.trailer) ?? callHelper(step.call, '')
  }
  const right = /feature in progress is (\d+)/.exec(refusal.text)?.[1]
  if (right !== undefined) return callHelper(withVerb(call, `complete ${right}`), '')
  const bringing = /\((git cherry-pick [0-9a-f]+)\)/.exec(refusal.text)?.[1]
  if (bringing !== undefined && !entries.some(({ input }) => input?.['command'] === bringing))
    return bash(bringing)
  const failing = /Report it with `(fail \d+)`/.exec(refusal.text)?.[1]
  if (failing !== undefined) return callHelper(withVerb(call, `${failing} <<'END'`), refusal.text)
  const verb = /(?:[Rr]un |; )`([a-z]+[^`]*)`/.exec(refusal.text)?.[1]
  return verb === undefined ? say(refusal.text) : callHelper(withVerb(call, verb), '')
}

/** A fork: works on the one feature it was given, and ends with a one-line report. */
function workOnFeature(entries: readonly Entry[], implement: Implement): Turn {
  const told = entries.filter(({ kind }) => kind !== 'said' && kind !== 'used')
  if (told.some(({ text }) => /^It is committed already as /m.test(text)))
    return say('Done: it was committed already.')
  const broken = entries.findLast(({ kind }) => kind === 'result')
  if (broken?.failed && !/nothing (?:added )?to commit/.test(broken.text)) {
    return say(`Failed: ${broken.text.split('\n').slice(0, 2).join(' ')}`)
  }
  const trailer = lastMatch(told, /Batch-Feature: [^\s"#]+#\d+/)
  return nextWork(entries, implement, trailer) ?? say(`Done: ${trailer ?? 'the feature'} is committed.`)
}

/** The first tool call of a feature that is not made yet: the one after the last one in sight. */
function nextWork(
  entries: readonly Entry[],
  implement: Implement,
  trailer: string | undefined,
): Turn | undefined {
  const turns = implement(readBrief(entries, trailer))
  const last = turns.findLastIndex(({ blocks }) =>
    blocks.every((block) => entries.some((entry) => isSame(entry, block))),
  )
  return turns[last + 1]
}

function isSame({ kind, tool, input }: Entry, block: Turn['blocks'][number]): boolean {
  return (
    kind === 'used' &&
    block.type === 'tool_use' &&
    tool === block.name &&
    JSON.stringify(comparable(input)) === JSON.stringify(comparable(block.input))
  )
}

// The client shows a file's path from the root, whatever the model wrote, and fills in what was left out.
function comparable(input: Record<string, unknown> = {}): unknown {
  const { file_path, content, old_string, new_string, command } = input
  return { file: String(file_path).split('/').at(-1), content, old_string, new_string, command }
}

function readBrief(entries: readonly Entry[], trailer: string | undefined): Brief {
  const number = trailer === undefined ? undefined : Number(trailer.split('#').at(-1))
  const heading = lastMatch(entries, new RegExp(`^(?:Batch f|F)eature (?:${number} of [^:\n]*)?: .*$`, 'm'))
  return {
    number,
    trailer,
    text: heading?.slice(heading.indexOf(': ') + 2) ?? '',
    isFix: entries.some(({ kind, text }) => kind === 'told' && text.includes("The plugin's check failed: ")),
  }
}

function lastMatch(entries: readonly Entry[], pattern: RegExp): string | undefined {
  for (const { text } of entries.toReversed()) {
    const match = pattern.exec(text)
    if (match) return match[0]
  }
  return undefined
}
