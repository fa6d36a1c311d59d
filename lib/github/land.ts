import fs from 'node:fs'
import { type ActionContext, openProject, type Project, timestamp } from '../actions/project.ts'
import { changeAsOwner, requireBatch } from '../actions/update-batch.ts'
import { writeReport } from '../actions/write-report.ts'
import { resumeIfAllowed } from '../batch/advance.ts'
import { featureState, progress } from '../batch/progress.ts'
import type { Pause } from '../batch/schema.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import { BatchError } from '../errors.ts'
import { forgetRetries } from '../failure/retry-record.ts'
import { type Night, note } from '../night/night.ts'
import { openNight } from '../night/open-night.ts'
import type { RunSurroundings } from '../night/run.ts'
import type { BegunRun } from '../night/start-run.ts'
import { startGuard } from '../process/guard.ts'
import { statusText } from '../view/status.ts'
import { verifiedTip } from '../worktree/open-worktree.ts'
import { type Api, openApi } from './api.ts'
import { type Arrived, findArrivals } from './arrivals.ts'
import { beginBatch, checkBase } from './begin.ts'
import { deliver, startNextRound } from './deliver.ts'
import { addSummary, withIdentity, withoutRights } from './environment.ts'
import { failUnpushable, landResult } from './land-result.ts'
import { featuresToRun } from './plan.ts'
import { openRemote, type Remote, type SharedBatch } from './remote.ts'
import { letGo, publishState, takeState } from './shared-state.ts'

/** What a landing is asked for. */
export interface LandRequest {
  batch: string
  /** Where the features of a new batch come from. */
  features: string | undefined
  /** What the plan of this round gave out, and the state that it saw. */
  given: readonly number[]
  seen: string | undefined
  /** A folder of results that came as bundles. */
  bundles: string | undefined
  /** Opens failed features again, and what waited for them. */
  isRetry: boolean
}

// Two landings at once take turns; whoever is last that often has another trouble.
const ROUNDS = 5

/**
 * Lands what the machines have left, in the order of the batch, and writes the state: it alone does. The first time it begins the
 * batch. Another landing that was faster is found by the refused push: then all is done again from what that one left. Gives the exit
 * code: 0 where the batch goes on or all completed, else 1.
 */
export async function landBatch(
  context: ActionContext,
  request: LandRequest,
  surroundings: RunSurroundings,
): Promise<number> {
  const known = await withIdentity(context)
  const project = openProject(known)
  const remote = openRemote(project.workTree, known.env, request.batch)
  const api = openApi(project.workTree, known.env)
  const unpushable = new Map<number, string>()
  for (let round = 0; round < ROUNDS; round += 1) {
    const shared = await remote.fetch()
    const own = { ...known, env: withoutRights(known.env) }
    const begun =
      shared.state === undefined
        ? await beginBatch(known, project, request)
        : await takeState(own, project, { remote, batchId: request.batch, shared })
    const landing = await openLanding(own, begun, { remote, api, shared }, surroundings)
    try {
      await landAll(landing, request, unpushable)
      return await goOn(landing, known.env)
    } catch (cause) {
      if (!(cause instanceof Overtaken)) throw cause
    } finally {
      await landing.close()
    }
  }
  throw new BatchError(
    `another landing of batch ${request.batch} was faster ${ROUNDS} times, so nothing was written. Start the workflow again.`,
    { code: 'PROCESS' },
  )
}

/** One try of a landing, from the state that it found. */
interface Landing {
  night: Night
  project: Project
  remote: Remote
  api: Api
  shared: SharedBatch
  /** The tip of the state branch, as this landing knows it. */
  state: string | undefined
  close(): Promise<void>
}

async function openLanding(
  own: ActionContext,
  begun: BegunRun,
  from: Pick<Landing, 'remote' | 'api' | 'shared'>,
  { show, stop, guard }: RunSurroundings,
): Promise<Landing> {
  for (const line of begun.lines) show.line(line)
  const night = await openNight({ ...own, session: begun.session }, begun, { show, stop, worker: {} })
  const stopGuard = startGuard(guard, begun.session)
  const close = async () => {
    await letGo(night.context, night.project)
    stopGuard()
  }
  return { night, project: begun.project, ...from, state: from.shared.state, close }
}

/** Ends a try of a landing that another one has overtaken: what this one did is not pushed, and is done again. */
class Overtaken extends Error {}

async function landAll(
  landing: Landing,
  request: LandRequest,
  unpushable: Map<number, string>,
): Promise<void> {
  const { night, shared, remote } = landing
  const { batch, ...from } = request
  if (shared.state === undefined) await checkBase(night, await verifiedTip(night.git, night.place))
  else await resume(night, request.isRetry)
  const arrived = await findArrivals(remote, requireBatch(night.project), { ...from, shared })
  const isPause = ({ result }: Arrived) => result.outcome.kind === 'paused'
  for (const one of arrived) if (!isPause(one)) await landOne(landing, one, unpushable)
  const paused = arrived.filter(isPause)
  await pauseFor(night, paused)
  await finish(
    landing,
    paused.flatMap(({ sha }) => sha ?? []),
  )
}

