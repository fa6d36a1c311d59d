import type { Caller, ProcessState } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { findClientPid, isAlive, processStarted } from '../process/process-info.ts'
import type { ActionContext } from './project.ts'

/** Looks whether the owner's client process still runs on this computer: same id and same start time. */
export function ownerProcess(context: ActionContext, { owner }: Batch): ProcessState {
  if (owner?.pid === undefined || owner.host !== context.host()) return 'unknown'
  if (!isAlive(owner.pid)) return 'gone'
  const started = processStarted(owner.pid)
  if (started === undefined || owner.pid_started === undefined) return 'unknown'
  return started === owner.pid_started ? 'running' : 'gone'
}

/** Describes the session that calls, for the owner record. */
export function describeCaller(context: ActionContext): Caller {
  const pid = findClientPid(context.env, context.parentPid)
  const pidStarted = pid === undefined ? undefined : processStarted(pid)
  return {
    sessionId: context.session,
    host: context.host(),
    ...(pid === undefined ? {} : { pid }),
    ...(pidStarted === undefined ? {} : { pidStarted }),
  }
}
