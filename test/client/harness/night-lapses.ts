import { asksForSummary, isFork, readConversation } from './conversation.ts'
import { givesWrongNumber, type Lapse, stopsEarly } from './lapses.ts'
import { type Block, bash, type Reply, say, use } from './message-reply.ts'
import type { MessagesRequest } from './messages-api.ts'
import { anyHelperCall, isHelperUse, withVerb } from './next-step.ts'

/** What goes wrong in a night, by name. Where nothing else is said it goes wrong once, in feature 2. */
export const LAPSES = {
  'stops early once': () => stops(1),
  'stops early twice': () => stops(2),
  'stops early for ever': () => stops(Number.POSITIVE_INFINITY),
  'asks after each feature whether to go on': stopsEarly,
  'asks with the tool for questions': () => instead(isSkill(2), () => question()),
  'gives a wrong number': () => givesWrongNumber(2),
  'completes two features in one message': () =>
    instead(isCall('complete 2'), (reply, request) => both(reply, helper(request, 'complete 3'))),
  'completes in the message that uses the skill': () =>
    instead(isSkill(2), (reply, request) => both(reply, helper(request, 'complete 2'))),
  'completes what it did not begin': () => instead(isSkill(2), (_, request) => helper(request, 'complete 2')),
  'completes in direct mode what it did not do': () =>
    instead(isWork(2, /^printf /), (_, request) => helper(request, 'complete 2')),
  'completes while an agent works in the background': () => worksInBackground(),
  'says that nothing was to be committed': () =>
    instead(isSkill(2), (_, request) => helper(request, 'complete 2 --no-commit')),
  'forgets the commit': () => instead(isWork(2, /^git commit/), () => say('Done: the file is there.')),
  'commits without the trailer': () => rewrites(2, (command) => command.replace(/ -m "Batch-Feature.*$/, '')),
  'amends the commit of the feature before': () =>
    rewrites(2, (command) => command.replace('git commit', 'git commit --amend')),
  'commits on another branch and stays there': () =>
    rewrites(2, (command) => `git checkout -q -b elsewhere && ${command}`),
  'commits on another branch and comes back': () =>
    rewrites(2, (command) => `git checkout -q -b elsewhere && ${command} && git checkout -q main`),
  'rebases what is completed': () => rewrites(3, (command) => `${command} && git rebase -q --signoff HEAD~2`),
  'squashes what is completed': () =>
    rewrites(3, (command) => `git reset -q --soft HEAD~1 && ${command.replace('-q', '-q -a')}`),
  'leaves a half-written test behind': () => leavesHalfATest(),
  'edits the state file': () => instead(isSkill(3), () => bash(EDIT_STATE)),
} satisfies Record<string, () => Lapse>

export type LapseName = keyof typeof LAPSES

/** Says that feature 3 is completed, as a Claude that may do anything could. */
const EDIT_STATE = `node -e '${[
  'const fs = require("fs")',
  'const file = ".claude/batch_state.json"',
  'const state = JSON.parse(fs.readFileSync(file, "utf8"))',
  'state.completed_features.push(2)',
  'state.in_flight = {}',
  'state.current_index = 3',
  'fs.writeFileSync(file, JSON.stringify(state))',
].join('; ')}'`

/** Ends the turn `times` times, one after another, once feature 1 is completed. */
function stops(times: number): Lapse {
  let left = times
  return (player) => (request) => {
    const isDue = !isFork(request) && !asksForSummary(request) && hasCompleted(request, 1) && left > 0
    if (!isDue) return player(request)
    left--
    return say('One feature is finished. I stop here.')
  }
}

function hasCompleted(request: MessagesRequest, number: number): boolean {
  return readConversation(request).some(
    (entry) =>
      entry.kind === 'result' && isHelperUse(entry) && entry.text.includes(`Feature ${number} completed`),
  )
}

type Test = (reply: Reply, request: MessagesRequest) => boolean

/** Puts something else in the place of the first reply that `isMeant`. */
function instead(isMeant: Test, other: (reply: Reply, request: MessagesRequest) => Reply): Lapse {
  let isDue = true
  return (player) => async (request) => {
    const reply = await player(request)
    if (!isDue || asksForSummary(request) || !isMeant(reply, request)) return reply
    isDue = false
    return other(reply, request)
  }
}

/** Commits feature `number` by another command. */
function rewrites(number: number, change: (command: string) => string): Lapse {
  return instead(isWork(number, /^git commit/), (reply) => bash(change(commandOf(reply))))
}

/** The fork of feature 2 begins with a test, and cannot go on. */
function leavesHalfATest(): Lapse {
  const replies = [
    bash(`printf '%s\\n' "throw new Error('half')" > half.test.cjs`),
    say('failed: TypeError: Cannot read properties of undefined'),
  ]
  return (player) => async (request) => {
    const text = JSON.stringify(request.messages)
    const isMeant = isFork(request) && text.includes('Batch feature 2 of ')
    return (isMeant ? replies.shift() : undefined) ?? player(request)
  }
}

/** Gives feature 2 to an agent of its own, and completes it before that has done anything. */
function worksInBackground(): Lapse {
  let release: () => void = () => undefined
  const refused = new Promise<void>((resolve) => {
    release = resolve
  })
  const lead = instead(isSkill(2), (_, request) => backgroundAgent(request))
  const complete: Lapse = (player) => (request) => {
    const last = readConversation(request).at(-1)
    const isDue = last?.tool === 'Agent' || last?.text.includes('<task-notification>')
    if (isDue) return helper(request, 'complete 2')
    if (!last?.text.includes('nothing has been committed')) return player(request)
    release()
    return say('I wait for the agent.')
  }
  return (player) => {
    const leads = complete(lead(player))
    return async (request) => {
      if (!isFork(request)) return leads(request)
      if (JSON.stringify(request.messages).includes(AGENT_TASK)) await refused
      return player(request)
    }
  }
}

const AGENT_TASK = 'Batch feature 2 of 4: Write the file number 2'

function backgroundAgent(request: MessagesRequest): Reply {
  const id = /batch-\d{8}-\d{6}-\d{6}/.exec(JSON.stringify(request.messages))?.[0]
  const prompt = `${AGENT_TASK}\nBatch-Feature: ${id}#2`
  const kind = { subagent_type: 'general-purpose', run_in_background: true }
  return use('Agent', { description: 'Feature 2', prompt, ...kind })
}

function isSkill(number: number): Test {
  return (reply) =>
    blocks(reply).some((block) => block.type === 'tool_use' && block.input['args'] === `#${number}`)
}

function isCall(words: string): Test {
  return (reply) => commandOf(reply).endsWith(` ${words}`)
}

/** Whether this is a command of the work on one feature, in a fork or in the conversation itself. */
function isWork(number: number, command: RegExp): Test {
  return (reply) => command.test(commandOf(reply)) && commandOf(reply).includes(`feature-${number}.txt`)
}

function helper(request: MessagesRequest, words: string): Reply {
  const call = anyHelperCall(readConversation(request))
  return call ? bash(withVerb(call, words).command) : say('No call of the helper is in sight.')
}

function both(first: Reply, second: Reply): Reply {
  return { kind: 'turn', blocks: [...blocks(first), ...blocks(second)] }
}

function question(): Reply {
  const options = ['Yes', 'No'].map((label) => ({ label, description: label }))
  const asked = { question: 'Shall I go on with feature 2?', header: 'Go on', multiSelect: false, options }
  return use('AskUserQuestion', { questions: [asked] })
}

function blocks(reply: Reply): readonly Block[] {
  return reply.kind === 'turn' ? reply.blocks : []
}

function commandOf(reply: Reply): string {
  // The skill may stand before it.
  const block = blocks(reply).at(-1)
  return block?.type === 'tool_use' ? String(block.input['command']) : ''
}
