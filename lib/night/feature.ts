import { randomUUID } from 'node:crypto'
import { commandTexts, findChecks } from '../actions/run-checks.ts'
import { requireBatch } from '../actions/update-batch.ts'
import type { Batch, InFlight } from '../batch/schema.ts'
import { failedChecks, MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { trailer } from '../view/format.ts'
import { askPrompt, goOnPrompt, redPrompt, workerPrompt } from '../view/night.ts'
import { lookAtWork, makeCandidate, type Work } from '../worktree/candidate.ts'
import { commitMessage } from '../worktree/commit-message.ts'
import { hasMarkers } from '../worktree/merge-onto-tip.ts'
import { standOn, verifiedTip } from '../worktree/open-worktree.ts'
import { runAlone } from './conflict.ts'
import { decideTurn, type TurnStep } from './decide-turn.ts'
import { checkFeature } from './land-feature.ts'
import { type Night, note } from './night.ts'
import { keepWorktree } from './open-night.ts'
import { reportFailure } from './outcome.ts'
import { prepareWorktree } from './prepare.ts'
import { runTurn, type TurnEnd } from './turn.ts'
import { waitUntil } from './wait.ts'

/** One half of the work on a feature, for a program that does no more: the worker up to a commit, or that commit's checks. */
export type Half = 'worker' | 'checks'

/**
 * Works on a feature in progress (index from 0) until it has an outcome, is to be tried anew or alone, the batch pauses, the run is
 * to stop at once, or the `only` half is done. Where each step stands is in the state before it begins, so that a killed run goes on from there.
 */
export async function workOnFeature(night: Night, index: number, only?: Half): Promise<void> {
  const first = requireBatch(night.project).in_flight.get(index)
  for (;;) {
    const batch = requireBatch(night.project)
    const current = batch.in_flight.get(index)
    const isSame = current?.attempt === first?.attempt && current?.conflict?.alone === first?.conflict?.alone
    if (!current || !isSame || isHeld(batch) || night.stop.signal.aborted) return
    if (!(await waitUntil(night, current))) return
    const attempt = { index, current, base: await startingPoint(night, current) }
    if (only !== undefined && (await isToBeChecked(night, batch, attempt)) !== (only === 'checks')) return
    await goOn(night, batch, attempt, only)
  }
}

/** Whether a pause holds what is in progress as well: one between two features lets that come to its end. */
function isHeld({ pause }: Batch): boolean {
  return pause !== null && pause.reason !== 'user' && pause.reason !== 'limit'
}

/** One step of a feature: a turn of its worker, and the checks where there is something to check. */
async function goOn(night: Night, batch: Batch, attempt: Attempt, only?: Half): Promise<void> {
  const { index, current } = attempt
  if (!current.worker) await begin(night, attempt)
  const isReady = (await isToBeChecked(night, batch, attempt)) || (await turn(night, batch, attempt))
  if (only === 'worker') return
  const candidate = requireBatch(night.project).in_flight.get(index)?.worker?.candidate
  if (!isReady || candidate === undefined) return
  const { conflict } = requireBatch(night.project).in_flight.get(index) ?? {}
  const isResolved = !conflict || conflict.alone || !(await hasMarkers(night.git, attempt.base, candidate))
  if (isResolved) await checkFeature(night, index)
  else await runAlone(night, index, 'markers of the conflict were left')
}

/** Puts the worktree where the feature begins, which a landing may have moved since it was handed out. */
async function begin(night: Night, { index, current, base }: Attempt): Promise<void> {
  await standOn(night.git, night.place, index + 1, base)
  // What cleaning leaves, such as a repository of its own, is no part of this feature.
  if ((await night.git.ask('status', '--porcelain')) !== '') {
    await keepWorktree(night, 'something is left in it that git cannot take back')
    await standOn(night.git, night.place, index + 1, base)
  }
  if (current.base_sha !== base) await note(night, { type: 'worked', index, base_sha: base })
}

/** The commit that the feature stands on: what was verified when its worker began, whatever has been since. */
async function startingPoint({ git, place }: Night, { worker, base_sha: base }: InFlight): Promise<string> {
  return worker && base !== null ? base : verifiedTip(git, place)
}

/** Whether the feature's commit was made and not checked yet, as after a kill; the worktree then stands on it. */
async function isToBeChecked(
  { git, place }: Night,
  batch: Batch,
  { index, current }: { index: number; current: InFlight },
): Promise<boolean> {
  const candidate = current.worker?.candidate
  if (candidate === undefined || batch.verification.get(index)?.head === candidate) return false
  // No worker has begun since: what else stands there is of its checks, or of a merge that was not written down.
  await standOn(git, place, index + 1, candidate)
  return true
}

interface Attempt {
  index: number
  current: InFlight
  base: string
}

/** Lets the worker work for one turn and does what follows; gives whether there is a commit to be checked. */
async function turn(night: Night, batch: Batch, attempt: Attempt): Promise<boolean> {
  const { index, current, base } = attempt
  await prepareWorktree(night)
  const session = current.worker?.session_id ?? randomUUID()
  const isNew = current.worker === undefined
  if (isNew) await note(night, { type: 'worked', index, worker: { session_id: session } })
  let ended = await runTurn(night, { ...task(night, batch, attempt), session, isNew })
  if (!isNew && !ended.turn.hasBegun && !night.stop.signal.aborted && isUnknown(ended)) {
    // The client knows of no such session: it was ended before it wrote anything.
    const fresh = randomUUID()
    await note(night, { type: 'worked', index, worker: { session_id: fresh } })
    ended = await runTurn(night, {
      ...task(night, batch, { ...attempt, isAnew: true }),
      session: fresh,
      isNew: true,
    })
  }
  const result = ended.turn.result
  if (night.stop.signal.aborted) return false
  const work = await lookAtWork(night.git, base)
  const { asked = false, broken = 0 } = requireBatch(night.project).in_flight.get(index)?.worker ?? {}
  const { stderr } = ended.end
  const step = decideTurn({ turn: ended.turn, brokenBy: ended.brokenBy, work, asked, broken, stderr })
  if (result && !result.isError) await noteIdle(night, work, step)
  return follow(night, batch, { index, base, broken }, { step, work })
}

/** A session that cannot be resumed ends at once, and with an error of the client's own. */
function isUnknown({ turn: { result } }: TurnEnd): boolean {
  return result === undefined || (result.isError && result.apiStatus === undefined)
}

/** What the worker is told, and with which checks. */
function task(night: Night, batch: Batch, attempt: Attempt & { isAnew?: boolean }) {
  const { context, project, settings } = night
  const checks = findChecks(context, project, settings)
  const known = { checks: commandTexts(checks), isAgent: night.plugin !== undefined }
  return { index: attempt.index, checks, prompt: prompt(batch, attempt, known) }
}

function prompt(
  batch: Batch,
  { index, current, isAnew }: Attempt & { isAnew?: boolean },
  known: { checks: readonly string[]; isAgent: boolean },
): string {
  const { worker } = current
  const first = workerPrompt(batch, index, known)
  if (!worker) return first
  if (isAnew)
    return `${first}\n\nWhat stands in this worktree was made for this feature before: go on from there.`
  const record = batch.verification.get(index)
  if (record?.result === 'failed' && record.head === worker.candidate)
    return redPrompt(record, MAX_FAILED_CHECKS - failedChecks(batch, index))
  return worker.question ? worker.question : goOnPrompt(batch, index)
}

async function follow(
  night: Night,
  batch: Batch,
  { index, base, broken }: { index: number; base: string; broken: number },
  { step, work }: { step: TurnStep; work: Work },
): Promise<boolean> {
  switch (step.step) {
    case 'again':
      await note(night, { type: 'worked', index, worker: { broken: broken + 1 } })
      return false
    case 'ask': {
      const question = askPrompt(step.what, work.uncommitted)
      await note(night, { type: 'worked', index, worker: { asked: true, question } })
      return false
    }
    case 'report':
      await reportFailure(night, index, step.failure)
      return false
    case 'check': {
      const message = commitMessage(work.messages, batch.features[index] ?? '', trailer(batch, index + 1))
      const made = { tree: work.tree, tip: base, message, number: index + 1 }
      const candidate = await makeCandidate(night.git, night.place, made)
      await note(night, { type: 'worked', index, worker: { candidate, question: '' } })
      return true
    }
  }
}

/** Counts the sessions in a row that ended without having changed anything. */
async function noteIdle(night: Night, { isChanged }: Work, { step }: TurnStep): Promise<void> {
  const idle = requireBatch(night.project).run?.idle ?? 0
  const next = isChanged ? 0 : step === 'report' ? idle + 1 : idle
  if (next !== idle) await note(night, { type: 'run_changed', run: { idle: next } })
}
