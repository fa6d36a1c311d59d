import { randomBytes } from 'node:crypto'
import type { ActionContext, Project } from '../actions/project.ts'
import { changeAsOwner, requireBatch } from '../actions/update-batch.ts'
import type { BatchEvent } from '../batch/events.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import type { Settings } from '../claude/settings.ts'
import type { GitCalls } from '../worktree/git-calls.ts'
import type { Place } from '../worktree/place.ts'
import type { RunLog } from './run-log.ts'
import type { StopWish } from './wait.ts'
import type { Refusal, UsageWindow } from './worker/client-events.ts'
import type { Client, WorkerOptions } from './worker/worker-command.ts'

/** What all lanes of a run share. */
export interface Shared {
  /** What the client last said of the account's usage windows. */
  windows: readonly UsageWindow[]
  /** What its workers were refused so far. */
  refused: Refusal[]
  /** Lets one lane at a time move `verified`, or the person's branch. */
  inOrder<T>(work: () => Promise<T>): Promise<T>
  /** Lets one lane at a time make or move its worktree: git reads those of the others for that, also half-made ones. */
  opening<T>(work: () => Promise<T>): Promise<T>
}

/** One lane of an overnight run, from its start to its end: what all of its steps work with. */
export interface Night {
  /** Which lane it is, from 0. */
  slot: number
  shared: Shared
  /** The session of this context is the run itself, its folder is in the worktree. */
  context: ActionContext
  /** Its work tree is the run's own. */
  project: Project
  /** Where the person works. */
  checkout: string
  place: Place
  git: GitCalls
  settings: Settings
  client: Client
  worker: WorkerOptions
  /** The folder of the plugin's copy, where the workers are its agent. */
  plugin: string | undefined
  mark: string
  log: RunLog
  stop: StopWish
}

/** What the lanes of a new run share. */
export function newShared(): Shared {
  return { windows: [], refused: [], inOrder: oneAtATime(), opening: oneAtATime() }
}

function oneAtATime(): Shared['inOrder'] {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const own = last.then(work)
    last = own.catch(() => undefined)
    return own
  }
}

/** A name that nothing else has, for a run as an owner and for all that it starts: `isRunId` knows it. */
export function newMark(): string {
  return `run-${randomBytes(9).toString('hex')}`
}

/** Applies an event to the batch on behalf of the run; one that may not happen is passed over. */
export async function note({ context, project }: Night, event: BatchEvent): Promise<Batch> {
  await changeAsOwner(context, project, (batch) => ({
    batch: afterEvent(batch, event, context.now().toISOString()),
    answer: { text: '', data: {} },
  }))
  return requireBatch(project)
}