async function landOne(landing: Landing, one: Arrived, unpushable: Map<number, string>): Promise<void> {
  const { night } = landing
  const number = one.index + 1
  const known = unpushable.get(number)
  if (known === undefined) await landResult(night, one)
  else await failUnpushable(night, one.index, known)
  if (night.stop.signal.aborted)
    throw new BatchError('the landing was stopped; what it had pushed stands. Start the workflow again.', {
      code: 'PROCESS',
    })
  const state = featureState(requireBatch(night.project), one.index)
  const handled = known === undefined && one.sha !== undefined ? [one.sha] : []
  const why = await publish(landing, `Feature ${number}: ${state}`, handled)
  if (why === undefined) return
  if (known !== undefined || one.sha === undefined) throw refused(why)
  unpushable.set(number, why)
  throw new Overtaken()
}

function refused(why: string): BatchError {
  return new BatchError(
    `the remote repository does not take the state of the batch: ${why}. Give the job the permission "contents: write", and let it write batch/**.`,
    { code: 'PROCESS' },
  )
}

/** Whoever starts the workflow goes on with a paused batch, as `plan` has told already. */
async function resume({ context, project }: Night, isRetry: boolean): Promise<void> {
  await changeAsOwner(context, project, (batch, retries) => {
    const now = timestamp(context)
    const failed = batch.failed_features.map(({ feature_index }) => feature_index)
    const opened = isRetry ? afterEvent(batch, { type: 'failed_reopened' }, now) : batch
    return {
      batch: resumeIfAllowed(opened, now),
      retries: isRetry ? forgetRetries(retries, failed) : retries,
      answer: { text: '', data: {} },
    }
  })
}

/** Publishes the state with what is verified. Gives why that is not allowed, or undefined; throws where somebody was faster. */
async function publish(landing: Landing, message: string, handled: string[]): Promise<string | undefined> {
  const { night, project, remote } = landing
  const verified = await verifiedTip(night.git, night.place)
  const facts = { message, before: landing.state, verified, handled }
  const { pushed, state } = await publishState(project, remote, facts, timestamp(night.context))
  if (pushed.kind === 'moved') throw new Overtaken()
  if (pushed.kind === 'refused') return pushed.why
  landing.state = state
  return undefined
}

/** Pauses the batch where a machine met what stands in the way of all: for a usage limit, until the latest reset. */
async function pauseFor(night: Night, paused: readonly Arrived[]): Promise<void> {
  const pauses: Omit<Pause, 'since'>[] = []
  for (const one of paused) {
    const { outcome } = one.result
    if (outcome.kind !== 'paused') continue
    await landResult(night, one)
    const { reason, detail, until } = outcome
    pauses.push({ reason, detail, ...(until === undefined ? {} : { until }) })
  }
  const latest = pauses.sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))
  const pause = pauses.find(({ reason }) => reason !== 'quota') ?? latest[0]
  if (pause) await note(night, { type: 'paused', pause })
}

/** Brings what is verified to its branch where nothing more is to come, writes the report, and publishes what is new. */
async function finish(landing: Landing, handled: string[]): Promise<void> {
  const { night, remote, api, shared } = landing
  const before = requireBatch(night.project)
  if (before.run?.land === 'each' || numbersLeft(night).length === 0) await deliver(night, remote, api)
  const batch = requireBatch(night.project)
  await writeReport(night.context, night.project, batch)
  const isNews = batch.revision !== before.revision || landing.state !== shared.state
  if (!isNews && handled.length === 0 && landing.state !== undefined) return
  const why = await publish(landing, landing.state === undefined ? 'Begin' : 'Report', handled)
  if (why !== undefined) throw refused(why)
}

function numbersLeft({ project, context }: Night): number[] {
  return featuresToRun(requireBatch(project), new Set(), timestamp(context))
}

/** Starts the next round where there is something to do, and says how the batch stands. */
async function goOn(
  { night, api, state, shared, project }: Landing,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const batch = requireBatch(project)
  const left = batch.pause ? [] : numbersLeft(night)
  night.log.add({ event: 'round_ended', left }, statusText(batch, timestamp(night.context)))
  const report = fs.readFileSync(project.files.report(batch.batch_id, 'md'), 'utf8')
  // A round that changed nothing is not repeated.
  const why =
    left.length > 0 && state !== shared.state ? await startNextRound(env, api, batch.batch_id) : undefined
  const next =
    why === undefined
      ? []
      : [
          `The next round could not be started (${why}). Start the workflow by hand, with batch ${batch.batch_id}.`,
        ]
  addSummary(env, [report.replace(/^<!--.*-->\n/, ''), ...next].join('\n\n'))
  for (const line of next) night.log.add({ event: 'not_started', why }, line)
  const { completed, total } = progress(batch)
  const isFine = isOver(batch) ? completed === total : !batch.pause
  return isFine && why === undefined ? 0 : 1
}
