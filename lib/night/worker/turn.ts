import { setInterval } from 'node:timers'
import type { Checks } from '../../actions/run-checks.ts'
import { requireBatch } from '../../actions/update-batch.ts'
import { mostUsed, sumOf } from '../../batch/overnight.ts'
import { transcriptUsage } from '../../claude/transcript.ts'
import { type ClientEnd, startClient } from '../../process/client-process.ts'
import { withSeparators } from '../../view/format.ts'
import { type Night, note } from '../night.ts'
import {
  NEW_TURN,
  parseEvent,
  readEvent,
  sessionSum,
  type Turn,
  type TurnResult,
  type UsageWindow,
} from './client-events.ts'
import { workerArguments, workerEnvironment } from './worker-command.ts'

/** One turn of a worker: of which feature (index from 0), in which session, and what it is told. */
export interface TurnTask {
  index: number
  session: string
  isNew: boolean
  prompt: string
  checks: Pick<Checks, 'commands'>
}

/** How a turn went. */
export interface TurnEnd {
  turn: Turn
  end: ClientEnd
  brokenBy: 'silence' | 'itself' | undefined
}

// How often it is looked whether the client still says anything.
const LOOK_MS = 1000

/** Starts the client for one turn and follows its events to the end; a silent client, or all of it on a stop, is ended. */
export async function runTurn(night: Night, task: TurnTask): Promise<TurnEnd> {
  const { client, place, plugin, worker, mark, context, log, stop } = night
  const feature = task.index + 1
  let turn = NEW_TURN
  let lastEvent = performance.now()
  let windowsTold = ''
  let isSilent = false
  const since = context.now().getTime()
  const spent = new Map<string, number>()
  const running = startClient({
    command: client.command,
    args: workerArguments(client, { ...task, plugin, options: worker }),
    cwd: place.cwd,
    env: workerEnvironment(context.env, { remotes: await remotes(night), isAgent: plugin !== undefined }),
    input: task.prompt,
    mark,
    onLine: (line) => {
      lastEvent = performance.now()
      const event = parseEvent(line)
      if (!event) return
      const { windows } = turn
      turn = readEvent(turn, event)
      if (turn.windows !== windows) windowsTold = context.now().toISOString()
      logEvent(night, feature, event)
      countTokens(spent, event)
      const tokens = [...spent.values()].reduce((sum, count) => sum + count, 0)
      log.now({ what: [`feature ${feature}`, ...toolsIn(event)].join(', '), since, tokens })
    },
  })
  log.add({ event: 'session_started', feature, session: task.session, resumed: !task.isNew })
  const end = () => void running.end()
  stop.signal.addEventListener('abort', end)
  if (stop.signal.aborted) end()
  const timer = setInterval(() => {
    if (performance.now() - lastEvent < night.settings.stall_minutes * 60_000 || isSilent) return
    isSilent = true
    end()
  }, LOOK_MS)
  const ended = await running.ended
  night.shared.refused.push(...turn.refused)
  clearInterval(timer)
  stop.signal.removeEventListener('abort', end)
  const brokenBy = isSilent ? 'silence' : turn.result ? undefined : 'itself'
  const { exitCode, signal } = ended
  log.add({
    event: 'session_ended',
    feature,
    session: task.session,
    exit_code: exitCode,
    signal,
    reason: turn.result?.reason ?? brokenBy,
  })
  if (turn.windows.length > 0) await noteWindows(night, turn.windows, windowsTold)
  await noteUsage(night, task, turn.result)
  return { turn, end: ended, brokenBy }
}

/** Keeps what the client last said of the account's usage windows, for the limits of this run and for the report. */
async function noteWindows(night: Night, windows: readonly UsageWindow[], told_at: string): Promise<void> {
  night.shared.windows = windows
  const told = windows.map(({ name, used, until }) => ({ name, used, until, told_at }))
  await note(night, { type: 'run_changed', run: { windows: told } })
}

/** Keeps what the session used so far: by what the client told, or by its own record where that holds more, as after a kill. */
async function noteUsage(
  night: Night,
  { index, session }: TurnTask,
  result: TurnResult | undefined,
): Promise<void> {
  const { context, project, log } = night
  const before = requireBatch(project).usage.get(index)?.sessions[session]
  const recorded = transcriptUsage({ env: context.env, home: context.home() }, session)
  const told = result && sessionSum(before, result)
  const usage = mostUsed([told, recorded, before])
  if (!usage) return
  await note(night, { type: 'worked', index, usage: { [session]: usage } })
  const missing = told ? sumOf(usage) - sumOf(told) : 0
  if (missing > 0)
    log.add(
      { event: 'cost_unknown', feature: index + 1, tokens: missing },
      `Feature ${index + 1}: its session was killed once, and what ${withSeparators(missing)} of its tokens cost the client does not tell.`,
    )
}

async function remotes({ git }: Night): Promise<string[]> {
  return (await git.ask('remote')).split('\n').filter((name) => name !== '')
}

/** Keeps what an event is about: its kind, the tools that it names, and what the client says of itself. */
function logEvent({ log }: Night, feature: number, event: Record<string, unknown>): void {
  const { type, subtype } = event
  const tools = toolsIn(event)
  const isOfClient = OF_CLIENT.has(String(type)) || OF_CLIENT.has(String(subtype))
  log.add({
    event: 'client',
    feature,
    type,
    ...(subtype === undefined ? {} : { subtype }),
    ...(tools.length > 0 ? { tools } : {}),
    ...(isOfClient ? { data: JSON.stringify(event) } : {}),
  })
}

const OF_CLIENT = new Set(['rate_limit_event', 'result', 'permission_denied', 'api_retry'])

interface Message {
  id?: string
  content?: { type?: string; name?: string }[] | string
  usage?: Record<string, unknown>
}

function toolsIn({ message }: Record<string, unknown>): string[] {
  const content = (message as Message | undefined)?.content
  const blocks = Array.isArray(content) ? content : []
  return blocks.filter(({ type }) => type === 'tool_use').map(({ name }) => String(name))
}

/** Counts what a message used, by its id: it is told several times, and the last time is right. */
function countTokens(spent: Map<string, number>, { type, message }: Record<string, unknown>): void {
  const { id = '', usage = {} } = (message as Message | undefined) ?? {}
  if (type !== 'assistant') return
  const classes = ['input_tokens', 'output_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens']
  spent.set(
    id,
    classes.reduce((sum, name) => sum + (Number(usage[name]) || 0), 0),
  )
}
